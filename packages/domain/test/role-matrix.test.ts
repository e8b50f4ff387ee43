import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LedResult, type MatrixMember, matrixGaps } from '../src/index.ts';

const result = (id: string, weightHundredths: number | null = 5000, kind: LedResult['kind'] = 'main'): LedResult => ({
  id,
  kind,
  weightHundredths,
});
const member = (planId: string, ...rows: [supports: string | null, weight: number | null][]): MatrixMember => ({
  planId,
  rows: rows.map(([supportedResultId, weightHundredths]) => ({ supportedResultId, weightHundredths })),
});
const told = (results: LedResult[], members: MatrixMember[], weighted = true) =>
  matrixGaps(results, members, { weighted }).map(({ code, resultId, planId, leaderShare, memberShare }) => [
    code.split('.')[1],
    resultId ?? planId,
    ...(leaderShare === null ? [] : [leaderShare, memberShare]),
  ]);

describe('the gaps of a matrix', () => {
  it.each<[string, LedResult[], MatrixMember[], boolean, unknown[][]]>([
    ['nobody to distribute to', [result('r1')], [], true, []],
    [
      'everybody supports, and what they support weighs alike',
      [result('r1'), result('r2')],
      [member('a', ['r1', 5000], ['r2', 5000]), member('b', ['r1', 10_000])],
      true,
      [],
    ],
    ['a result that nobody supports', [result('r1'), result('r2')], [member('a', ['r1', 5000])], true, [['result_unsupported', 'r2']]],
    [
      "an additional result may be the leader's own",
      [result('r1'), result('r2', 2000, 'additional')],
      [member('a', ['r1', 5000])],
      true,
      [],
    ],
    [
      'a member who supports none',
      [result('r1')],
      [member('a', ['r1', 5000]), member('b', [null, 10_000])],
      false,
      [['member_without_support', 'b']],
    ],
    ['a member whose draft is empty', [result('r1')], [member('a', ['r1', 5000]), member('b')], false, [['member_without_support', 'b']]],
    [
      'a member who supports the result of somebody else',
      [result('r1')],
      [member('a', ['r1', 5000]), member('b', ['elsewhere', 10_000])],
      false,
      [['member_without_support', 'b']],
    ],
    ['less than half', [result('r1', 6000)], [member('a', ['r1', 2999], [null, 7001])], true, [['weight_low', 'r1', 6000, 2999]]],
    ['just half', [result('r1', 6000)], [member('a', ['r1', 3000], [null, 7000])], true, []],
    ['just twice', [result('r1', 2000)], [member('a', ['r1', 4000], [null, 6000])], true, []],
    ['more than twice', [result('r1', 2000)], [member('a', ['r1', 4001], [null, 5999])], true, [['weight_high', 'r1', 2000, 4001]]],
    [
      'the mean over those who weigh, half up',
      [result('r1', 9000)],
      [member('a', ['r1', 1001]), member('b', ['r1', 1000]), member('c', ['r1', null])],
      true,
      [['weight_low', 'r1', 9000, 1001]],
    ],
    ['two rows of one person count together', [result('r1', 6000)], [member('a', ['r1', 1500], ['r1', 1500], [null, 7000])], true, []],
    ['without weights there is no balance', [result('r1', null)], [member('a', ['r1', null])], true, []],
    ['a scheme without weights is not judged by them', [result('r1', 6000)], [member('a', ['r1', 1])], false, []],
  ])('%s', (_, results, members, weighted, gaps) => {
    expect(told(results, members, weighted)).toEqual(gaps);
  });

  it("never names a result as nobody's and as light, and names each thing once", () => {
    const row = fc.tuple(fc.constantFrom('r1', 'r2', 'r3', null), fc.option(fc.integer({ min: 1, max: 10_000 })));
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 8 }), (plans) => {
        const gaps = matrixGaps(
          [result('r1', 1000), result('r2', 9000), result('r3', null)],
          plans.map((rows, n) => member(`p${n}`, ...rows)),
          { weighted: true },
        );
        const named = gaps.map(({ resultId, planId }) => resultId ?? planId);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  type AssessmentContent,
  type Predicate,
  type Rating,
  type ReceiptFacts,
  type SchemeRules,
  buildReceipt,
  defaultSchemeRules,
  whatIf,
} from '../src/index.ts';
import { assessment, plan } from './content.ts';

const [below, asExpected, above] = ['di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'] as const;
const receiptOf = (changes: Partial<AssessmentContent> = {}, rules: Partial<SchemeRules> = {}, more: Partial<ReceiptFacts> = {}) =>
  buildReceipt({
    salt: 'c2FsdA',
    resultId: 'result',
    version: 1,
    cycle: { code: '2026-2', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    scheme: { code: 'semester', version: 3, rules: { ...defaultSchemeRules, ...rules } },
    plan: { planId: 'plan', employeeId: 'owner', unitCode: 'SD-1', startsOn: '2026-07-01', endsOn: '2026-12-31', content: plan },
    inputs: [],
    assessment: { ...assessment, ...changes },
    decidedBy: 'head',
    decidedAt: '2026-12-20T09:00:00+07:00',
    ...more,
  });
const excused: AssessmentContent['indicators'] = [
  { indicatorId: 'i1', actual: 100_000, excusedReason: null, note: null },
  { indicatorId: 'i2', actual: null, excusedReason: 'Modul belum dibagikan', note: null },
];
const part = {
  planId: 'earlier',
  label: 'SMP 1 (Bayu)',
  unitName: 'SMP 1',
  positionTitle: 'Guru',
  by: 'Bayu',
  onBehalfOf: null,
  submittedAt: '2026-09-30T02:00:00Z',
  startsOn: '2026-01-01',
  endsOn: '2026-06-30',
  plan,
  assessment,
};

describe('nothing moved: what the receipt holds, word for word', () => {
  it.each([
    ['a plain result', receiptOf()],
    [
      'decided otherwise than suggested',
      receiptOf({
        results: [
          { resultId: 'r1', rating: below, reason: null },
          { resultId: 'r2', rating: above, reason: null },
        ],
        resultRating: below,
      }),
    ],
    ['an excused indicator', receiptOf({ indicators: excused })],
    ['an indicator that was not measured', receiptOf({ indicators: excused.map((row) => ({ ...row, excusedReason: null })) })],
    ['figures that name only one', receiptOf({ indicators: excused.slice(0, 1) })],
    ['no weights', receiptOf({}, { weighted: false })],
    ['no behaviours', receiptOf({}, { behavioursRated: false })],
    ['two parts of a period', receiptOf({}, {}, { parts: [part] })],
  ])('%s', (_case, receipt) => {
    expect(whatIf(receipt, new Map()).suggestion).toEqual(receipt.computed);
  });
});

// targets 10.0000 and weights 50/50; the receipt has 10 and 9.5: 100 and 95, together 97.50
describe('figures moved: the same rule', () => {
  it.each<[string, ReturnType<typeof receiptOf>, [string, number | null][], number | null, Rating | null, Predicate | null]>([
    [
      'up to the cap',
      receiptOf(),
      [
        ['i1', 200_000],
        ['i2', 200_000],
      ],
      12_000,
      above,
      'baik',
    ],
    ['just above expectation', receiptOf(), [['i1', 125_000]], 10_750, asExpected, 'baik'],
    [
      'to the limit of above',
      receiptOf(),
      [
        ['i1', 120_000],
        ['i2', 100_000],
      ],
      11_000,
      above,
      'baik',
    ],
    [
      'one hundredth of it less',
      receiptOf(),
      [
        ['i1', 119_980],
        ['i2', 100_000],
      ],
      10_999,
      asExpected,
      'baik',
    ],
    ['a true 0 is a score', receiptOf(), [['i2', 0]], 5_000, below, 'butuh_perbaikan'],
    ['not measured is none', receiptOf(), [['i2', null]], null, null, null],
    [
      'behaviours stay as decided',
      receiptOf({ behaviourRating: above }),
      [
        ['i1', 120_000],
        ['i2', 120_000],
      ],
      12_000,
      above,
      'sangat_baik',
    ],
    ['an excused one is measured after all', receiptOf({ indicators: excused }), [['i2', 50_000]], 7_500, below, 'butuh_perbaikan'],
    [
      'a scheme without behaviours has no predicate',
      receiptOf({}, { behavioursRated: false }),
      [
        ['i1', 120_000],
        ['i2', 120_000],
      ],
      12_000,
      above,
      null,
    ],
    [
      'a main result that stays below keeps the whole from above',
      receiptOf({ results: [{ resultId: 'r1', rating: below, reason: null }] }),
      [['i2', 150_000]],
      11_000,
      asExpected,
      'baik',
    ],
    [
      'and once its own figure moved, nobody has decided on it',
      receiptOf({ results: [{ resultId: 'r1', rating: below, reason: null }] }),
      [
        ['i1', 120_000],
        ['i2', 120_000],
      ],
      12_000,
      above,
      'baik',
    ],
    [
      'the other part of the period stays',
      receiptOf({}, {}, { parts: [part] }),
      [
        ['i1', 120_000],
        ['i2', 120_000],
      ],
      10_884,
      asExpected,
      'baik',
    ],
  ])('%s', (_case, receipt, moved, score, rating, predicate) => {
    const { suggestion, predicate: would } = whatIf(receipt, new Map(moved));
    expect([suggestion.scoreHundredths, suggestion.resultRating.rating, would]).toEqual([score, rating, predicate]);
  });
  it('leaves the receipt as it was', () => {
    const receipt = receiptOf();
    const before = structuredClone(receipt);
    whatIf(receipt, new Map([['i1', 0]]));
    expect(receipt).toEqual(before);
  });
});

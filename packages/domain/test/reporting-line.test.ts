import { describe, expect, it } from 'vitest';
import { type LineSpan, findLineFaults, longestLine } from '../src/index.ts';

/** `ani > budi` on all days, or within `from..to`; a post is named after its holder, `ani/2` is another post of hers. */
function span(text: string): LineSpan {
  const [pair = '', days = ''] = text.split(' in ');
  const [assignmentId = '', supervisorAssignmentId = ''] = pair.split(' > ');
  const [startsOn = '', endsOn = ''] = days.split('..');
  const holder = (post: string): string => post.split('/')[0] ?? post;
  return {
    assignmentId,
    employeeId: holder(assignmentId),
    supervisorAssignmentId,
    supervisorEmployeeId: holder(supervisorAssignmentId),
    startsOn: startsOn || '2026-01-01',
    endsOn: endsOn || null,
  };
}
const faultsOf = (...texts: string[]): string[] =>
  findLineFaults(texts.map(span))
    .map(({ code, assignmentIds }) => `${code} ${assignmentIds.join(' > ')}`)
    .sort();
const chain = (people: number): string[] => Array.from({ length: people - 1 }, (_, no) => `p${no} > p${no + 1}`);

describe('a reporting line', () => {
  it.each<[string, string[], string[]]>([
    ['of nobody', [], []],
    ['of two below one', ['ani > citra', 'budi > citra'], []],
    [
      'of two who supervise one another',
      ['ani > budi', 'budi > ani'],
      ['supervision.cycle ani > budi > ani', 'supervision.cycle budi > ani > budi'],
    ],
    [
      'of three in a circle, with one below',
      ['ani > budi', 'budi > citra', 'citra > ani', 'dewi > ani'],
      [
        'supervision.cycle ani > budi > citra > ani',
        'supervision.cycle budi > citra > ani > budi',
        'supervision.cycle citra > ani > budi > citra',
      ],
    ],
    ['that turns within one night', ['ani > budi in 2026-01-01..2026-06-30', 'budi > ani in 2026-07-01..'], []],
    [
      'that closes for one day',
      ['ani > budi in 2026-01-01..2026-07-01', 'budi > ani in 2026-07-01..'],
      ['supervision.cycle ani > budi > ani', 'supervision.cycle budi > ani > budi'],
    ],
    ['that closes only in the second post', ['ani > budi', 'budi > ani/2'], ['supervision.cycle ani > budi > ani/2']],
    ['whose steps never hold together', ['ani > budi in 2026-01-01..2026-03-31', 'budi > citra', 'citra > ani in 2026-04-01..'], []],
    [
      'whose later superior closes it',
      ['ani > budi in 2026-01-01..2026-03-31', 'ani > citra in 2026-04-01..', 'citra > ani in 2026-05-01..'],
      ['supervision.cycle ani > citra > ani', 'supervision.cycle citra > ani > citra'],
    ],
    ['as long as it may be', chain(longestLine), []],
    [
      'one person longer',
      chain(longestLine + 1),
      [`supervision.too_deep ${Array.from({ length: longestLine + 1 }, (_, no) => `p${no}`).join(' > ')}`],
    ],
    [
      'longer only in days that do not meet',
      [...chain(longestLine).map((text) => `${text} in 2026-01-01..2026-06-30`), `p${longestLine - 1} > top in 2026-07-01..`],
      [],
    ],
  ])('%s', (_what, line, found) => {
    expect(faultsOf(...line)).toEqual(found);
  });

  it('of thousands is judged at once', () => {
    const many = Array.from({ length: 20_000 }, (_, no) => `p${no} > head${no % 400}`);
    const heads = Array.from({ length: 400 }, (_, no) => `head${no} > chief`);
    expect(faultsOf(...many, ...heads, 'chief > p7')).toHaveLength(3);
  });
});

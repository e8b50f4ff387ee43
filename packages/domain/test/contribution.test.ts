import { describe, expect, it } from 'vitest';
import {
  type ContributedBehaviour,
  type ContributorRelation,
  type InvitationSurroundings,
  actionsFrom,
  areContributionsShown,
  checkContribution,
  checkInvitation,
  contributionMachine,
  fewestContributionsShown,
  mostContributors,
  transition,
} from '../src/index.ts';

const found = (refusals: readonly { pointer: string; code: string }[]) => refusals.map(({ pointer, code }) => `${pointer} ${code}`);
const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `peer-${index + from}`);

describe('an invitation', () => {
  const around: InvitationSurroundings = {
    employeeId: 'rated',
    lineIds: ['head', 'reviewer', 'deputy'],
    invitedIds: [],
    today: '2026-11-24',
    lastDayOn: '2026-12-20',
    relations: new Map<string, ContributorRelation>([
      ...people(12).map((id) => [id, 'peer'] as const),
      ['below', 'subordinate'],
      ['rated', 'peer'],
      ['head', 'peer'],
      ['reviewer', 'peer'],
      ['deputy', 'peer'],
    ]),
  };
  it.each<[string, string[], string, Partial<InvitationSurroundings>, string[]]>([
    ['a peer and a subordinate', ['peer-0', 'below'], '2026-12-01', {}, []],
    ['by today', ['peer-0'], '2026-11-24', {}, []],
    ['by the last day', ['peer-0'], '2026-12-20', {}, []],
    ['by yesterday', ['peer-0'], '2026-11-23', {}, ['/dueOn contribution.due_outside']],
    ['by the day after', ['peer-0'], '2026-12-21', {}, ['/dueOn contribution.due_outside']],
    ['where the cycle names no last day', ['peer-0'], '2027-02-01', { lastDayOn: null }, []],
    ['the rated person', ['rated'], '2026-12-01', {}, ['/contributorIds/0 contribution.self']],
    ['who assesses', ['head'], '2026-12-01', {}, ['/contributorIds/0 contribution.in_line']],
    ['who reviews', ['peer-0', 'reviewer'], '2026-12-01', {}, ['/contributorIds/1 contribution.in_line']],
    ['who acts for the supervisor', ['deputy'], '2026-12-01', {}, ['/contributorIds/0 contribution.in_line']],
    ['somebody from elsewhere', ['stranger'], '2026-12-01', {}, ['/contributorIds/0 contribution.not_near']],
    ['somebody invited before', ['peer-0'], '2026-12-01', { invitedIds: ['peer-0'] }, ['/contributorIds/0 contribution.already_invited']],
    ['somebody named twice', ['peer-0', 'peer-0'], '2026-12-01', {}, ['/contributorIds/1 contribution.already_invited']],
    ['the tenth', ['peer-9'], '2026-12-01', { invitedIds: people(mostContributors - 1) }, []],
    ['an eleventh', ['peer-10'], '2026-12-01', { invitedIds: people(mostContributors) }, ['/contributorIds contribution.too_many']],
  ])('of %s', (_what, contributorIds, dueOn, more, expected) => {
    expect(found(checkInvitation({ contributorIds, dueOn }, { ...around, ...more }))).toEqual(expected);
  });
});

describe('a contribution', () => {
  const row: ContributedBehaviour = { behaviour: 'kolaboratif', rating: 'sesuai_ekspektasi', text: null };
  it.each<[string, ContributedBehaviour[], string[]]>([
    ['of one behaviour', [row], []],
    ['of nothing', [], ['/behaviours contribution.empty']],
    ['of one behaviour twice', [row, row], ['/behaviours/1/behaviour contribution.behaviour_twice']],
    ['low with an example', [{ ...row, rating: 'di_bawah_ekspektasi', text: 'Dua rapat terlewat' }], []],
    [
      'low without one',
      [row, { behaviour: 'adaptif', rating: 'di_bawah_ekspektasi', text: '  ' }],
      ['/behaviours/1/text contribution.example_missing'],
    ],
    ['high without an example', [{ ...row, rating: 'di_atas_ekspektasi' }], []],
  ])('%s', (_what, rows, expected) => {
    expect(found(checkContribution(rows))).toEqual(expected);
  });

  it.each([
    ['invited', 'answer', true, 'answered'],
    ['invited', 'answer', false, 'contribution.deadline_passed'],
    ['invited', 'decline', false, 'declined'],
    ['answered', 'answer', true, 'contribution.closed'],
    ['answered', 'decline', true, 'contribution.closed'],
    ['declined', 'answer', true, 'contribution.closed'],
  ] as const)('%s, %s, in time %s: %s', (state, action, inTime, outcome) => {
    const next = transition(contributionMachine, state, action, { inTime });
    expect(next.ok ? next.to : next.code).toBe(outcome);
  });
  it('is still declined when it is too late to answer', () => {
    expect(actionsFrom(contributionMachine, 'invited', { inTime: false })).toEqual(['decline']);
  });
  it.each([
    [0, false],
    [fewestContributionsShown - 1, false],
    [fewestContributionsShown, true],
    [mostContributors, true],
  ])('%i answers are shown: %s', (answered, shown) => {
    expect(areContributionsShown(answered)).toBe(shown);
    expect(fewestContributionsShown).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type DelegationSurroundings,
  type DelegationTerms,
  addDays,
  checkDelegation,
  delegationState,
  longestDelegationDays,
} from '../src/index.ts';

const terms: DelegationTerms = {
  grantorId: 'head',
  delegateId: 'deputy',
  duties: ['plan_review', 'assessment'],
  startsOn: '2026-12-01',
  endsOn: '2026-12-14',
};
const around: DelegationSurroundings = {
  today: '2026-11-20',
  writerId: 'head',
  grantorSupervises: true,
  delegateIsBelow: false,
  delegateAssigned: true,
  dutiesHeld: [],
};
type Case = [what: string, terms: Partial<DelegationTerms>, around: Partial<DelegationSurroundings>, found: string[]];

describe('what a supervisor may hand over', () => {
  it.each<Case>([
    ['two weeks of somebody else', {}, {}, []],
    ['from today', { startsOn: '2026-11-20' }, {}, []],
    ['a single day', { endsOn: '2026-12-01' }, {}, []],
    ['the longest time', { endsOn: addDays('2026-12-01', longestDelegationDays - 1) }, {}, []],
    ['a day more', { endsOn: addDays('2026-12-01', longestDelegationDays) }, {}, ['/endsOn delegation.too_long']],
    ['an end before the start', { endsOn: '2026-11-30' }, {}, ['/endsOn delegation.dates_reversed']],
    ['a start that has passed', { startsOn: '2026-11-19' }, {}, ['/startsOn delegation.starts_in_past']],
    ['to oneself', { delegateId: 'head' }, {}, ['/delegateId delegation.self']],
    ['by HR to itself', { delegateId: 'hr' }, { writerId: 'hr' }, ['/delegateId delegation.self']],
    ['by an officer without staff', {}, { writerId: null }, []],
    ['to somebody below the grantor', {}, { delegateIsBelow: true }, ['/delegateId delegation.own_assessor']],
    ['to somebody who has left', {}, { delegateAssigned: false }, ['/delegateId delegation.delegate_not_assigned']],
    ['onward, what one only stands in for', {}, { grantorSupervises: false }, ['/grantorId delegation.nobody_supervised']],
    ['a duty that another holds', {}, { dutiesHeld: ['assessment'] }, ['/duties/1 delegation.overlaps']],
    ['a duty that another holds, beside one that is free', { duties: ['progress_feedback'] }, { dutiesHeld: ['assessment'] }, []],
    ['a duty twice', { duties: ['assessment', 'assessment'] }, {}, ['/duties/1 delegation.duty_repeated']],
    [
      'everything at once',
      { startsOn: '2026-11-01', duties: ['assessment'] },
      { delegateAssigned: false, dutiesHeld: ['assessment'] },
      ['/startsOn delegation.starts_in_past', '/delegateId delegation.delegate_not_assigned', '/duties/0 delegation.overlaps'],
    ],
  ])('%s', (_what, otherTerms, otherSurroundings, found) => {
    expect(
      checkDelegation({ ...terms, ...otherTerms }, { ...around, ...otherSurroundings }).map(({ pointer, code }) => `${pointer} ${code}`),
    ).toEqual(found);
  });
});

describe('where it stands', () => {
  it.each([
    ['2026-11-30', 'upcoming'],
    ['2026-12-01', 'active'],
    ['2026-12-14', 'active'],
    ['2026-12-15', 'ended'],
  ] as const)('on %s: %s', (today, state) => {
    expect(delegationState({ ...terms, revoked: false }, today)).toBe(state);
    expect(delegationState({ ...terms, revoked: true }, today)).toBe('revoked');
  });
});

import { daysBetween } from './calendar.ts';
import type { FieldRefusal } from './refusal.ts';
import type { DelegationDuty, DelegationState } from './vocabulary.ts';

/** Longer than a year is no standing-in but another reporting line, which HR writes. [C] */
export const longestDelegationDays = 366;

export interface DelegationTerms {
  readonly grantorId: string;
  readonly delegateId: string;
  readonly duties: readonly DelegationDuty[];
  readonly startsOn: string;
  /** The last day. A delegation always has one. */
  readonly endsOn: string;
}

/** What stands in the way of it, beside its own terms. */
export interface DelegationSurroundings {
  readonly today: string;
  /** Whoever writes it down, where that is a member of staff. */
  readonly writerId: string | null;
  /** Whether the reporting line itself puts anybody below the grantor on these days; what is only held by delegation does not count. */
  readonly grantorSupervises: boolean;
  /** Whether the line leads from the delegate up to the grantor: such a person would assess themselves or their own superior. */
  readonly delegateIsBelow: boolean;
  /** Whether the delegate works here when it begins. */
  readonly delegateAssigned: boolean;
  /** Duties that somebody else holds for the grantor on one of these days. */
  readonly dutiesHeld: readonly DelegationDuty[];
}

/** Everything that keeps a supervisor's work from being done by somebody else for a time, with its place in the body. */
export function checkDelegation(terms: DelegationTerms, around: DelegationSurroundings): FieldRefusal[] {
  return [...checkDays(terms, around.today), ...checkPeople(terms, around), ...checkDuties(terms.duties, around.dutiesHeld)];
}

function checkDays({ startsOn, endsOn }: DelegationTerms, today: string): FieldRefusal[] {
  // what was done before it was written down was not done under it
  if (startsOn < today) return [{ pointer: '/startsOn', code: 'delegation.starts_in_past' }];
  if (endsOn < startsOn) return [{ pointer: '/endsOn', code: 'delegation.dates_reversed' }];
  return daysBetween(startsOn, endsOn) < longestDelegationDays
    ? []
    : [{ pointer: '/endsOn', code: 'delegation.too_long', params: { days: longestDelegationDays } }];
}

function checkPeople({ grantorId, delegateId }: DelegationTerms, around: DelegationSurroundings): FieldRefusal[] {
  const { writerId, grantorSupervises, delegateIsBelow, delegateAssigned } = around;
  // nor does whoever writes it down for somebody absent take over the work
  if (delegateId === grantorId || delegateId === writerId) return [{ pointer: '/delegateId', code: 'delegation.self' }];
  return [
    ...(grantorSupervises ? [] : [{ pointer: '/grantorId', code: 'delegation.nobody_supervised' }]),
    ...(delegateIsBelow ? [{ pointer: '/delegateId', code: 'delegation.own_assessor' }] : []),
    ...(delegateAssigned ? [] : [{ pointer: '/delegateId', code: 'delegation.delegate_not_assigned' }]),
  ];
}

/** Two people who judge the same plan in the same name at once: nobody would know whose word stands. */
const checkDuties = (duties: readonly DelegationDuty[], held: readonly DelegationDuty[]): FieldRefusal[] =>
  duties.flatMap((duty, index) => [
    ...(duties.indexOf(duty) < index ? [{ pointer: `/duties/${index}`, code: 'delegation.duty_repeated' }] : []),
    ...(held.includes(duty) ? [{ pointer: `/duties/${index}`, code: 'delegation.overlaps' }] : []),
  ]);

/** A revoked one ended at the moment it was revoked, whatever its days say. */
export function delegationState(
  { startsOn, endsOn, revoked }: { readonly startsOn: string; readonly endsOn: string; readonly revoked: boolean },
  today: string,
): DelegationState {
  if (revoked) return 'revoked';
  if (today < startsOn) return 'upcoming';
  return today > endsOn ? 'ended' : 'active';
}

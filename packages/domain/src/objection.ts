import { addDays, addWorkingDays } from './calendar.ts';
import { type Guard, type Machine, arrowsFrom } from './machine.ts';
import { isReason } from './refusal.ts';
import type { SchemeRules } from './scheme.ts';
import type { ObjectionState } from './vocabulary.ts';

export const objectionActions = ['answer', 'decide', 'withdraw', 'escalate'] as const;
export type ObjectionAction = (typeof objectionActions)[number];

export interface ObjectionFacts {
  readonly reason: string | null;
  /** The supervisor's time to answer is over. */
  readonly answerTimeOver: boolean;
  /** Neither the rater, nor a calibrator of that session, nor the person concerned in any capacity. */
  readonly deciderIndependent: boolean;
}

const reasoned: Guard<ObjectionFacts> = { code: 'objection.reason_required', holds: ({ reason }) => isReason(reason) };
const independent: Guard<ObjectionFacts> = {
  code: 'objection.decider_not_independent',
  holds: ({ deciderIndependent }) => deciderIndependent === true,
};
const timeOver: Guard<ObjectionFacts> = { code: 'objection.answer_time_open', holds: ({ answerTimeOver }) => answerTimeOver === true };
const code = 'objection.closed';

/**
 * The supervisor answers; the reviewing supervisor decides with a reason, without an answer once the time for it is
 * over; final (PP 30/2019 art. 59) [P]. Escalation changes the decider, not the state.
 */
export const objectionMachine: Machine<ObjectionState, ObjectionAction, ObjectionFacts> = {
  initial: 'submitted',
  arrows: [
    { from: 'submitted', action: 'answer', to: 'answered', actor: 'supervisor', code: 'objection.already_answered' },
    { from: 'answered', action: 'decide', to: 'decided', actor: 'reviewing_supervisor', guards: [independent, reasoned], code },
    { from: 'submitted', action: 'decide', to: 'decided', actor: 'reviewing_supervisor', guards: [timeOver, independent, reasoned], code },
    ...arrowsFrom<ObjectionState, ObjectionAction, ObjectionFacts>(['submitted', 'answered'], {
      action: 'withdraw',
      to: 'withdrawn',
      actor: 'employee',
      code,
    }),
    { from: 'submitted', action: 'escalate', to: 'submitted', actor: 'system', guards: [reasoned], code },
    { from: 'answered', action: 'escalate', to: 'answered', actor: 'system', guards: [reasoned], code },
  ],
};

/**
 * The last day on which one may object; it ends 23:59:59 in the agency's zone. The day of receipt is not counted [P].
 * `holidays`: dates that are not worked, for schemes that count working days.
 */
export function lastObjectionDay(
  receivedOn: string,
  rules: Pick<SchemeRules, 'objectionDays' | 'objectionDayKind'>,
  holidays: ReadonlySet<string> = new Set(),
): string {
  return rules.objectionDayKind === 'calendar'
    ? addDays(receivedOn, rules.objectionDays)
    : addWorkingDays(receivedOn, rules.objectionDays, holidays);
}

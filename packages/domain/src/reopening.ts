import { type Guard, type Machine, arrowsFrom } from './machine.ts';
import { isReason } from './refusal.ts';
import type { CycleStage, ReopeningState } from './vocabulary.ts';

export const reopeningActions = ['approve', 'refuse', 'close'] as const;
export type ReopeningAction = (typeof reopeningActions)[number];

export interface ReopeningFacts {
  /** Whoever acts is the person it is about. */
  readonly ownCase: boolean;
  /** Whoever acts does so from the account of an employee. */
  readonly isEmployee: boolean;
  /** Whoever acts is surely not the one who asked: `areTwoPersons`. */
  readonly secondPerson: boolean;
  readonly reason: string | null;
  /** The assessment is opened for correction and not handed in again. */
  readonly correctionOpen: boolean;
  /** The person may still object to the changed result. */
  readonly objectionWindowOpen: boolean;
}

const notOwn: Guard<ReopeningFacts> = { code: 'reopening.own_case', holds: ({ ownCase }) => ownCase === false };
const employee: Guard<ReopeningFacts> = { code: 'account.employee_required', holds: ({ isEmployee }) => isEmployee === true };
const secondPerson: Guard<ReopeningFacts> = { code: 'reopening.second_person_required', holds: (facts) => facts.secondPerson === true };
const reasoned: Guard<ReopeningFacts> = { code: 'reopening.reason_required', holds: ({ reason }) => isReason(reason) };
const corrected: Guard<ReopeningFacts> = { code: 'reopening.correction_open', holds: ({ correctionOpen }) => correctionOpen === false };
const windowOver: Guard<ReopeningFacts> = { code: 'reopening.objection_window_open', holds: ({ objectionWindowOpen }) => objectionWindowOpen === false };
const code = 'reopening.closed';

/**
 * One person of a closed cycle, opened again: asked for with a reason, approved or refused by a second person, closed
 * when what was changed is handed in and the time to object to it is over. Nobody acts in their own case.
 */
export const reopeningMachine: Machine<ReopeningState, ReopeningAction, ReopeningFacts> = {
  initial: 'requested',
  arrows: [
    { from: 'requested', action: 'approve', to: 'open', actor: 'hr_admin or leader', guards: [notOwn, employee, secondPerson], code: 'reopening.already_decided' },
    { from: 'requested', action: 'refuse', to: 'refused', actor: 'hr_admin or leader', guards: [notOwn, reasoned], code: 'reopening.already_decided' },
    ...arrowsFrom<ReopeningState, ReopeningAction, ReopeningFacts>(['open'], { action: 'close', to: 'closed', actor: 'hr_admin', guards: [notOwn, corrected, windowOver], code }),
  ],
};

/** Whether the supervisor's assessment of somebody may be changed: in its stage, and in a closed cycle once that person was reopened by two. */
export const isAssessmentOpen = (stage: CycleStage, reopened: boolean): boolean => stage === 'assessment' || (stage === 'closed' && reopened);

/** A closed cycle is read-only, except for a person reopened by two. */
export const isReadOnly = (stage: CycleStage, reopened: boolean): boolean => stage === 'closed' && !reopened;

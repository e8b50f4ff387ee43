import { type Guard, type Machine, type Transition, transition } from './machine.ts';
import { isReason } from './refusal.ts';
import type { CycleKind, CycleStage } from './vocabulary.ts';

export const cycleActions = [
  'open_planning',
  'start_running',
  'open_assessment',
  'open_calibration',
  'release',
  'release_without_calibration',
  'close',
  'back_to_draft',
  'back_to_planning',
  'back_to_running',
  'back_to_assessment',
  'back_to_calibration',
  'back_to_assessment_without_calibration',
] as const;
export type CycleAction = (typeof cycleActions)[number];

export interface CycleFacts {
  /** Whether the scheme of the cycle has a calibration. */
  readonly calibration: boolean;
  readonly reason: string | null;
  /** Whoever moves it does so from the account of an employee. */
  readonly isEmployee: boolean;
  /** A second person has approved this very step back: `areTwoPersons`. */
  readonly secondPerson: boolean;
  /** Calibration sessions that are neither locked nor cancelled. */
  readonly openCalibrations: number;
  /** Decided results that no locked session looked at. */
  readonly uncalibratedResults: number;
  readonly openAssessments: number;
  readonly unreleasedResults: number;
  readonly openObjections: number;
  /** Somebody may still object. */
  readonly objectionWindowOpen: boolean;
}

const code = 'cycle.transition_not_allowed';
const calibrated: Guard<CycleFacts> = { code, holds: ({ calibration }) => calibration === true };
const uncalibrated: Guard<CycleFacts> = { code, holds: ({ calibration }) => calibration === false };

/** Going back one stage needs a reason and a second person, both of them employees. */
const back: readonly Guard<CycleFacts>[] = [
  { code: 'cycle.reason_required', holds: ({ reason }) => isReason(reason) },
  { code: 'account.employee_required', holds: ({ isEmployee }) => isEmployee === true },
  { code: 'cycle.second_person_required', holds: ({ secondPerson }) => secondPerson === true },
];

/** Nothing is released while ratings may still move; who was in no session needs a written reason. [C] */
const calibrationOver: readonly Guard<CycleFacts>[] = [
  { code: 'cycle.calibration_open', holds: ({ openCalibrations }) => openCalibrations === 0 },
  { code: 'cycle.uncalibrated_reason_required', holds: ({ uncalibratedResults, reason }) => uncalibratedResults === 0 || isReason(reason) },
];

/** Closing waits for everybody. */
const closing: readonly Guard<CycleFacts>[] = [
  { code: 'cycle.assessments_open', holds: ({ openAssessments }) => openAssessments === 0 },
  { code: 'cycle.results_unreleased', holds: ({ unreleasedResults }) => unreleasedResults === 0 },
  { code: 'cycle.objections_open', holds: ({ openObjections }) => openObjections === 0 },
  { code: 'cycle.objection_window_open', holds: ({ objectionWindowOpen }) => objectionWindowOpen === false },
];

/**
 * draft -> planning -> running -> assessment -> calibration -> released -> closed; HR moves it. A scheme without
 * calibration goes from assessment straight to released. Back from released opens the stage again; results that
 * people have read stay released. A closed cycle is read-only.
 */
export const cycleMachine: Machine<CycleStage, CycleAction, CycleFacts> = {
  initial: 'draft',
  arrows: [
    { from: 'draft', action: 'open_planning', to: 'planning', actor: 'hr_admin', code },
    { from: 'planning', action: 'start_running', to: 'running', actor: 'hr_admin', code },
    { from: 'running', action: 'open_assessment', to: 'assessment', actor: 'hr_admin', code },
    { from: 'assessment', action: 'open_calibration', to: 'calibration', actor: 'hr_admin', guards: [calibrated], code },
    { from: 'assessment', action: 'release_without_calibration', to: 'released', actor: 'hr_admin', guards: [uncalibrated], code },
    { from: 'calibration', action: 'release', to: 'released', actor: 'hr_admin', guards: calibrationOver, code },
    { from: 'released', action: 'close', to: 'closed', actor: 'hr_admin', guards: closing, code },
    { from: 'planning', action: 'back_to_draft', to: 'draft', actor: 'hr_admin', guards: back, code },
    { from: 'running', action: 'back_to_planning', to: 'planning', actor: 'hr_admin', guards: back, code },
    { from: 'assessment', action: 'back_to_running', to: 'running', actor: 'hr_admin', guards: back, code },
    { from: 'calibration', action: 'back_to_assessment', to: 'assessment', actor: 'hr_admin', guards: back, code },
    { from: 'released', action: 'back_to_calibration', to: 'calibration', actor: 'hr_admin', guards: [calibrated, ...back], code },
    {
      from: 'released',
      action: 'back_to_assessment_without_calibration',
      to: 'assessment',
      actor: 'hr_admin',
      guards: [uncalibrated, ...back],
      code,
    },
  ],
};

/** The same machine asked by the stage one wants to reach; `cycle.transition_not_allowed` where no arrow leads there. */
export function moveCycle(from: CycleStage, to: CycleStage, facts: Partial<CycleFacts>): Transition<CycleStage> {
  const arrow = cycleMachine.arrows.find((each) => each.from === from && each.to === to);
  return arrow ? transition(cycleMachine, from, arrow.action, facts) : { ok: false, code };
}

/** Whether results are released in this stage: from the assessment on; with a calibration once it is over, or ratings would move after people have read them. */
export const isReleasable = (stage: CycleStage, calibration: boolean): boolean =>
  (calibration ? ['released'] : ['assessment', 'calibration', 'released']).includes(stage);

/** A cycle by its kind and its days. */
export interface CycleDays {
  readonly kind: CycleKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Whether who assesses the year reads this one as a periodic evaluation of it: shorter, and wholly within its days. It is background and enters no number. [P] */
export const isPeriodicOf = (year: CycleDays, cycle: CycleDays): boolean =>
  year.kind === 'annual' && cycle.kind !== 'annual' && cycle.startsOn >= year.startsOn && cycle.endsOn <= year.endsOn;

/** Whether this move goes back, and so waits for a second person. */
export const isStepBack = (from: CycleStage, to: CycleStage): boolean =>
  cycleMachine.arrows.some((arrow) => arrow.from === from && arrow.to === to && arrow.action.startsWith('back_'));

import { emptyAssessment, type SurpriseOverride } from './assessment.ts';
import { type Guard, type Machine, arrowsFrom } from './machine.ts';
import { type NoSurpriseFacts, checkNoSurprise, overridesInForce } from './no-surprise.ts';
import { type FieldRefusal, isReason } from './refusal.ts';
import type { SchemeRules } from './scheme.ts';
import type { CalibrationState, Rating } from './vocabulary.ts';

/** Nobody calibrates alone: what one member may not move another must. [C] */
export const fewestCalibrators = 2;

export const calibrationActions = ['compose', 'open_preview', 'mark', 'open_meeting', 'move', 'answer', 'lock', 'cancel'] as const;
export type CalibrationAction = (typeof calibrationActions)[number];

export interface CalibrationFacts {
  /** The cycle is in its stage of calibration. */
  readonly stageOpen: boolean;
  readonly members: number;
  /** People with a decided, unreleased result in the session's units, who are in no other session. */
  readonly people: number;
  /** Members who were there when it was locked. */
  readonly present: number;
  /** Every rule of the pattern that does not hold has its written reason. */
  readonly patternExplained: boolean;
  readonly reason: string | null;
}

const stage: Guard<CalibrationFacts> = { code: 'calibration.stage_closed', holds: ({ stageOpen }) => stageOpen === true };
const [draft, preview, meeting] = ['draft', 'preview', 'meeting'] as const;

/**
 * draft -> preview -> meeting -> locked. HR composes and opens; members mark alone in the preview and move in the
 * meeting, where the rater may answer; the lock freezes. Cancelled only before anything could be moved. [C]
 */
export const calibrationMachine: Machine<CalibrationState, CalibrationAction, CalibrationFacts> = {
  initial: 'draft',
  arrows: [
    { from: draft, action: 'compose', to: draft, actor: 'hr_admin', code: 'calibration.composition_closed' },
    { from: preview, action: 'compose', to: preview, actor: 'hr_admin', code: 'calibration.composition_closed' },
    {
      from: draft,
      action: 'open_preview',
      to: preview,
      actor: 'hr_admin',
      code: 'calibration.already_opened',
      guards: [
        stage,
        { code: 'calibration.too_few_members', holds: ({ members }) => (members ?? 0) >= fewestCalibrators },
        { code: 'calibration.no_people', holds: ({ people }) => (people ?? 0) > 0 },
      ],
    },
    { from: preview, action: 'mark', to: preview, actor: 'member', guards: [stage], code: 'calibration.preview_closed' },
    { from: preview, action: 'open_meeting', to: meeting, actor: 'hr_admin', guards: [stage], code: 'calibration.preview_closed' },
    { from: meeting, action: 'move', to: meeting, actor: 'member', guards: [stage], code: 'calibration.meeting_closed' },
    { from: meeting, action: 'answer', to: meeting, actor: 'supervisor', guards: [stage], code: 'calibration.meeting_closed' },
    {
      from: meeting,
      action: 'lock',
      to: 'locked',
      actor: 'hr_admin',
      code: 'calibration.meeting_closed',
      guards: [
        stage,
        { code: 'calibration.nobody_present', holds: ({ present }) => (present ?? 0) >= fewestCalibrators },
        { code: 'calibration.pattern_reason_missing', holds: ({ patternExplained }) => patternExplained === true },
      ],
    },
    ...arrowsFrom<CalibrationState, CalibrationAction, CalibrationFacts>([draft, preview], {
      action: 'cancel',
      to: 'cancelled',
      actor: 'hr_admin',
      code: 'calibration.composition_closed',
      guards: [{ code: 'calibration.reason_too_short', holds: ({ reason }) => isReason(reason) }],
    }),
  ],
};

/** Whether a session in this state keeps its people from being released and from any other session. */
export const isCalibrationOpen = (state: CalibrationState): boolean => state !== 'locked' && state !== 'cancelled';

/** Where somebody stands on the board; the predicate follows (`predicateOf`). */
export interface CalibratedRatings {
  readonly resultRating: Rating;
  readonly behaviourRating: Rating;
}

const isSamePlace = (one: CalibratedRatings, other: CalibratedRatings): boolean =>
  one.resultRating === other.resultRating && one.behaviourRating === other.behaviourRating;

/** Where the moves have brought somebody: to the last one's place, else where the rater left them. Taking a move back is another move. */
export const placeAfter = (original: CalibratedRatings, moves: readonly CalibratedRatings[]): CalibratedRatings => {
  const { resultRating, behaviourRating } = moves.at(-1) ?? original;
  return { resultRating, behaviourRating };
};

/** Whether the session changed what the rater decided: there and back again is no change. */
export const isMoved = (original: CalibratedRatings, moves: readonly CalibratedRatings[]): boolean =>
  !isSamePlace(original, placeAfter(original, moves));

/** A member, and whoever supervises them today. */
export interface Calibrator {
  readonly employeeId: string;
  readonly supervisorIds: readonly string[];
}

/** Somebody whose decided result is calibrated, with who decided it: also a rater who supervises them no longer, and a delegate. */
export interface Calibrated extends Calibrator {
  readonly raterIds: readonly string[];
}

/**
 * What a member neither marks nor moves: their own case, their superior's, and a person whom they assess or assessed
 * themselves. Own case: domain section 7; superior and own assessment, so that another always looks. [C]
 */
export const isOwnCase = (member: Calibrator, person: Calibrated): boolean =>
  member.employeeId === person.employeeId ||
  member.supervisorIds.includes(person.employeeId) ||
  [...person.supervisorIds, ...person.raterIds].includes(member.employeeId);

/** A move as somebody asks for it: both ratings, why, and what no note announced. */
export interface CalibrationMove extends CalibratedRatings {
  readonly reason: string;
  readonly overrides: readonly SurpriseOverride[];
}

/** The ratings that a move lowers to "below" although the rater did not, as an assessment that says nothing else. */
function newlyBelow({ resultRating, behaviourRating, overrides }: CalibrationMove, original: CalibratedRatings) {
  const below = (now: Rating, before: Rating): Rating | null => (now === 'di_bawah_ekspektasi' && before !== now ? now : null);
  return {
    ...emptyAssessment,
    resultRating: below(resultRating, original.resultRating),
    behaviourRating: below(behaviourRating, original.behaviourRating),
    overrides,
  };
}

/**
 * Everything that keeps a move from being made, with its place in what was asked: it moves, it says why, and what it
 * newly lowers to "below" was announced to the person or carries an override. Domain section 5 and 7.
 */
export function checkMove(
  move: CalibrationMove,
  { original, current }: { readonly original: CalibratedRatings; readonly current: CalibratedRatings },
  rules: SchemeRules,
  facts: NoSurpriseFacts,
): FieldRefusal[] {
  return [
    ...(isSamePlace(move, current) ? [{ pointer: '/resultRating', code: 'calibration.nothing_moved' }] : []),
    ...(isReason(move.reason) ? [] : [{ pointer: '/reason', code: 'calibration.reason_too_short' }]),
    ...checkNoSurprise(newlyBelow(move, original), rules, facts),
  ];
}

/** The overrides of a move that something rests on; others say nothing and are not kept. */
export const overridesOfMove = (
  move: CalibrationMove,
  original: CalibratedRatings,
  rules: SchemeRules,
  facts: NoSurpriseFacts,
): SurpriseOverride[] => overridesInForce(newlyBelow(move, original), rules, facts);

import type { Machine } from './machine.ts';
import { isReason } from './refusal.ts';
import type { AssessmentState, Behaviour, OverrideKind, RatedSubject, Rating } from './vocabulary.ts';

/** What can be rated: one result or behaviour, or with `subjectId` null all of them together. */
export interface Rated {
  readonly subject: RatedSubject;
  readonly subjectId: string | null;
}

/** Why something is rated below expectation though no note came in time. Empty parts: not written yet. */
export interface SurpriseOverride extends Rated {
  readonly kind: OverrideKind | null;
  readonly reason: string | null;
}

/** Why the days of an earlier supervisor of the same assignment, who handed in no sheet, are assessed by who came after. Null: not written yet. */
export interface TakeOver {
  readonly supervisorId: string;
  readonly reason: string | null;
}

/** What one assessor says about a plan. Actuals in ten-thousandths; null is "not measured" or "not rated", never 0. */
export interface AssessmentContent {
  readonly indicators: readonly {
    readonly indicatorId: string;
    readonly actual: number | null;
    readonly excusedReason: string | null;
    readonly note: string | null;
  }[];
  readonly results: readonly { readonly resultId: string; readonly rating: Rating | null; readonly reason: string | null }[];
  readonly behaviours: readonly { readonly behaviour: Behaviour; readonly rating: Rating | null; readonly reason: string | null }[];
  readonly resultRating: Rating | null;
  readonly resultReason: string | null;
  readonly behaviourRating: Rating | null;
  readonly behaviourReason: string | null;
  readonly nextStep: string | null;
  /** Why ratings below expectation are given that no note announced; not in what was kept before there were any. */
  readonly overrides?: readonly SurpriseOverride[];
  /** Days of earlier supervisors that are assessed in this sheet; not in what was kept before there were any. */
  readonly takenOver?: readonly TakeOver[];
}

/** Nothing said yet: what a first draft starts from. */
export const emptyAssessment: AssessmentContent = {
  indicators: [],
  results: [],
  behaviours: [],
  resultRating: null,
  resultReason: null,
  behaviourRating: null,
  behaviourReason: null,
  nextStep: null,
};

export interface AssessmentMachineFacts {
  readonly reason: string | null;
  /** A calibration that the person was in is locked. */
  readonly calibrated: boolean;
  /** The result has been released. */
  readonly locked: boolean;
}

/** Submitted is immutable: `correct` opens a new version with a reason, until the ratings are locked. */
export const assessmentMachine: Machine<AssessmentState, 'submit' | 'correct', AssessmentMachineFacts> = {
  initial: 'draft',
  arrows: [
    { from: 'draft', action: 'submit', to: 'submitted', actor: 'author', code: 'assessment.already_submitted' },
    {
      from: 'submitted',
      action: 'correct',
      to: 'draft',
      actor: 'author',
      code: 'assessment.not_submitted',
      guards: [
        { code: 'assessment.calibration_locked', holds: ({ calibrated }) => calibrated === false },
        { code: 'assessment.released', holds: ({ locked }) => locked === false },
        { code: 'assessment.reason_required', holds: ({ reason }) => isReason(reason) },
      ],
    },
  ],
};

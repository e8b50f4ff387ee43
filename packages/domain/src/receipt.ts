import type { AssessmentContent, SurpriseOverride } from './assessment.ts';
import type { CalibratedRatings } from './calibration.ts';
import { canonicalJson } from './canonical-json.ts';
import { type PartSheet, partsOfPeriod } from './part-sheets.ts';
import type { PlanContent } from './plan.ts';
import { type SchemeRules, ruleVersion } from './scheme.ts';
import { type AssessmentSuggestion, suggestAssessment } from './suggestion.ts';
import type { Predicate, Rating } from './vocabulary.ts';

/** Where a figure of the assessment came from and when it was recorded (RFC 3339). */
export interface ReceiptInput {
  readonly indicatorId: string;
  /** Ten-thousandths; null when not measured. */
  readonly actual: number | null;
  readonly source: string | null;
  readonly recordedAt: string | null;
}

/** A part of the period as another supervisor handed it in; `label` says where and by whom. */
export interface ReceiptPart extends PartSheet {
  /** The earlier supervisor by name, where it is their part. */
  readonly supervisorName?: string;
  readonly unitName: string;
  readonly positionTitle: string;
  readonly by: string | null;
  readonly onBehalfOf: string | null;
  readonly submittedAt: string | null;
}

/** Everything that makes a decided result, given by the caller. */
export interface ReceiptFacts {
  /** Random, from the caller: without it a fact with few possible values could be guessed from a public hash. */
  readonly salt: string;
  readonly resultId: string;
  readonly version: number;
  readonly cycle: { readonly code: string; readonly startsOn: string; readonly endsOn: string };
  readonly scheme: { readonly code: string; readonly version: number; readonly rules: SchemeRules };
  readonly plan: {
    readonly planId: string;
    readonly employeeId: string;
    readonly unitCode: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly content: PlanContent;
  };
  readonly inputs: readonly ReceiptInput[];
  readonly assessment: AssessmentContent;
  /** Beside this sheet; left out where the person had one assignment in the period. */
  readonly parts?: readonly ReceiptPart[];
  readonly decidedBy: string;
  /** The supervisor in whose name a delegate decided; left out where the supervisor did. */
  readonly decidedFor?: string | undefined;
  readonly decidedAt: string;
}

/** One move of a calibration: from where to where, why, by whom and when (RFC 3339). */
export interface CalibrationStep {
  readonly from: CalibratedRatings;
  readonly to: CalibratedRatings;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** Ratings newly below that no note announced, and why; left out where there are none. */
  readonly overrides?: readonly SurpriseOverride[];
}

/** What a calibration changed; the decision of the rater stays beside it for ever. */
export interface ReceiptCalibration {
  readonly sessionId: string;
  readonly sessionName: string;
  readonly lockedAt: string;
  readonly original: ReceiptDecision;
  readonly steps: readonly CalibrationStep[];
}

interface Decision {
  readonly rating: Rating | null;
  readonly reason: string | null;
  readonly by: string;
  readonly onBehalfOf?: string;
  readonly at: string;
}

export interface ReceiptDecision {
  readonly result: Decision;
  readonly behaviour: Decision | null;
  readonly predicate: Predicate | null;
}

/** The body of a receipt: plain data, every figure a scaled integer whose unit is in its name. */
export interface Receipt extends Omit<ReceiptFacts, 'decidedBy' | 'decidedFor' | 'decidedAt'> {
  readonly format: 1;
  readonly ruleVersion: string;
  readonly computed: AssessmentSuggestion;
  readonly decided: ReceiptDecision;
  /** Left out where no calibration changed the ratings. */
  readonly calibration?: ReceiptCalibration;
}

/**
 * The receipt of a decided result: all inputs with source and time, every intermediate number as the rules of this
 * version compute it, the decided ratings with author and reason, the predicate. Domain section 6.
 */
export function buildReceipt({ decidedBy, decidedFor, decidedAt, ...facts }: ReceiptFacts): Receipt {
  const { assessment, plan, scheme } = facts;
  const computed = suggestAssessment(
    assessment,
    plan.content,
    scheme.rules,
    partsOfPeriod(plan, facts.parts ?? [], scheme.rules, assessment),
  );
  const decision = (rating: Rating | null, reason: string | null): Decision => ({
    rating,
    reason,
    by: decidedBy,
    ...(decidedFor === undefined ? {} : { onBehalfOf: decidedFor }),
    at: decidedAt,
  });
  return {
    format: 1,
    ruleVersion,
    ...facts,
    computed,
    decided: {
      result: decision(assessment.resultRating, assessment.resultReason),
      behaviour: scheme.rules.behavioursRated ? decision(assessment.behaviourRating, assessment.behaviourReason) : null,
      predicate: computed.predicate,
    },
  };
}

/** The canonical text of a receipt; its UTF-8 bytes are what the caller hashes with SHA-256. */
export function receiptBytes(receipt: Receipt): string {
  const canonical = canonicalJson(receipt);
  // A receipt is made of plain data that was stored before; anything else is a fault of the program, not of a person.
  if (!canonical.ok) throw new TypeError(`A receipt cannot be written: ${canonical.code} at ${canonical.pointer}`);
  return canonical.text;
}

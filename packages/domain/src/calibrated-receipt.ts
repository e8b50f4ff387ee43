import { explanationTexts, predicateWords, ratingWords } from './explanation-texts.ts';
import type { ExplanationStep } from './explanation.ts';
import { predicateOf } from './predicate.ts';
import type { CalibrationStep, Receipt, ReceiptCalibration } from './receipt.ts';
import type { Language } from './vocabulary.ts';

/** The next version of a result: a receipt of its own, with a salt of its own. */
export interface CalibratedVersion {
  readonly salt: string;
  readonly resultId: string;
  readonly version: number;
  readonly calibration: Omit<ReceiptCalibration, 'original'>;
}

/**
 * The receipt of a result that a calibration changed: the ratings of the last step with its reason and author, and
 * beside them what the rater decided and every step. All inputs and computed figures stay as they were. There must be a step.
 */
export function calibrateReceipt(receipt: Receipt, { salt, resultId, version, calibration }: CalibratedVersion): Receipt {
  const { to, reason, by, at } = calibration.steps.at(-1) as CalibrationStep;
  const decision = (rating: CalibrationStep['to']['resultRating']) => ({ rating, reason, by, at });
  return {
    ...receipt,
    salt,
    resultId,
    version,
    decided: {
      result: decision(to.resultRating),
      behaviour: decision(to.behaviourRating),
      predicate: predicateOf(to.resultRating, to.behaviourRating),
    },
    calibration: { ...calibration, original: receipt.decided },
  };
}

/** What a calibration made of a result, each step with its two ratings, reason and author; `rule` is `calibration`, of the last one `calibrated_predicate`. */
export function explainCalibration({ sessionName, original, steps }: ReceiptCalibration, language: Language): ExplanationStep[] {
  const texts = explanationTexts[language];
  const place = ({ resultRating, behaviourRating }: CalibrationStep['to']) =>
    texts.calibrationPlace(ratingWords[language][resultRating], ratingWords[language][behaviourRating]);
  const told = steps.map(({ from, to, reason, by, overrides = [] }): ExplanationStep => ({
    rule: 'calibration',
    text:
      texts.calibrationStep(place(from), place(to), sentence(reason), by) +
      overrides
        .map((each) => texts.calibrationOverride(each.subject, each.kind === 'late_measurement', sentence(each.reason ?? '')))
        .join(''),
    values: {
      fromResult: from.resultRating,
      fromBehaviour: from.behaviourRating,
      result: to.resultRating,
      behaviour: to.behaviourRating,
      reason,
      by,
    },
  }));
  const last = steps.at(-1)?.to;
  if (!last || original.predicate === null) return told;
  const predicate = predicateOf(last.resultRating, last.behaviourRating);
  const [before, after] = [predicateWords[language][original.predicate], predicateWords[language][predicate]];
  const text =
    predicate === original.predicate
      ? texts.calibrationSamePredicate(sessionName, after)
      : texts.calibrationPredicate(sessionName, before, after);
  return [...told, { rule: 'calibrated_predicate', text, values: { original: original.predicate, predicate } }];
}

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** The locked session that looked at a person; `looked` is false for a version that was decided after it. */
export interface SessionOfResult {
  readonly name: string;
  readonly looked: boolean;
}

/** What is said of a result that a session looked at and left, of one that was corrected after its session, or that no session looked at (with HR's written reason). */
export function explainUnmoved(session: SessionOfResult | null, uncalibratedReason: string | null, language: Language): ExplanationStep[] {
  const texts = explanationTexts[language];
  if (session === null)
    return uncalibratedReason === null
      ? []
      : [{ rule: 'uncalibrated', text: texts.uncalibrated(uncalibratedReason), values: { reason: uncalibratedReason } }];
  const values = { session: session.name };
  return [
    session.looked
      ? { rule: 'calibration_unchanged', text: texts.calibrationUnchanged(session.name), values }
      : { rule: 'calibration_corrected', text: texts.calibrationCorrected(session.name), values },
  ];
}

import type { Result } from '@pauh/contracts';
import {
  type CalibrationStep,
  type Language,
  type Receipt,
  type ReceiptCalibration,
  type SessionOfResult,
  explainCalibration,
  explainUnmoved,
  predicateOf,
} from '@pauh/domain';
import type { ResultRow } from './results.repo.ts';

const place = ({ resultRating, behaviourRating }: CalibrationStep['to']) => ({
  resultRating,
  behaviourRating,
  predicate: predicateOf(resultRating, behaviourRating),
});

/** What a calibration made of a result, in words; null where the cycle has none and for a version that one put another in place of. */
export function calibrationToDto({ scheme, calibration }: Receipt, row: ResultRow, language: Language): Result['calibration'] {
  if (!scheme.rules.calibration) return null;
  const told = calibration ? explainCalibration(calibration, language) : explainUnmoved(sessionOf(row), row.uncalibratedReason, language);
  if (told.length === 0) return null;
  return {
    sessionName: row.calibrationName,
    lockedAt: row.calibratedAt?.toISOString() ?? null,
    original: calibration ? originalOf(calibration) : null,
    moves: (calibration?.steps ?? []).map(({ from, to, reason, by, at }) => ({ from: place(from), to: place(to), reason, by, at })),
    steps: told.map((step) => ({ ...step, values: { ...step.values } })),
  };
}

const sessionOf = ({ calibrationName: name, calibrationLooked: looked }: ResultRow): SessionOfResult | null =>
  name === null ? null : { name, looked: looked === true };

const originalOf = ({ steps }: ReceiptCalibration) => place((steps[0] as CalibrationStep).from);

import { accountRows } from './matrix-rows/accounts.ts';
import { assessmentRows } from './matrix-rows/assessments.ts';
import { calibrationRows } from './matrix-rows/calibration.ts';
import { cycleRows } from './matrix-rows/cycles.ts';
import { dataRows } from './matrix-rows/data.ts';
import { feedbackRows } from './matrix-rows/feedback.ts';
import { libraryRows } from './matrix-rows/library.ts';
import { organisationRows } from './matrix-rows/organisation.ts';
import { planRows } from './matrix-rows/plans.ts';
import { resultRows } from './matrix-rows/results.ts';
import type { MatrixRows } from './matrix-rows/row.ts';

/** Every contract has a row, or several where it depends on what the record has come to. */
export const matrixRows: MatrixRows = {
  ...accountRows,
  ...organisationRows,
  ...cycleRows,
  ...libraryRows,
  ...planRows,
  ...feedbackRows,
  ...assessmentRows,
  ...calibrationRows,
  ...resultRows,
  ...dataRows,
};

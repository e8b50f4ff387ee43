import type { ImportFinding } from '@pauh/contracts';

/** So many are listed; all are counted. */
const listedFindings = 500;

export interface Findings {
  error(row: number, column: string | null, code: string, found?: string | null, expected?: string | null): void;
  warn(row: number, column: string | null, code: string, found?: string | null, expected?: string | null): void;
  /** Rows that have an error so far. */
  readonly refusedRows: ReadonlySet<number>;
  report(): { errors: ImportFinding[]; errorCount: number; warnings: ImportFinding[]; warningCount: number };
  readonly errorCount: number;
}

/** Collects what is wrong with a file while it is read and checked. */
export function createFindings(): Findings {
  const errors: ImportFinding[] = [];
  const warnings: ImportFinding[] = [];
  const refusedRows = new Set<number>();
  let errorCount = 0;
  let warningCount = 0;
  const byRow = (list: ImportFinding[]) => [...list].sort((a, b) => a.row - b.row);
  return {
    error(row, column, code, found = null, expected = null) {
      refusedRows.add(row);
      errorCount++;
      if (errors.length < listedFindings) errors.push({ row, column, code, found, expected });
    },
    warn(row, column, code, found = null, expected = null) {
      warningCount++;
      if (warnings.length < listedFindings) warnings.push({ row, column, code, found, expected });
    },
    refusedRows,
    report: () => ({ errors: byRow(errors), errorCount, warnings: byRow(warnings), warningCount }),
    get errorCount() {
      return errorCount;
    },
  };
}

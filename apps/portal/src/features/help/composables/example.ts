import { evaluateSheet, type IndicatorInput, type Language, type SheetEvaluation } from '@pauh/domain';

/** Three indicators of an invented teacher: one where more is better, one where less is, one judged on growth. */
export const exampleIndicators = [
  { key: 'attendance', weight: 40, direction: 'higher', target: 95, actual: 96.2 },
  { key: 'late', weight: 20, direction: 'lower', target: 5, actual: 4 },
  { key: 'growth', weight: 40, direction: 'gain', baseline: 60, target: 70, actual: 68 },
] as const satisfies readonly (Omit<IndicatorInput, 'code'> & { key: string })[];

export type Outcome = { evaluation: SheetEvaluation } | { refused: readonly number[] };

/** What the rules make of these actuals, or which of them cannot be. */
export function evaluateExample(labels: readonly string[], actuals: readonly (number | null)[], language: Language): Outcome {
  const indicators = exampleIndicators.map(({ key: _key, ...rest }, index) => ({
    ...rest,
    code: labels[index] ?? '',
    actual: actuals[index] ?? null,
  }));
  const result = evaluateSheet({ indicators }, language);
  return result.ok ? { evaluation: result.value } : { refused: result.errors.map(({ pointer }) => Number(pointer.split('/')[2])) };
}

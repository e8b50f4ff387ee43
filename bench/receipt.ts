import {
  type AssessmentContent,
  type PlanContent,
  type SchemeRules,
  behaviours,
  buildReceipt,
  receiptBytes,
} from '../packages/domain/src/index.ts';

/** A receipt as large as that of a person with so many indicators: what a result page is drawn from. The same for everybody. */
export function sampleReceipt(indicators: number, rules: SchemeRules): string {
  const content = planWith(indicators);
  const at = '2026-06-30T03:00:00.000Z';
  const measured = content.results.flatMap((result) => result.indicators.map(({ id }) => ({ indicatorId: id, actual: 950_000 })));
  return receiptBytes(
    buildReceipt({
      salt: 'bench',
      resultId: 'bench',
      version: 1,
      cycle: { code: 'done', startsOn: '2026-01-01', endsOn: '2026-06-30' },
      scheme: { code: 'bench', version: 1, rules },
      plan: { planId: 'bench', employeeId: 'bench', unitCode: 'U0', startsOn: '2026-01-01', endsOn: '2026-06-30', content },
      inputs: measured.map((row) => ({ ...row, source: 'presensi', recordedAt: at })),
      assessment: asExpected(content, measured),
      decidedBy: 'Kepala',
      decidedAt: at,
    }),
  );
}

/** Two indicators to a result, all of the same weight. */
function planWith(indicators: number): PlanContent {
  const none = { supportedResultId: null, supportedTitle: null, serviceIndicatorId: null, serviceTitle: null };
  const indicator = (k: number) => ({
    id: `i${k}`,
    code: `IKI${k}`,
    codeVersion: null,
    title: `Indikator ${k}`,
    aspect: null,
    unit: '%',
    weightHundredths: 10_000 / indicators,
    direction: 'higher' as const,
    target: 1_000_000,
    min: null,
    max: null,
    maximum: null,
    baseline: null,
  });
  return {
    results: Array.from({ length: indicators / 2 }, (_, r) => ({
      id: `r${r}`,
      kind: 'main' as const,
      title: `Hasil kerja ${r}`,
      ...none,
      indicators: [indicator(2 * r), indicator(2 * r + 1)],
    })),
    behaviours: [],
    annex: { resources: [], accountability: [], consequences: [] },
  };
}

const asExpected = (content: PlanContent, measured: readonly { indicatorId: string; actual: number }[]): AssessmentContent => ({
  indicators: measured.map((row) => ({ ...row, excusedReason: null, note: null })),
  results: content.results.map(({ id }) => ({ resultId: id, rating: 'sesuai_ekspektasi', reason: null })),
  behaviours: behaviours.map((behaviour) => ({ behaviour, rating: 'sesuai_ekspektasi', reason: null })),
  resultRating: 'sesuai_ekspektasi',
  resultReason: null,
  behaviourRating: 'sesuai_ekspektasi',
  behaviourReason: null,
  nextStep: 'Teruskan.',
});

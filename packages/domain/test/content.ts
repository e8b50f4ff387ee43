import type { AssessmentContent, PlanContent, PlanIndicator, Rating } from '../src/index.ts';
import { behaviours } from '../src/index.ts';

export const indicator = (id: string, fields: Partial<PlanIndicator> = {}): PlanIndicator => ({
  id,
  code: null,
  codeVersion: null,
  title: `Indikator ${id}`,
  aspect: 'kuantitas',
  unit: 'kelas',
  weightHundredths: 5000,
  direction: 'higher',
  target: 100_000,
  min: null,
  max: null,
  maximum: null,
  baseline: null,
  ...fields,
});

/** A result that supports none of the superior's and names no service. */
export const unsupported = { supportedResultId: null, supportedTitle: null, serviceIndicatorId: null, serviceTitle: null };
/** A small plan and its assessments, for tests that change one thing of it. */
export const plan: PlanContent = {
  results: [
    { id: 'r1', kind: 'main', title: 'Siswa hadir di kelas', ...unsupported, indicators: [indicator('i1')] },
    { id: 'r2', kind: 'additional', title: 'Modul ajar tersusun', ...unsupported, indicators: [indicator('i2')] },
  ],
  behaviours: [],
  annex: { resources: [], accountability: [], consequences: [] },
};

const said = (indicatorId: string, actual: number | null): AssessmentContent['indicators'][number] => ({
  indicatorId,
  actual,
  excusedReason: null,
  note: null,
});
const asExpected: Rating = 'sesuai_ekspektasi';

/** Ready for submission by a supervisor: everything as expected, and decided as suggested. */
export const assessment: AssessmentContent = {
  indicators: [said('i1', 100_000), said('i2', 95_000)],
  results: [
    { resultId: 'r1', rating: asExpected, reason: null },
    { resultId: 'r2', rating: asExpected, reason: null },
  ],
  behaviours: behaviours.map((behaviour) => ({ behaviour, rating: asExpected, reason: null })),
  resultRating: asExpected,
  resultReason: null,
  behaviourRating: asExpected,
  behaviourReason: null,
  nextStep: null,
};

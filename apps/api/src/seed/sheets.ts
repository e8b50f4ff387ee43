import type { AssessmentContent as AssessmentDto } from '@pauh/contracts';
import {
  type AssessmentContent,
  type Rating,
  type SchemeRules,
  type SurpriseOverride,
  behaviours,
  emptyAssessment,
  fromTenThousandths,
  planIndicators,
  suggestAssessment,
} from '@pauh/domain';
import { chanceFrom } from './chance.ts';
import type { PlanInHand } from './demonstration.repo.ts';

/** What somebody would write on a sheet: the measured figures, an excuse where nothing was measured, and a word on how to go on. */
export function assessmentOf(plan: PlanInHand, rules: SchemeRules, voice: 'self' | 'supervisor'): AssessmentDto {
  const supervisor = voice === 'supervisor';
  const facts = factsOf(plan, voice);
  const first = suggestAssessment(facts, plan.content, rules);
  const rated = {
    ...facts,
    results: first.results.map(({ resultId, suggestedRating }) => ({
      resultId,
      rating: suggestedRating ?? 'sesuai_ekspektasi',
      reason: null,
    })),
  };
  const suggestion = suggestAssessment(rated, plan.content, rules);
  const resultRating = suggestion.resultRating.rating ?? 'sesuai_ekspektasi';
  return {
    ...rated,
    indicators: rated.indicators.map((row) => ({ ...row, actual: row.actual === null ? null : fromTenThousandths(row.actual) })),
    resultRating,
    resultReason: null,
    behaviourRating: suggestion.behaviourRating?.rating ?? null,
    behaviourReason: null,
    nextStep: supervisor ? nextSteps[resultRating] : null,
    overrides: supervisor ? overridesOf(rated.results, resultRating) : [],
  } as AssessmentDto;
}

/** Before results are rated: the figures, and the behaviours, which are rated alike in every sheet of a person. */
function factsOf(plan: PlanInHand, voice: 'self' | 'supervisor'): AssessmentContent {
  const chance = chanceFrom(Number(plan.nip.slice(-3)) * 13);
  const measured = { excusedReason: null, note: null };
  const unmeasured =
    voice === 'supervisor'
      ? { excusedReason: 'Ujian kelas diundur dinas ke semester berikutnya', note: null }
      : { excusedReason: null, note: 'Ujian kelas diundur, nilainya belum ada' };
  return {
    ...emptyAssessment,
    indicators: planIndicators(plan.content).map(({ indicator }) => {
      const actual = indicator.code === null ? null : (plan.measured[indicator.code] ?? null);
      return { indicatorId: indicator.id, actual, ...(actual === null ? unmeasured : measured) };
    }),
    behaviours: behaviours.map((behaviour) => ({
      behaviour,
      rating: chance.below(4) === 0 ? 'di_atas_ekspektasi' : 'sesuai_ekspektasi',
      reason: null,
    })),
  };
}

/** The figures of a semester come at its end: whatever no note has announced is said to be measured late. */
const overridesOf = (results: AssessmentContent['results'], resultRating: Rating): SurpriseOverride[] =>
  [...results.map(({ resultId, rating }) => ({ subjectId: resultId, rating })), { subjectId: null, rating: resultRating }]
    .filter(({ rating }) => rating === 'di_bawah_ekspektasi')
    .map(({ subjectId }) => ({
      subject: 'result',
      subjectId,
      kind: 'late_measurement',
      reason: 'Nilai akhir semester baru masuk minggu lalu, sesudah dialog kinerja terakhir',
    }));

/** Support first: who is below gets help, who is above helps others. */
const nextSteps: Record<Rating, string> = {
  di_bawah_ekspektasi: 'Didampingi satu kali setiap dua minggu, dan mengikuti lokakarya pada bulan depan. Kita lihat hasilnya bersama.',
  sesuai_ekspektasi: 'Pertahankan, dan pilih satu pelatihan yang Anda inginkan untuk semester depan.',
  di_atas_ekspektasi: 'Bagikan cara kerja Anda kepada rekan pada pertemuan bulanan.',
};

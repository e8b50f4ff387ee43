import type { PlanContribution } from '@pauh/contracts';
import { formatScaled, type Language, type RatingProposal } from '@pauh/domain';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/format.ts';
import { useMeasureWords } from '../../../shared/measure-words.ts';
import { latestFigure } from './known-facts.ts';
import { useRatingOptions } from './rating-options.ts';
import { useDraft } from './use-assessment-draft.ts';

/** Why a row is proposed, or why it asks for words: sentences that name the figures and who says so. */
export function useProposalWords(colleagues: readonly PlanContribution[]) {
  const { t, locale } = useI18n();
  const format = useFormat();
  const measure = useMeasureWords();
  const ratings = useRatingOptions();
  const { sheet, steps } = useDraft();
  const name = sheet.employee.name;
  const indicators = sheet.plan.results.flatMap((result) => result.indicators);

  function figures(indicatorId: string | null) {
    const indicator = indicators.find(({ id }) => id === indicatorId);
    const row = sheet.rows.find((each) => each.indicatorId === indicatorId);
    if (!indicator || !row) return null;
    const own = sheet.selfAssessment?.content.indicators.find((each) => each.indicatorId === indicatorId)?.actual ?? null;
    const entry = latestFigure(row.progress);
    const said = (value: number | null | undefined) => (value == null ? t('assessments.notMeasured') : measure.value(value, indicator));
    const bySystem = indicator.code !== null;
    return {
      what: indicator.title,
      bySystem,
      own: said(own),
      figure: said(bySystem ? row.measured?.value : entry?.value),
      source: row.measured?.source ?? '',
      day: bySystem ? (row.measured ? format.date(row.measured.measuredOn) : '') : entry ? format.date(entry.on) : '',
    };
  }
  const answersOn = (behaviour: string | null) =>
    colleagues
      .filter(({ state }) => state === 'answered')
      .flatMap((one) => one.behaviours)
      .filter((row) => row.behaviour === behaviour);
  const praised = (behaviour: string | null) =>
    sheet.feedback.some(({ kind, subject, subjectId }) => kind === 'appreciation' && subject === 'behaviour' && subjectId === behaviour);
  const percent = (hundredths: number) => formatScaled(hundredths, 2, locale.value as Language, { minDecimals: 2 });

  function reached({ rating, reached: by }: RatingProposal): string[] {
    if (rating === null || by === null) return [];
    const { achievementHundredths, bands } = by;
    return [
      t(`assessments.rating.because.${rating}`, {
        reached: percent(achievementHundredths),
        above: percent(bands.aboveHundredths),
        asExpected: percent(bands.asExpectedHundredths),
      }),
    ];
  }
  function agreed(proposal: RatingProposal): string[] {
    const { subject, subjectId, rating, actuals } = proposal;
    if (subjectId === null) return steps.value.filter(({ rule }) => rule === `${subject}_suggestion`).map(({ text }) => text);
    if (subject === 'result') {
      const seen = actuals
        .flatMap(({ indicatorId }) => figures(indicatorId) ?? [])
        .map((all) => t(`assessments.queue.agrees.${all.bySystem ? 'measured' : 'recorded'}`, { ...all, name }));
      return [...seen, ...reached(proposal)];
    }
    const answers = answersOn(subjectId).length;
    return [
      t('assessments.queue.agrees.behaviour', { name, rating: rating === null ? '' : ratings.word(rating) }),
      ...(answers ? [t('assessments.queue.agrees.colleagues', { n: answers })] : []),
      ...(praised(subjectId) ? [t('assessments.queue.agrees.praised')] : []),
    ];
  }
  function disagreed({ subject, subjectId, rating, disagreements }: RatingProposal): string[] {
    return disagreements.map(({ why, indicatorId }) => {
      const kind = why === 'self_missing' || why === 'evidence_missing' ? `${why}.${subject}` : why;
      return t(`assessments.queue.differs.${kind}`, {
        name,
        n: answersOn(subjectId).filter((row) => row.rating !== rating).length,
        ...figures(indicatorId),
      });
    });
  }
  /** What the person wrote beside it in the self-assessment. */
  function ownWords({ subject, subjectId }: RatingProposal): string[] {
    const { indicators: said = [], behaviours = [] } = sheet.selfAssessment?.content ?? {};
    const ids = subject === 'result' ? (sheet.plan.results.find(({ id }) => id === subjectId)?.indicators.map(({ id }) => id) ?? []) : [];
    const words =
      subject === 'result'
        ? said.filter(({ indicatorId }) => ids.includes(indicatorId)).map(({ note }) => note)
        : behaviours.filter(({ behaviour }) => behaviour === subjectId).map(({ reason }) => reason);
    return words.filter((text) => text !== null && text !== '').map((text) => t('assessments.queue.ownWords', { name, text }));
  }
  function reasons(proposal: RatingProposal): string[] {
    const why = proposal.disagreements.length ? [...disagreed(proposal), ...reached(proposal)] : agreed(proposal);
    return [...why, ...ownWords(proposal)];
  }
  return { reasons };
}

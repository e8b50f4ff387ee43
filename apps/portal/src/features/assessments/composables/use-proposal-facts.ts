import type { PlanContribution } from '@pauh/contracts';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/format.ts';
import { useMeasureWords } from '../../../shared/measure-words.ts';
import { latestFigure } from './known-facts.ts';
import { useDraft } from './use-assessment-draft.ts';

/** What a proposal rests on, in words: the figures of an indicator and who says them, and what colleagues say of a behaviour. */
export function useProposalFacts(colleagues: readonly PlanContribution[]) {
  const { t } = useI18n();
  const format = useFormat();
  const measure = useMeasureWords();
  const { sheet } = useDraft();
  const indicators = sheet.plan.results.flatMap((result) => result.indicators);

  /** Null where the sheet has no such indicator. */
  function figures(indicatorId: string | null) {
    const indicator = indicators.find(({ id }) => id === indicatorId);
    const row = sheet.rows.find((each) => each.indicatorId === indicatorId);
    if (!indicator || !row) return null;
    const said = (value: number | null | undefined) => (value == null ? t('assessments.notMeasured') : measure.value(value, indicator));
    const own = sheet.selfAssessment?.content.indicators.find((each) => each.indicatorId === indicatorId)?.actual;
    const entry = latestFigure(row.progress);
    const bySystem = indicator.code !== null;
    const day = bySystem ? row.measured?.measuredOn : entry?.on;
    return {
      what: indicator.title,
      bySystem,
      own: said(own),
      figure: said(bySystem ? row.measured?.value : entry?.value),
      source: row.measured?.source ?? '',
      day: day === undefined ? '' : format.date(day),
    };
  }
  const answersOn = (behaviour: string | null) =>
    colleagues
      .filter(({ state }) => state === 'answered')
      .flatMap((one) => one.behaviours)
      .filter((row) => row.behaviour === behaviour);
  const isPraised = (behaviour: string | null) =>
    sheet.feedback.some(({ kind, subject, subjectId }) => kind === 'appreciation' && subject === 'behaviour' && subjectId === behaviour);
  return { name: sheet.employee.name, figures, answersOn, isPraised };
}
export type ProposalFacts = ReturnType<typeof useProposalFacts>;

import type { PlanContent } from '@pauh/contracts';
import type { FeedbackSubject } from '@pauh/domain';
import { useI18n } from 'vue-i18n';

/** What parts of a plan are called on the timeline: "Indikator 1.2: Rata-rata kehadiran". */
export function useSubjects(content: () => PlanContent | undefined) {
  const { t } = useI18n();
  function indicatorName(indicatorId: string): string {
    for (const [r, result] of (content()?.results ?? []).entries()) {
      const i = result.indicators.findIndex(({ id }) => id === indicatorId);
      if (i >= 0) return t('progress.subject.indicator', { no: `${r + 1}.${i + 1}`, title: result.indicators[i]?.title ?? '' });
    }
    return t('progress.subject.gone');
  }
  function nameOf(subject: FeedbackSubject, id: string | null): string {
    if (subject === 'behaviour' && id) return t('progress.subject.behaviour', { title: t(`vocabulary.behaviour.${id}.name`) });
    if (subject === 'indicator' && id) return indicatorName(id);
    const r = content()?.results.findIndex((result) => result.id === id) ?? -1;
    if (subject === 'result') return r < 0 ? t('progress.subject.gone') : t('progress.subject.result', { no: r + 1, title: content()?.results[r]?.title ?? '' });
    return t('progress.subject.general');
  }
  return { nameOf, indicatorName };
}

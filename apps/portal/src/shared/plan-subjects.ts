import type { PlanContent } from '@pauh/contracts';
import { behaviours, type FeedbackSubject } from '@pauh/domain';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

/** What parts of a plan are called where one writes about them: "Indikator 1.2: Rata-rata kehadiran". */
export function useSubjects(content: () => PlanContent | undefined) {
  const { t } = useI18n();
  function indicatorName(indicatorId: string): string {
    for (const [r, result] of (content()?.results ?? []).entries()) {
      const i = result.indicators.findIndex(({ id }) => id === indicatorId);
      if (i >= 0) return t('vocabulary.subject.indicator', { no: `${r + 1}.${i + 1}`, title: result.indicators[i]?.title ?? '' });
    }
    return t('vocabulary.subject.gone');
  }
  function nameOf(subject: FeedbackSubject, id: string | null): string {
    if (subject === 'behaviour' && id) return t('vocabulary.subject.behaviour', { title: t(`vocabulary.behaviour.${id}.name`) });
    if (subject === 'indicator' && id) return indicatorName(id);
    const r = content()?.results.findIndex((result) => result.id === id) ?? -1;
    if (subject === 'result')
      return r < 0
        ? t('vocabulary.subject.gone')
        : t('vocabulary.subject.result', { no: r + 1, title: content()?.results[r]?.title ?? '' });
    return t('vocabulary.subject.general');
  }
  return { nameOf, indicatorName };
}

/** The parts of a plan as choices of a select; a value is a subject and its id: `indicator:<id>`. */
export function useAbout(content: () => PlanContent | undefined) {
  const { nameOf } = useSubjects(content);
  const option = (subject: FeedbackSubject, id = '') => ({ value: `${subject}:${id}`, label: nameOf(subject, id || null) });
  return computed(() => [
    option('general'),
    ...(content()?.results ?? []).flatMap((result) => [
      option('result', result.id),
      ...result.indicators.map((indicator) => option('indicator', indicator.id)),
    ]),
    ...behaviours.map((behaviour) => option('behaviour', behaviour)),
  ]);
}

/** What such a choice means to the server. */
export function aboutOf(choice: string): { subject: FeedbackSubject; subjectId: string | null } {
  const [subject = 'general', id = ''] = choice.split(':');
  return { subject: subject as FeedbackSubject, subjectId: id || null };
}

/** What the rows of a plan are called, by their ids. */
export const namesOf = (results: PlanContent['results']): Record<string, string> =>
  Object.fromEntries(
    results.flatMap(({ id, title, indicators }) => [
      [id ?? '', title],
      ...indicators.map((indicator) => [indicator.id ?? '', indicator.title]),
    ]),
  );

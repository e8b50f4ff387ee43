import type { FeedbackNote } from '@pauh/contracts';
import { useI18n } from 'vue-i18n';

/** What a note or a request is about, in words: for people who may not see the plan too. */
export function useAboutWords() {
  const { t } = useI18n();
  return ({ subject, subjectId, subjectTitle }: Pick<FeedbackNote, 'subject' | 'subjectId' | 'subjectTitle'>): string => {
    if (subject === 'general') return t('vocabulary.subject.general');
    if (subject === 'behaviour') return t('vocabulary.subject.behaviour', { title: t(`vocabulary.behaviour.${subjectId}.name`) });
    return subjectTitle === null ? t('vocabulary.subject.gone') : t(`vocabulary.feedbackSubject.${subject}`, { title: subjectTitle });
  };
}

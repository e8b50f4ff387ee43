import type { Plan } from '@pauh/contracts';
import { behaviours, type FeedbackKind, type FeedbackSubject } from '@pauh/domain';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';
import { useTimelineCommands } from '../queries.ts';
import { useSubjects } from './subjects.ts';

export interface FeedbackDraft { kind: FeedbackKind | null; about: string; text: string }
const nothing = (): FeedbackDraft => ({ kind: null, about: 'general:', text: '' });

/** Feedback on a plan: kept on this device while it is written. `about` is a subject and its id: `indicator:<id>`. */
export function useFeedback(plan: Plan, whenDone: () => void) {
  const { t } = useI18n();
  const commands = useTimelineCommands(plan.id);
  const { nameOf } = useSubjects(() => plan.content);
  const draft = ref<FeedbackDraft>(nothing());
  const kept = useDeviceDraft(`feedback:${plan.id}`, draft, ({ kind, text }) => kind === null && text.trim() === '');
  let sent = { text: '', key: '' };

  const subjects = computed(() => {
    const option = (subject: FeedbackSubject, id = '') => ({ value: `${subject}:${id}`, label: nameOf(subject, id || null) });
    return [
      option('general'),
      ...plan.content.results.flatMap((result) => [option('result', result.id), ...result.indicators.map((indicator) => option('indicator', indicator.id))]),
      ...behaviours.map((behaviour) => option('behaviour', behaviour)),
    ];
  });
  const form = useForm(
    () => [
      { pointer: '/kind', text: t('progress.feedback.kindFirst'), ok: draft.value.kind !== null },
      { pointer: '/text', text: t('progress.feedback.textFirst'), ok: draft.value.text.trim() !== '' },
    ],
    async () => {
      const { kind, about, text } = draft.value;
      const [subject = 'general', id = ''] = about.split(':');
      if (kind === null) return;
      if (sent.text !== JSON.stringify(draft.value)) sent = { text: JSON.stringify(draft.value), key: crypto.randomUUID() };
      await commands.giveFeedback({ kind, subject: subject as FeedbackSubject, subjectId: id || null, text: text.trim() }, sent.key);
      draft.value = nothing();
      await kept.clear();
      whenDone();
    },
  );
  return { draft, kept, form, subjects };
}

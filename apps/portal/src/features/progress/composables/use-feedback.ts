import type { Plan } from '@pauh/contracts';
import type { FeedbackKind } from '@pauh/domain';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';
import { aboutOf, useAbout } from '../../../shared/plan-subjects.ts';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';
import { useTimelineCommands } from '../queries.ts';

export interface FeedbackDraft {
  kind: FeedbackKind | null;
  about: string;
  text: string;
}
const nothing = (): FeedbackDraft => ({ kind: null, about: 'general:', text: '' });

/** Feedback on a plan: kept on this device while it is written. `about` is a subject and its id: `indicator:<id>`. */
export function useFeedback(plan: Plan, whenDone: () => void) {
  const { t } = useI18n();
  const commands = useTimelineCommands(plan.id);
  const subjects = useAbout(() => plan.content);
  const asked = useRoute().query.catatan;
  // who comes from a rating that needs a note has said already which
  const begun = subjects.value.find(({ value }) => value === asked);
  const draft = ref<FeedbackDraft>(begun ? { kind: 'needs_attention', about: begun.value, text: '' } : nothing());
  const kept = useDeviceDraft(`feedback:${plan.id}`, draft, ({ kind, text }) => kind === null && text.trim() === '');
  let sent = { text: '', key: '' };

  const form = useForm(
    () => [
      { pointer: '/kind', text: t('progress.feedback.kindFirst'), ok: draft.value.kind !== null },
      { pointer: '/text', text: t('progress.feedback.textFirst'), ok: draft.value.text.trim() !== '' },
    ],
    async () => {
      const { kind, about, text } = draft.value;
      if (kind === null) return;
      if (sent.text !== JSON.stringify(draft.value)) sent = { text: JSON.stringify(draft.value), key: crypto.randomUUID() };
      await commands.giveFeedback({ kind, ...aboutOf(about), text: text.trim() }, sent.key);
      draft.value = nothing();
      await kept.clear();
      whenDone();
    },
  );
  return { draft, kept, form, subjects };
}

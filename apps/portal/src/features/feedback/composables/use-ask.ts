import { createFeedbackRequest } from '@pauh/contracts';
import { useQuery } from '@pinia/colada';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ask } from '../../../shared/api.ts';
import { aboutOf, useAbout } from '../../../shared/plan-subjects.ts';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';
import { ownPlans, planById } from '../queries.ts';
import { useSending } from '../../../shared/use-sending.ts';

interface AskDraft {
  asked: { employeeId: string; name: string } | null;
  askedAs: 'colleague' | 'team_leader';
  about: string;
  question: string;
  shared: boolean;
}
const nothing = (): AskDraft => ({ asked: null, askedAs: 'colleague', about: 'general:', question: '', shared: false });

/** Asking somebody about one thing of a plan; what is written stays on this device until it is sent. `named`: the plan of the address. */
export function useAsk(named: () => string | null, whenDone: (requestId: string) => unknown) {
  const { t } = useI18n();
  const sending = useSending();
  const plans = useQuery(ownPlans);
  const open = computed(() => plans.data.value?.filter(({ cycle }) => cycle.stage !== 'closed') ?? []);
  const chosen = ref<string | null>(null);
  const planId = computed({
    get: () => chosen.value ?? named() ?? open.value[0]?.id ?? null,
    set: (next) => {
      chosen.value = next;
      draft.value.about = 'general:';
    },
  });
  const plan = useQuery(() => ({ ...planById(planId.value ?? ''), enabled: planId.value !== null }));
  const subjects = useAbout(() => plan.data.value?.content);
  const draft = ref<AskDraft>(nothing());
  const kept = useDeviceDraft('feedback-ask', draft, ({ asked, question }) => asked === null && question.trim() === '');
  /** The line reads its own answers. */
  const ofTheLine = computed(() => draft.value.asked !== null && draft.value.asked.employeeId === plan.data.value?.supervisor?.employeeId);

  const form = useForm(
    () => [
      { pointer: '/askedId', text: t('feedback.ask.personFirst'), ok: draft.value.asked !== null },
      { pointer: '/question', text: t('feedback.ask.questionFirst'), ok: draft.value.question.trim() !== '' },
    ],
    async () => {
      const { asked, askedAs, about, question, shared } = draft.value;
      if (!asked || !planId.value) return;
      const params = { planId: planId.value };
      const body = { askedId: asked.employeeId, askedAs, ...aboutOf(about), question: question.trim(), shared };
      const request = await sending([params, body], (idempotencyKey) => ask(createFeedbackRequest, { params, body, idempotencyKey }));
      draft.value = nothing();
      await kept.clear();
      await whenDone(request.id);
    },
  );
  return { plans, open, planId, plan, subjects, draft, kept, form, ofTheLine };
}

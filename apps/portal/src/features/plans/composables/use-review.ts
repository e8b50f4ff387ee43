import type { Plan, PlanContent } from '@pauh/contracts';
import { computed, ref } from 'vue';
import { say } from '../../../shared/i18n/index.ts';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';
import { usePlanCommands } from '../queries.ts';
import type { Remark } from './remarks.ts';

/** `expectations`: null while the leader has changed none of them. */
export interface ReviewDraft {
  note: string;
  remarks: Remark[];
  expectations: PlanContent['behaviours'] | null;
}

/** Reviewing a submitted plan: remarks on its places and a note, kept on this device until the plan is agreed or returned. */
export function useReview(plan: () => Plan | undefined, planId: string, whenDone: (outcome: 'agreed' | 'returned') => void) {
  const commands = usePlanCommands();
  const draft = ref<ReviewDraft>({ note: '', remarks: [], expectations: null });
  const kept = useDeviceDraft(
    `review:${planId}`,
    draft,
    ({ note, remarks, expectations }) => note.trim() === '' && remarks.length === 0 && !expectations,
  );
  const written = computed(() => draft.value.remarks.filter(({ text }) => text.trim() !== ''));

  const remarks = () => written.value.map(({ pointer, text }) => ({ pointer, text: text.trim() }));

  /** What the leader expects goes first: agreed to is what stands there then. */
  async function settled(): Promise<Plan | undefined> {
    const current = plan();
    const { expectations } = draft.value;
    if (!current || !expectations) return current;
    const saved = await commands.expect(current, expectations);
    draft.value.expectations = null;
    return saved;
  }
  async function decide(outcome: 'agreed' | 'returned', act: (current: Plan) => Promise<unknown>): Promise<void> {
    const current = await settled();
    if (!current) return;
    await act(current);
    await kept.clear();
    whenDone(outcome);
  }
  const agreement = useForm(
    () => [],
    () => decide('agreed', commands.agree),
  );
  const sendingBack = useForm(
    () => [{ pointer: '/note', text: say('plans.review.noteFirst'), ok: draft.value.note.trim() !== '' }],
    () => decide('returned', (current) => commands.sendBack(current, draft.value.note.trim(), remarks())),
  );
  return { draft, kept, written, agreement, sendingBack };
}

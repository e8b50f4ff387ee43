import { createCoachingRecord, type Plan } from '@pauh/contracts';
import { checkCoaching, coachingForm, type CoachingKind, type CoachingStatement } from '@pauh/domain';
import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { ask } from '../../../shared/api.ts';
import { todayInAgency } from '../../../shared/format.ts';
import { say } from '../../../shared/i18n/index.ts';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';

interface Draft {
  kind: CoachingKind | null;
  heldOn: string | null;
  answers: { statement: CoachingStatement; met: boolean | null; note: string }[];
  nextStep: string;
  nextStepOn: string | null;
}

const emptyDraft = (): Draft => ({
  kind: null,
  heldOn: null,
  answers: coachingForm.statements.map((statement) => ({ statement, met: null, note: '' })),
  nextStep: '',
  nextStepOn: null,
});
const isEmpty = ({ kind, nextStep, answers }: Draft): boolean =>
  kind === null && nextStep.trim() === '' && answers.every(({ met, note }) => met === null && note.trim() === '');
const statementsOf = ({ answers }: Draft) =>
  coachingForm.statements.map((statement, index) => ({
    statement,
    met: answers[index]?.met === true,
    note: answers[index]?.note.trim() || null,
  }));

/** What is still missing, or not as the server's own rule wants it, at its place. */
function checksOf(draft: Draft, plan: Plan) {
  const { kind, heldOn, answers, nextStep, nextStepOn } = draft;
  const found =
    heldOn && nextStepOn
      ? checkCoaching({ heldOn, nextStepOn, statements: statementsOf(draft) }, plan, todayInAgency()).map(({ code }) => code)
      : [];
  return [
    { pointer: '/kind', text: say('coaching.new.kindFirst'), ok: kind !== null },
    { pointer: '/heldOn', text: say('coaching.new.dayFirst'), ok: heldOn !== null && !found.includes('coaching.date_outside') },
    ...answers.map(({ met }, index) => ({
      pointer: `/statements/${index}`,
      text: say('coaching.new.answerFirst', { no: index + 1 }),
      ok: met !== null,
    })),
    { pointer: '/nextStep', text: say('coaching.new.stepFirst'), ok: nextStep.trim() !== '' },
    {
      pointer: '/nextStepOn',
      text: say('coaching.new.stepDayFirst'),
      ok: nextStepOn !== null && !found.includes('coaching.next_step_before'),
    },
  ];
}

/** The record of a talk: kept on this device while it is written, sent once. */
export function useCoaching(plan: Plan, whenDone: (recordId: string) => unknown) {
  const cache = useQueryCache();
  const draft = ref(emptyDraft());
  const kept = useDeviceDraft(`coaching:${plan.id}`, draft, isEmpty);
  let sent = { text: '', key: '' };
  const form = useForm(
    () => checksOf(draft.value, plan),
    async () => {
      const { kind, heldOn, nextStep, nextStepOn } = draft.value;
      if (!kind || !heldOn || !nextStepOn) return;
      const body = { kind, heldOn, statements: statementsOf(draft.value), nextStep: nextStep.trim(), nextStepOn };
      if (sent.text !== JSON.stringify(body)) sent = { text: JSON.stringify(body), key: crypto.randomUUID() };
      const record = await ask(createCoachingRecord, { params: { planId: plan.id }, body, idempotencyKey: sent.key });
      await kept.clear();
      await cache.invalidateQueries();
      await whenDone(record.id);
    },
  );
  return { draft, kept, form };
}

import { createCoachingRecord, type Plan } from '@pauh/contracts';
import { checkCoaching, coachingForm, type CoachingKind, type CoachingStatement } from '@pauh/domain';
import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ask } from '../../../shared/api.ts';
import { todayInAgency } from '../../../shared/format.ts';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';

interface Draft { kind: CoachingKind | null; heldOn: string | null; answers: { statement: CoachingStatement; met: boolean | null; note: string }[]; nextStep: string; nextStepOn: string | null }

/** The record of a talk: kept on this device while it is written, checked by the server's own rule, sent once. */
export function useCoaching(plan: Plan, whenDone: (recordId: string) => unknown) {
  const { t } = useI18n();
  const cache = useQueryCache();
  const draft = ref<Draft>({ kind: null, heldOn: null, answers: coachingForm.statements.map((statement) => ({ statement, met: null, note: '' })), nextStep: '', nextStepOn: null });
  const kept = useDeviceDraft(`coaching:${plan.id}`, draft, ({ kind, nextStep, answers }) => kind === null && nextStep.trim() === '' && answers.every(({ met, note }) => met === null && note.trim() === ''));
  let sent = { text: '', key: '' };

  const statements = () => coachingForm.statements.map((statement, index) => ({ statement, met: draft.value.answers[index]?.met === true, note: draft.value.answers[index]?.note.trim() || null }));
  function checks() {
    const { kind, heldOn, answers, nextStep, nextStepOn } = draft.value;
    const found = heldOn && nextStepOn ? checkCoaching({ heldOn, nextStepOn, statements: statements() }, plan, todayInAgency()).map(({ code }) => code) : [];
    return [
      { pointer: '/kind', text: t('coaching.new.kindFirst'), ok: kind !== null },
      { pointer: '/heldOn', text: t('coaching.new.dayFirst'), ok: heldOn !== null && !found.includes('coaching.date_outside') },
      ...answers.map(({ met }, index) => ({ pointer: `/statements/${index}`, text: t('coaching.new.answerFirst', { no: index + 1 }), ok: met !== null })),
      { pointer: '/nextStep', text: t('coaching.new.stepFirst'), ok: nextStep.trim() !== '' },
      { pointer: '/nextStepOn', text: t('coaching.new.stepDayFirst'), ok: nextStepOn !== null && !found.includes('coaching.next_step_before') },
    ];
  }
  const form = useForm(checks, async () => {
    const { kind, heldOn, nextStep, nextStepOn } = draft.value;
    if (!kind || !heldOn || !nextStepOn) return;
    const body = { kind, heldOn, statements: statements(), nextStep: nextStep.trim(), nextStepOn };
    if (sent.text !== JSON.stringify(body)) sent = { text: JSON.stringify(body), key: crypto.randomUUID() };
    const record = await ask(createCoachingRecord, { params: { planId: plan.id }, body, idempotencyKey: sent.key });
    await kept.clear();
    await cache.invalidateQueries();
    await whenDone(record.id);
  });
  return { draft, kept, form };
}

import { ref } from 'vue';
import { useProblem, type FieldMessage } from './problem.ts';

/**
 * What every form does: its own checks first, one send at a time, the problem in words.
 * The fields keep what was typed, whatever the server answers.
 */
export function useForm(checks: () => readonly (FieldMessage & { ok: boolean })[], send: () => Promise<unknown>) {
  const problem = useProblem();
  const busy = ref(false);
  async function submit(): Promise<void> {
    if (busy.value) return;
    const broken = checks().filter(({ ok }) => !ok);
    if (broken.length) return problem.refuse(broken);
    busy.value = true;
    problem.clear();
    try {
      await send();
    } catch (error) {
      await problem.show(error);
    } finally {
      busy.value = false;
    }
  }
  return { problem, busy, submit };
}

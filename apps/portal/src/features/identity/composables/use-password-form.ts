import { ref } from 'vue';
import { fieldId, useProblem, type FieldMessage } from '../../../shared/problem.ts';

/**
 * What the three password forms share: which fields must be filled, one send at a time, the problem in words.
 * The fields keep what was typed, whatever the server answers.
 */
export function usePasswordForm(required: () => readonly (FieldMessage & { value: string })[], send: () => Promise<void>) {
  const problem = useProblem();
  const busy = ref(false);
  async function submit(): Promise<void> {
    if (busy.value) return;
    const missing = required().filter((field) => field.value.trim() === '');
    if (missing.length) return problem.refuse(missing);
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
  return { problem, busy, submit, fieldId };
}

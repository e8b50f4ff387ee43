import { nextTick, shallowRef, watch, type ShallowRef } from 'vue';
import type { FieldMessage } from '../../../shared/problem.ts';
import { useForm } from '../../../shared/use-form.ts';

/**
 * A change in two steps: first what follows from it, then the act. What is typed after the first step asks again, so
 * that nobody confirms anything else than what was shown.
 */
export function useForetold<T>(
  fields: () => unknown,
  checks: () => readonly (FieldMessage & { ok: boolean })[],
  { foretell, act }: { foretell: () => Promise<T>; act: () => Promise<unknown> },
) {
  const follows: ShallowRef<T | null> = shallowRef(null);
  watch(fields, () => {
    follows.value = null;
  });
  const form = useForm(checks, async () => {
    if (follows.value) return act();
    follows.value = await foretell();
    await nextTick(() => document.querySelector<HTMLElement>('[data-follows]')?.focus());
  });
  return { ...form, follows };
}

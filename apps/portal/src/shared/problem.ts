import { computed, nextTick, shallowRef } from 'vue';
import { Refused } from './api.ts';
import { language, say } from './i18n/index.ts';

/** A message for one field; the pointer is the JSON Pointer of the contract's body. */
export interface FieldMessage {
  pointer: string;
  text: string;
}
export interface Explained {
  code: string;
  text: string;
  fields: FieldMessage[];
  requestId: string | null;
}

/** The id of the input that a pointer means: `/results/0/title` -> `f-results-0-title`. Give it to the field. */
export const fieldId = (pointer: string): string => `f${pointer.replaceAll('/', '-')}`;

/** The catalogue's words are fetched when the first problem appears; the server's own title serves when they cannot be. */
const wordsOf = async (): Promise<Record<string, string>> =>
  (language() === 'en' ? import('virtual:error-words/en') : import('virtual:error-words/id')).then(
    (m) => m.default,
    () => ({}),
  );

/** Any failure of a call, in words of the current language. */
export async function explain(error: unknown): Promise<Explained> {
  if (!(error instanceof Refused)) return { code: 'network', text: say('ui.failedText'), fields: [], requestId: null };
  const { code, title, errors, requestId } = error.problem;
  const words = await wordsOf();
  return {
    code,
    requestId,
    text: words[code] ?? title,
    // words with figures in them are filled in by the server
    fields: (errors ?? []).map((e) => ({ pointer: e.pointer, text: (e.params && e.title) ?? words[e.code] ?? e.title ?? title })),
  };
}

/** What the rules of the domain find in a form, in words for its fields. */
export async function explainFindings(findings: readonly { pointer: string; code: string }[]): Promise<FieldMessage[]> {
  const words = await wordsOf();
  return findings.map(({ pointer, code }) => ({ pointer, text: words[code] ?? code }));
}

/**
 * The problem of a form: `show(error)` after a failed call, `refuse(fields)` for the form's own checks, `note(error)`
 * for what failed while somebody writes on, and keeps the focus.
 * `at(pointer)` is the text for a field; `items` are the links of the ErrorSummary, which takes the focus.
 */
export function useProblem() {
  const current = shallowRef<Explained | null>(null);
  const focusSummary = () => nextTick(() => document.querySelector<HTMLElement>('[data-error-summary]')?.focus());
  async function note(error: unknown): Promise<void> {
    current.value = await explain(error);
  }
  async function show(error: unknown): Promise<void> {
    await note(error);
    await focusSummary();
  }
  async function refuse(fields: FieldMessage[], text = say('ui.errorsTitle')): Promise<void> {
    current.value = { code: 'form', text, fields, requestId: null };
    await focusSummary();
  }
  return {
    current,
    note,
    show,
    refuse,
    clear: () => {
      current.value = null;
    },
    at: (pointer: string): string => current.value?.fields.find((f) => f.pointer === pointer)?.text ?? '',
    items: computed(() => (current.value?.fields ?? []).map((f) => ({ id: fieldId(f.pointer), text: f.text }))),
  };
}

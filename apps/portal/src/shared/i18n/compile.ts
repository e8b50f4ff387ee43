/** The part of vue-i18n's message context that our messages use. */
interface Words {
  named(key: string): unknown;
  plural(cases: string[]): string;
}

/**
 * Turns a message into a function: `{name}` is replaced, `one | many` chooses by the named value `n`.
 * It stands in for the compiler of vue-i18n, which is larger than all the messages of the first page.
 */
export function compileMessage(message: unknown) {
  const cases = String(message).split(' | ');
  return (words: Words): string => {
    const chosen = cases.length > 1 ? words.plural(cases) : (cases[0] ?? '');
    return chosen.replace(/\{(\w+)\}/g, (_, name: string) => String(words.named(name) ?? ''));
  };
}

/** What the holder of a result shows to somebody, and what is compared. */
export const receiptFacts = ['name', 'cycle', 'unit', 'score', 'resultRating', 'predicate'] as const;
export type ReceiptFact = (typeof receiptFacts)[number];
/** The facts of a result, or those that somebody was shown; the score in hundredths. Null: the result has none. */
export interface FactsOfResult {
  readonly name: string;
  readonly cycle: string;
  readonly unit: string;
  readonly score: number | null;
  readonly resultRating: string;
  readonly predicate: string | null;
}
export type ShownFacts = Partial<FactsOfResult>;

/** Hexadecimal digits of the hash that make the code: 80 bits, which nobody guesses. */
const codeDigits = 20;

/** The code of a receipt: the first digits of its hash in groups of four, `3f9a-7c21-08d4-e5b6-91aa`. */
export const receiptCode = (hash: string): string => hash.slice(0, codeDigits).match(/.{4}/g)?.join('-') ?? '';

/** The digits of a code that somebody typed, with or without its lines and spaces; null for what can be none. */
export function codeDigitsOf(typed: string): string | null {
  const digits = typed.toLowerCase().replace(/[\s-]/g, '');
  return digits.length === codeDigits && /^[0-9a-f]+$/.test(digits) ? digits : null;
}

/** As a person reads it: capitals, points, commas and the number of spaces do not count. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();
const same = (fact: unknown, shown: unknown): boolean =>
  typeof fact === 'string' && typeof shown === 'string' ? plainly(fact) === plainly(shown) : fact === shown;

/**
 * Which of the shown facts are right. Where the name is not, nothing else is compared: only who knows whose result it
 * is learns whether the rest is right, so that a code alone tells nothing about anybody.
 */
export function compareFacts(facts: FactsOfResult, shown: ShownFacts): { readonly fact: ReceiptFact; readonly right: boolean }[] {
  if (shown.name === undefined || !same(facts.name, shown.name)) return shown.name === undefined ? [] : [{ fact: 'name', right: false }];
  return receiptFacts.filter((fact) => shown[fact] !== undefined).map((fact) => ({ fact, right: same(facts[fact], shown[fact]) }));
}

/** So many checks of one result may show a wrong fact within a day; then its facts wait until the next one. A predicate has five values: without a limit a stranger would try them all. [C] */
export const wrongChecksADay = 3;

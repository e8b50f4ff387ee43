/** Words that join others and say nothing themselves. */
const joining = new Set([
  'dan',
  'yang',
  'di',
  'ke',
  'dari',
  'pada',
  'untuk',
  'dengan',
  'oleh',
  'dalam',
  'bagi',
  'serta',
  'atau',
  'para',
  'tiap',
  'setiap',
]);
/** At least half in common [C]. In the set to develop with, other thoughts on one subject came to 0.33 at most, copies to 0.87 at least. */
const copyThreshold = 0.5;
const fewestWords = 4;

/** Words in lower case without signs, joining words and endings of possession; numbers fall away, so that another target makes no other text. */
function wordsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\s]/gu, ' ')
    .split(/\s+/);
  return words.filter((word) => word.length > 1 && !joining.has(word)).map((word) => word.replace(/(?<=.{4})nya$/, ''));
}

/** Single words and neighbouring pairs: pairs alone would miss a changed order, words alone would take a subject for a copy. */
function shinglesOf(words: readonly string[]): Set<string> {
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Jaccard's measure over words and pairs of words: 0 nothing in common, 1 the same. */
export const similarity = (one: string, other: string): number => overlap(shinglesOf(wordsOf(one)), shinglesOf(wordsOf(other)));

/** Which texts say what one of the others says. Very short ones are alike by nature and never count. */
export function copiesAmong(texts: readonly string[], others: readonly string[]): string[] {
  const known = others.map((other) => shinglesOf(wordsOf(other)));
  return texts.filter((text) => {
    const words = wordsOf(text);
    const own = shinglesOf(words);
    return words.length >= fewestWords && known.some((other) => overlap(own, other) >= copyThreshold);
  });
}

interface Said {
  readonly key: string;
  readonly words: number;
  readonly shingles: ReadonlySet<string>;
}
function saidBy(text: string): Said {
  const words = wordsOf(text);
  return { key: words.join(' '), words: words.length, shingles: shinglesOf(words) };
}

/**
 * Which texts say the same, in the order in which they were given: each group once, by its first text, with the places
 * of all of them. Texts that are the same but for case, signs and numbers fall together whatever their length; others
 * when they have enough words and half of them in common.
 */
export function repeatedTexts(texts: readonly string[]): { text: string; at: number[] }[] {
  const groups: (Said & { text: string; at: number[] })[] = [];
  for (const [place, text] of texts.entries()) {
    const said = saidBy(text);
    if (said.words === 0) continue;
    const found =
      groups.find((group) => group.key === said.key) ??
      groups.find((group) => Math.min(said.words, group.words) >= fewestWords && overlap(said.shingles, group.shingles) >= copyThreshold);
    if (found) found.at.push(place);
    else groups.push({ ...said, text, at: [place] });
  }
  return groups.filter(({ at }) => at.length > 1).map(({ text, at }) => ({ text, at }));
}

/** By the same rule, the place of the one of `texts` that is most like another text; null where none says the same. Many are asked for one list: by word, not one by one. */
export function alikeIn(texts: readonly string[]): (text: string) => number | null {
  const known = texts.map(saidBy);
  const placesOf = new Map<string, number[]>();
  for (const [place, { shingles }] of known.entries()) {
    for (const shingle of shingles) {
      const places = placesOf.get(shingle);
      if (places) places.push(place);
      else placesOf.set(shingle, [place]);
    }
  }
  return (text) => {
    const { key, words, shingles } = saidBy(text);
    const shared = new Map<number, number>();
    for (const shingle of shingles) for (const place of placesOf.get(shingle) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    const measured = [...shared].flatMap(([place, n]) => {
      const other = known[place] as Said;
      const measure =
        other.key === key ? 1 : Math.min(words, other.words) >= fewestWords ? n / (shingles.size + other.shingles.size - n) : 0;
      return measure >= copyThreshold ? [{ place, measure }] : [];
    });
    return measured.toSorted((one, other) => other.measure - one.measure || one.place - other.place)[0]?.place ?? null;
  };
}

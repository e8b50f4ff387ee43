/** Words that join others and say nothing themselves. */
const joining = new Set(['dan', 'yang', 'di', 'ke', 'dari', 'pada', 'untuk', 'dengan', 'oleh', 'dalam', 'bagi', 'serta', 'atau', 'para', 'tiap', 'setiap']);
/** At least half in common [C]. In the set to develop with, other thoughts on one subject came to 0.33 at most, copies to 0.87 at least. */
const copyThreshold = 0.5;
const fewestWords = 4;

/** Words in lower case without signs, joining words and endings of possession; numbers fall away, so that another target makes no other text. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\s]/gu, ' ').split(/\s+/);
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

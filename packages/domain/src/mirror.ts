import { isReason } from './refusal.ts';
import { alikeIn, repeatedTexts } from './text-similarity.ts';
import { type AssessmentState, type Rating, ratedSubjects, type RatedSubject } from './vocabulary.ts';

/** One sheet as its rater wrote it. */
export interface OwnSheet {
  readonly planId: string;
  readonly state: AssessmentState;
  /** Of every result and behaviour; null is not rated yet. */
  readonly ratings: readonly (Rating | null)[];
  readonly resultRating: Rating | null;
  readonly behaviourRating: Rating | null;
  readonly texts: readonly string[];
  /** Pieces of evidence that the person attached, and whether the rater opened any. */
  readonly evidence: number;
  readonly evidenceOpened: boolean;
}

export type RatingSpread = Readonly<Record<Rating, number>>;
/** How often the rater decided each rating before. */
export interface OwnPast {
  readonly result: RatingSpread;
  readonly behaviour: RatingSpread;
}

/** What the rater wrote in the last cycle of the same kind: each text once, with one of the people whom it was about. */
export interface OwnEarlier {
  readonly cycleName: string;
  readonly texts: readonly { readonly text: string; readonly name: string }[];
}

/** What a rater may want to look at again. `planIds`: the people it is about. */
export type Reflection =
  | { readonly kind: 'same_text'; readonly planIds: readonly string[]; readonly text: string }
  | {
      readonly kind: 'earlier_text';
      readonly planIds: readonly string[];
      readonly text: string;
      readonly name: string;
      readonly cycleName: string;
    }
  | { readonly kind: 'all_equal' | 'evidence_unopened'; readonly planIds: readonly string[] }
  | {
      readonly kind: 'spread';
      readonly subject: RatedSubject;
      readonly now: RatingSpread;
      readonly before: RatingSpread;
      readonly says: SpreadWord;
    };
/** Too few to compare, much as before, or clearly otherwise. */
export type SpreadWord = 'too_few' | 'as_before' | 'differs';

/** Fewer people than this, now or before, and a comparison would say more about chance than about the rater. [C] */
export const fewestForSpread = 10;
/** A share that moved by this many percentage points is worth a look. [C] */
const shareThatDiffers = 20;
/** With fewer ratings, that all are equal says nothing. [C] */
const fewestEqual = 3;

/**
 * The private mirror before submitting: for the rater alone, it stops nothing, and nothing of it is kept. Only sheets
 * that are not handed in yet are named, for only those can still be looked at again; texts are compared with all, and
 * with what the rater wrote in the cycle before.
 */
export function reflect(sheets: readonly OwnSheet[], past: OwnPast, earlier: OwnEarlier | null): Reflection[] {
  const open = sheets.filter(({ state }) => state === 'draft');
  const named = (kind: 'all_equal' | 'evidence_unopened', holds: (sheet: OwnSheet) => boolean): Reflection[] => {
    const planIds = open.filter(holds).map(({ planId }) => planId);
    return planIds.length > 0 ? [{ kind, planIds }] : [];
  };
  return [
    ...sameTexts(sheets),
    ...(earlier ? earlierTexts(open, earlier) : []),
    ...named('all_equal', ({ ratings }) => ratings.length >= fewestEqual && !ratings.includes(null) && new Set(ratings).size === 1),
    ...named('evidence_unopened', ({ evidence, evidenceOpened }) => evidence > 0 && !evidenceOpened),
    ...ratedSubjects.flatMap((subject) => spreadOf(subject, sheets, past)),
  ];
}

function sameTexts(sheets: readonly OwnSheet[]): Reflection[] {
  const written = sheets.flatMap(({ planId, state, texts }) => texts.filter(isReason).map((text) => ({ planId, state, text })));
  return repeatedTexts(written.map(({ text }) => text)).flatMap(({ text, at }): Reflection[] => {
    const users = at.flatMap((place) => written[place] ?? []);
    return users.some(({ state }) => state === 'draft')
      ? [{ kind: 'same_text', planIds: [...new Set(users.map(({ planId }) => planId))], text }]
      : [];
  });
}

/** By the earlier text that was taken up again, as it stands now. */
function earlierTexts(open: readonly OwnSheet[], { cycleName, texts }: OwnEarlier): Reflection[] {
  const find = alikeIn(texts.map(({ text }) => text));
  const users = new Map<number, { text: string; planIds: Set<string> }>();
  for (const { planId, texts: written } of open) {
    for (const text of written.filter(isReason)) {
      const place = find(text);
      if (place !== null)
        users.set(place, { text, ...users.get(place), planIds: (users.get(place)?.planIds ?? new Set<string>()).add(planId) });
    }
  }
  return [...users].map(([place, { text, planIds }]) => ({
    kind: 'earlier_text',
    planIds: [...planIds],
    text,
    name: texts[place]?.name ?? '',
    cycleName,
  }));
}

function spreadOf(subject: RatedSubject, sheets: readonly OwnSheet[], past: OwnPast): Reflection[] {
  const now: Record<Rating, number> = { di_bawah_ekspektasi: 0, sesuai_ekspektasi: 0, di_atas_ekspektasi: 0 };
  for (const sheet of sheets) {
    const rating = sheet[`${subject}Rating`];
    if (rating !== null) now[rating]++;
  }
  const before = past[subject];
  if (peopleIn(now) === 0 || peopleIn(before) === 0) return [];
  return [{ kind: 'spread', subject, now, before, says: compareSpreads(now, before) }];
}

const peopleIn = (spread: RatingSpread): number => spread.di_bawah_ekspektasi + spread.sesuai_ekspektasi + spread.di_atas_ekspektasi;

/** In whole numbers: a / m against b / n is a x n against b x m. */
export function compareSpreads(now: RatingSpread, before: RatingSpread): SpreadWord {
  const [m, n] = [peopleIn(now), peopleIn(before)];
  if (m < fewestForSpread || n < fewestForSpread) return 'too_few';
  const moved = (rating: Rating): boolean => Math.abs(now[rating] * n - before[rating] * m) * 100 >= shareThatDiffers * m * n;
  return (['di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'] as const).some(moved) ? 'differs' : 'as_before';
}

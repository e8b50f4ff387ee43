import { type Measure, requiredFields } from './indicator.ts';
import { type AdviceCode, type AdviceWords, adviceCodes, adviceWords } from './indicator-advice-words.ts';
import { copiesAmong } from './text-similarity.ts';
import type { Language } from './vocabulary.ts';

/** A hint to the writer: what was noticed and what to try. It never blocks and nobody else sees it. */
export interface Advice {
  readonly code: AdviceCode;
  readonly words: Readonly<Record<Language, AdviceWords>>;
}

export interface AdviceContext extends Omit<Measure, 'maximum'> {
  readonly unit: string;
  /** Texts of colleagues to compare with; empty where the caller may not see them. */
  readonly others: readonly string[];
}

export const adviceLimits = { words: 24, characters: 200 } as const;

/** What is measured, at its head: a count, a share, a time. */
const measures =
  /\b(persentase|persen|proporsi|rasio|jumlah|banyaknya|rata-rata|rerata|skor|nilai|lama|waktu|frekuensi|selisih|cakupan|capaian|ketepatan|kelengkapan|kepatuhan|kehadiran|keterlambatan|ketersediaan|kecepatan|kenaikan|peningkatan|penurunan|pertumbuhan|produktivitas|indeks)\b/i;
/** Doing, not what comes of it. A passive of doing ("terlaksananya kegiatan") is the same. */
const doing =
  /^(me(lakukan|laksanakan|ng\w+|ny\w+|m\w+|n\w+|l\w+|r\w+|w\w+)|ber(partisipasi|koordinasi|tugas|peran)\w*|ikut|turut|hadir|pelaksanaan|penyelenggaraan|kegiatan|terlaksananya|terselenggaranya)\b/i;
/** These begin like doing and name a change that can be seen. */
const changes = /^(me(ningkat|nurun|mbaik|ningkatnya|nurunnya|mbaiknya|ningkatkan|nurunkan))\b/i;
/** Words on which two readers will not agree. */
const vague =
  /\b(baik|terbaik|optimal|maksimal|prima|profesional|berkualitas|bermutu|ramah|tertib|kondusif|harmonis|menyenangkan|bermakna|maju|positif|memadai|memuaskan|ikhlas|loyal|semangat|sungguh-sungguh|sepenuh hati|penuh tanggung jawab|efektif|efisien|nyaman)\b/i;
/** What many hands and the weather move, not one person. */
const large =
  /\b(ipm|indeks pembangunan manusia|inflasi|kemiskinan|pengangguran|pertumbuhan ekonomi|angka harapan hidup|angka kematian|opini (bpk|wtp)|wajar tanpa pengecualian|pendapatan asli daerah|pad|pdrb|harga|curah hujan|cuaca|prevalensi)\b|\b(se-?|seluruh |tingkat )(kabupaten|kota|provinsi|daerah|indonesia)\b|\bnasional\b/i;
/** A number that names something (class 5, year 2026) promises nothing. */
const naming =
  /\b(kelas|tahun|semester|triwulan|nomor|no|pasal|tingkat|sdn|sd negeri|smp negeri|golongan|eselon|tahap|skala|bab)\.?\s*\d+/gi;
const counted = /\d|\b(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b/i;
const amount = /\d+([.,]\d+)?\s*(%|persen\b|[a-z]{3,})/i;

const joined = (text: string): string[] =>
  text
    .split(/;|&|\b(?:dan|serta|sekaligus)\b/i)
    .map((part) => part.trim())
    .filter(Boolean);
const isDoing = (text: string): boolean => doing.test(text) && !changes.test(text);
/** A part that could stand as an indicator of its own: a measure at its head, a number with its unit, or doing beside doing. */
const standsAlone = (part: string, _index: number, [first = '']: string[]): boolean =>
  measures.test(part.split(/\s+/).slice(0, 2).join(' ')) || amount.test(part) || (isDoing(first) && isDoing(part));

const notices: Readonly<Record<AdviceCode, (text: string, context: AdviceContext) => boolean>> = {
  two_in_one: (text) => joined(text).filter(standsAlone).length > 1,
  too_long: (text) => text.length > adviceLimits.characters || text.split(/\s+/).length > adviceLimits.words,
  activity: (text) => isDoing(text) && !measures.test(text),
  beyond_influence: (text) => large.test(text),
  not_measurable: (text) => vague.test(text) && !measures.test(text),
  copied: (text, { others }) => copiesAmong([text], others).length > 0,
  no_target: (text, context) =>
    requiredFields(context.direction).some((field) => context[field as 'target'] === null) && !counted.test(text.replace(naming, '')),
  no_unit: (text, { direction, unit }) => direction !== 'yes_no' && !/[a-z%]/i.test(unit) && !amount.test(text.replace(naming, '')),
};

/**
 * What may help the writer of an indicator, in Indonesian text [C: the word lists are ours]. Empty for an empty text.
 * How often it finds a fault and how often it speaks without need: docs/indicator-advice.md.
 */
export function adviseOnIndicator(title: string, context: AdviceContext): Advice[] {
  const text = title.trim();
  if (text === '') return [];
  return adviceCodes.filter((code) => notices[code](text, context)).map((code) => ({ code, words: adviceWords[code] }));
}

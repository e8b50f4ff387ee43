/**
 * Reads a printed result page as a person with a calculator would: its text in Indonesian and nothing else.
 * It knows neither the domain package nor the API; decimals become ten-thousandths in BigInt.
 */
export type PrintedRating = 'Di atas ekspektasi' | 'Sesuai ekspektasi' | 'Di bawah ekspektasi';

export interface PrintedRow {
  readonly title: string;
  readonly of: string;
  readonly weight: bigint;
  readonly aim: { readonly kind: 'higher' | 'lower' | 'range' | 'gain' | 'yes_no'; readonly numbers: readonly bigint[] };
  /** Null where the page says that it was not measured. */
  readonly actual: bigint | null;
  readonly achievement: bigint | null;
  readonly contribution: bigint | null;
  /** The limit that the page says was put in place of the computed figure. */
  readonly cap: bigint | null;
}
export interface PrintedResult {
  readonly name: string;
  readonly score: bigint;
  readonly predicate: string;
  readonly resultRating: PrintedRating;
  readonly behaviourRating: PrintedRating;
  readonly suggestedResultRating: PrintedRating;
  readonly suggestedBehaviourRating: PrintedRating;
  readonly rows: readonly PrintedRow[];
  readonly results: readonly { readonly title: string; readonly main: boolean; readonly rating: PrintedRating }[];
  readonly behaviours: readonly { readonly name: string; readonly rating: PrintedRating }[];
  /** The two ratings after a calibration; null where it changed nothing, or there was none. */
  readonly calibrated: { readonly result: PrintedRating; readonly behaviour: PrintedRating } | null;
  readonly bands: { readonly above: bigint; readonly asExpected: bigint };
}

export const unit = 10_000n;
const ratingWords = 'Di atas ekspektasi|Sesuai ekspektasi|Di bawah ekspektasi';

/** `1.234,5` as ten-thousandths. Throws when it is no such number, so that nothing is read as 0. */
function readNumber(text: string): bigint {
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?$/.exec(text.trim());
  if (!match) throw new Error(`"${text}" is not a printed number`);
  const [, sign, whole = '', fraction = ''] = match;
  if (!/^\d{0,4}0*$/.test(fraction)) throw new Error(`"${text}" has more than four decimals`);
  return (sign ? -1n : 1n) * (BigInt(whole.replaceAll('.', '')) * unit + BigInt(fraction.slice(0, 4).padEnd(4, '0')));
}

/** A figure with its unit: a percent sign stands close to it, a word after a space. */
const readFigure = (text: string): bigint => readNumber((text.split(' ')[0] ?? '').replace(/%$/, ''));

export function readResult(text: string): PrintedResult {
  const part = (from: string, to: string) => between(text, from, to);
  const indicators = part('1. Indikator dan skor', '2. Rating hasil kerja');
  const results = part('2. Rating hasil kerja', '3. Perilaku kerja (BerAKHLAK)');
  const behaviours = part('3. Perilaku kerja (BerAKHLAK)', '4. Pertemuan keduanya');
  const resultRating = one(results, new RegExp(`^Rating hasil kerja\\n(${ratingWords})$`, 'm')) as PrintedRating;
  const behaviourRating = one(behaviours, new RegExp(`^Rating perilaku kerja\\n(${ratingWords})$`, 'm')) as PrintedRating;
  return {
    name: one(text, /^Hasil kinerja .+\n(.+?) · /m),
    score: readNumber(one(text, /^Skor\n(.+)$/m)),
    predicate: one(text, /^Predikat kinerja\n(.+)$/m),
    resultRating,
    behaviourRating,
    suggestedResultRating: suggested(results.split('\nRating hasil kerja\n')[1] ?? '', resultRating),
    suggestedBehaviourRating: suggested(behaviours.split('\nRating perilaku kerja\n')[1] ?? '', behaviourRating),
    rows: readRows(indicators),
    results: [...results.matchAll(new RegExp(`^(.+) \\((Utama|Tambahan)\\)\\n\\n?(${ratingWords})$`, 'gm'))].map(
      ([, title = '', kind, rating]) => ({ title, main: kind === 'Utama', rating: rating as PrintedRating }),
    ),
    behaviours: [...(behaviours.split('\nRating perilaku kerja\n')[0] ?? '').matchAll(new RegExp(`^(.+)\\n(${ratingWords})$`, 'gm'))].map(
      ([, name = '', rating]) => ({ name, rating: rating as PrintedRating }),
    ),
    calibrated: readCalibration(text),
    bands: {
      above: readNumber(one(results, /di atas ekspektasi mulai ([\d.,]+),/)),
      asExpected: readNumber(one(results, /sesuai ekspektasi mulai ([\d.,]+),/)),
    },
  };
}

/** Where the last move of the calibration led, as its sentence says it. */
function readCalibration(text: string): PrintedResult['calibrated'] {
  const places = [
    ...(text.split('\n5. Kalibrasi\n')[1] ?? '').matchAll(
      /menjadi hasil kerja (di atas|sesuai|di bawah) ekspektasi dan perilaku kerja (di atas|sesuai|di bawah) ekspektasi\. Alasan:/g,
    ),
  ];
  const [, result, behaviour] = places.at(-1) ?? [];
  const rating = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)} ekspektasi` as PrintedRating;
  return result && behaviour ? { result: rating(result), behaviour: rating(behaviour) } : null;
}

/** The table, cell by cell; below the actual may stand its source, a reason or a note. */
function readRows(section: string): PrintedRow[] {
  const table = between(section, 'Sumbangan\n', 'Hitungannya');
  return [...table.matchAll(/(.+)\n(.+)\n\t\n(.+)\n\t\n(.+)\n\t\n(.+)\n(?:.+\n)*\t\n(.+)\n\t\n(.+)/g)].map(
    ([, title = '', of = '', weight = '', aim = '', actual = '', achievement = '', contribution = '']) => ({
      title,
      of,
      weight: readNumber(weight),
      aim: readAim(aim),
      actual: readActual(actual),
      achievement: achievement === '-' ? null : readNumber(achievement),
      contribution: contribution === '-' ? null : readNumber(contribution),
      cap: capOf(section, title),
    }),
  );
}

function readAim(text: string): PrintedRow['aim'] {
  const kinds = {
    higher: /^paling sedikit (\S+)/,
    lower: /^paling banyak (\S+)/,
    gain: /^naik dari (\S+) ke (\S+)/,
    range: /^(\S+) sampai (\S+)/,
    yes_no: /^terlaksana()$/,
  } as const;
  for (const [kind, pattern] of Object.entries(kinds)) {
    const match = pattern.exec(text);
    if (match) return { kind: kind as PrintedRow['aim']['kind'], numbers: match.slice(1).filter(Boolean).map(readFigure) };
  }
  throw new Error(`"${text}" is no target`);
}

function readActual(text: string): bigint | null {
  if (text === 'Belum terukur') return null;
  if (text === 'Ya' || text === 'Tidak') return text === 'Ya' ? unit : 0n;
  return readFigure(text);
}

function capOf(section: string, title: string): bigint | null {
  const sentence = section.split('\n').find((line) => line.startsWith(`${title}: `) && line.includes('melebihi batas skema')) ?? '';
  const limit = /melebihi batas skema dan dihitung ([\d.,]+?)\.$/.exec(sentence)?.[1];
  return limit === undefined ? null : readNumber(limit);
}

function suggested(section: string, decided: PrintedRating): PrintedRating {
  if (/^Sama dengan saran sistem\.$/m.test(section)) return decided;
  return one(section, new RegExp(`^Saran sistem: (${ratingWords})\\.$`, 'm')) as PrintedRating;
}

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + from.length);
  if (start < 0 || end < 0) throw new Error(`the page does not print "${start < 0 ? from : to}"`);
  return text.slice(start + from.length, end);
}

function one(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`the page does not print ${pattern}`);
  return found.trim();
}

import type { Language, Predicate, Rating, ResultKind } from './vocabulary.ts';

/** The words of the explanation. Calm and without blame; every number a reader needs stands in the sentence. */
export const ratingWords: Readonly<Record<Language, Readonly<Record<Rating, string>>>> = {
  id: { di_atas_ekspektasi: 'di atas ekspektasi', sesuai_ekspektasi: 'sesuai ekspektasi', di_bawah_ekspektasi: 'di bawah ekspektasi' },
  en: { di_atas_ekspektasi: 'above expectation', sesuai_ekspektasi: 'as expected', di_bawah_ekspektasi: 'below expectation' },
};

export const predicateWords: Readonly<Record<Language, Readonly<Record<Predicate, string>>>> = {
  id: { sangat_baik: 'Sangat Baik', baik: 'Baik', butuh_perbaikan: 'Butuh Perbaikan', kurang: 'Kurang', sangat_kurang: 'Sangat Kurang' },
  en: { sangat_baik: 'Very Good', baik: 'Good', butuh_perbaikan: 'Needs Improvement', kurang: 'Poor', sangat_kurang: 'Very Poor' },
};

export const resultKindWords: Readonly<Record<Language, Readonly<Record<ResultKind, string>>>> = {
  id: { main: 'utama', additional: 'tambahan' },
  en: { main: 'main', additional: 'additional' },
};

interface Counted {
  above: number;
  asExpected: number;
  below: number;
  total: number;
}

const id = {
  achievement: (label: string, formula: string, reached: string) => `${label}: ${formula} = ${reached}.`,
  yes: (reached: string) => `jawaban ya (1) bernilai ${reached}`,
  no: 'jawaban tidak (0) bernilai 0',
  inside: (actual: string, min: string, max: string) => `realisasi ${actual} berada di dalam rentang ${min} sampai ${max}, bernilai 100`,
  zeroTarget: (actual: string) => `target 0, realisasi ${actual}; realisasi 0 bernilai 100 dan selain itu bernilai 0, jadi`,
  measured: (actual: string, aim: string) => `realisasi ${actual}, ${aim}; capaian`,
  aimTarget: (target: string) => `target ${target}`,
  aimLower: (target: string) => `target paling banyak ${target}`,
  aimRange: (min: string, max: string) => `rentang ${min} sampai ${max}`,
  aimGain: (baseline: string, target: string) => `nilai awal ${baseline}, target ${target}`,
  rounded: 'Dibulatkan ke dua desimal, setengah ke atas.',
  floored: (from: string) => `Hasil hitung ${from} berada di bawah nol dan dihitung 0,00.`,
  capped: (from: string, cap: string) => `Hasil hitung ${from} melebihi batas skema dan dihitung ${cap}.`,
  contribution: (label: string, weight: string, reached: string, contribution: string) =>
    `${label}: bobot ${weight} × capaian ${reached} : 100 = sumbangan ${contribution}.`,
  missing: (label: string) => `${label}: belum ada realisasi. Ini tidak dihitung sebagai 0; lembar ini belum lengkap.`,
  leftOut: (label: string, weight: string | null, reason: string | null) =>
    `${label}: belum ada realisasi${reason ? ` (alasan: ${reason})` : ''}. ${weight ? `Bobot ${weight} tidak ikut dihitung.` : 'Indikator ini tidak ikut dihitung.'}`,
  refused: (label: string, code: string) => `${label}: angka ini belum dapat dihitung (${code}).`,
  scoreFull: (sum: string, total: string, score: string) =>
    `Skor = ${sum} = ${total}, dibulatkan ke dua desimal (setengah ke atas) menjadi ${score}.`,
  scorePart: (sum: string, total: string, divisor: string, score: string) =>
    `Jumlah sumbangan = ${sum} = ${total}. Bobot yang dihitung ${divisor}. Skor = ${total} : ${divisor} × 100, dibulatkan ke dua desimal (setengah ke atas) menjadi ${score}.`,
  part: (label: string, days: number, score: string | null) =>
    `${label}: ${days} hari, ${score === null ? 'tanpa skor' : `skor ${score}`}.`,
  partMissing: (label: string, days: number) => `${label}: ${days} hari, lembarnya belum dikirim. Ini tidak dihitung sebagai 0.`,
  partShort: (label: string, days: number, least: number) =>
    `${label}: ${days} hari, kurang dari ${least} hari yang ditetapkan skema, jadi tidak ikut dihitung.`,
  partTakenOver: (label: string, days: number, reason: string) =>
    `${label}: ${days} hari, lembarnya tidak dikirim. Hari itu diambil alih oleh pejabat penilai sesudahnya, dengan alasan: ${reason}`,
  partNoDays: (label: string) => `${label}: tanpa hari dalam periode ini, jadi lembarnya tidak ikut dihitung.`,
  partsScore: (terms: string, days: number, score: string) =>
    `Skor seluruh periode = (${terms}) : ${days} = ${score}, dibulatkan ke dua desimal (setengah ke atas). Setiap skor dikalikan jumlah harinya. Predikat diputuskan orang, bukan dirata-rata.`,
  noScore: 'Skor belum dihitung: masih ada indikator yang belum terukur.',
  result: (label: string, kind: string, terms: string, divisor: string, reached: string) =>
    `Hasil kerja ${kind} ${label}: (${terms}) : ${divisor} = ${reached}, dibulatkan ke dua desimal.`,
  resultBand: (rating: string) => `Saran untuk hasil ini: ${rating}.`,
  resultDecided: (decided: string) => ` Penilai memutuskan ${decided}.`,
  limits: (above: string, asExpected: string) =>
    `Batas: di atas ekspektasi mulai ${above}, sesuai ekspektasi mulai ${asExpected}, di bawah ekspektasi kurang dari ${asExpected}.`,
  band: (score: string, rating: string) => `Skor ${score} memberi saran hasil kerja: ${rating}.`,
  mainBelow: (count: number, rating: string) =>
    `Hasil kerja utama yang di bawah ekspektasi: ${count}. Karena itu sarannya tidak lebih dari ${rating}.`,
  majority: (subject: 'result' | 'behaviour', { above, asExpected, below, total }: Counted, why: string, rating: string) =>
    `${subject === 'result' ? 'Hasil kerja' : 'Perilaku'}: ${above} di atas, ${asExpected} sesuai, dan ${below} di bawah ekspektasi, dari ${total}. ${why} Saran ${subject === 'result' ? 'hasil kerja' : 'perilaku kerja'}: ${rating}.`,
  why: {
    majority_above: 'Lebih dari separuh berada di atas ekspektasi.',
    majority_below: 'Lebih dari separuh berada di bawah ekspektasi.',
    no_majority: 'Tidak ada yang lebih dari separuh di atas atau di bawah ekspektasi.',
    below_present: 'Lebih dari separuh di atas ekspektasi, tetapi ada yang di bawah ekspektasi.',
  },
  decided: (subject: 'result' | 'behaviour', decided: string, suggested: string | null, same: boolean, reason: string | null) => {
    const start = `Rating ${subject === 'result' ? 'hasil kerja' : 'perilaku kerja'} yang diputuskan: ${decided}`;
    if (suggested === null || same) return `${start}${same ? ', sama dengan sarannya' : ''}.`;
    return `${start}; sarannya ${suggested}.${reason ? ` Alasan penilai: ${reason}` : ''}`;
  },
  predicate: (result: string, behaviour: string, predicate: string) =>
    `Hasil kerja ${result} dan perilaku kerja ${behaviour} bertemu pada predikat ${predicate} (matriks PermenPANRB 6/2022).`,
  calibrationStep: (from: string, to: string, reason: string, by: string) =>
    `Kalibrasi: dari ${from} menjadi ${to}. Alasan: ${reason} Oleh: ${by}.`,
  calibrationOverride: (subject: 'result' | 'behaviour', late: boolean, reason: string) =>
    ` Tidak ada catatan "perlu perhatian" tentang ${subject === 'result' ? 'hasil kerja' : 'perilaku kerja'} yang sampai tepat waktu; alasannya: ${late ? 'baru terukur pada akhir periode. ' : ''}${reason}`,
  calibrationPlace: (result: string, behaviour: string) => `hasil kerja ${result} dan perilaku kerja ${behaviour}`,
  calibrationPredicate: (session: string, original: string, predicate: string) =>
    `Setelah kalibrasi ${session}, predikat ${original} menjadi ${predicate} (matriks PermenPANRB 6/2022).`,
  calibrationSamePredicate: (session: string, predicate: string) =>
    `Setelah kalibrasi ${session}, predikat tetap ${predicate} (matriks PermenPANRB 6/2022).`,
  calibrationUnchanged: (session: string) => `Kalibrasi ${session}: tidak ada perubahan atas keputusan penilai.`,
  calibrationCorrected: (session: string) =>
    `Sidang kalibrasi ${session} melihat versi sebelum ini. Penilaiannya dikoreksi sesudah itu, dan versi ini tidak melalui sidang lagi.`,
  uncalibrated: (reason: string) => `Hasil ini tidak melalui sidang kalibrasi. Alasan: ${reason}`,
};

const en: typeof id = {
  achievement: (label, formula, reached) => `${label}: ${formula} = ${reached}.`,
  yes: (reached) => `the answer yes (1) counts ${reached}`,
  no: 'the answer no (0) counts 0',
  inside: (actual, min, max) => `the actual ${actual} lies within the range ${min} to ${max}, which counts 100`,
  zeroTarget: (actual) => `target 0, actual ${actual}; an actual of 0 counts 100 and any other counts 0, so it`,
  measured: (actual, aim) => `actual ${actual}, ${aim}; achievement`,
  aimTarget: (target) => `target ${target}`,
  aimLower: (target) => `target at most ${target}`,
  aimRange: (min, max) => `range ${min} to ${max}`,
  aimGain: (baseline, target) => `baseline ${baseline}, target ${target}`,
  rounded: 'Rounded to two decimals, half up.',
  floored: (from) => `The computed ${from} lies below zero and counts as 0.00.`,
  capped: (from, cap) => `The computed ${from} lies above the limit of the scheme and counts as ${cap}.`,
  contribution: (label, weight, reached, contribution) =>
    `${label}: weight ${weight} × achievement ${reached} : 100 = contribution ${contribution}.`,
  missing: (label) => `${label}: not measured yet. This is not counted as 0; the sheet is incomplete.`,
  leftOut: (label, weight, reason) =>
    `${label}: not measured${reason ? ` (reason: ${reason})` : ''}. ${weight ? `The weight ${weight} is not counted.` : 'This indicator is not counted.'}`,
  refused: (label, code) => `${label}: this figure cannot be scored yet (${code}).`,
  scoreFull: (sum, total, score) => `Score = ${sum} = ${total}, rounded to two decimals (half up) to ${score}.`,
  scorePart: (sum, total, divisor, score) =>
    `Sum of contributions = ${sum} = ${total}. Weights that count ${divisor}. Score = ${total} : ${divisor} × 100, rounded to two decimals (half up) to ${score}.`,
  part: (label, days, score) => `${label}: ${days} days, ${score === null ? 'without a score' : `score ${score}`}.`,
  partMissing: (label, days) => `${label}: ${days} days, its sheet is not handed in yet. This is not counted as 0.`,
  partShort: (label, days, least) => `${label}: ${days} days, fewer than the ${least} days of the scheme, so it is not counted.`,
  partTakenOver: (label, days, reason) =>
    `${label}: ${days} days, its sheet was not handed in. The supervisor who came after took these days over, because: ${reason}`,
  partNoDays: (label) => `${label}: no days in this period, so its sheet is not counted.`,
  partsScore: (terms, days, score) =>
    `Score of the whole period = (${terms}) : ${days} = ${score}, rounded to two decimals (half up). Each score is multiplied by its days. The predicate is decided by a person, never averaged.`,
  noScore: 'There is no score yet: some indicators are not measured.',
  result: (label, kind, terms, divisor, reached) =>
    `The ${kind} result ${label}: (${terms}) : ${divisor} = ${reached}, rounded to two decimals.`,
  resultBand: (rating) => `Suggested for this result: ${rating}.`,
  resultDecided: (decided) => ` The assessor decided ${decided}.`,
  limits: (above, asExpected) =>
    `Limits: above expectation from ${above}, as expected from ${asExpected}, below expectation under ${asExpected}.`,
  band: (score, rating) => `The score ${score} suggests for the results: ${rating}.`,
  mainBelow: (count, rating) => `Main results below expectation: ${count}. So the suggestion is not higher than ${rating}.`,
  majority: (subject, { above, asExpected, below, total }, why, rating) =>
    `${subject === 'result' ? 'Results' : 'Behaviours'}: ${above} above, ${asExpected} as expected and ${below} below expectation, of ${total}. ${why} Suggested for the ${subject === 'result' ? 'results' : 'behaviours'}: ${rating}.`,
  why: {
    majority_above: 'More than half are above expectation.',
    majority_below: 'More than half are below expectation.',
    no_majority: 'Neither above nor below expectation holds more than half.',
    below_present: 'More than half are above expectation, but at least one is below.',
  },
  decided: (subject, decided, suggested, same, reason) => {
    const start = `The ${subject === 'result' ? 'result' : 'behaviour'} rating decided: ${decided}`;
    if (suggested === null || same) return `${start}${same ? ', as suggested' : ''}.`;
    return `${start}; the suggestion was ${suggested}.${reason ? ` The assessor's reason: ${reason}` : ''}`;
  },
  predicate: (result, behaviour, predicate) =>
    `Results ${result} and behaviour ${behaviour} meet in the predicate ${predicate} (matrix of PermenPANRB 6/2022).`,
  calibrationStep: (from, to, reason, by) => `Calibration: from ${from} to ${to}. Reason: ${reason} By: ${by}.`,
  calibrationOverride: (subject, late, reason) =>
    ` No "needs attention" note on the ${subject === 'result' ? 'results' : 'behaviour'} came in time; the reason: ${late ? 'first measured at the end of the period. ' : ''}${reason}`,
  calibrationPlace: (result, behaviour) => `results ${result} and behaviour ${behaviour}`,
  calibrationPredicate: (session, original, predicate) =>
    `After the calibration ${session} the predicate ${original} becomes ${predicate} (matrix of PermenPANRB 6/2022).`,
  calibrationSamePredicate: (session, predicate) =>
    `After the calibration ${session} the predicate stays ${predicate} (matrix of PermenPANRB 6/2022).`,
  calibrationUnchanged: (session) => `Calibration ${session}: nothing was changed in what the assessor decided.`,
  calibrationCorrected: (session) =>
    `The calibration ${session} looked at a version before this one. The assessment was corrected after it, and this version went through no session again.`,
  uncalibrated: (reason) => `This result went through no calibration. Reason: ${reason}`,
};

export type ExplanationTexts = typeof id;
export const explanationTexts: Readonly<Record<Language, ExplanationTexts>> = { id, en };

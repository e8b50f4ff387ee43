import type { Language } from './vocabulary.ts';

/** In the order in which they are said: what the text itself shows first, what is only not filled in yet last. */
export const adviceCodes = [
  'two_in_one',
  'too_long',
  'activity',
  'beyond_influence',
  'not_measurable',
  'copied',
  'no_target',
  'no_unit',
] as const;
export type AdviceCode = (typeof adviceCodes)[number];
export interface AdviceWords {
  readonly says: string;
  readonly try: string;
}

/** Calm, without blame: what was noticed, then one thing to try. */
export const adviceWords: Readonly<Record<AdviceCode, Readonly<Record<Language, AdviceWords>>>> = {
  two_in_one: {
    id: { says: 'Tampaknya ada dua ukuran dalam satu indikator.', try: 'pisahkan menjadi dua indikator, masing-masing dengan targetnya.' },
    en: { says: 'This looks like two measures in one indicator.', try: 'split it into two indicators, each with its own target.' },
  },
  too_long: {
    id: {
      says: 'Kalimatnya panjang, jadi ukurannya mudah terlewat.',
      try: 'sebut apa yang diukur dan untuk siapa; tata caranya cukup di catatan.',
    },
    en: {
      says: 'The sentence is long, so its measure is easily missed.',
      try: 'name what is measured and for whom; the procedure can go into a note.',
    },
  },
  activity: {
    id: {
      says: 'Ini menyebut kegiatan; hasilnya belum tampak.',
      try: 'tulis apa yang berubah bagi yang dilayani, misalnya “Persentase murid yang tuntas membaca”.',
    },
    en: {
      says: 'This names an activity; its result is not visible yet.',
      try: 'write what changes for those served, such as “Share of pupils who read fluently”.',
    },
  },
  beyond_influence: {
    id: {
      says: 'Angka ini digerakkan banyak pihak, di luar kendali satu orang.',
      try: 'pilih bagian yang Anda pegang sendiri, misalnya di wilayah atau kelas Anda.',
    },
    en: {
      says: 'Many hands move this figure; it is beyond one person’s control.',
      try: 'choose the part that is in your own hands, such as your area or class.',
    },
  },
  not_measurable: {
    id: { says: 'Dua orang bisa menilainya berbeda.', try: 'sebut tanda yang bisa dihitung: jumlah, persentase, atau waktu.' },
    en: { says: 'Two people could judge this differently.', try: 'name a sign that can be counted: a number, a share or a time.' },
  },
  copied: {
    id: {
      says: 'Ini mirip dengan indikator rekan di unit Anda.',
      try: 'sebut bagian yang menjadi tanggung jawab Anda. Bila memang sama, biarkan saja.',
    },
    en: {
      says: 'This is close to an indicator of a colleague in your unit.',
      try: 'name the part that is yours. If it is the same on purpose, leave it.',
    },
  },
  no_target: {
    id: { says: 'Targetnya belum ada.', try: 'isi berapa yang ingin dicapai sampai akhir periode.' },
    en: { says: 'There is no target yet.', try: 'fill in how much is to be reached by the end of the period.' },
  },
  no_unit: {
    id: { says: 'Satuannya belum ada.', try: 'isi satuannya, misalnya %, murid, berkas, atau hari.' },
    en: { says: 'There is no unit yet.', try: 'fill in the unit, such as %, pupils, files or days.' },
  },
};

import type { AdviceCode } from './indicator-advice-words.ts';
import type { Measure } from './indicator.ts';
import type { Language } from './vocabulary.ts';

type Text = Readonly<Record<Language, string>>;
export interface ExampleSide extends Pick<Measure, 'direction' | 'target'> {
  readonly title: Text;
  readonly unit: Text;
}
/** A weak wording beside a better one of the same work. `code` is what the check says of the weak one; of the better it says nothing (a test holds both). */
export interface IndicatorExample {
  readonly code: Exclude<AdviceCode, 'copied'>;
  readonly weak: ExampleSide;
  readonly better: ExampleSide;
  readonly why: Text;
}

const none: Text = { id: '', en: '' };
const percent: Text = { id: '%', en: '%' };
const days: Text = { id: 'hari', en: 'days' };
const side = (
  id: string,
  en: string,
  target: number | null = null,
  unit: Text = none,
  direction: Measure['direction'] = 'higher',
): ExampleSide => ({ title: { id, en }, target, unit, direction });

/** Invented, of different jobs; no regulation's [C]. */
export const indicatorExamples: readonly IndicatorExample[] = [
  {
    code: 'not_measurable',
    weak: side('Pelayanan loket yang ramah', 'Friendly service at the counter', 100, percent),
    better: side('Persentase pemohon yang puas menurut survei loket', 'Share of applicants satisfied in the counter survey', 85, percent),
    why: {
      id: 'Terukur: surveinya memberi angka yang sama bagi siapa pun yang membacanya.',
      en: 'Measurable: the survey gives the same figure to whoever reads it.',
    },
  },
  {
    code: 'beyond_influence',
    weak: side('Penurunan angka kemiskinan kabupaten', 'Lower poverty rate of the regency', 8, percent),
    better: side(
      'Persentase keluarga binaan yang berkas bantuannya lengkap',
      'Share of assisted families whose aid papers are complete',
      95,
      percent,
    ),
    why: {
      id: 'Di dalam kendali: berkas keluarga binaan Anda kerjakan sendiri, angka kabupaten digerakkan banyak pihak.',
      en: 'Within one’s influence: these papers are one’s own work, the regency’s rate is moved by many.',
    },
  },
  {
    code: 'activity',
    weak: side('Melaksanakan bimbingan membaca', 'Giving reading lessons', 12, { id: 'kali', en: 'times' }),
    better: side('Persentase murid yang membaca lancar', 'Share of pupils who read fluently', 80, percent),
    why: {
      id: 'Hasil, bukan kegiatan: yang dicari adalah perubahan pada murid.',
      en: 'A result, not an activity: what is sought is the change in pupils.',
    },
  },
  {
    code: 'two_in_one',
    weak: side('Jumlah surat terkirim dan waktu penyelesaian surat', 'Number of letters sent and time taken for letters', 200, {
      id: 'surat',
      en: 'letters',
    }),
    better: side('Rata-rata waktu penyelesaian surat', 'Average time taken for a letter', 2, days, 'lower'),
    why: {
      id: 'Satu ukuran: jumlah dan waktu dapat bergerak berlawanan, jadi masing-masing indikator tersendiri.',
      en: 'One measure: number and time may move apart, so each is an indicator of its own.',
    },
  },
  {
    code: 'no_target',
    weak: side('Jumlah kunjungan keluarga binaan', 'Visits to assisted families', null, { id: 'kunjungan', en: 'visits' }),
    better: side('Jumlah kunjungan keluarga binaan', 'Visits to assisted families', 24, { id: 'kunjungan', en: 'visits' }),
    why: { id: 'Ada target: sejak awal jelas berapa yang disepakati.', en: 'A target: how much was agreed is clear from the start.' },
  },
  {
    code: 'no_unit',
    weak: side('Ketersediaan obat esensial', 'Essential medicines in stock', 98),
    better: side('Ketersediaan obat esensial', 'Essential medicines in stock', 98, percent),
    why: { id: 'Ada satuan: 98 persen lain artinya dari 98 jenis.', en: 'A unit: 98 percent is not 98 kinds.' },
  },
  {
    code: 'too_long',
    weak: side(
      'Persentase laporan keuangan bulanan bendahara yang disusun menurut pedoman, diperiksa oleh atasan, diperbaiki bila perlu, lalu diserahkan kepada dinas paling lambat tanggal lima pada bulan berikutnya',
      'Share of the treasurer’s monthly financial reports that are drawn up by the guideline, checked by the superior, mended where needed, then handed to the office by the fifth of the following month',
      100,
      percent,
    ),
    better: side(
      'Persentase laporan keuangan bulanan yang diserahkan tepat waktu',
      'Share of monthly financial reports handed in on time',
      100,
      percent,
    ),
    why: {
      id: 'Singkat: ukurannya langsung terlihat; tata caranya ada di pedoman.',
      en: 'Short: the measure is seen at once; the procedure stands in the guideline.',
    },
  },
];

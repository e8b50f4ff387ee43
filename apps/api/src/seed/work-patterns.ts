import type { PlanContent } from '@pauh/contracts';
import type { Aspect, Behaviour, Direction, Perspective } from '@pauh/domain';
import type { Job } from './people.ts';

/** An indicator of the library, with what people of a job are asked for and what they reach when things go well. */
export interface IndicatorPattern {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly aspect: Aspect;
  readonly unit: string;
  readonly direction: Direction;
  readonly maximum?: number;
  readonly target?: number;
  readonly min?: number;
  readonly max?: number;
  /** From and to where a class begins; the target lies so many points above. */
  readonly baseline?: readonly [number, number];
  readonly growth?: number;
  /** Between which figures people usually end; for `gain` the points gained. */
  readonly usual: readonly [number, number];
  readonly source: string;
}

export const indicators = {
  HADIR: {
    code: 'HADIR',
    title: 'Kehadiran kerja',
    description: 'Hari hadir dibagi hari kerja, dari mesin absensi',
    aspect: 'waktu',
    unit: '%',
    direction: 'higher',
    maximum: 100,
    target: 95,
    usual: [91, 100],
    source: 'Absensi Dinas Pendidikan',
  },
  JP: {
    code: 'JP',
    title: 'Jam pelatihan yang diikuti',
    description: 'Pelatihan, lokakarya, dan seminar dengan bukti kehadiran',
    aspect: 'kuantitas',
    unit: 'JP',
    direction: 'higher',
    target: 10,
    usual: [9, 13],
    source: 'Catatan diklat',
  },
  UJIAN: {
    code: 'UJIAN',
    title: 'Kenaikan rata-rata ujian kelas',
    description: 'Rata-rata satu kelas, dibandingkan dengan awal semester; tanpa nama siswa',
    aspect: 'kualitas',
    unit: 'nilai',
    direction: 'gain',
    maximum: 100,
    baseline: [52, 68],
    growth: 8,
    usual: [6, 10],
    source: 'Rekap ujian kelas',
  },
  MODUL: {
    code: 'MODUL',
    title: 'Modul ajar yang disusun',
    description: 'Modul yang dipakai di kelas dan dibagikan kepada rekan',
    aspect: 'kuantitas',
    unit: 'modul',
    direction: 'higher',
    target: 6,
    usual: [5, 7],
    source: 'Bank modul sekolah',
  },
  LAYANAN: {
    code: 'LAYANAN',
    title: 'Lama penyelesaian surat',
    description: 'Rata-rata hari kerja sejak surat diterima',
    aspect: 'waktu',
    unit: 'hari',
    direction: 'lower',
    target: 2,
    usual: [1.6, 2.2],
    source: 'Buku agenda elektronik',
  },
  ARSIP: {
    code: 'ARSIP',
    title: 'Berkas yang tertata',
    description: 'Berkas yang dapat ditemukan dalam lima menit',
    aspect: 'kualitas',
    unit: '%',
    direction: 'higher',
    maximum: 100,
    target: 90,
    usual: [84, 98],
    source: 'Uji petik arsip',
  },
  KUNJUNG: {
    code: 'KUNJUNG',
    title: 'Kunjungan keluarga binaan',
    description: 'Kunjungan rumah yang tercatat',
    aspect: 'kuantitas',
    unit: 'kunjungan',
    direction: 'higher',
    target: 24,
    usual: [22, 28],
    source: 'Catatan puskesmas',
  },
  PUAS: {
    code: 'PUAS',
    title: 'Kepuasan pasien',
    description: 'Survei singkat setelah pelayanan',
    aspect: 'kualitas',
    unit: '%',
    direction: 'higher',
    maximum: 100,
    target: 85,
    usual: [80, 96],
    source: 'Survei kepuasan',
  },
  SUPERVISI: {
    code: 'SUPERVISI',
    title: 'Pendampingan yang dilakukan',
    description: 'Kunjungan kelas atau ruang kerja dengan umpan balik tertulis',
    aspect: 'kuantitas',
    unit: 'kali',
    direction: 'higher',
    target: 18,
    usual: [16, 21],
    source: 'Catatan pendampingan',
  },
  ANGGARAN: {
    code: 'ANGGARAN',
    title: 'Serapan anggaran',
    description: 'Belanja dibagi pagu',
    aspect: 'biaya',
    unit: '%',
    direction: 'range',
    min: 92,
    max: 100,
    usual: [90, 100],
    source: 'Laporan keuangan',
  },
  LAPORAN: {
    code: 'LAPORAN',
    title: 'Laporan semester tepat waktu',
    description: '1 bila diserahkan sebelum batasnya',
    aspect: 'waktu',
    unit: 'ya/tidak',
    direction: 'yes_no',
    usual: [1, 1],
    source: 'Penerimaan laporan',
  },
} as const satisfies Record<string, IndicatorPattern>;
export type IndicatorCode = keyof typeof indicators;
export const indicatorOf = (code: string): IndicatorPattern => indicators[code as IndicatorCode];

interface ResultPattern {
  readonly kind: 'main' | 'additional';
  readonly title: string;
  /** Of those who plan by perspective. */ readonly perspective?: Perspective;
  readonly indicators: readonly (readonly [code: IndicatorCode, weight: number])[];
}
const growth = (weight: number): ResultPattern => ({
  kind: 'additional',
  title: 'Bertumbuhnya kompetensi diri',
  indicators: [['JP', weight]],
});

/** Plan templates by job. */
export const templates: Record<Job, { readonly code: string; readonly name: string; readonly results: readonly ResultPattern[] }> = {
  teacher: {
    code: 'guru',
    name: 'Guru',
    results: [
      {
        kind: 'main',
        title: 'Meningkatnya hasil belajar siswa di kelas',
        indicators: [
          ['UJIAN', 40],
          ['MODUL', 15],
        ],
      },
      { kind: 'main', title: 'Terlaksananya pembelajaran sesuai jadwal', indicators: [['HADIR', 25]] },
      growth(20),
    ],
  },
  clerk: {
    code: 'tenaga-administrasi',
    name: 'Tenaga administrasi',
    results: [
      {
        kind: 'main',
        title: 'Terlayaninya administrasi dengan cepat dan rapi',
        indicators: [
          ['LAYANAN', 35],
          ['ARSIP', 25],
        ],
      },
      { kind: 'main', title: 'Terjaganya kehadiran di tempat layanan', indicators: [['HADIR', 20]] },
      growth(20),
    ],
  },
  nurse: {
    code: 'perawat',
    name: 'Perawat',
    results: [
      {
        kind: 'main',
        title: 'Meningkatnya kesehatan keluarga binaan',
        indicators: [
          ['KUNJUNG', 35],
          ['PUAS', 25],
        ],
      },
      { kind: 'main', title: 'Terjaganya kehadiran di tempat layanan', indicators: [['HADIR', 20]] },
      growth(20),
    ],
  },
  head: {
    code: 'kepala-satuan',
    name: 'Kepala sekolah dan kepala puskesmas',
    results: [
      { kind: 'main', title: 'Terdampinginya guru dan pegawai', indicators: [['SUPERVISI', 45]] },
      {
        kind: 'main',
        title: 'Terkelolanya anggaran dan laporan',
        indicators: [
          ['ANGGARAN', 20],
          ['LAPORAN', 15],
        ],
      },
      growth(20),
    ],
  },
  leader: {
    code: 'pimpinan',
    name: 'Pimpinan perangkat daerah',
    results: [
      {
        kind: 'main',
        title: 'Terkelolanya anggaran dan laporan',
        perspective: 'anggaran',
        indicators: [
          ['ANGGARAN', 50],
          ['LAPORAN', 30],
        ],
      },
      { ...growth(20), perspective: 'penguatan_internal' },
    ],
  },
};

/** What citizens get from each unit. */
export const services = [
  { unit: 'DISDIK', title: 'Setiap anak usia sekolah bersekolah', measure: '% anak usia sekolah', target: '98% pada akhir tahun' },
  { unit: 'SD1', title: 'Murid bisa membaca dengan paham', measure: '% murid kelas V', target: '90% pada akhir semester' },
  { unit: 'SD2', title: 'Murid bisa membaca dengan paham', measure: '% murid kelas V', target: '85% pada akhir semester' },
  { unit: 'SMP1', title: 'Lulusan melanjutkan ke sekolah menengah atas', measure: '% lulusan', target: '95% setiap tahun' },
  { unit: 'PKM', title: 'Keluarga terlayani sebelum sakit', measure: 'keluarga binaan', target: '400 keluarga setiap semester' },
] as const;

const expectations: readonly (readonly [Behaviour, string])[] = [
  ['berorientasi_pelayanan', 'Menjawab pertanyaan orang tua, siswa, atau pasien pada hari yang sama'],
  ['akuntabel', 'Mencatat kehadiran dan bukti kerja dengan jujur, juga bila belum tercapai'],
  ['kompeten', 'Membagikan hasil pelatihan kepada rekan paling sedikit satu kali'],
  ['harmonis', 'Mendengarkan pendapat rekan dan menghargai perbedaan'],
  ['loyal', 'Menjaga rahasia siswa, pasien, dan rekan kerja'],
  ['adaptif', 'Mencoba satu cara kerja baru dan mencatat hasilnya'],
  ['kolaboratif', 'Membantu rekan yang membutuhkan dukungan'],
];

/** What a template says about behaviours and around the results. */
export const templateFrame: Pick<PlanContent, 'behaviours' | 'annex'> = {
  behaviours: expectations.map(([behaviour, expectation]) => ({ behaviour, expectation })),
  annex: {
    resources: ['Waktu untuk pelatihan', 'Perangkat kerja dan akses internet'],
    accountability: ['Dialog kinerja setiap bulan'],
    consequences: ['Capaian baik diusulkan untuk penghargaan', 'Capaian yang belum sampai didampingi dan dilatih dahulu'],
  },
};

/** What an indicator aims at, as the qualitative approach writes it: in one text. */
export const inWords = ({ title, direction, target, unit }: IndicatorPattern): string =>
  `${title}: ${direction === 'lower' ? 'paling lama' : 'paling sedikit'} ${target} ${unit}`;

/** What an indicator is measured against; `baseline` is where this class begins, null where that is still open. */
export function measureOf({ direction, target, min, max, maximum, growth: points }: IndicatorPattern, baseline: number | null) {
  const grown = baseline === null ? null : baseline + (points ?? 0);
  const gain = direction === 'gain';
  return {
    target: gain ? grown : (target ?? null),
    min: min ?? null,
    max: max ?? null,
    maximum: maximum ?? null,
    baseline: gain ? baseline : null,
  };
}

/** The content of a template for the library: where a class begins is left for the teacher to fill in. */
export function templateContent(job: Job): PlanContent {
  const rowOf = (code: IndicatorCode, weight: number) => {
    const pattern = indicatorOf(code);
    const { title, aspect, unit, direction } = pattern;
    return { code, codeVersion: 1, title, aspect, unit, direction, weight, ...measureOf(pattern, null) };
  };
  return {
    results: templates[job].results.map(({ kind, title, perspective, indicators: list }) => ({
      kind,
      title,
      perspective: perspective ?? null,
      indicators: list.map(([code, weight]) => rowOf(code, weight)),
    })),
    ...templateFrame,
  };
}

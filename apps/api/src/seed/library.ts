import type { Job } from './people.ts';
import { type IndicatorPattern, indicators } from './work-patterns.ts';

/** For whom an entry is; what is left out is for all. */
interface Audience {
  readonly positionKind?: 'struktural' | 'fungsional' | 'pelaksana';
  readonly positionTitle?: string;
  readonly unitCode?: string;
}
type Definition = Pick<IndicatorPattern, 'code' | 'title' | 'description' | 'aspect' | 'unit' | 'direction' | 'maximum'>;

const teachers: Audience = { positionKind: 'fungsional', unitCode: 'DISDIK' };
const clerks: Audience = { positionKind: 'pelaksana' };
const nurses: Audience = { positionTitle: 'Perawat' };
const heads: Audience = { positionKind: 'struktural' };
const audiences: Partial<Record<string, Audience>> = {
  UJIAN: teachers,
  MODUL: teachers,
  LAYANAN: clerks,
  ARSIP: clerks,
  KUNJUNG: nurses,
  PUAS: nurses,
  SUPERVISI: heads,
  ANGGARAN: heads,
  LAPORAN: heads,
};
export const templateAudiences: Record<Job, Audience> = { teacher: teachers, clerk: clerks, nurse: nurses, head: heads, leader: heads };

/** What the library offers beside the indicators that everybody's plan has. */
const offered: readonly (Definition & Audience)[] = [
  {
    code: 'BACA',
    title: 'Persentase murid yang membaca lancar',
    description: 'Tes baca sekolah pada akhir semester, tanpa nama murid',
    aspect: 'kualitas',
    unit: '%',
    direction: 'higher',
    maximum: 100,
    positionTitle: 'Guru Kelas',
  },
  {
    code: 'PIKET',
    title: 'Melaksanakan piket sekolah',
    description: 'Hari piket menurut jadwal',
    aspect: 'kuantitas',
    unit: 'hari',
    direction: 'higher',
    positionTitle: 'Guru Kelas',
  },
  {
    code: 'JAWAB',
    title: 'Persentase pertanyaan orang tua yang dijawab pada hari yang sama',
    description: 'Buku tamu dan pesan sekolah',
    aspect: 'waktu',
    unit: '%',
    direction: 'higher',
    maximum: 100,
    positionTitle: 'Tenaga Administrasi Sekolah',
  },
  {
    code: 'LUKA',
    title: 'Persentase luka rawat jalan yang sembuh tanpa infeksi',
    description: 'Catatan perawatan luka puskesmas',
    aspect: 'kualitas',
    unit: '%',
    direction: 'higher',
    maximum: 100,
    positionTitle: 'Perawat',
  },
  {
    code: 'NAIK',
    title: 'Persentase guru yang menerapkan saran supervisi',
    description: 'Kunjungan kelas kedua dibandingkan dengan yang pertama',
    aspect: 'kualitas',
    unit: '%',
    direction: 'higher',
    maximum: 100,
    positionTitle: 'Kepala Sekolah',
  },
];

/** The library as HR sends it in a sheet: each definition with for whom it is. */
export const libraryRows = (): (string | number | null)[][] =>
  [...Object.values(indicators).map((each): Definition & Audience => ({ ...each, ...audiences[each.code] })), ...offered].map((each) => [
    each.code,
    each.title,
    each.description,
    each.aspect,
    each.unit,
    each.direction,
    each.maximum ?? null,
    each.positionKind ?? null,
    each.positionTitle ?? null,
    each.unitCode ?? null,
  ]);

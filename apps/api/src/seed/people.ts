import type { Sex } from '@pauh/domain';
import { chanceFrom } from './chance.ts';

export const jobs = ['leader', 'head', 'teacher', 'clerk', 'nurse'] as const;
export type Job = (typeof jobs)[number];
/** Somebody of the demonstration: invented, like everything about them. */
export interface Person {
  readonly nip: string;
  readonly name: string;
  readonly backTitle: string | null;
  readonly birthOn: string;
  readonly sex: Sex;
  readonly isPppk: boolean;
  readonly job: Job;
  readonly unit: string;
  readonly title: string;
  readonly since: string;
  readonly rank: { readonly id: string; readonly name: string };
}

interface Post {
  readonly unit: string;
  readonly title: string;
  readonly job: Job;
  readonly count: number;
  /** A person the story needs by name. */ readonly name?: string;
  readonly sex?: Sex;
}
const posts: readonly Post[] = [
  { unit: 'PAUH', title: 'Sekretaris Daerah', job: 'leader', count: 1, name: 'Lukman Hakim', sex: 'L' },
  { unit: 'DISDIK', title: 'Kepala Dinas Pendidikan', job: 'leader', count: 1, name: 'Rahmat Hidayat', sex: 'L' },
  { unit: 'DISDIK', title: 'Pengadministrasi Umum', job: 'clerk', count: 7 },
  { unit: 'DISDIK', title: 'Pengelola Data Pendidikan', job: 'clerk', count: 4 },
  { unit: 'SD1', title: 'Kepala Sekolah', job: 'head', count: 1, name: 'Ratna Dewi', sex: 'P' },
  { unit: 'SD1', title: 'Guru Kelas', job: 'teacher', count: 1, name: 'Sari Wulandari', sex: 'P' },
  { unit: 'SD1', title: 'Guru Kelas', job: 'teacher', count: 1, name: 'Agus Pranoto', sex: 'L' },
  { unit: 'SD1', title: 'Guru Kelas', job: 'teacher', count: 15 },
  { unit: 'SD1', title: 'Tenaga Administrasi Sekolah', job: 'clerk', count: 1, name: 'Dewi Lestari', sex: 'P' },
  { unit: 'SD1', title: 'Tenaga Administrasi Sekolah', job: 'clerk', count: 2 },
  { unit: 'SD2', title: 'Kepala Sekolah', job: 'head', count: 1, name: 'Bayu Saputra', sex: 'L' },
  { unit: 'SD2', title: 'Guru Kelas', job: 'teacher', count: 16 },
  { unit: 'SD2', title: 'Tenaga Administrasi Sekolah', job: 'clerk', count: 3 },
  { unit: 'SMP1', title: 'Kepala Sekolah', job: 'head', count: 1, name: 'Hendra Gunawan', sex: 'L' },
  { unit: 'SMP1', title: 'Guru Mata Pelajaran', job: 'teacher', count: 18 },
  { unit: 'SMP1', title: 'Tenaga Administrasi Sekolah', job: 'clerk', count: 5 },
  { unit: 'PKM', title: 'Kepala Puskesmas', job: 'head', count: 1, name: 'Yusnita Harahap', sex: 'P' },
  { unit: 'PKM', title: 'Perawat', job: 'nurse', count: 1, name: 'Nur Aini', sex: 'P' },
  { unit: 'PKM', title: 'Perawat', job: 'nurse', count: 30 },
  { unit: 'PKM', title: 'Pengadministrasi Puskesmas', job: 'clerk', count: 10 },
];

const firstNames: Record<Sex, readonly string[]> = {
  L: [
    'Adi',
    'Ahmad',
    'Andi',
    'Arif',
    'Bambang',
    'Budi',
    'Dedi',
    'Doni',
    'Eko',
    'Fajar',
    'Hasan',
    'Imam',
    'Irwan',
    'Joko',
    'Kurnia',
    'Mulyadi',
    'Rizal',
    'Rudi',
    'Slamet',
    'Taufik',
    'Wahyu',
    'Yanto',
    'Zainal',
  ],
  P: [
    'Ani',
    'Astuti',
    'Ayu',
    'Citra',
    'Desi',
    'Eka',
    'Endang',
    'Fitri',
    'Hani',
    'Indah',
    'Kartini',
    'Lia',
    'Maya',
    'Mega',
    'Nina',
    'Novi',
    'Putri',
    'Rina',
    'Sinta',
    'Sri',
    'Tuti',
    'Wati',
    'Yuni',
    'Zahra',
  ],
};
const lastNames = [
  'Anggraini',
  'Arifin',
  'Chaniago',
  'Firmansyah',
  'Gunawan',
  'Hasibuan',
  'Hutapea',
  'Kusuma',
  'Lubis',
  'Maulana',
  'Nasution',
  'Nugroho',
  'Permana',
  'Prasetyo',
  'Putra',
  'Rahayu',
  'Ramadhan',
  'Saputra',
  'Setiawan',
  'Siregar',
  'Sitorus',
  'Susanto',
  'Syahputra',
  'Tanjung',
  'Utami',
  'Wibowo',
  'Wijaya',
  'Yulianti',
];
const titleOfJob: Record<Job, string | null> = { leader: 'M.Si.', head: 'M.Pd.', teacher: 'S.Pd.', clerk: null, nurse: 'S.Kep.' };
const ranks = {
  pns: [
    { id: '31', name: 'III/a' },
    { id: '32', name: 'III/b' },
    { id: '33', name: 'III/c' },
    { id: '41', name: 'IV/a' },
  ],
  pppk: [{ id: '9', name: 'IX' }],
} as const;

/** Everybody of the agency, the same people every time. */
export function inventPeople(): Person[] {
  const chance = chanceFrom(2026);
  const used = new Set(posts.flatMap((post) => (post.name ? [post.name] : [])));
  const inventName = (sex: Sex): string => {
    for (;;) {
      const name = `${firstNames[sex][chance.below(firstNames[sex].length)]} ${lastNames[chance.below(lastNames.length)]}`;
      if (!used.has(name)) {
        used.add(name);
        return name;
      }
    }
  };
  const people = posts.flatMap((post) => Array.from({ length: post.count }, () => post));
  return people.map((post, index): Person => {
    const sex = post.sex ?? (chance.below(3) === 0 ? 'L' : 'P');
    const senior = post.job === 'leader' || post.job === 'head';
    const isPppk = !senior && post.name === undefined && chance.below(6) === 0;
    const birthYear = chance.between(1968, 1978) + (senior ? 0 : chance.between(4, 18));
    const startYear = isPppk ? chance.between(2021, 2024) : birthYear + chance.between(24, 27);
    const [month, day, startMonth] = [chance.between(1, 12), chance.between(1, 28), chance.between(1, 12)].map((n) =>
      String(n).padStart(2, '0'),
    ) as [string, string, string];
    const serial = String(index + 1).padStart(3, '0');
    const name = post.name ?? inventName(sex);
    return {
      nip: `${birthYear}${month}${day}${startYear}${isPppk ? '21' : startMonth}${sex === 'L' ? 1 : 2}${serial}`,
      birthOn: `${birthYear}-${month}-${day}`,
      sex,
      name,
      isPppk,
      backTitle: titleOfJob[post.job],
      job: post.job,
      unit: post.unit,
      title: post.title,
      since: `${Math.max(startYear, senior ? 2020 : startYear)}-${startMonth}-01`,
      rank: (isPppk ? ranks.pppk[0] : ranks.pns[senior ? 3 : chance.below(3)]) as Person['rank'],
    };
  });
}

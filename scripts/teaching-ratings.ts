// Turns the teaching ratings of Hamermesh and Parker (figures of 94 teachers in 463 courses) into the files of an import:
//   node scripts/teaching-ratings.ts teaching-ratings.csv out/ [--cycle 2026-2] [--parent PAUH] [--on 2026-11-20]
// The CSV may also be named by TEACHING_RATINGS_CSV. The people get invented NIPs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatScaled } from '../packages/domain/src/decimal-text.ts';
import { divideHalfUp } from '../packages/domain/src/exact.ts';

export interface TeachingSemester {
  readonly cycleCode: string;
  readonly parentUnit: string;
  readonly measuredOn: string;
}
export type TeachingFiles = Record<'units' | 'employees' | 'indicators' | 'plans' | 'measured-values', string>;

interface Course {
  readonly prof: number;
  readonly ratingTenths: bigint;
  readonly students: bigint;
  readonly enrolled: bigint;
  readonly age: number;
  readonly isWoman: boolean;
}
interface Teacher {
  readonly prof: number;
  readonly nip: string;
  readonly name: string;
  readonly isWoman: boolean;
  readonly birthOn: string;
  readonly courses: readonly Course[];
}

const unit = 'SEKOLAH-TR';
const headNip = '197001011995011001';
const indicators = [
  { code: 'MUTU', title: 'Mutu pengajaran menurut siswa', unit: 'nilai 1-5', target: '4', weight: '50', maximum: '5', aspect: 'kualitas' },
  {
    code: 'PARTISIPASI',
    title: 'Siswa yang mengisi penilaian',
    unit: '%',
    target: '75',
    weight: '30',
    maximum: '100',
    aspect: 'kuantitas',
  },
  { code: 'KELAS', title: 'Kelas yang diajar', unit: 'kelas', target: '4', weight: '20', maximum: '', aspect: 'kuantitas' },
] as const;

/** The files, ready to be imported in the order of their names here: units, employees, indicators, plans, measured values. */
export function teachingFiles(ratings: string, { cycleCode, parentUnit, measuredOn }: TeachingSemester): TeachingFiles {
  const teachers = teachersOf(coursesOf(ratings));
  return {
    units: csv(
      ['Id', 'DiatasanId', 'NamaUnor', 'NamaJabatan', 'JenisUnorId'],
      [[unit, parentUnit, 'Sekolah Penilaian Pengajaran', 'Kepala Sekolah', 'sekolah']],
    ),
    employees: csv(
      ['nip_baru', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'jenis_jabatan_id', 'jabatan_nama', 'tmt_jabatan', 'unor_id'],
      [
        [headNip, 'Kepala Sekolah Penilaian', '1970-01-01', 'L', '2', 'Kepala Sekolah', '2020-01-01', unit],
        ...teachers.map((t) => [t.nip, t.name, t.birthOn, t.isWoman ? 'P' : 'L', '2', 'Guru', '2020-01-01', unit]),
      ],
    ),
    indicators: csv(
      ['code', 'title', 'aspect', 'unit', 'direction', 'maximum'],
      indicators.map((i) => [i.code, i.title, i.aspect, i.unit, 'higher', i.maximum]),
    ),
    plans: plansOf(teachers, cycleCode),
    'measured-values': csv(
      ['nip', 'cycle_code', 'indicator_code', 'measured_on', 'value', 'source'],
      teachers.flatMap((t) =>
        actualsOf(t.courses).map(([code, value]) => [t.nip, cycleCode, code, measuredOn, value, 'Penilaian pengajaran']),
      ),
    ),
  };
}

/** Everybody plans the same result with the same three indicators. */
function plansOf(teachers: readonly Teacher[], cycleCode: string): string {
  const result = [cycleCode, '1', 'main', 'Terlaksananya pengajaran yang bermutu'];
  return csv(
    [
      'nip',
      'cycle_code',
      'result_no',
      'result_kind',
      'result_title',
      'indicator_code',
      'indicator_title',
      'aspect',
      'unit',
      'direction',
      'target',
      'maximum',
      'weight',
    ],
    teachers.flatMap((t) =>
      indicators.map((i) => [t.nip, ...result, i.code, i.title, i.aspect, i.unit, 'higher', i.target, i.maximum, i.weight]),
    ),
  );
}

/** Half-up to 4 decimals, exactly: the mean weighted by who answered, the share who answered, the number of courses. */
function actualsOf(courses: readonly Course[]): [code: string, value: string][] {
  const sum = (of: (course: Course) => bigint) => courses.reduce((total, course) => total + of(course), 0n);
  const students = sum((c) => c.students);
  const text = (tenThousandths: bigint) => formatScaled(tenThousandths, 4, 'en');
  return [
    ['MUTU', text(divideHalfUp(sum((c) => c.ratingTenths * c.students) * 1_000n, students))],
    [
      'PARTISIPASI',
      text(
        divideHalfUp(
          students * 1_000_000n,
          sum((c) => c.enrolled),
        ),
      ),
    ],
    ['KELAS', String(courses.length)],
  ];
}

function coursesOf(ratings: string): Course[] {
  const [header = [], ...rows] = ratings
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  const at = (row: readonly string[], column: string): string => row[header.indexOf(column)] ?? '';
  return rows.map((row) => {
    const [whole = '0', tenths = '0'] = at(row, 'eval').split('.');
    return {
      prof: Number(at(row, 'prof')),
      ratingTenths: BigInt(whole) * 10n + BigInt(tenths),
      students: BigInt(at(row, 'students')),
      enrolled: BigInt(at(row, 'allstudents')),
      age: Number(at(row, 'age')),
      isWoman: at(row, 'gender') === 'female',
    };
  });
}

function teachersOf(courses: readonly Course[]): Teacher[] {
  return [...Map.groupBy(courses, (course) => course.prof)]
    .sort(([a], [b]) => a - b)
    .map(([prof, own]) => {
      const { age, isWoman } = own[0] as Course;
      const birthYear = 2026 - age;
      const serial = String(prof).padStart(3, '0');
      return {
        prof,
        isWoman,
        name: `Guru ${serial}`,
        birthOn: `${birthYear}-01-15`,
        nip: `${birthYear}0115${birthYear + 25}03${isWoman ? 2 : 1}${serial}`,
        courses: own,
      };
    });
}

const csv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map((row) => row.join(',')).join('\r\n');

function main(): void {
  const option = (value: string) => ({ type: 'string', default: value }) as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cycle: option('2026-2'), parent: option('PAUH'), on: option(new Date().toISOString().slice(0, 10)) },
  });
  const named = process.env.TEACHING_RATINGS_CSV;
  const [source = '', folder = 'teaching-ratings'] = positionals.length < 2 && named !== undefined ? [named, ...positionals] : positionals;
  const files = teachingFiles(readFileSync(source, 'utf8'), { cycleCode: values.cycle, parentUnit: values.parent, measuredOn: values.on });
  mkdirSync(folder, { recursive: true });
  for (const [kind, text] of Object.entries(files)) writeFileSync(join(folder, `${kind}.csv`), text);
  process.stdout.write(
    `${Object.keys(files)
      .map((kind) => join(folder, `${kind}.csv`))
      .join('\n')}\n`,
  );
}

if (import.meta.main) main();

import { stringify } from 'csv-stringify/sync';
import { chanceFrom } from './chance.ts';
import { libraryRows } from './library.ts';
import type { Person } from './people.ts';
import { type IndicatorCode, inWords, indicatorOf, indicators, measureOf, templates } from './work-patterns.ts';

/** The files that an agency would send, in memory: the demonstration comes in through the same door as everybody's data. */
type Cell = string | number | null;
const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): Buffer =>
  Buffer.from(
    stringify(
      [columns, ...rows].map((row) => row.map((cell) => cell ?? '')),
      { record_delimiter: '\r\n' },
    ),
  );

const unitRows: readonly (readonly Cell[])[] = [
  ['PAUH', null, 'Pemerintah Daerah Pauh', 'Sekretaris Daerah', '21', 'daerah', '2010-01-01'],
  ['DISDIK', 'PAUH', 'Dinas Pendidikan', 'Kepala Dinas Pendidikan', '22', 'dinas', '2010-01-01'],
  ['SD1', 'DISDIK', 'SD Negeri 1 Pauh', 'Kepala Sekolah', null, 'sekolah', '2010-01-01'],
  ['SD2', 'DISDIK', 'SD Negeri 2 Pauh', 'Kepala Sekolah', null, 'sekolah', '2010-01-01'],
  ['SMP1', 'DISDIK', 'SMP Negeri 1 Pauh', 'Kepala Sekolah', null, 'sekolah', '2010-01-01'],
  ['PKM', 'PAUH', 'Puskesmas Pauh', 'Kepala Puskesmas', null, 'puskesmas', '2010-01-01'],
];
export const unitsFile = (): Buffer =>
  csv(['Id', 'DiatasanId', 'NamaUnor', 'NamaJabatan', 'EselonId', 'JenisUnorId', 'TanggalMulai'], unitRows);

const positionKindIds = { leader: 1, head: 2, teacher: 2, clerk: 4, nurse: 2 } as const;
export function employeesFile(people: readonly Person[]): Buffer {
  const columns = [
    'nip_baru',
    'nama',
    'gelar_belakang',
    'tanggal_lahir',
    'jenis_kelamin',
    'jenis_pegawai_nama',
    'kedudukan_hukum_nama',
    'gol_akhir_id',
    'gol_akhir_nama',
    'jenis_jabatan_id',
    'jabatan_nama',
    'tmt_jabatan',
    'unor_id',
    'email',
  ];
  return csv(
    columns,
    people.map((p) => [
      p.nip,
      p.name,
      p.backTitle,
      dayFirst(p.birthOn),
      p.sex,
      p.isPppk ? 'PPPK' : 'PNS',
      'Aktif',
      p.rank.id,
      p.rank.name,
      positionKindIds[p.job],
      p.title,
      dayFirst(p.since),
      p.unit,
      `${p.name.toLowerCase().replaceAll(' ', '.')}@pauh.example`,
    ]),
  );
}
/** As SIASN writes dates. */
const dayFirst = (date: string): string => date.split('-').toReversed().join('-');

export const indicatorsFile = (): Buffer =>
  csv(
    ['code', 'title', 'description', 'aspect', 'unit', 'direction', 'maximum', 'position_kind', 'position_title', 'unit_code'],
    libraryRows(),
  );

/** Where the class of a teacher begins, the same for a person in a semester. */
function baselineOf(person: Person, semester: number): number {
  const [low, high] = indicators.UJIAN.baseline;
  return chanceFrom(Number(person.nip.slice(-3)) * 31 + semester).between(low, high);
}

const planColumns = [
  'nip',
  'cycle_code',
  'result_no',
  'result_kind',
  'result_title',
  'perspective',
  'approach',
  'indicator_code',
  'indicator_title',
  'aspect',
  'unit',
  'direction',
  'target',
  'min',
  'max',
  'maximum',
  'baseline',
  'weight',
];

/** The plans of a semester; `qualitative` writes in words what others count. */
export function plansFile(people: readonly Person[], cycleCode: string, semester: number, qualitative: Person | null = null): Buffer {
  return csv(
    planColumns,
    people.flatMap((person) =>
      templates[person.job].results.flatMap((result, index) =>
        result.indicators.map(([code, weight]) => [
          person.nip,
          cycleCode,
          index + 1,
          result.kind,
          result.title,
          result.perspective ?? null,
          ...(person === qualitative ? wordedIndicator(code) : countedIndicator(code, person, semester, result.perspective !== undefined)),
          weight,
        ]),
      ),
    ),
  );
}

const wordedIndicator = (code: IndicatorCode): Cell[] => [
  'kualitatif',
  null,
  inWords(indicatorOf(code)),
  null,
  null,
  'yes_no',
  null,
  null,
  null,
  null,
  null,
];

/** Who plans by perspective names no aspect. */
function countedIndicator(code: IndicatorCode, person: Person, semester: number, byPerspective: boolean): Cell[] {
  const pattern = indicatorOf(code);
  const { title, aspect, unit, direction } = pattern;
  const { target, min, max, maximum, baseline } = measureOf(pattern, baselineOf(person, semester));
  return [null, code, title, byPerspective ? null : aspect, unit, direction, target, min, max, maximum, baseline];
}

/** What a person reached; null: not measured. */
export type Reached = (person: Person, code: IndicatorCode) => number | null | undefined;

/** The measured values of a semester; `special` names those that the story needs, `undefined` leaves it to chance. */
export function measuredValuesFile(
  people: readonly Person[],
  cycleCode: string,
  semester: number,
  measuredOn: string,
  special: Reached,
): Buffer {
  return csv(
    ['nip', 'cycle_code', 'indicator_code', 'measured_on', 'value', 'source'],
    people.flatMap((person) => {
      const chance = chanceFrom(Number(person.nip.slice(-3)) * 97 + semester);
      return templates[person.job].results
        .flatMap((result) => result.indicators)
        .map(([code]) => {
          const [low, high] = indicators[code].usual;
          const usual = chance.between(low * 10, high * 10) / 10;
          const whole = ['MODUL', 'JP', 'KUNJUNG', 'SUPERVISI'].includes(code) ? Math.round(usual) : usual;
          const given = special(person, code);
          const value =
            given !== undefined ? given : code === 'UJIAN' ? Math.round((baselineOf(person, semester) + whole) * 10) / 10 : whole;
          return [person.nip, cycleCode, code, measuredOn, value, indicators[code].source];
        });
    }),
  );
}

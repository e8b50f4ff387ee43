import { addDays, compareNip, employmentKinds, hasPermissionIn, sexes } from '@pauh/domain';
import type { Work } from '../../../db/work.ts';
import { newId } from '../../../lib/ids.ts';
import { followAssignments } from '../../cycles/cycles.module.ts';
import {
  type SheetStanding,
  deriveSupervision,
  followSheet,
  listHeldBy,
  listSupervisedFrom,
  lockReportingLine,
} from '../../organisation/organisation.module.ts';
import { code, date, email, nip, standing, text, word } from '../cells.ts';
import { type RowOf, optional, required } from '../columns.ts';
import type { Findings } from '../findings.ts';
import { type ImportCounts, countsOf, defineImportKind, nothingStored } from '../kind.ts';
import {
  type StoredPerson,
  beginAssignments,
  endAssignments,
  findPeople,
  insertPositions,
  upsertAccounts,
  upsertEmployees,
  upsertPrivateData,
} from './employees.repo.ts';
import { refuseLineFaults, refuseSharedHeads } from './line-findings.ts';
import { type StoredUnit, findUnits } from './units.repo.ts';

/** The staff sheet of SIASN: the columns that are used; the others are named in the report and left alone. */
const columns = {
  nip: required('nip_baru', nip, 'nip'),
  name: required('nama', text(200), 'name', 'nama_lengkap'),
  siasnId: optional('pns_id', text(60)),
  frontTitle: optional('gelar_depan', text(60)),
  backTitle: optional('gelar_belakang', text(100)),
  birthOn: optional('tanggal_lahir', date, 'tgl_lahir'),
  sex: optional('jenis_kelamin', word(sexes, { M: 'L', F: 'P', 'laki-laki': 'L', perempuan: 'P', pria: 'L', wanita: 'P' }), 'jk'),
  nik: optional('nik', text(20)),
  phone: optional('nomor_hp', text(30), 'no_hp'),
  email: optional('email', email),
  employmentKind: optional('jenis_pegawai_nama', word(employmentKinds, { cpns: 'pns', p3k: 'pppk' }), 'jenis_pegawai'),
  standing: optional('kedudukan_hukum_nama', standing, 'kedudukan_hukum'),
  rankCode: optional('gol_akhir_id', text(10)),
  rankName: optional('gol_akhir_nama', text(60), 'golongan'),
  // 1 struktural, 2 fungsional, 3 both at once, 4 pelaksana
  positionKind: optional(
    'jenis_jabatan_id',
    word(['struktural', 'fungsional', 'pelaksana'], { 1: 'struktural', 2: 'fungsional', 3: 'fungsional', 4: 'pelaksana' }),
  ),
  title: required('jabatan_nama', text(200), 'jabatan'),
  startsOn: required('tmt_jabatan', date),
  unitCode: required('unor_id', code, 'kode_unit'),
};
type StaffRow = RowOf<typeof columns>;

export const employeesImport = defineImportKind({
  columns,
  keyColumn: 'nip',
  keyOf: (row) => row.nip.normalised,
  async store(work, { sound }, findings) {
    const units = new Map((await findUnits(work.tx, [...new Set(sound.map((row) => row.unitCode))])).map((unit) => [unit.code, unit]));
    const people = new Map(
      (
        await findPeople(
          work.tx,
          sound.map((row) => row.nip.normalised),
        )
      ).map((person) => [person.nip, person]),
    );
    for (const row of sound) checkPerson(work, row, units.get(row.unitCode), people.get(row.nip.normalised), findings);
    return findings.errorCount > 0 ? nothingStored : writeStaff(work, sound, units, people, findings);
  },
});

function checkPerson(
  { actor }: Work,
  row: StaffRow,
  unit: StoredUnit | undefined,
  person: StoredPerson | undefined,
  findings: Findings,
): void {
  const mine = (path: string) => hasPermissionIn(actor, 'import:run', path);
  if (!unit || !mine(unit.path)) findings.error(row.row, 'unor_id', 'import.unit_unknown', row.unitCode);
  if (person?.keptNip) findings.error(row.row, 'nip_baru', 'import.person_merged', person.nip, person.keptNip);
  else if (person?.unitPath && !mine(person.unitPath)) findings.error(row.row, 'nip_baru', 'import.person_unknown', person.nip);
  else if (person?.startsOn && isTransfer(row, person) && row.startsOn <= person.startsOn) {
    findings.error(row.row, 'tmt_jabatan', 'import.transfer_not_later', row.startsOn, `> ${person.startsOn}`);
  }
  const columnOf = { birth_date_differs: 'tanggal_lahir', sex_differs: 'jenis_kelamin' } as const;
  for (const warning of compareNip(row.nip, row)) {
    const differs = warning === 'birth_date_differs';
    findings.warn(row.row, columnOf[warning], `nip.${warning}`, differs ? row.birthOn : row.sex, differs ? row.nip.birthOn : row.nip.sex);
  }
}

const isTransfer = (row: StaffRow, person: StoredPerson): boolean => person.unitCode !== row.unitCode || person.title !== row.title;

async function writeStaff(
  work: Work,
  rows: readonly StaffRow[],
  units: ReadonlyMap<string, StoredUnit>,
  people: ReadonlyMap<string, StoredPerson>,
  findings: Findings,
): Promise<ImportCounts> {
  const staff = rows.map((row) => staffOf(row, units.get(row.unitCode), people.get(row.nip.normalised)));
  const { written, changed } = await writeRecords(work, staff);
  const placed = rows.flatMap((row, index) => {
    const person = people.get(row.nip.normalised);
    return person?.startsOn && !isTransfer(row, person) ? [] : [staff[index] as Staff];
  });
  await place(work, placed, findings);
  if (findings.errorCount > 0) return nothingStored;
  const stood = await followStandings(work, staff, people);
  const placedIds = placed.map(({ id }) => id);
  await followAssignments(work, await listHeldBy(work.tx, [...new Set([...placedIds, ...stood])]));
  const created = new Set(written.filter((w) => w.created).map((w) => w.id));
  const touched = new Set([...written.map((w) => w.id), ...changed, ...stood, ...placedIds]);
  return countsOf(
    rows.length,
    [...touched].map((id) => ({ created: created.has(id) })),
  );
}

const staffOf = (row: StaffRow, unit: StoredUnit | undefined, person: StoredPerson | undefined) => ({
  ...row,
  nip: row.nip.normalised,
  id: person?.id ?? newId(),
  unit_id: unit?.id ?? null,
  employmentKind: row.employmentKind ?? row.nip.kind,
});
type Staff = ReturnType<typeof staffOf>;

/** The records, what is kept apart of them, and an account for each; `changed` are those whose private data or account differs. */
async function writeRecords({ tx, now }: Work, staff: readonly Staff[]) {
  const written = await upsertEmployees(tx, staff, now);
  const inPrivate = await upsertPrivateData(
    tx,
    staff.filter((person) => person.nik !== null || person.phone !== null),
  );
  const named = await upsertAccounts(
    tx,
    staff.map(({ id, name }) => ({ id: newId(), employee_id: id, display_name: name })),
    now,
  );
  return { written, changed: [...inPrivate, ...named] };
}

/** A sheet that does not name standings says nothing about them. */
const followStandings = ({ tx, today, actorName, now }: Work, staff: readonly Staff[], people: ReadonlyMap<string, StoredPerson>) =>
  followSheet(
    tx,
    staff.flatMap(({ id, nip: number, standing: word }): SheetStanding[] =>
      word === null ? [] : [{ id, standing: word, known: people.has(number) }],
    ),
    today,
    actorName,
    now,
  );

interface Placement {
  readonly row: number;
  readonly id: string;
  readonly unit_id: string | null;
  readonly title: string;
  readonly positionKind: string | null;
  readonly startsOn: string;
}

/**
 * New and changed places of work: the earlier one ends the day before, and the reporting line follows; what it must not
 * become is told at the rows.
 */
async function place({ tx, now }: Work, placements: readonly Placement[], findings: Findings): Promise<void> {
  const first = placements.map((p) => p.startsOn).sort()[0];
  if (first === undefined) return;
  await lockReportingLine(tx);
  const rows = new Map(placements.map(({ id, row }) => [id, row]));
  const left = new Map(
    (await listSupervisedFrom(tx, [...rows.keys()], first)).map(({ assignmentId, supervisorId }) => [assignmentId, rows.get(supervisorId)]),
  );
  await insertPositions(
    tx,
    placements.map(({ unit_id, title, positionKind }) => ({ id: newId(), unit_id, title, kind: positionKind })),
    now,
  );
  await endAssignments(
    tx,
    placements.map(({ id, startsOn }) => ({ employee_id: id, last_day: addDays(startsOn, -1) })),
    now,
  );
  await beginAssignments(
    tx,
    placements.map(({ id, unit_id, title, startsOn }) => ({ id: newId(), employee_id: id, unit_id, title, starts_on: startsOn })),
    now,
  );
  await refuseSharedHeads(tx, first, 'jabatan_nama', { ofEmployees: rows, ofUnits: new Map() }, findings);
  await deriveSupervision(tx, { all: true, from: first });
  // who leaves a post may close a circle too, between those who stay
  await refuseLineFaults(
    tx,
    first,
    'jabatan_nama',
    ({ employeeId, assignmentId }) => rows.get(employeeId) ?? left.get(assignmentId),
    findings,
  );
}

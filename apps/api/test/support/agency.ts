import { createClient } from '@pauh/client';
import type { GrantedRole } from '@pauh/domain';
import { eq } from 'drizzle-orm';
import type { Db } from '../../src/db/client.ts';
import { account, roleGrant } from '../../src/db/schema/identity.ts';
import { assignment, employee, position, supervision, unit } from '../../src/db/schema/organisation.ts';
import { newId } from '../../src/lib/ids.ts';
import type { TestApp } from './app.ts';

/** A small agency: an education office with two schools, and a health centre beside it. */
const units = [
  { code: 'PAUH', name: 'Pemerintah Daerah Pauh', kind: 'daerah', parent: null },
  { code: 'DISDIK', name: 'Dinas Pendidikan', kind: 'dinas', parent: 'PAUH' },
  { code: 'SD1', name: 'SD Negeri 1 Pauh', kind: 'sekolah', parent: 'DISDIK' },
  { code: 'SD2', name: 'SD Negeri 2 Pauh', kind: 'sekolah', parent: 'DISDIK' },
  { code: 'PKM', name: 'Puskesmas Pauh', kind: 'puskesmas', parent: 'PAUH' },
] as const;
type UnitCode = (typeof units)[number]['code'];

const people = [
  { key: 'chief', name: 'Rahmat Hidayat', unit: 'DISDIK', title: 'Kepala Dinas Pendidikan', head: true, supervisor: null },
  { key: 'principal', name: 'Ratna Dewi', unit: 'SD1', title: 'Kepala Sekolah', head: true, supervisor: 'chief' },
  { key: 'teacher', name: 'Sari Wulandari', unit: 'SD1', title: 'Guru Kelas', head: false, supervisor: 'principal' },
  { key: 'colleague', name: 'Agus Pranoto', unit: 'SD1', title: 'Guru Kelas', head: false, supervisor: 'principal' },
  { key: 'clerk', name: 'Dewi Lestari', unit: 'SD1', title: 'Tenaga Administrasi', head: false, supervisor: 'principal' },
  { key: 'otherPrincipal', name: 'Bayu Saputra', unit: 'SD2', title: 'Kepala Sekolah', head: true, supervisor: 'chief' },
  { key: 'otherTeacher', name: 'Citra Anggraini', unit: 'SD2', title: 'Guru Kelas', head: false, supervisor: 'otherPrincipal' },
  { key: 'nurse', name: 'Nur Aini', unit: 'PKM', title: 'Perawat', head: false, supervisor: null },
] as const;
export type PersonKey = (typeof people)[number]['key'];

const officers = [
  { key: 'hr', name: 'Hesti Kepegawaian', role: 'hr_admin', unit: 'PAUH' },
  { key: 'secondHr', name: 'Hadi Kepegawaian', role: 'hr_admin', unit: 'PAUH' },
  { key: 'schoolHr', name: 'Hana Kepegawaian Sekolah', role: 'hr_admin', unit: 'SD2' },
  { key: 'it', name: 'Iwan Teknologi', role: 'it_admin', unit: 'PAUH' },
  { key: 'auditor', name: 'Indra Inspektorat', role: 'auditor', unit: 'PAUH' },
  { key: 'leader', name: 'Lukman Sekda', role: 'leader', unit: 'PAUH' },
  { key: 'manager', name: 'Mira Pengelola', role: 'performance_manager', unit: 'SD1' },
] as const satisfies readonly { key: string; name: string; role: GrantedRole; unit: UnitCode }[];
export type OfficerKey = (typeof officers)[number]['key'];
export type ActorKey = PersonKey | OfficerKey;

export interface Agency {
  unitIds: Record<UnitCode, string>;
  employeeIds: Record<PersonKey, string>;
  assignmentIds: Record<PersonKey, string>;
  positionIds: Record<PersonKey, string>;
  accountIds: Record<ActorKey, string>;
}

/** Everybody works and is supervised since 1 January 2025; the chief is the reviewing supervisor of the teachers. */
const since = '2025-01-01';
const byKey = <K extends string>(keys: readonly { key: K }[]) => Object.fromEntries(keys.map(({ key }) => [key, newId()])) as Record<K, string>;

export async function createAgency(db: Db): Promise<Agency> {
  const unitIds = Object.fromEntries(units.map((u) => [u.code, newId()])) as Record<UnitCode, string>;
  const agency: Agency = { unitIds, employeeIds: byKey(people), assignmentIds: byKey(people), positionIds: byKey(people), accountIds: { ...byKey(people), ...byKey(officers) } };
  const { employeeIds, assignmentIds, positionIds, accountIds } = agency;
  positionIds.colleague = positionIds.teacher; // two people share one position
  const numbers = await db.orm.insert(unit).values(units.map((u) => ({ id: unitIds[u.code], code: u.code, name: u.name, kind: u.kind, parentId: u.parent ? unitIds[u.parent] : null, path: `/new/${u.code}/`, startsOn: since }))).returning({ id: unit.id, no: unit.no });
  const noOf = new Map(numbers.map((n) => [n.id, n.no]));
  const pathOf = (code: UnitCode): string => {
    const { parent } = units.find((u) => u.code === code) as (typeof units)[number];
    return `${parent ? pathOf(parent) : '/'}${noOf.get(unitIds[code])}/`;
  };
  for (const u of units) await db.query({ name: 'test_path', text: 'update unit set path = $2 where id = $1' }, [unitIds[u.code], pathOf(u.code)]);
  await db.orm.insert(position).values(people.filter((p) => p.key !== 'colleague').map((p) => ({ id: positionIds[p.key], unitId: unitIds[p.unit], title: p.title, kind: p.head ? 'struktural' : 'fungsional', isHead: p.head })));
  await db.orm.insert(employee).values(people.map((p, i) => ({ id: employeeIds[p.key], nip: `1985061520100110${10 + i}`, name: p.name, employmentKind: 'pns', birthOn: '1985-06-15', sex: 'L' })));
  await db.orm.insert(assignment).values(people.map((p) => ({ id: assignmentIds[p.key], employeeId: employeeIds[p.key], positionId: positionIds[p.key], unitId: unitIds[p.unit], kind: 'definitive', startsOn: since })));
  await db.orm.insert(supervision).values(people.filter((p) => p.supervisor !== null).map((p) => ({ id: newId(), assignmentId: assignmentIds[p.key], supervisorAssignmentId: assignmentIds[p.supervisor as PersonKey], supervisorEmployeeId: employeeIds[p.supervisor as PersonKey], startsOn: since, source: 'position' })));
  await db.orm.insert(account).values([
    ...people.map((p) => ({ id: accountIds[p.key], employeeId: employeeIds[p.key], displayName: p.name, state: 'active' })),
    ...officers.map((o) => ({ id: accountIds[o.key], userName: o.key.toLowerCase(), displayName: o.name, state: 'active' })),
  ]);
  await db.orm.insert(roleGrant).values(officers.map((o) => ({ id: newId(), accountId: accountIds[o.key], role: o.role, unitId: unitIds[o.unit] })));
  return agency;
}

/** Makes employees of these officers, without an assignment: a step by two counts only between employees. */
export async function employ(db: Db, { accountIds }: Agency, officerKeys: readonly OfficerKey[]): Promise<Record<string, string>> {
  const ids = byKey(officerKeys.map((key) => ({ key })));
  await db.orm.insert(employee).values(officers.flatMap(({ key, name }, i) => (officerKeys.includes(key) ? [{ id: ids[key], nip: `1980041220060420${10 + i}`, name, employmentKind: 'pns', birthOn: '1980-04-12', sex: 'P' }] : [])));
  for (const key of officerKeys) await db.orm.update(account).set({ employeeId: ids[key] }).where(eq(account.id, accountIds[key]));
  return ids;
}

/** `call` as that person or officer, with an access token that the server signed. */
export async function callAs(server: TestApp, agency: Agency, who: ActorKey) {
  const token = await server.app.signAccessToken(agency.accountIds[who]);
  return createClient({ baseUrl: server.url, fetch, headers: () => ({ authorization: `Bearer ${token}` }) });
}

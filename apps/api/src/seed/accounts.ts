import type { GrantedRole } from '@pauh/domain';
import { createAccount, grantRole, hashPassword } from '../modules/identity/identity.module.ts';
import type { Acting } from '../db/work.ts';
import { newId } from '../lib/ids.ts';
import type { Day } from './acts.ts';
import { type Holder, makeEmployee, setSharedPassword } from './demonstration.repo.ts';
import type { Story } from './story.ts';

/** Printed at the first start: whoever tries the demonstration signs in with it. */
export const sharedPassword = 'tumbuh bersama di Pauh';

interface Officer {
  readonly userName: string;
  readonly displayName: string;
  readonly role: GrantedRole;
  readonly unit: string;
  readonly waits: string;
  /** Of an employee: what takes two persons takes two employees. */ readonly nip?: string;
}
const officers: readonly Officer[] = [
  {
    userName: 'hr',
    displayName: 'Hesti Kurniawati',
    nip: '197908172004022001',
    role: 'hr_admin',
    unit: 'PAUH',
    waits: 'periode berjalan, satu penilai yang keliru, impor, kode aktivasi',
  },
  {
    userName: 'hr2',
    displayName: 'Hadi Gunawan',
    nip: '198203112008011002',
    role: 'hr_admin',
    unit: 'PAUH',
    waits: 'orang kedua: menyetujui langkah mundur sebuah periode',
  },
  { userName: 'it', displayName: 'Iwan Setiadi', role: 'it_admin', unit: 'PAUH', waits: 'akun dan token API' },
  { userName: 'auditor', displayName: 'Indra Wijayanto', role: 'auditor', unit: 'PAUH', waits: 'membaca semua, tanpa mengubah' },
  { userName: 'leader', displayName: 'Bupati Pauh', role: 'leader', unit: 'PAUH', waits: 'kemajuan seluruh daerah' },
  {
    userName: 'manager',
    displayName: 'Mira Puspita',
    role: 'performance_manager',
    unit: 'DISDIK',
    waits: 'siapa yang belum, di Dinas Pendidikan',
  },
];

/** The officers' accounts, made by IT; answers their ids by user name. */
export async function openOfficers(day: Day, loader: Acting, unitIds: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { userName, displayName, role, unit, nip } of officers) {
    const account = await day.as(loader, (work) => createAccount(work, { userName, displayName }));
    await day.as(loader, (work) => grantRole(work, account.id, { role, unitId: unitIds.get(unit) ?? '' }));
    if (nip) await makeEmployee(day.tx, account.id, { employeeId: newId(), nip, name: displayName });
    ids.set(userName, account.id);
  }
  return ids;
}

/** Everybody may sign in, but two clerks of the health centre: for them HR prints activation codes. */
export async function givePasswords(
  day: Day,
  officerIds: Iterable<string>,
  holders: readonly Holder[],
  without: ReadonlySet<string>,
): Promise<void> {
  const accountIds = [...officerIds, ...holders.filter((holder) => !without.has(holder.nip)).map((holder) => holder.accountId)];
  await setSharedPassword(day.tx, accountIds, await hashPassword(sharedPassword), day.now);
}

/** The lines that a start prints: role, how to sign in, what waits there. */
export function accountLines(story: Story): string[] {
  const staff: [string, string, string][] = [
    ['kepala dinas', story.office.nip, `${story.office.name}: menilai kepala sekolah, pejabat penilai atasan para guru`],
    ['kepala sekolah', story.principal.nip, `${story.principal.name}: menilai guru dan tenaga administrasi`],
    ['kepala sekolah', story.standsIn.nip, `${story.standsIn.name}: menilai juga atas nama ${story.absent.name}, yang bertugas ke luar`],
    ['guru', story.teacher.nip, `${story.teacher.name}: menilai diri sendiri`],
    ['guru', story.colleague.nip, `${story.colleague.name}: hasil semester lalu dengan langkah dukungan`],
    ['guru', story.calibrated.nip, `${story.calibrated.name}: hasil triwulan lalu yang dipindahkan kalibrasi, dengan alasannya`],
    ['tenaga administrasi', story.clerk.nip, `${story.clerk.name}: menilai diri sendiri`],
    ['perawat', story.nurse.nip, `${story.nurse.name}: capaian di bawah target, menunggu penilaian`],
    ['kepala puskesmas', story.healthHead.nip, `${story.healthHead.name}: menilai perawat`],
  ];
  const rows = [...officers.map((o) => [o.role, o.userName, o.waits] as const), ...staff];
  return [
    '',
    `Demonstration accounts, password of each: ${sharedPassword}`,
    ...rows.map(([role, login, waits]) => `  ${role.padEnd(20)} ${login.padEnd(20)} ${waits}`),
    '',
  ];
}

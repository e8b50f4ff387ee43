import {
  type BodyOf,
  createSupervisionReport,
  declineSupervisionReport,
  getSupervisionReport,
  listMyTasks,
  listSupervisionReports,
  mendSupervisionReport,
} from '@pauh/contracts';
import { expect, test } from 'vitest';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, run, useFreshAgency } from '../support/fresh-agency.ts';
import { valueOf } from '../support/semester.ts';

useFreshAgency();
const words = { supposedSupervisor: 'Bayu Saputra, Kepala SD Negeri 2', statement: 'Sejak Juli saya mengajar di SD Negeri 2.' };
const reportBy = async (who: PersonKey) => valueOf(await (await as(who))(createSupervisionReport, { body: words }));
const naming = (supervisor: PersonKey): BodyOf<typeof mendSupervisionReport> => ({
  supervisorEmployeeId: agency.employeeIds[supervisor],
  externalName: null,
  startsOn: '2026-07-01',
  reason: 'Surat tugas nomor 12 tahun 2026',
});
const mend = async (who: ActorKey, reportId: string, body = naming('otherPrincipal'), ifMatch = 1) =>
  (await as(who))(mendSupervisionReport, { params: { reportId }, ifMatch, body });
const decline = async (who: ActorKey, reportId: string, ifMatch = 1) =>
  (await as(who))(declineSupervisionReport, { params: { reportId }, ifMatch, body: { reason: 'Surat tugas itu berakhir kemarin' } });
const codeOf = (outcome: { ok: true; status: number } | { ok: false; problem: { code: string } }) =>
  outcome.ok ? outcome.status : outcome.problem.code;
const tasksOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter((t) => ['supervisor_reported', 'report_answer'].includes(t.kind))
    .map((t) => [t.kind, t.group, t.count]);
const listed = async (who: ActorKey, query: { view: 'own' | 'units'; state?: 'open' | 'mended' | 'declined' }) =>
  valueOf(await (await as(who))(listSupervisionReports, { query })).items.map((r) => [r.employee.name, r.state, r.actions.join()]);
const lineOf = async (person: PersonKey) =>
  (
    await run(
      'select b.name, s.starts_on, s.ends_on, s.source from supervision s join employee b on b.id = s.supervisor_employee_id where s.assignment_id = $1 order by s.starts_on',
      [agency.assignmentIds[person]],
    )
  ).map((r) => Object.values(r).join(' '));

test('a report is kept as it was told, waits with HR, and changes nothing by itself', async () => {
  const before = await lineOf('teacher');
  const report = await reportBy('teacher');
  expect(report).toMatchObject({
    state: 'open',
    presentSupervisor: 'Ratna Dewi',
    ...words,
    positionTitle: 'Guru Kelas',
    unit: { code: 'SD1' },
    answer: null,
    closedAt: null,
    actions: [],
    version: 1,
  });
  expect(await lineOf('teacher')).toEqual(before);
  expect(await tasksOf('teacher')).toEqual([['report_answer', 'waiting', null]]);
  expect(await tasksOf('hr')).toEqual([['supervisor_reported', 'do_now', 1]]);
  expect(await tasksOf('schoolHr')).toEqual([]);
  expect(codeOf(await (await as('teacher'))(createSupervisionReport, { body: words }))).toBe('supervision_report.already_open');
  expect(
    await run("select count(*)::int as n from audit_entry where action = 'supervision.reported_wrong' and subject_id = $1", [
      agency.employeeIds.teacher,
    ]),
  ).toEqual([{ n: 1 }]);
});

test('HR mends it in one step: the line with its history, the report closed, the employee told', async () => {
  const { id } = await reportBy('teacher');
  const mended = valueOf(await mend('hr', id));
  expect(mended).toMatchObject({
    state: 'mended',
    closedBy: 'Hesti Kepegawaian',
    answer: 'Surat tugas nomor 12 tahun 2026',
    closedAt: '2026-07-15T03:00:00.000Z',
    actions: [],
    version: 2,
  });
  expect(await lineOf('teacher')).toEqual(['Ratna Dewi 2025-01-01 2026-06-30 position', 'Bayu Saputra 2026-07-01  hr']);
  expect(await tasksOf('teacher')).toEqual([['report_answer', 'done', null]]);
  expect(await tasksOf('hr')).toEqual([]);
  expect(
    (await run('select action from audit_entry where subject_id = $1 order by seq', [agency.employeeIds.teacher])).map((r) => r.action),
  ).toEqual(['supervision.reported_wrong', 'supervision.corrected', 'supervision_report.mended']);
  expect(codeOf(await mend('hr', id, naming('otherPrincipal'), 2))).toBe('supervision_report.closed');
  expect(codeOf(await decline('hr', id, 2))).toBe('supervision_report.closed');
  expect((await reportBy('teacher')).presentSupervisor).toBe('Bayu Saputra'); // a new one may follow
});

test('a correction that is refused leaves the report open', async () => {
  const { id } = await reportBy('principal');
  const refused: [string, ReturnType<typeof naming>][] = [
    ['supervision.self', naming('principal')],
    ['supervision.cycle', naming('teacher')],
    ['supervision.one_supervisor', { ...naming('chief'), externalName: 'Bupati Pauh' }],
    ['supervision.starts_before_assignment', { ...naming('chief'), startsOn: '2024-06-01' }],
  ];
  for (const [code, body] of refused) expect(codeOf(await mend('hr', id, body))).toBe(code);
  await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.nurse, '2026-01-31']);
  expect(codeOf(await mend('hr', id, naming('nurse')))).toBe('supervision.supervisor_not_assigned');
  expect(codeOf(await mend('hr', id, naming('chief'), 7))).toBe('concurrency.stale');
  await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.principal, '2026-06-30']);
  expect(codeOf(await mend('hr', id, naming('chief')))).toBe('supervision.no_assignment');
  expect(valueOf(await (await as('hr'))(getSupervisionReport, { params: { reportId: id } })).state).toBe('open');
});

test('HR declines with a reason, which the employee reads; the line stays', async () => {
  const { id } = await reportBy('teacher');
  const before = await lineOf('teacher');
  expect(valueOf(await decline('hr', id))).toMatchObject({
    state: 'declined',
    answer: 'Surat tugas itu berakhir kemarin',
    closedBy: 'Hesti Kepegawaian',
  });
  expect(await lineOf('teacher')).toEqual(before);
  expect(valueOf(await (await as('teacher'))(getSupervisionReport, { params: { reportId: id } }))).toMatchObject({
    state: 'declined',
    answer: 'Surat tugas itu berakhir kemarin',
  });
});

test('who sees it: the employee, HR and the auditor of the unit; others are told that there is none', async () => {
  const { id } = await reportBy('teacher');
  await reportBy('otherTeacher');
  expect(await listed('hr', { view: 'units' })).toEqual([
    ['Sari Wulandari', 'open', 'mend,decline'],
    ['Citra Anggraini', 'open', 'mend,decline'],
  ]);
  expect(await listed('schoolHr', { view: 'units', state: 'open' })).toEqual([['Citra Anggraini', 'open', 'mend,decline']]);
  expect(await listed('hr', { view: 'units', state: 'mended' })).toEqual([]);
  expect(await listed('auditor', { view: 'units' })).toEqual([
    ['Sari Wulandari', 'open', ''],
    ['Citra Anggraini', 'open', ''],
  ]);
  expect(await listed('teacher', { view: 'own' })).toEqual([['Sari Wulandari', 'open', '']]);
  expect(await listed('principal', { view: 'units' })).toEqual([]);
  for (const who of ['principal', 'colleague', 'schoolHr', 'manager'] as const)
    expect(codeOf(await (await as(who))(getSupervisionReport, { params: { reportId: id } })), who).toBe('supervision_report.not_found');
  expect(codeOf(await mend('schoolHr', id))).toBe('supervision_report.not_found');
  expect(codeOf(await decline('schoolHr', id))).toBe('supervision_report.not_found');
});

test('nobody answers their own report', async () => {
  await run('insert into role_grant (id, account_id, role, unit_id) values (gen_random_uuid(), $1, $2, $3)', [
    agency.accountIds.clerk,
    'hr_admin',
    agency.unitIds.SD1,
  ]);
  const { id } = await reportBy('clerk');
  expect(await tasksOf('clerk')).toEqual([['report_answer', 'waiting', null]]);
  expect(codeOf(await mend('clerk', id, naming('chief')))).toBe('access.denied');
  expect(codeOf(await decline('clerk', id))).toBe('access.denied');
});

test('somebody without an assignment today has no line to report, and pages continue where they ended', async () => {
  await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.nurse, '2026-01-31']);
  expect(codeOf(await (await as('nurse'))(createSupervisionReport, { body: words }))).toBe('supervision.no_assignment');
  for (const who of ['teacher', 'clerk', 'colleague'] as const) await reportBy(who);
  const hr = await as('hr');
  const first = valueOf(await hr(listSupervisionReports, { query: { view: 'units', limit: 2, count: true } }));
  expect(first).toMatchObject({ total: 3, items: [{ employee: { name: 'Sari Wulandari' } }, { employee: { name: 'Dewi Lestari' } }] });
  const cursor = first.nextCursor ?? '';
  expect(valueOf(await hr(listSupervisionReports, { query: { view: 'units', limit: 2, cursor } }))).toMatchObject({
    nextCursor: null,
    items: [{ employee: { name: 'Agus Pranoto' } }],
  });
  expect(codeOf(await hr(listSupervisionReports, { query: { view: 'own', cursor } }))).toBe('paging.cursor_invalid');
});

import { correctNip, createToken, getEmployee, listEmployees } from '@pauh/contracts';
import { createClient } from '@pauh/client';
import { expect, test } from 'vitest';
import { hashPassword } from '../../src/modules/identity/identity.module.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { valueOf } from '../support/semester.ts';

useFreshAgency();
const oldNip = '198506152010011012'; // the teacher's
const newNip = '198506152010011077';
const reason = 'Dua angka tertukar, sesuai SK';
const mend = async (who: ActorKey, person: PersonKey, nip = newNip, ifMatch = 1) =>
  (await as(who))(correctNip, { params: { employeeId: agency.employeeIds[person] }, ifMatch, body: { nip, reason } });
const codeOf = (outcome: { ok: true; status: number } | { ok: false; problem: { code: string } }) =>
  outcome.ok ? outcome.status : outcome.problem.code;
const found = async (search: string) =>
  valueOf(await (await as('hr'))(listEmployees, { query: { search } })).items.map((e) => [e.name, e.nip]);

test('a mistyped NIP is mended on the same person, with its history; the old one still finds them', async () => {
  expect(await found(oldNip)).toEqual([['Sari Wulandari', oldNip]]);
  const mended = valueOf(await mend('hr', 'teacher', `'${newNip} `));
  expect(mended).toMatchObject({
    id: agency.employeeIds.teacher,
    nip: newNip,
    version: 2,
    accountId: agency.accountIds.teacher,
    formerNips: [{ nip: oldNip, reason, recordedBy: 'Hesti Kepegawaian' }],
  });
  expect(Date.parse(mended.formerNips[0]?.recordedAt ?? '')).toBe(Date.parse('2026-07-15T03:00:00Z'));
  expect(await found(oldNip)).toEqual([['Sari Wulandari', newNip]]);
  expect(await found(newNip)).toEqual([['Sari Wulandari', newNip]]);
  expect(
    await run(
      "select payload::json -> 'before' ->> 'nip' as before, payload::json -> 'after' ->> 'nip' as after from audit_entry where action = 'employee.nip_corrected' and subject_id = $1",
      [agency.employeeIds.teacher],
    ),
  ).toEqual([{ before: oldNip, after: newNip }]);
  const byBoss = valueOf(await (await as('principal'))(getEmployee, { params: { employeeId: agency.employeeIds.teacher } }));
  expect(byBoss.formerNips).toEqual([]); // the history is for HR, the auditor and the person
});

test('signing in takes the new number from then on, and the old one opens nothing', async () => {
  const password = 'kuda laut berenang pagi';
  await run('update account set password_hash = $2 where id = $1', [agency.accountIds.teacher, await hashPassword(password)]);
  const signIn = async (login: string) =>
    codeOf(await createClient({ baseUrl: server.url, fetch })(createToken, { body: { login, password } }));
  expect(await signIn(oldNip)).toBe(200);
  valueOf(await mend('hr', 'teacher'));
  expect([await signIn(oldNip), await signIn(newNip)]).toEqual(['auth.invalid_credentials', 200]);
});

test('every refusal, with nothing stored', async () => {
  expect(codeOf(await mend('hr', 'teacher', '1.98506E+17'))).toBe('employee.nip_refused');
  expect(codeOf(await mend('hr', 'teacher', '19850615201001101'))).toBe('employee.nip_refused');
  expect(codeOf(await mend('hr', 'teacher', oldNip))).toBe('employee.nip_refused');
  expect(codeOf(await mend('hr', 'teacher', '198506152010011013'))).toBe('employee.nip_taken');
  expect(codeOf(await mend('hr', 'teacher', newNip, 9))).toBe('concurrency.stale');
  expect(codeOf(await mend('schoolHr', 'teacher'))).toBe('employee.not_found');
  expect(codeOf(await mend('principal', 'teacher'))).toBe('access.denied');
  expect(await run('select nip from employee where id = $1', [agency.employeeIds.teacher])).toEqual([{ nip: oldNip }]);
  expect(await run('select id from nip_correction')).toEqual([]);
});

import {
  type BodyOf,
  createDelegation,
  getDelegation,
  getMe,
  listDelegationCandidates,
  listDelegations,
  revokeDelegation,
} from '@pauh/contracts';
import { expect, test } from 'vitest';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, run, useFreshAgency } from '../support/fresh-agency.ts';
import { valueOf } from '../support/semester.ts';

useFreshAgency();

type Body = BodyOf<typeof createDelegation>;
type Outcome = { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string; code: string }[] } };
const give = async (who: ActorKey, delegate: PersonKey, more: Partial<Body> = {}) =>
  (await as(who))(createDelegation, {
    body: {
      grantorId: null,
      delegateId: agency.employeeIds[delegate],
      duties: ['assessment'],
      startsOn: '2026-07-15',
      endsOn: '2026-07-31',
      reason: 'Cuti tahunan, surat izin 12/2026',
      ...more,
    },
  });
const revoke = async (who: ActorKey, delegationId: string, ifMatch = 1, reason = 'Kembali bekerja lebih awal') =>
  (await as(who))(revokeDelegation, { params: { delegationId }, ifMatch, body: { reason } });
const codeOf = (outcome: Outcome) =>
  outcome.ok ? outcome.status : [outcome.problem.code, ...(outcome.problem.errors ?? []).map((e) => e.pointer)].join(' ');
const listed = async (who: ActorKey, view: 'given' | 'received' | 'units') =>
  valueOf(await (await as(who))(listDelegations, { query: { view } })).items.map((d) =>
    [d.grantor.name, d.delegate.name, d.state, d.actions.join()].join(' | '),
  );
const found = async (who: ActorKey, query: { search: string; grantorId?: string }) =>
  valueOf(await (await as(who))(listDelegationCandidates, { query })).items.map((c) => c.name);
const auditOf = (subjectId: string) => run('select action from audit_entry where subject_id = $1 order by seq', [subjectId]);

test('a supervisor hands a part of the work over, both see it, and the delegate knows for whom', async () => {
  const given = valueOf(await give('principal', 'otherPrincipal', { duties: ['assessment', 'plan_review'] }));
  expect(given).toMatchObject({
    grantor: { name: 'Ratna Dewi' },
    delegate: { name: 'Bayu Saputra' },
    duties: ['assessment', 'plan_review'],
    startsOn: '2026-07-15',
    endsOn: '2026-07-31',
    state: 'active',
    recordedBy: 'Ratna Dewi',
    revokedAt: null,
    actions: ['revoke'],
    version: 1,
  });
  expect(await listed('principal', 'given')).toEqual(['Ratna Dewi | Bayu Saputra | active | revoke']);
  expect(await listed('principal', 'received')).toEqual([]);
  expect(await listed('otherPrincipal', 'received')).toEqual(['Ratna Dewi | Bayu Saputra | active | ']);
  expect(await listed('hr', 'units')).toEqual(['Ratna Dewi | Bayu Saputra | active | revoke']);
  expect(await listed('auditor', 'units')).toEqual(['Ratna Dewi | Bayu Saputra | active | ']);
  expect(await listed('schoolHr', 'units')).toEqual([]);
  const me = valueOf(await (await as('otherPrincipal'))(getMe, {}));
  expect(me.delegations).toEqual([
    {
      grantor: { employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' },
      duties: ['assessment', 'plan_review'],
      endsOn: '2026-07-31',
    },
  ]);
  expect(me.roles).toContain('delegate');
  expect(await auditOf(agency.employeeIds.principal)).toEqual([{ action: 'delegation.created' }]);
  expect((await run("select count(*)::int as n from outbox_event where kind = 'delegation.created'", []))[0]).toEqual({ n: 1 });
});

test('what is refused names its place', async () => {
  const refused: [string, ActorKey, PersonKey, Partial<Body>][] = [
    ['delegation.self /delegateId', 'principal', 'principal', {}],
    ['delegation.dates_reversed /endsOn', 'principal', 'otherPrincipal', { startsOn: '2026-07-20', endsOn: '2026-07-19' }],
    ['delegation.starts_in_past /startsOn', 'principal', 'otherPrincipal', { startsOn: '2026-07-14' }],
    ['delegation.too_long /endsOn', 'principal', 'otherPrincipal', { endsOn: '2027-07-16' }],
    ['delegation.own_assessor /delegateId', 'principal', 'teacher', {}],
    ['delegation.own_assessor /delegateId', 'chief', 'teacher', {}], // would assess the own principal
    ['delegation.nobody_supervised /grantorId', 'teacher', 'nurse', {}],
    ['delegation.duty_repeated /duties/1', 'principal', 'otherPrincipal', { duties: ['assessment', 'assessment'] }],
    ['employee.not_found', 'principal', 'nurse', { grantorId: agency.employeeIds.otherPrincipal }],
    ['access.denied', 'chief', 'nurse', { grantorId: agency.employeeIds.principal }],
    ['employee.not_found', 'schoolHr', 'nurse', { grantorId: agency.employeeIds.principal }],
    ['delegation.nobody_supervised /grantorId', 'hr', 'nurse', {}],
  ];
  for (const [code, who, delegate, more] of refused) expect(codeOf(await give(who, delegate, more)), `${code} by ${who}`).toBe(code);
  await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.nurse, '2026-07-14']);
  expect(codeOf(await give('principal', 'nurse'))).toBe('delegation.delegate_not_assigned /delegateId');
  expect(await run('select count(*)::int as n from delegation', [])).toEqual([{ n: 0 }]);
});

test('what one holds by delegation is not handed on', async () => {
  await run('delete from supervision where supervisor_employee_id = $1', [agency.employeeIds.otherPrincipal]);
  valueOf(await give('principal', 'otherPrincipal'));
  expect(codeOf(await give('otherPrincipal', 'nurse'))).toBe('delegation.nobody_supervised /grantorId');
});

test('a duty has one delegate at a time; other duties and other days are free', async () => {
  valueOf(await give('principal', 'otherPrincipal'));
  expect(
    codeOf(await give('principal', 'nurse', { duties: ['plan_review', 'assessment'], startsOn: '2026-07-31', endsOn: '2026-08-10' })),
  ).toBe('delegation.overlaps /duties/1');
  valueOf(await give('principal', 'nurse', { duties: ['plan_review'] }));
  valueOf(await give('principal', 'nurse', { startsOn: '2026-08-01', endsOn: '2026-08-10' }));
  expect((await listed('principal', 'given')).sort()).toEqual([
    'Ratna Dewi | Bayu Saputra | active | revoke',
    'Ratna Dewi | Nur Aini | active | revoke',
    'Ratna Dewi | Nur Aini | upcoming | revoke',
  ]);
  const both = await Promise.all([give('chief', 'nurse'), give('chief', 'nurse')]);
  expect(both.map(codeOf).sort()).toEqual([201, 'delegation.overlaps /duties/0']);
});

test('HR writes it for an absent supervisor, but does not take the work itself', async () => {
  const grantorId = agency.employeeIds.principal;
  const given = valueOf(await give('hr', 'otherPrincipal', { grantorId }));
  expect(given).toMatchObject({ grantor: { name: 'Ratna Dewi' }, recordedBy: 'Hesti Kepegawaian' });
  await run("insert into role_grant (id, account_id, role, unit_id) values (gen_random_uuid(), $1, 'hr_admin', $2)", [
    agency.accountIds.nurse,
    agency.unitIds.PAUH,
  ]);
  expect(codeOf(await give('nurse', 'nurse', { grantorId, duties: ['plan_review'] }))).toBe('delegation.self /delegateId');
});

test('it is taken back at once, once, by those whose matter it is', async () => {
  const { id } = valueOf(await give('principal', 'otherPrincipal'));
  expect(codeOf(await revoke('otherPrincipal', id))).toBe('access.denied');
  expect(codeOf(await revoke('teacher', id))).toBe('delegation.not_found');
  expect(codeOf(await revoke('principal', id, 7))).toBe('concurrency.stale');
  expect(codeOf(await revoke('principal', id, 1, 'Kembali'))).toBe('request.refused /reason');
  expect(valueOf(await revoke('principal', id))).toMatchObject({
    state: 'revoked',
    revokedBy: 'Ratna Dewi',
    revocationReason: 'Kembali bekerja lebih awal',
    actions: [],
    version: 2,
  });
  expect(codeOf(await revoke('hr', id, 2))).toBe('delegation.over');
  expect(valueOf(await (await as('otherPrincipal'))(getDelegation, { params: { delegationId: id } })).state).toBe('revoked');
  const me = valueOf(await (await as('otherPrincipal'))(getMe, {}));
  expect([me.delegations, me.roles.includes('delegate')]).toEqual([[], false]);
  expect(await auditOf(agency.employeeIds.principal)).toEqual([{ action: 'delegation.created' }, { action: 'delegation.revoked' }]);
  valueOf(await give('principal', 'otherPrincipal')); // the duty is free again
});

test('who may stand in is found by name or NIP, and nobody below the grantor is', async () => {
  expect(await found('principal', { search: 'bayu' })).toEqual(['Bayu Saputra']);
  expect(await found('principal', { search: '198506152010011017' })).toEqual(['Nur Aini']);
  expect(await found('principal', { search: 'Sari' })).toEqual([]); // her own teacher
  expect(await found('otherPrincipal', { search: 'Sari' })).toEqual(['Sari Wulandari']);
  expect(await found('chief', { search: 'Sari' })).toEqual([]); // a teacher of her principal
  expect(await found('principal', { search: 'Ratna' })).toEqual([]);
  expect(await found('hr', { search: 'Sari', grantorId: agency.employeeIds.otherPrincipal })).toEqual(['Sari Wulandari']);
  for (const [who, query, code] of [
    ['teacher', { search: 'Bayu' }, 'access.denied'],
    ['hr', { search: 'Bayu' }, 'access.denied'],
    ['chief', { search: 'Bayu', grantorId: agency.employeeIds.principal }, 'access.denied'],
    ['schoolHr', { search: 'Bayu', grantorId: agency.employeeIds.principal }, 'employee.not_found'],
  ] as const) {
    expect(codeOf(await (await as(who))(listDelegationCandidates, { query }))).toBe(code);
  }
});

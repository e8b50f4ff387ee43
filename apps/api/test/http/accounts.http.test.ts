import {
  type ActivationCode,
  activateAccount,
  createAccount,
  createActivationCode,
  createApiToken,
  createToken,
  createUnitActivationCodes,
  getMe,
  grantRole,
  listAccounts,
  listApiTokens,
  listUnits,
  revokeApiToken,
  revokeGrant,
} from '@pauh/contracts';
import { createClient } from '@pauh/client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId, sha256 } from '../../src/lib/ids.ts';
import { createFirstAccount } from '../../src/modules/identity/identity.module.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { emptyTables } from '../support/db.ts';

const now = '2026-07-15T03:00:00Z';
let server: TestApp;
let agency: Agency;
beforeAll(async () => {
  server = await startTestApp({ now });
});
beforeEach(async () => {
  await emptyTables(server.db, 'unit', 'employee', 'account', 'sign_in_throttle');
  agency = await createAgency(server.db);
  server.setNow(now);
});
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const anonymous = () => createClient({ baseUrl: server.url, fetch });
const withToken = (token: string) => createClient({ baseUrl: server.url, fetch, headers: () => ({ authorization: `Bearer ${token}` }) });
const run = (text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${sha256(text).slice(0, 16)}`, text }, values);
const codeOf = (outcome: { ok: true; status: number } | { ok: false; problem: { code: string } }) =>
  outcome.ok ? outcome.status : outcome.problem.code;

test('IT staff makes an account, grants a role, hands out a code, and takes the role back', async () => {
  const it = await as('it');
  const made = await it(createAccount, { body: { userName: 'sekda', displayName: 'Sekretaris Daerah' } });
  expect(made).toMatchObject({
    ok: true,
    status: 201,
    value: { state: 'awaiting_activation', grants: [], actions: ['grant', 'revoke', 'issue_code'] },
  });
  if (!made.ok) return;
  expect(codeOf(await it(createAccount, { body: { userName: 'sekda', displayName: 'Lain' } }))).toBe('account.user_name_taken');
  const params = { accountId: made.value.id };
  const body = { role: 'leader', unitId: agency.unitIds.PAUH } as const;
  const granted = await it(grantRole, { params, body });
  expect(granted).toMatchObject({ ok: true, status: 201, value: { version: 2, grants: [{ role: 'leader', unit: { code: 'PAUH' } }] } });
  expect(codeOf(await it(grantRole, { params, body }))).toBe('account.grant_exists');
  expect(codeOf(await it(grantRole, { params, body: { role: 'leader', unitId: newId() } }))).toBe('unit.not_found');
  expect(codeOf(await it(grantRole, { params: { accountId: newId() }, body }))).toBe('account.not_found');
  const issued = await it(createActivationCode, { params });
  expect(issued).toMatchObject({ ok: true, status: 201, value: { login: 'sekda', expiresAt: '2026-07-29T03:00:00.000Z' } });
  const grantId = granted.ok ? (granted.value.grants[0]?.id ?? '') : '';
  expect(await it(revokeGrant, { params: { ...params, grantId } })).toMatchObject({ ok: true, value: { grants: [] } });
  expect(codeOf(await it(revokeGrant, { params: { ...params, grantId } }))).toBe('account.grant_not_found');
  const audited = await run('select action from audit_entry where subject_id = $1 order by seq', [made.value.id]);
  expect(audited.map((row) => row.action)).toEqual(['account.created', 'role.granted', 'account.code_issued', 'role.revoked']);
});

test('nobody grants, revokes or resets for himself, nor beyond his own units', async () => {
  const it = await as('it');
  const own = { accountId: agency.accountIds.it };
  expect(codeOf(await it(grantRole, { params: own, body: { role: 'hr_admin', unitId: agency.unitIds.PAUH } }))).toBe('account.own_case');
  expect(codeOf(await it(revokeGrant, { params: { ...own, grantId: newId() } }))).toBe('account.own_case');
  expect(codeOf(await it(createActivationCode, { params: own }))).toBe('account.own_case');
  expect(codeOf(await (await as('hr'))(grantRole, { params: own, body: { role: 'leader', unitId: agency.unitIds.PAUH } }))).toBe(
    'access.denied',
  );
  await run('update role_grant set unit_id = $1 where account_id = $2', [agency.unitIds.SD1, agency.accountIds.it]);
  expect(
    codeOf(
      await it(grantRole, { params: { accountId: agency.accountIds.teacher }, body: { role: 'leader', unitId: agency.unitIds.PAUH } }),
    ),
  ).toBe('access.denied');
  expect(
    codeOf(
      await it(grantRole, { params: { accountId: agency.accountIds.otherTeacher }, body: { role: 'leader', unitId: agency.unitIds.SD1 } }),
    ),
  ).toBe('account.not_found');
  // resetting an account with a role above would be a way up
  expect(codeOf(await it(createActivationCode, { params: { accountId: agency.accountIds.hr } }))).toBe('access.denied');
  expect(
    codeOf(await it(grantRole, { params: { accountId: agency.accountIds.hr }, body: { role: 'leader', unitId: agency.unitIds.SD1 } })),
  ).toBe('access.denied');
  expect((await run('select 1 from role_grant')).length).toBe(7);
});

test('who may issue a code to whom', async () => {
  const issue = async (who: ActorKey, target: ActorKey) =>
    codeOf(await (await as(who))(createActivationCode, { params: { accountId: agency.accountIds[target] } }));
  expect(await issue('hr', 'teacher')).toBe(201);
  expect(await issue('hr', 'principal')).toBe(201);
  expect(await issue('hr', 'it')).toBe('account.not_found');
  expect(await issue('manager', 'clerk')).toBe(201);
  await run("update account set state = 'active' where id = $1", [agency.accountIds.principal]);
  expect(await issue('manager', 'principal')).toBe('access.denied');
  expect(await issue('manager', 'otherTeacher')).toBe('account.not_found');
  expect(await issue('schoolHr', 'teacher')).toBe('account.not_found');
  expect(await issue('it', 'colleague')).toBe('access.denied');
  await run('insert into role_grant (id, account_id, role, unit_id) values ($1, $2, $3, $4)', [
    newId(),
    agency.accountIds.colleague,
    'performance_manager',
    agency.unitIds.SD1,
  ]);
  expect(await issue('hr', 'colleague')).toBe('access.denied');
  expect(await issue('it', 'colleague')).toBe(201);
  expect(await issue('nurse', 'clerk')).toBe('access.denied');
});

test('a code ends old sessions, sets one password once, and expires', async () => {
  const nip = '198506152010011012';
  const teacher = await as('teacher');
  expect(codeOf(await teacher(getMe, {}))).toBe(200);
  const hr = await as('hr');
  const issue = () => hr(createActivationCode, { params: { accountId: agency.accountIds.teacher } });
  const issued = await issue();
  if (!issued.ok) throw new Error(issued.problem.code);
  const { activationCode } = issued.value;
  expect(codeOf(await teacher(getMe, {}))).toBe('auth.required');
  expect(codeOf(await anonymous()(createToken, { body: { login: nip, password: activationCode } }))).toBe('auth.password_change_required');
  const activate = (code: string, newPassword = 'perahu biru di muara') =>
    anonymous()(activateAccount, { body: { login: nip, activationCode: code, newPassword } });
  expect(codeOf(await activate('AAAA-BBBB-CCCC'))).toBe('auth.activation_refused');
  expect(codeOf(await activate(activationCode, `sari ${nip}`))).toBe('auth.password_too_weak');
  expect(await activate(activationCode.toLowerCase().replaceAll('-', ' '))).toMatchObject({
    ok: true,
    value: { displayName: 'Sari Wulandari', sessionEndsAt: '2026-07-15T15:00:00.000Z' },
  });
  expect(codeOf(await activate(activationCode))).toBe('auth.activation_refused');
  expect(codeOf(await anonymous()(createToken, { body: { login: nip, password: 'perahu biru di muara' } }))).toBe(200);
  const second = await issue();
  if (!second.ok) throw new Error(second.problem.code);
  server.setNow('2026-07-29T03:00:01Z');
  expect(codeOf(await activate(second.value.activationCode))).toBe('auth.activation_refused');
  const stored = await run('select password_hash, activation_hash from account where id = $1', [agency.accountIds.teacher]);
  expect(JSON.stringify(stored)).not.toContain(second.value.activationCode);
});

test('an answer with a secret is not repeated', async () => {
  const hr = await as('hr');
  const input = { params: { accountId: agency.accountIds.teacher }, idempotencyKey: 'the-same-key' };
  expect(codeOf(await hr(createActivationCode, input))).toBe(201);
  expect(codeOf(await hr(createActivationCode, input))).toBe('idempotency.secret_already_shown');
  expect(await run('select answer from idempotency_key where key = $1', ['the-same-key'])).toEqual([{ answer: null }]);
});

test('the sheet of a unit: everybody without a password whom the actor may help, an account made where there was none', async () => {
  const sheet = async (who: ActorKey, unit: keyof Agency['unitIds'] = 'SD1') => {
    const outcome = await (await as(who))(createUnitActivationCodes, { params: { unitId: agency.unitIds[unit] } });
    return outcome.ok ? outcome.value.items.map((item: ActivationCode) => item.displayName) : outcome.problem.code;
  };
  await run('update account set password_hash = $1 where id = $2', ['x', agency.accountIds.clerk]);
  await run('delete from account where id = $1', [agency.accountIds.colleague]);
  expect(await sheet('manager')).toEqual(['Agus Pranoto', 'Sari Wulandari']);
  expect(await sheet('hr')).toEqual(['Agus Pranoto', 'Ratna Dewi', 'Sari Wulandari']);
  expect((await sheet('hr', 'DISDIK')).length).toBe(6);
  expect(await sheet('manager', 'SD2')).toBe('access.denied');
  expect(codeOf(await (await as('hr'))(createUnitActivationCodes, { params: { unitId: newId() } }))).toBe('unit.not_found');
  expect(await run('select state, password_hash from account where id = $1', [agency.accountIds.clerk])).toEqual([
    { state: 'active', password_hash: 'x' },
  ]);
});

test('the list of accounts shows the units of the grant, and filters', async () => {
  const it = await as('it');
  const names = async (query: Parameters<typeof it<typeof listAccounts>>[1]['query']) => {
    const outcome = await it(listAccounts, { query: query ?? {} });
    return outcome.ok ? outcome.value.items.map((item) => item.displayName) : outcome.problem.code;
  };
  expect(await names({ search: 'guru' })).toEqual([]);
  expect(await names({ search: '198506152010011012' })).toEqual(['Sari Wulandari']);
  expect(await names({ unitId: agency.unitIds.SD2 })).toEqual(['Bayu Saputra', 'Citra Anggraini', 'Hana Kepegawaian Sekolah']);
  expect(await names({ state: 'awaiting_activation' })).toEqual([]);
  const first = await it(listAccounts, { query: { limit: 10, count: true } });
  if (!first.ok) throw new Error(first.problem.code);
  expect([first.value.items.length, first.value.total]).toEqual([10, 15]);
  const cursor = first.value.nextCursor ?? '';
  expect(await it(listAccounts, { query: { limit: 10, cursor } })).toMatchObject({
    ok: true,
    value: { nextCursor: null, items: { length: 5 } },
  });
  expect(await names({ cursor, search: 'a' })).toBe('paging.cursor_invalid');
  expect(codeOf(await (await as('hr'))(listAccounts, {}))).toBe('access.denied');
  await run('update role_grant set unit_id = $1 where account_id = $2', [agency.unitIds.SD2, agency.accountIds.it]);
  expect(((await names({ limit: 50 })) as string[]).filter((name) => ['Sari Wulandari', 'Citra Anggraini'].includes(name))).toEqual([
    'Citra Anggraini',
  ]);
});

test('an API token: shown once, stored as a hash, held to its scopes and units, ended at once', async () => {
  const it = await as('it');
  const body = { name: 'Absensi', scopes: ['unit:read'], unitId: agency.unitIds.DISDIK, expiresAt: '2027-07-15T03:00:00Z' };
  const made = await it(createApiToken, { body });
  if (!made.ok) throw new Error(made.problem.code);
  const { token, apiToken } = made.value;
  expect(apiToken).toMatchObject({
    prefix: token.slice(0, 11),
    scopes: ['unit:read'],
    unit: { code: 'DISDIK' },
    revokedAt: null,
    actions: ['revoke'],
  });
  const outside = withToken(token);
  const units = await outside(listUnits, {});
  expect(units).toMatchObject({ ok: true, value: { items: [{ code: 'DISDIK' }, { code: 'SD1' }, { code: 'SD2' }] } });
  expect(codeOf(await outside(listAccounts, {}))).toBe('access.denied');
  expect(codeOf(await outside(getMe, {}))).toBe('auth.person_required');
  expect(codeOf(await withToken(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`)(listUnits, {}))).toBe('auth.required');
  expect(JSON.stringify(await run('select * from api_token'))).not.toContain(token);
  expect(await it(listApiTokens, { query: { count: true } })).toMatchObject({
    ok: true,
    value: { total: 1, items: [{ name: 'Absensi', lastUsedAt: '2026-07-15T03:00:00.000Z' }] },
  });
  expect(await it(revokeApiToken, { params: { tokenId: apiToken.id } })).toMatchObject({
    ok: true,
    value: { revokedAt: '2026-07-15T03:00:00.000Z', actions: [] },
  });
  expect(codeOf(await outside(listUnits, {}))).toBe('auth.required');
});

test('a token is refused with an unknown scope, an expiry out of bounds, an absent unit, or beyond the units of the grant', async () => {
  const it = await as('it');
  const body = { name: 'Absensi', scopes: ['unit:read'], unitId: agency.unitIds.PAUH, expiresAt: '2027-07-15T03:00:00Z' };
  expect(await it(createApiToken, { body: { ...body, scopes: ['unit:read', 'feedback:read'] } })).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'token.scope_unknown', errors: [{ pointer: '/scopes/1' }] },
  });
  expect(codeOf(await it(createApiToken, { body: { ...body, expiresAt: '2027-07-15T03:00:01Z' } }))).toBe('token.expiry_invalid');
  expect(codeOf(await it(createApiToken, { body: { ...body, expiresAt: now } }))).toBe('token.expiry_invalid');
  expect(codeOf(await it(createApiToken, { body: { ...body, unitId: newId() } }))).toBe('unit.not_found');
  expect(codeOf(await it(revokeApiToken, { params: { tokenId: newId() } }))).toBe('token.not_found');
  expect(codeOf(await it(listApiTokens, { query: { cursor: 'nonsense' } }))).toBe('paging.cursor_invalid');
  await run('update role_grant set unit_id = $1 where account_id = $2', [agency.unitIds.SD2, agency.accountIds.it]);
  expect(codeOf(await it(createApiToken, { body }))).toBe('access.denied');
  expect((await run('select 1 from api_token')).length).toBe(0);
  expect(codeOf(await (await as('hr'))(createApiToken, { body }))).toBe('access.denied');
});

test('on a fresh installation a command makes the first unit, the first account and its code', async () => {
  await emptyTables(server.db, 'unit', 'employee', 'account');
  const occasion = { now: new Date(now), today: '2026-07-15', zone: 'Asia/Jakarta', requestId: newId(), language: 'en' } as const;
  const wanted = {
    userName: 'budi',
    displayName: 'Budi Santoso',
    role: 'it_admin',
    unitCode: 'PAUH',
    unitName: 'Pemerintah Daerah Pauh',
  } as const;
  await expect(createFirstAccount(server.db, occasion, 'command line (root)', { ...wanted, unitName: null })).rejects.toMatchObject({
    code: 'unit.not_found',
  });
  const code = await createFirstAccount(server.db, occasion, 'command line (root)', wanted);
  const activated = await anonymous()(activateAccount, {
    body: { login: 'budi', activationCode: code.activationCode, newPassword: 'perahu biru di muara' },
  });
  expect(activated).toMatchObject({ ok: true, value: { roles: ['it_admin'], grants: [{ unit: { code: 'PAUH' } }] } });
  await expect(createFirstAccount(server.db, occasion, 'command line (root)', wanted)).rejects.toMatchObject({
    code: 'account.user_name_taken',
  });
  await expect(
    createFirstAccount(server.db, occasion, 'command line (root)', { ...wanted, userName: 'lain', unitCode: 'LAIN' }),
  ).rejects.toMatchObject({ code: 'unit.not_found' });
  expect(
    await run('select actor_name from audit_entry where action = $1 and subject_id = $2', ['account.created', code.accountId]),
  ).toEqual([{ actor_name: 'command line (root)' }]);
});

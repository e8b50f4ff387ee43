import { createHmac } from 'node:crypto';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../src/lib/ids.ts';
import { hashPassword } from '../../src/modules/identity/passwords.ts';
import { type Agency, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { emptyTables } from '../support/db.ts';

const nip = '198506152010011012';
const password = 'perahu biru di muara';
const at = (seconds: number) => new Date(Date.parse('2026-07-15T03:00:00Z') + seconds * 1000).toISOString();
let server: TestApp;
let agency: Agency;
let passwordHash: string;
beforeAll(async () => {
  server = await startTestApp();
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  await emptyTables(server.db, 'unit', 'employee', 'account', 'sign_in_throttle');
  agency = await createAgency(server.db);
  server.setNow(at(0));
  await run('update account set password_hash = $2 where id = $1', [agency.accountIds.teacher, passwordHash]);
});
afterAll(() => server.close());

const run = (text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${sha256(text).slice(0, 16)}`, text }, values);
const post = (path: string, body: object = {}) => supertest(server.url).post(`/api/v1${path}`).send(body);
const signIn = (login = nip, secret = password) => post('/auth/session', { login, password: secret });
const setCookies = (answer: supertest.Response) => answer.headers['set-cookie'] as unknown as string[];
const cookiesOf = (answer: supertest.Response) =>
  Object.fromEntries(setCookies(answer).map((line) => [line.split('=')[0], line.split(';')[0]?.split('=')[1]])) as {
    kp_session: string;
    kp_refresh: string;
  };
const refresh = (token: string) => post('/auth/session/refresh').set('cookie', `kp_refresh=${token}`);
const me = (session: string) => supertest(server.url).get('/api/v1/me').set('cookie', `kp_session=${session}`);

test('the portal gets cookies that no script reads and no other site sends', async () => {
  const answer = await signIn();
  expect([answer.status, answer.body.displayName, answer.body.sessionEndsAt]).toEqual([200, 'Sari Wulandari', at(12 * 3600)]);
  const [session, refreshing] = setCookies(answer);
  expect(session).toMatch(/^kp_session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/);
  expect(refreshing).toMatch(/^kp_refresh=[\w-]{43}; Path=\/api\/v1\/auth; Expires=.*; HttpOnly; SameSite=Strict$/);
  expect(JSON.stringify(await run('select * from session'))).not.toContain(cookiesOf(answer).kp_session);
  expect((await me(cookiesOf(answer).kp_session)).body.employee.nip).toBe(nip);
  expect((await signIn(nip, 'perahu merah di muara')).body.code).toBe('auth.invalid_credentials');
});

test('after ten failures a login is closed for a while, whoever asks, and the wait is said', async () => {
  for (let attempt = 0; attempt < 10; attempt++) expect((await signIn(nip, 'wrong')).status).toBe(401);
  const refused = await signIn();
  expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([429, 'auth.too_many_attempts', '900']);
  expect((await post('/auth/activation', { login: nip, activationCode: 'AAAA-BBBB-CCCC', newPassword: password })).body.code).toBe(
    'auth.too_many_attempts',
  );
  server.setNow(at(901));
  expect((await signIn()).status).toBe(200);
});

test('refreshing rotates; the used cookie is forgiven for ten seconds, then ends the session', async () => {
  const first = cookiesOf(await signIn());
  server.setNow(at(600));
  const second = cookiesOf(await refresh(first.kp_refresh));
  expect(second.kp_refresh).not.toBe(first.kp_refresh);
  expect((await me(first.kp_session)).status).toBe(401);
  server.setNow(at(609));
  const third = cookiesOf(await refresh(first.kp_refresh)); // the other tab
  expect((await me(third.kp_session)).status).toBe(200);
  server.setNow(at(700));
  const fourth = cookiesOf(await refresh(third.kp_refresh));
  server.setNow(at(711));
  expect((await refresh(third.kp_refresh)).body.code).toBe('auth.session_ended');
  expect((await me(fourth.kp_session)).status).toBe(401);
  expect((await refresh(fourth.kp_refresh)).body.code).toBe('auth.session_ended');
});

test('a session ends by itself, and by signing out', async () => {
  const { kp_session: session, kp_refresh: token } = cookiesOf(await signIn());
  server.setNow(at(901));
  expect((await me(session)).status).toBe(401);
  server.setNow(at(12 * 3600 + 1));
  expect((await refresh(token)).body.code).toBe('auth.session_ended');
  expect((await post('/auth/session/refresh')).body.code).toBe('auth.session_ended');
  const again = cookiesOf(await signIn());
  const out = await supertest(server.url).delete('/api/v1/auth/session').set('cookie', `kp_session=${again.kp_session}`);
  expect([out.status, (await me(again.kp_session)).status, (await refresh(again.kp_refresh)).status]).toEqual([204, 401, 401]);
});

test('a write by cookie must come from our own pages', async () => {
  const { kp_session: session } = cookiesOf(await signIn());
  const change = (headers: Record<string, string>) =>
    supertest(server.url)
      .put('/api/v1/me/password')
      .set('cookie', `kp_session=${session}`)
      .set(headers)
      .send({ currentPassword: 'wrong', newPassword: 'gunung hijau di timur' });
  expect((await change({ origin: 'https://elsewhere.example' })).body.code).toBe('auth.csrf');
  expect((await change({ origin: 'null' })).body.code).toBe('auth.csrf');
  expect((await change({ 'sec-fetch-site': 'cross-site' })).body.code).toBe('auth.csrf');
  expect((await change({ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' })).body.code).toBe('auth.invalid_credentials');
});

test('an access token counts only as it was signed: algorithm, issuer, audience, kind, time', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = (header: object, payload: object, hash = 'sha256') => {
    const text = `${part({ alg: 'HS256', typ: 'JWT', kid: 'test', ...header })}.${part({ sub: agency.accountIds.teacher, typ: 'access', iss: 'kinerja-pauh', aud: 'kinerja-pauh-api', iat: seconds, exp: seconds + 900, ...payload })}`;
    return `${text}.${createHmac(hash, 'a secret of the tests alone, long enough').update(text).digest('base64url')}`;
  };
  const seconds = Math.floor(Date.now() / 1000);
  const statusOf = async (token: string, scheme = 'Bearer') =>
    (await supertest(server.url).get('/api/v1/me').set('authorization', `${scheme} ${token}`)).status;
  expect(await statusOf(signed({}, {}))).toBe(200);
  for (const scheme of ['bearer', 'BEARER']) expect([scheme, await statusOf(signed({}, {}), scheme)]).toEqual([scheme, 200]);
  expect(await statusOf(signed({ alg: 'HS512' }, {}, 'sha512'))).toBe(401);
  expect(await statusOf(`${signed({ alg: 'none' }, {}).split('.').slice(0, 2).join('.')}.`)).toBe(401);
  expect(await statusOf(signed({ kid: 'another' }, {}))).toBe(401);
  expect(await statusOf(signed({}, { iss: 'somebody' }))).toBe(401);
  expect(await statusOf(signed({}, { aud: 'somebody' }))).toBe(401);
  expect(await statusOf(signed({}, { typ: 'refresh' }))).toBe(401);
  expect(await statusOf(signed({}, { exp: seconds - 1 }))).toBe(401);
  expect(await statusOf(signed({}, {}).replace(/\.[^.]*\./, `.${part({ sub: agency.accountIds.hr })}.`))).toBe(401);
});

test('a disabled account neither signs in nor goes on', async () => {
  const { kp_session: session } = cookiesOf(await signIn());
  await run("update account set state = 'disabled' where id = $1", [agency.accountIds.teacher]);
  expect([(await me(session)).status, (await signIn()).body.code]).toEqual([401, 'auth.invalid_credentials']);
});

test('a new password must be hard to guess, and ends every session', async () => {
  const first = cookiesOf(await signIn());
  const second = cookiesOf(await signIn());
  const change = (currentPassword: string, newPassword: string) =>
    supertest(server.url).put('/api/v1/me/password').set('cookie', `kp_session=${first.kp_session}`).send({ currentPassword, newPassword });
  expect((await change('wrong', 'gunung hijau di timur')).body).toMatchObject({
    status: 401,
    code: 'auth.invalid_credentials',
    errors: [{ pointer: '/currentPassword' }],
  });
  for (const weak of [nip, 'wulandari sari', 'aaaaaaaaaaaa', 'password12', 'indonesia1', password])
    expect([weak, (await change(password, weak)).body.code]).toEqual([weak, 'auth.password_too_weak']);
  expect((await change(password, 'short')).body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/newPassword', code: 'field.too_short' }],
  });
  expect((await change(password, 'gunung hijau di timur')).status).toBe(204);
  expect([(await me(first.kp_session)).status, (await me(second.kp_session)).status]).toEqual([401, 401]);
  expect([(await signIn()).status, (await signIn(nip, 'gunung hijau di timur')).status]).toEqual([401, 200]);
});

import { createToken, getMe } from '@pauh/contracts';
import { createClient } from '@pauh/client';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, startTestApp } from '../support/app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

test('an unknown login is refused like a wrong password', async () => {
  const call = createClient({ baseUrl: server.url, fetch });
  const outcome = await call(createToken, { body: { login: 'nobody', password: 'whatever it is' } });
  expect(outcome).toMatchObject({ ok: false, status: 401, problem: { code: 'auth.invalid_credentials' } });
});

test('nobody is asked who they are before they sign in', async () => {
  const answer = await supertest(server.url).get('/api/v1/me').set('accept-language', 'en');
  expect(answer.status).toBe(401);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'auth.required', title: 'Please sign in first.' });
  expect(getMe.access).toBe('signed_in');
});

test.each([
  ['en;q=0.1, id;q=0.9', 'id'],
  ['id;q=0.1, en-GB;q=0.9', 'en'],
  ['fr, en;q=0.5', 'en'],
  ['en;q=0', 'id'],
  ['en; q=0.8, id; q=0.8', 'en'],
  ['fr', 'id'],
  ['', 'id'],
  ['en;q=much', 'id'],
])('who accepts "%s" reads %s', async (accepted, language) => {
  const answer = await supertest(server.url).get('/api/v1/me').set('accept-language', accepted);
  expect(answer.body).toMatchObject({ title: { id: 'Silakan masuk dahulu.', en: 'Please sign in first.' }[language] });
});

test('a wrong method names the right one', async () => {
  const answer = await supertest(server.url).put('/api/v1/auth/token').send({});
  expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
});

test('a body with an unknown, a missing and a repeated field names each', async () => {
  const post = (text: string) => supertest(server.url).post('/api/v1/auth/token').set('content-type', 'application/json').send(text);
  expect((await post('{"login":"a","pasword":"b"}')).body).toMatchObject({
    status: 400,
    code: 'request.invalid',
    errors: [
      { pointer: '/password', code: 'field.required' },
      { pointer: '/pasword', code: 'field.unknown' },
    ],
  });
  expect((await post('{"login":"a","login":"b","password":"c"}')).body).toMatchObject({
    status: 400,
    errors: [{ pointer: '/login', code: 'field.repeated' }],
  });
  expect((await post('{"login":"a","a/b~c":[{"x":1,"x":2}]}')).body).toMatchObject({
    errors: [{ pointer: '/a~1b~0c/0/x', code: 'field.repeated' }],
  });
  expect((await post('{"a/b~c":"\\u0000"}')).body).toMatchObject({ errors: [{ pointer: '/a~1b~0c', code: 'field.control_character' }] });
  expect((await post('{"login":"a",')).body).toMatchObject({ status: 400, code: 'request.malformed' });
});

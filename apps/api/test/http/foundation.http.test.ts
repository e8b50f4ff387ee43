import { getMe } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
});
afterAll(() => server.close());

test('roles follow from the reporting line, the position and the grants', async () => {
  const rolesOf = async (who: Parameters<typeof callAs>[2]) => {
    const outcome = await (await callAs(server, agency, who))(getMe, {});
    return outcome.ok ? outcome.value.roles : outcome.problem.code;
  };
  expect(await rolesOf('teacher')).toEqual(['employee']);
  expect(await rolesOf('principal')).toEqual(['employee', 'supervisor', 'unit_head']);
  expect(await rolesOf('chief')).toEqual(['employee', 'supervisor', 'reviewing_supervisor', 'unit_head']);
  expect(await rolesOf('hr')).toEqual(['hr_admin']);
});

test('an address that asks too often is told when to come back', async () => {
  const limited = await startTestApp({ rateLimit: true });
  const ask = () =>
    limited.app.inject({ method: 'POST', url: '/api/v1/scoring/evaluate', payload: {}, headers: { 'accept-language': 'en' } });
  const answers = [];
  for (let i = 0; i < 1201; i++) answers.push(await ask());
  const refused = answers.filter((answer) => answer.statusCode !== 200);
  await limited.close();
  expect(refused).toHaveLength(1);
  expect(refused[0]?.headers['content-type']).toContain('application/problem+json');
  expect(refused[0]?.json()).toMatchObject({ status: 429, code: 'rate.limited', title: 'Too many requests. Try again shortly.' });
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
});

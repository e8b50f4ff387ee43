import { getMe } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => { server = await startTestApp(); agency = await createAgency(server.db); });
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

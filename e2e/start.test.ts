import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '@pauh/client';
import { createToken, listCycles, listPlans } from '@pauh/contracts';
import { type RunningServer, startServer } from './support/server.ts';
import { type DemoAccount, demoAccounts } from './support/accounts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ engine: 'embedded', fresh: true });
});
afterAll(() => server.dispose());

async function signedIn(url: string, { login, password }: DemoAccount) {
  const anonymous = createClient({ baseUrl: url, fetch });
  const outcome = await anonymous(createToken, { body: { login, password } });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return createClient({ baseUrl: url, fetch, headers: () => ({ authorization: `Bearer ${outcome.value.accessToken}` }) });
}

test('the printed accounts sign in', async () => {
  const accounts = demoAccounts(server.printed);
  expect(accounts.length).toBeGreaterThanOrEqual(8);
  for (const account of accounts) expect(await (await signedIn(server.url, account))(listCycles, {})).toMatchObject({ ok: true });
});

test('a page comes with the names of the files it needs; an address without a page with none', async () => {
  const linked = async (path: string) =>
    [...((await fetch(server.url + path)).headers.get('link') ?? '').matchAll(/<([^>]+)>; rel=modulepreload/g)].map(
      ([, file]) => file ?? '',
    );
  const files = await linked('/rencana/0193a1b2-0000-7000-8000-000000000001/penilaian-diri?dari=beranda');
  expect(files.map((file) => file.replace(/-.{8}\.js$/, ''))).toEqual(
    expect.arrayContaining(['/assets/SelfAssessmentView', '/assets/parts', '/assets/id']),
  );
  for (const file of files) expect((await fetch(server.url + file)).headers.get('content-type')).toMatch(/javascript/);
  expect(await linked('/impor/employees')).toContainEqual(expect.stringContaining('/assets/ImportView'));
  expect(await linked('/tidak-ada')).toEqual([]);
});

test('a built file is kept for ever, one that is missing is not, and nothing beside the built files is served', async () => {
  const [file = ''] = [...(await (await fetch(server.url)).text()).matchAll(/src="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  expect((await fetch(server.url + file)).headers.get('cache-control')).toContain('immutable');
  for (const path of ['/assets/gone-12345678.js', '/assets/%2e%2e%2findex.html', '/assets/..%2f.vite%2fmanifest.json', '/assets/']) {
    const { status, headers } = await fetch(server.url + path);
    expect([path, status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      path,
      404,
      'application/problem+json',
      null,
    ]);
  }
});

test('a second process on the same folder is refused with a clear message', () => {
  const second = spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'apps/api/dist/main.js')], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'error' },
  });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`The data folder ${server.dataDir} is in use by process ${server.process.pid}`);
  expect(second.stderr).not.toContain('    at ');
});

test('SIGTERM closes cleanly, and a second start keeps what is there', async () => {
  const hr = demoAccounts(server.printed).find((a) => a.login === 'hr') as DemoAccount;
  const before = await (await signedIn(server.url, hr))(listPlans, { query: { limit: 200 } });
  expect(await server.stop('SIGTERM')).toBe(0);
  const again = await startServer({ engine: 'embedded', dataDir: server.dataDir });
  server = { ...again, dispose: again.dispose };
  const after = await (await signedIn(again.url, hr))(listPlans, { query: { limit: 200 } });
  if (!before.ok || !after.ok) throw new Error('the list was refused');
  expect(after.value.items.length).toBeGreaterThan(100);
  expect(after.value).toEqual(before.value);
});

test('a killed process leaves a folder that starts again with all that was answered', async () => {
  const hr = demoAccounts(server.printed).find((a) => a.login === 'hr') as DemoAccount;
  await server.stop('SIGKILL');
  const again = await startServer({ engine: 'embedded', dataDir: server.dataDir });
  server = { ...again, dispose: again.dispose };
  expect(await (await signedIn(again.url, hr))(listCycles, {})).toMatchObject({ ok: true });
});

test('every wrong setting is named at once', () => {
  const refused = spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'apps/api/dist/main.js')], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: 'mysql://x', PORT: 'many', AGENCY_TIME_ZONE: 'Europe/Paris' },
  });
  expect(refused.status).toBe(1);
  for (const name of ['DATABASE_URL', 'PORT', 'AGENCY_TIME_ZONE']) expect(refused.stderr).toContain(name);
});

import type { Call } from '@pauh/client';
import { type Contract, contracts, getEmployee, updateEmployee } from '@pauh/contracts';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, startTestApp } from './support/app.ts';
import { type MatrixActor, matrixActors } from './support/matrix-actors.ts';
import { matrixRows } from './support/matrix-rows.ts';
import type { MatrixInput } from './support/matrix-rows/row.ts';
import { type World, matrixWorld } from './support/matrix-world.ts';
import { valueOf } from './support/semester.ts';

// What somebody who may sign in tries beyond the forms: cursors of their own making and fields that are not theirs to set, on every contract there is.
let server: TestApp;
let world: World;
beforeAll(async () => {
  server = await startTestApp();
  world = await matrixWorld(server);
});
afterAll(() => server.close());

type Loose = (contract: Contract, input: object) => ReturnType<Call>;
interface Known {
  contract: Contract;
  actor: MatrixActor;
  input: (world: World) => MatrixInput;
}
/** Each contract with somebody whom the access matrix lets in, or who is refused only by what the record has come to. */
const admitted: Known[] = contracts.flatMap((contract) => {
  const row = [matrixRows[contract.id] ?? []].flat()[0];
  const at = row?.may.split(/\s+/).findIndex((mark) => ['+', '9', '!'].includes(mark)) ?? -1;
  return row && at >= 0 ? [{ contract, actor: matrixActors[at] as MatrixActor, input: row.input }] : [];
});
const ask = ({ contract, actor, input }: Known, changes: object = {}) =>
  (world.calls[actor] as unknown as Loose)(contract, { ...input(world), ...changes });
const named = (known: Known[]) => known.map((each) => [each.contract.id, each] as const);

const lists = admitted.filter(({ contract }) => 'cursor' in ((contract.query as { properties?: object } | undefined)?.properties ?? {}));
const nonsense = ['x', '', "' or 1=1 --", '-1', '1e400', '99999999999999999999', 'infinity', '2026-02-30', '\u0000', '%'.repeat(300)];

test.each(named(lists))('%s: a cursor that was tampered with shows nothing and breaks nothing', async (_, list) => {
  const { query = {} } = list.input(world);
  const withCursor = async (parts: unknown) =>
    ask(list, { query: { ...query, limit: 2, cursor: Buffer.from(JSON.stringify(parts)).toString('base64url') } });
  const first = await ask(list, { query: { ...query, limit: 1 } });
  const given = (first as { value?: { nextCursor?: string | null } }).value?.nextCursor;
  // a list of one page gives no cursor: then its beginning is not to be had either
  const [print = 'x', ...key] = given ? (JSON.parse(Buffer.from(given, 'base64url').toString()) as string[]) : [];
  const forged = given
    ? key.flatMap((_part, place) => nonsense.map((word) => [print, ...key.map((part, i) => (i === place ? word : part))]))
    : [];
  for (const parts of [
    ...forged,
    [print],
    [print, ...key, 'x'],
    [print, null],
    [print, { x: 1 }],
    ['other', ...key],
    { 0: print },
    'x',
    7,
    null,
  ]) {
    const outcome = await withCursor(parts);
    if (!outcome.ok) expect([outcome.status, outcome.problem.code], JSON.stringify(parts)).toEqual([400, 'paging.cursor_invalid']);
  }
  expect(await withCursor(['other', ...key])).toMatchObject({ ok: false, status: 400 });
});

const commands = admitted.filter(({ contract }) => contract.body !== undefined && (contract.bodyKind ?? 'json') === 'json');
const notTheirs = {
  id: '0193a1b2-0000-7000-8000-000000000001',
  version: 7,
  state: 'agreed',
  agreedBy: 'Saya',
  employeeId: '0193a1b2-0000-7000-8000-000000000001',
  role: 'hr_admin',
  createdAt: '2020-01-01T00:00:00Z',
  constructor: { prototype: { admin: true } },
};

test.each(named(commands))('%s: a field that is not asked for is refused by its name, at every depth', async (_, command) => {
  const body = command.input(world).body as Record<string, unknown>;
  for (const [field, value] of Object.entries(notTheirs)) {
    if (field in ((command.contract.body as { properties?: object }).properties ?? body)) continue;
    expect(await ask(command, { body: { ...body, [field]: value } }), field).toMatchObject({
      ok: false,
      status: 400,
      problem: {
        code: 'request.invalid',
        errors: expect.arrayContaining([expect.objectContaining({ pointer: `/${field}`, code: 'field.unknown' })]),
      },
    });
  }
  for (const [name, inner] of Object.entries(body)) {
    const [row] = Array.isArray(inner) ? inner : [inner];
    if (typeof row !== 'object' || row === null) continue;
    const spoilt = { ...row, smuggled: true };
    const pointer = Array.isArray(inner) ? `/${name}/0/smuggled` : `/${name}/smuggled`;
    expect(await ask(command, { body: { ...body, [name]: Array.isArray(inner) ? [spoilt] : spoilt } }), pointer).toMatchObject({
      ok: false,
      status: 400,
      problem: { errors: expect.arrayContaining([expect.objectContaining({ pointer, code: 'field.unknown' })]) },
    });
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '"=1+1"',
  'Sari;=1+1;@x',
  'Sari\nWulandari',
])('a name like %j runs in no spreadsheet, at whatever it cuts', async (name) => {
  const params = { employeeId: world.agency.employeeIds.otherTeacher };
  const { version } = valueOf(await world.calls.hr(getEmployee, { params }));
  valueOf(
    await world.calls.hr(updateEmployee, {
      params,
      ifMatch: version,
      body: { name, frontTitle: null, backTitle: null, rankCode: null, rankName: null, email: null },
    }),
  );
  const authorization = `Bearer ${await server.app.signAccessToken(world.agency.accountIds.hr)}`;
  const { statusCode, body } = await server.app.inject({
    url: '/api/v1/employees?limit=200',
    headers: { authorization, accept: 'text/csv' },
  });
  expect(statusCode).toBe(200);
  const cells = (parse(body) as string[][]).flat();
  const bare = (text: string) => text.replaceAll("'", '');
  expect(cells.filter((cell) => bare(cell) === bare(name))).toHaveLength(1); // it is all there, in one cell
  for (const cell of [...cells, ...body.split(';').slice(1)]) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
});

test('both had something to try', () => {
  expect(lists.length).toBeGreaterThan(20);
  expect(commands.length).toBeGreaterThan(25);
});

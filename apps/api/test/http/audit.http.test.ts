import { createUnit, listAuditEntries, listMyAccessEntries, updateUnit } from '@pauh/contracts';
import type { Actor } from '@pauh/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, sha256 } from '../../src/lib/ids.ts';
import { recordAccess } from '../../src/db/work.ts';
import { verifyChain, verifyChains } from '../../src/modules/audit/audit.module.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
});
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const run = (text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${sha256(text).slice(0, 16)}`, text }, values);
const unitBody = (code: string) => ({
  code,
  name: `Unit ${code}`,
  kind: 'bidang',
  parentId: agency.unitIds.DISDIK,
  startsOn: '2026-01-01',
});

test('fifty commands at once leave every chain whole, and a change to any row is found', async () => {
  const hr = await as('hr');
  const made = await Promise.all(Array.from({ length: 50 }, (_, n) => hr(createUnit, { body: unitBody(`B${n}`) })));
  expect(made.map((outcome) => outcome.status)).toEqual(Array.from({ length: 50 }, () => 201));
  expect(
    await run("select count(*) as n, count(distinct (chain, prev_hash)) as links from audit_entry where action = 'unit.created'"),
  ).toEqual([{ n: 50, links: 50 }]);
  expect(await verifyChains(server.db)).toEqual([]);

  const [row] = await run(
    'select seq, chain, payload, hash, action from audit_entry where chain in (select chain from audit_entry group by chain having count(*) > 2) order by seq limit 1',
  );
  const { seq, chain, payload, hash, action } = row as { seq: number; chain: number; payload: string; hash: string; action: string };
  await run('update audit_entry set payload = $2 where seq = $1', [seq, payload.replace('bidang', 'badan')]);
  expect(await verifyChain(server.db, chain)).toEqual({ chain, seq, why: 'hash' });
  await run('update audit_entry set payload = $2, action = $3 where seq = $1', [seq, payload, 'unit.updated']);
  expect(await verifyChains(server.db)).toEqual([{ chain, seq, why: 'columns' }]);
  await run('update audit_entry set action = $2 where seq = $1', [seq, action]);
  expect(await verifyChains(server.db)).toEqual([]);
  const [next] = await run('select seq from audit_entry where chain = $1 and seq > $2 order by seq limit 1', [chain, seq]);
  await run('delete from audit_entry where seq = $1', [seq]);
  expect(await verifyChain(server.db, chain)).toEqual({ chain, seq: next?.seq, why: 'link' });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the auditor reads who changed what, newest first, before and after', async () => {
  const hr = await as('hr');
  await hr(updateUnit, {
    params: { unitId: agency.unitIds.SD2 },
    ifMatch: 1,
    body: { name: 'SD Negeri 2 Pauh Baru', kind: 'sekolah', endsOn: null },
  });
  const auditor = await as('auditor');
  const found = await auditor(listAuditEntries, { query: { subjectId: agency.unitIds.SD2, count: true } });
  expect(found).toMatchObject({
    ok: true,
    value: {
      total: 1,
      nextCursor: null,
      items: [
        {
          actorName: 'Hesti Kepegawaian',
          action: 'unit.updated',
          subjectType: 'unit',
          before: { name: 'SD Negeri 2 Pauh', endsOn: null },
          after: { name: 'SD Negeri 2 Pauh Baru' },
        },
      ],
    },
  });
  const first = await auditor(listAuditEntries, { query: { limit: 20 } });
  if (!first.ok) throw new Error(first.problem.code);
  const seqs = first.value.items.map((item) => item.seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
  const second = await auditor(listAuditEntries, { query: { limit: 20, cursor: first.value.nextCursor ?? '' } });
  expect(second.ok && (second.value.items[0]?.seq ?? 0) < (seqs.at(-1) ?? 0)).toBe(true);
  expect(await auditor(listAuditEntries, { query: { action: 'unit.created', cursor: first.value.nextCursor ?? '' } })).toMatchObject({
    ok: false,
    problem: { code: 'paging.cursor_invalid' },
  });
  for (const who of ['hr', 'it', 'teacher'] as const)
    expect(await (await as(who))(listAuditEntries, {})).toMatchObject({ ok: false, status: 403 });
});

test("a person sees who opened their evaluation, and nobody else's", async () => {
  const { teacher: employeeId, principal } = agency.employeeIds;
  const facts = { employeeId, unitPath: '/1/', supervisorIds: [principal], formerSupervisorIds: [], reviewerIds: [], released: false };
  const look = (name: string, now: string, actor: Partial<Actor>) =>
    recordAccess(
      {
        db: server.db,
        now: new Date(now),
        today: now.slice(0, 10),
        zone: 'Asia/Jakarta',
        requestId: newId(),
        language: 'id',
        actorName: name,
        actor: {
          accountId: newId(),
          kind: 'person',
          employeeId: null,
          grants: [],
          headOf: [],
          delegations: [],
          scopes: [],
          unitPaths: [],
          ...actor,
        },
      },
      null,
      facts,
      'plan',
    );
  await look('Ratna Dewi', '2026-07-01T01:00:00Z', { employeeId: principal });
  await look('Indra Inspektorat', '2026-07-02T01:00:00Z', { grants: [{ role: 'auditor', unitPath: '/1/' }] });
  await look('Sari Wulandari', '2026-07-03T01:00:00Z', { employeeId });
  const teacher = await as('teacher');
  const first = await teacher(listMyAccessEntries, { query: { limit: 1, count: true } });
  expect(first).toMatchObject({
    ok: true,
    value: { total: 2, items: [{ actorName: 'Indra Inspektorat', capacity: 'auditor', at: '2026-07-02T01:00:00.000Z', cycleName: null }] },
  });
  expect(await teacher(listMyAccessEntries, { query: { limit: 1, cursor: first.ok ? (first.value.nextCursor ?? '') : '' } })).toMatchObject(
    { ok: true, value: { nextCursor: null, items: [{ actorName: 'Ratna Dewi', capacity: 'supervisor', onBehalfOf: null }] } },
  );
  expect(await teacher(listMyAccessEntries, { query: { cursor: 'nonsense' } })).toMatchObject({
    ok: false,
    problem: { code: 'paging.cursor_invalid' },
  });
  expect(await (await as('clerk'))(listMyAccessEntries, {})).toMatchObject({ ok: true, value: { items: [] } });
  expect(await (await as('it'))(listMyAccessEntries, {})).toMatchObject({ ok: true, value: { items: [] } });
});

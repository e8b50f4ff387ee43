import { expect, test } from 'vitest';
import { newId } from '../src/lib/ids.ts';
import { forgetOld } from '../src/modules/retention/retention.service.ts';
import { startTestApp } from './support/app.ts';
import { agency, run, server, useFreshAgency } from './support/fresh-agency.ts';

useFreshAgency();

const now = new Date('2026-07-15T03:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const forget = (eventDays = 90) => forgetOld(server.db, now, eventDays);
const namesOf = async (text: string) => (await run(text)).map(({ name }) => name);

const answerAt = (key: string, at: Date, count = 1) =>
  run(
    'insert into idempotency_key (account_id, key, request_hash, status, answer, created_at) select $1, $2 || n, \'x\', 200, \'{"nama":"Sari"}\', $3 from generate_series(1, $4::int) n',
    [agency.accountIds.hr, key, at, count],
  );
const sessionThat = (name: string, expires: Date, ended: Date | null) =>
  run(
    'insert into session (id, account_id, access_hash, access_expires_at, refresh_hash, rotated_at, refresh_expires_at, ended_at) values ($1, $2, $3, $4, $3, $4, $4, $5)',
    [newId(), agency.accountIds.hr, name, expires, ended],
  );

test('what is too old goes, and what still serves somebody stays', async () => {
  await run('delete from idempotency_key');
  await run('delete from outbox_event');
  await answerAt('young', ago(47));
  await answerAt('old', ago(49), 3);
  await sessionThat('open', ago(-12), null);
  await sessionThat('ended yesterday', ago(-12), ago(24));
  await sessionThat('expired last month', ago(30 * 24), null);
  await sessionThat('ended last month', ago(-12), ago(30 * 24));
  for (const [key, at] of [
    ['login:now', ago(1)],
    ['login:then', ago(25)],
  ] as const)
    await run('insert into sign_in_throttle (key, failures, window_started_at) values ($1, 10, $2)', [key, at]);
  for (const [kind, at] of [
    ['then', ago(91 * 24)],
    ['now', ago(89 * 24)],
  ] as const)
    await run("insert into outbox_event (id, kind, payload, at) values ($1, $2, '{}', $3)", [newId(), kind, at]);

  expect(await forget()).toEqual({ answers: 3, sessions: 2, failures: 1, events: 1 });

  expect(await namesOf('select key as name from idempotency_key')).toEqual(['young1']);
  expect(await namesOf('select access_hash as name from session order by 1')).toEqual(['ended yesterday', 'open']);
  expect(await namesOf('select key as name from sign_in_throttle')).toEqual(['login:now']);
  expect(await namesOf('select kind as name from outbox_event')).toEqual(['now']);
  expect(await forget(88)).toMatchObject({ events: 1 });
});

test('batch by batch; two servers that do it at once share the work', async () => {
  await run('delete from idempotency_key');
  await answerAt('old', ago(49), 12_001);
  const [one, other] = await Promise.all([forget(), forget()]);
  expect(one.answers + other.answers).toBe(12_001);
  expect(await run('select count(*)::int as n from idempotency_key')).toEqual([{ n: 0 }]);
});

test('a server that listens does it by itself', async () => {
  await run('delete from idempotency_key');
  await answerAt('old', ago(49));
  const another = await startTestApp({ db: server.db, now: now.toISOString(), beats: true });
  await expect.poll(() => run('select key from idempotency_key')).toEqual([]);
  await another.app.close();
});

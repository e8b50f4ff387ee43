import { savePlanContent } from '@pauh/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../src/shared/api.ts';
import { Autosave } from '../src/shared/autosave.ts';
import { noteAccount, noteSignOut } from '../src/shared/device-account.ts';
import { readDraft, removeDrafts, writeDraft } from '../src/shared/drafts.ts';
import { online } from '../src/shared/online.ts';
import { answerWith, problem, type Answer } from './support/api.ts';

interface Note {
  text: string;
}
const account = 'account-1';
const stored = (version: number) => ({ status: 200, body: { version } });
let saver: Autosave<Note> | undefined;

beforeEach(() => {
  noteAccount(account);
  return removeDrafts(account);
});
afterEach(() => {
  saver?.dispose();
  online.value = true;
});

function open(
  answers: Answer | Answer[] | (() => Answer | Promise<Answer>),
  latest: { version: number; content: Note } = { version: 9, content: { text: 'dari perangkat lain' } },
  sendAfterMs = 20,
) {
  const form: Note = { text: '' };
  const asked = answerWith({ 'PUT /plans/p1/content': answers });
  saver = new Autosave<Note>({
    resource: 'plan:p1',
    accountId: account,
    version: 3,
    deviceAfterMs: 20,
    sendAfterMs,
    waitsMs: [250], // longer than the time between two looks
    read: () => form,
    write: (next) => {
      form.text = next.text;
    },
    latest: async () => latest,
    save: (content, { version, idempotencyKey }) =>
      ask(savePlanContent, { params: { planId: 'p1' }, body: content as never, ifMatch: version, idempotencyKey }) as Promise<{
        version: number;
      }>,
  });
  const type = (text: string) => {
    form.text = text;
    saver?.changed();
  };
  return { form, asked, type, saver, at: (state: string) => vi.waitFor(() => expect(saver?.status.state).toBe(state)) };
}

test('typing is kept on the device, then sent with the version it started from; sent, nothing stays behind', async () => {
  const { asked, type, at, saver: save } = open([stored(4), stored(5)], undefined, 300);
  type('satu');
  await vi.waitFor(async () => expect((await readDraft<Note>(account, 'plan:p1'))?.content.text).toBe('satu'));
  await at('saved');
  expect(asked[0]?.headers.get('if-match')).toBe('"3"');
  expect(save.status).toMatchObject({ version: 4, error: null });
  expect(await readDraft(account, 'plan:p1')).toBeUndefined();
  type('dua');
  await vi.waitFor(() => expect(asked[1]?.headers.get('if-match')).toBe('"4"'));
});

test('offline it waits with the draft on the device, and sends when the network is back', async () => {
  const { asked, type, at } = open(stored(4));
  online.value = false;
  type('tanpa sinyal');
  await at('offline');
  expect(asked).toHaveLength(0);
  expect((await readDraft<Note>(account, 'plan:p1'))?.content.text).toBe('tanpa sinyal');
  online.value = true;
  await at('saved');
  expect(asked).toHaveLength(1);
});

test('a busy server is tried again with the same key, so that the effect happens once', async () => {
  const { asked, type, at } = open([problem(503, 'server.not_ready'), 'no network', stored(4)]);
  type('coba');
  await at('retrying');
  await at('saved');
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map((a) => a.headers.get('idempotency-key'))).size).toBe(1);
});

test('a copy changed elsewhere is never overwritten: the person chooses', async () => {
  const { form, asked, type, at, saver: save } = open([problem(412, 'concurrency.stale'), stored(10)]);
  type('tulisan saya');
  await at('conflict');
  expect(form.text).toBe('tulisan saya');
  expect(save.status.conflict).toEqual({ version: 9, content: { text: 'dari perangkat lain' } });
  type('tulisan saya, lanjut');
  await new Promise((done) => setTimeout(done, 80));
  expect(asked).toHaveLength(1);
  expect((await readDraft<Note>(account, 'plan:p1'))?.content.text).toBe('tulisan saya, lanjut');
  await save.keepMine();
  expect(asked[1]?.headers.get('if-match')).toBe('"9"');
  expect(save.status).toMatchObject({ state: 'saved', version: 10 });
});

test('the other copy can be taken', async () => {
  const { form, type, at, saver: save } = open(problem(412, 'concurrency.stale'));
  type('tulisan saya');
  await at('conflict');
  await save.takeTheirs();
  expect(form.text).toBe('dari perangkat lain');
  expect(save.status).toMatchObject({ state: 'saved', version: 9 });
  expect(await readDraft(account, 'plan:p1')).toBeUndefined();
});

test('when only the answer was lost there is nothing to choose', async () => {
  const { type, at, saver: save } = open(problem(412, 'concurrency.stale'), { version: 4, content: { text: 'sama' } });
  type('sama');
  await at('saved');
  expect(save.status).toMatchObject({ version: 4, conflict: null });
});

test('a refusal keeps the writing and is not repeated', async () => {
  const { asked, type, at, saver: save } = open(problem(409, 'plan.not_editable'));
  type('terlambat');
  await at('refused');
  expect((save.status.error as Error).message).toBe('plan.not_editable');
  await new Promise((done) => setTimeout(done, 100));
  expect(asked).toHaveLength(1);
  expect((await readDraft<Note>(account, 'plan:p1'))?.content.text).toBe('terlambat');
});

test('what was not sent last time comes back; over a newer server copy it is compared', async () => {
  await writeDraft(account, 'plan:p1', { content: { text: 'kemarin' }, version: 3, savedAt: 1 });
  const first = open(stored(4));
  await first.saver.restore();
  expect(first.form.text).toBe('kemarin');
  await first.at('saved');
  await writeDraft(account, 'plan:p1', { content: { text: 'kemarin dulu' }, version: 2, savedAt: 1 });
  const second = open(stored(4));
  await second.saver.restore();
  expect(second.form.text).toBe('kemarin dulu');
  expect(second.saver.status).toMatchObject({ state: 'conflict', conflict: { version: 3 } });
});

test('typing while it is being sent is sent next, in order', async () => {
  let version = 3;
  const { asked, type, at } = open(async () => {
    await new Promise((done) => setTimeout(done, 60));
    return stored(++version);
  });
  type('a');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  type('ab');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.body).toEqual({ text: 'ab' });
  await at('saved');
});

test('leaving the page does not leave the writing behind', async () => {
  const { asked, form, saver: save } = open([problem(503, 'server.not_ready'), stored(4)]);
  form.text = 'pergi';
  save.leave();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
});

test('typed on after an answer was lost: the same goes again with its key, then the newer, and nothing looks like another device', async () => {
  const { asked, type, at, saver: save } = open(['no network', stored(4), stored(5)]);
  type('satu');
  await at('retrying');
  type('satu dua');
  await at('saved');
  expect(asked.map(({ body }) => (body as Note).text)).toEqual(['satu', 'satu', 'satu dua']);
  expect(asked.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"3"', '"4"']);
  const [first, again, newer] = asked.map(({ headers }) => headers.get('idempotency-key'));
  expect([again === first, newer === first]).toEqual([true, false]);
  expect(save.status.version).toBe(5);
});

test('what went out with what was being sent leaves nothing behind on the device', async () => {
  let version = 3;
  const { type, at } = open(async () => {
    await new Promise((done) => setTimeout(done, 60));
    return stored(++version);
  });
  type('a');
  await at('sending');
  type('ab');
  await at('saved');
  await new Promise((done) => setTimeout(done, 60));
  expect(await readDraft(account, 'plan:p1')).toBeUndefined();
});

test('typed back to what the server has, there is nothing to save, not even after a refusal', async () => {
  const { asked, type, at } = open(problem(422, 'request.refused'));
  type('salah');
  await at('refused');
  type('');
  await at('idle');
  expect(await readDraft(account, 'plan:p1')).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test('what was typed while a refusal was on its way is sent', async () => {
  let no = 0;
  const { asked, type, at } = open(async () => {
    await new Promise((done) => setTimeout(done, 60));
    return no++ === 0 ? problem(422, 'request.refused') : stored(4);
  });
  type('salah');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  type('betul');
  await at('saved');
  expect(asked.map(({ body }) => (body as Note).text)).toEqual(['salah', 'betul']);
});

test('a page that goes to the background keeps the last word at once', async () => {
  const { form, saver: save } = open(stored(4), undefined, 10_000);
  form.text = 'kata terakhir';
  save.changed();
  dispatchEvent(new PageTransitionEvent('pagehide'));
  await vi.waitFor(async () =>
    expect((await readDraft<Note>(account, 'plan:p1'))?.content.text ?? save.status.state).toMatch(/kata terakhir|saved/),
  );
});

test('a device that cannot keep anything still sends', async () => {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  try {
    const { type, at, saver: save } = open(stored(4));
    type('tetap terkirim');
    await at('saved');
    expect(save.status.savedHereAt).toBeNull();
  } finally {
    full.mockRestore();
  }
});

test.each([
  [413, 'request.too_large'],
  [401, 'auth.required'],
])('after %i the writing is on the device, and comes back with the next sign-in', async (status, code) => {
  const { type, at } = open(problem(status, code));
  answerWith({ 'PUT /plans/p1/content': problem(status, code), 'POST /auth/session/refresh': problem(401, 'auth.required') });
  type('belum terkirim');
  await at('refused');
  saver?.dispose();
  const next = open(stored(4));
  await next.saver.restore();
  expect(next.form.text).toBe('belum terkirim');
  await next.at('saved');
  expect(await readDraft(account, 'plan:p1')).toBeUndefined();
});

test('what one person left unsent never goes out in the session of the next, and goes when they are back', async () => {
  const { asked, type, at, saver: save } = open([problem(503, 'server.not_ready'), stored(4)]);
  type('penilaian saya');
  await at('retrying');
  noteAccount('account-2');
  await at('offline');
  expect(asked).toHaveLength(1);
  noteAccount(account);
  await save.flush();
  expect(asked).toHaveLength(2);
});

test('who signed out leaves nothing behind, also where a page closes after them; a session that ended by time loses nothing', async () => {
  const { asked, type, saver: save } = open(stored(4));
  noteAccount(null);
  type('sesi habis');
  await save.flush();
  expect((await readDraft<Note>(account, 'plan:p1'))?.content.text).toBe('sesi habis');
  noteSignOut(account);
  await removeDrafts(account);
  type('masih di formulir');
  await save.flush();
  expect(await readDraft(account, 'plan:p1')).toBeUndefined();
  expect(asked).toHaveLength(0);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { readDraft, removeDrafts } from '../../src/shared/drafts.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem, type Answer } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { content, plan, planId, supervisor } from '../support/plan.ts';

const address = `/rencana/${planId}/kemajuan`;
const indicatorId = content.results[0]?.indicators[0]?.id ?? '';
const agreed = plan({ state: 'agreed', cycle: { ...plan().cycle, stage: 'running' }, actions: ['record_progress'] });
const by = { employeeId: supervisor.employee.employeeId, name: 'Ratna Dewi' };
const entry = {
  id: 'e1',
  indicatorId,
  on: '2026-10-10',
  value: 0,
  note: 'Semua siswa absen karena banjir',
  by,
  evidence: [
    { id: 'v1', kind: 'link', fileName: null, mediaType: null, sizeBytes: null, sha256: null, link: 'https://contoh.pauh.example/a' },
  ],
  createdAt: '2026-10-10T03:00:00Z',
};
const note = {
  id: 'n1',
  kind: 'needs_attention',
  subject: 'indicator',
  subjectId: indicatorId,
  text: null,
  by,
  replies: 0,
  correctedById: null,
  createdAt: '2026-10-12T03:00:00Z',
  notifiedAt: '2026-10-12T03:00:00Z',
  seenAt: null,
};
const list = (...items: unknown[]): Answer => ({ status: 200, body: { items, nextCursor: null } });
const asOwner = { 'GET /me': { status: 200, body: me }, [`GET /plans/${planId}`]: { status: 200, body: agreed } };
const lists = { [`GET /plans/${planId}/progress-entries`]: list(entry), [`GET /plans/${planId}/feedback`]: list(note) };
const record = `POST /plans/${planId}/progress-entries`;
const posts = (asked: ReturnType<typeof answerWith>) => asked.filter(({ method }) => method === 'POST');
beforeEach(async () => {
  await removeDrafts(me.accountId);
  await removeDrafts(supervisor.accountId);
});

/** Answers the upload as the server would; says how far it is on the way. */
function uploadAnswers(...answers: { status: number; body: unknown }[]) {
  const sent: { key: string; fields: FormData }[] = [];
  class Upload extends EventTarget {
    upload = new EventTarget();
    status = 0;
    response: unknown = null;
    key = '';
    open() {}
    setRequestHeader(name: string, value: string) {
      if (name === 'idempotency-key') this.key = value;
    }
    send(fields: FormData) {
      sent.push({ key: this.key, fields });
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 40, total: 100 }));
      const answer = answers.shift();
      setTimeout(() => {
        this.status = answer?.status ?? 0;
        this.response = answer?.body ?? null;
        this.dispatchEvent(new Event('load'));
      }, 150);
    }
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
  return sent;
}

test.each([1280, 360])('at %i px: one stream, feedback with another mark, a true 0 shown and the evidence linked safely', async (width) => {
  await page.viewport(width, 780);
  answerWith({ ...asOwner, ...lists });
  await open(address);
  const moments = page.getByRole('region', { name: 'Linimasa' }).getByRole('listitem');
  await expect
    .element(moments.first())
    .toMatchTextContent(/Umpan balik: Perlu perhatian.*Ratna Dewi, 12 Oktober 2026.*Isinya tampil setelah dibuka.*Baca catatan/);
  await expect.element(page.getByText('0%', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('link', { name: /contoh\.pauh\.example/ })).toHaveAttribute('rel', 'noopener noreferrer');
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('an entry needs an indicator and a sentence; an empty value is sent as null', async () => {
  const asked = answerWith({ ...asOwner, ...lists, [record]: { status: 201, body: entry } });
  await open(address);
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.getByRole('link', { name: 'Pilih indikatornya.' }).click();
  await expect.element(page.getByLabelText('Indikator', { exact: true })).toHaveFocus();
  await expectNoAxeFindings();
  await page.getByLabelText('Indikator', { exact: true }).selectOptions(indicatorId);
  await page.getByLabelText('Apa yang sudah terjadi').fill('Kunjungan rumah ke lima siswa.');
  await page.getByRole('button', { name: 'Pakai tautan saja' }).click();
  await page.getByLabelText(/Tautan bukti/).fill('drive.example/foto');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Tautan perlu diawali');
  await page.getByLabelText(/Tautan bukti/).fill('https://drive.example/foto');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByText('Catatan tersimpan di linimasa.')).toBeVisible();
  expect(posts(asked)[0]?.body).toMatchObject({
    indicatorId,
    value: null,
    note: 'Kunjungan rumah ke lima siswa.',
    links: ['https://drive.example/foto'],
    evidenceIds: [],
  });
});

test('a value that the indicator cannot have is refused before it is sent', async () => {
  const asked = answerWith({ ...asOwner, ...lists });
  await open(address);
  await page.getByLabelText('Indikator', { exact: true }).selectOptions(indicatorId);
  await page.getByLabelText('Apa yang sudah terjadi').fill('Rekap bulan ini.');
  await page.getByLabelText(/Nilai sejauh ini/).fill('100,9');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByRole('link', { name: 'Nilai ini tidak berlaku bagi indikator itu.' })).toBeVisible();
  expect(posts(asked)).toHaveLength(0);
});

test('a file is uploaded first, refused at its field, and sent once when the entry is tried again', async () => {
  const asked = answerWith({ ...asOwner, ...lists, [record]: [problem(503, 'server.not_ready'), { status: 201, body: entry }] });
  const sent = uploadAnswers(
    { status: 422, body: { type: '', title: 'x', status: 422, code: 'evidence.type_mismatch', requestId: 'r' } },
    { status: 201, body: { id: 'v9' } },
  );
  await open(address);
  await page.getByLabelText('Indikator', { exact: true }).selectOptions(indicatorId);
  await page.getByLabelText('Apa yang sudah terjadi').fill('Modul selesai.');
  await page.getByLabelText(/Foto atau berkas bukti/).upload(new File(['isi'], 'modul.pdf', { type: 'application/pdf' }));
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByText('Mengunggah berkas: 40%')).toBeVisible();
  await page.getByRole('link', { name: 'Isi berkas tidak sesuai dengan namanya.' }).click();
  await expect.element(page.getByLabelText(/Foto atau berkas bukti/)).toHaveFocus();
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Layanan belum siap');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByText('Catatan tersimpan di linimasa.')).toBeVisible();
  expect(sent).toHaveLength(2);
  expect(posts(asked).map(({ body }) => (body as { evidenceIds: string[] }).evidenceIds)).toEqual([['v9'], ['v9']]);
  expect(new Set(posts(asked).map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
});

test('a file over 10 MB is told at once, with what to do', async () => {
  answerWith({ ...asOwner, ...lists });
  await open(address);
  await page.getByLabelText(/Foto atau berkas bukti/).upload(new File([new Uint8Array(10_000_001)], 'foto.jpg', { type: 'image/jpeg' }));
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByRole('link', { name: /lebih besar dari 10 MB/ })).toBeVisible();
});

test('a draft waits on this device and is gone once sent', async () => {
  answerWith({ ...asOwner, ...lists, [record]: { status: 201, body: entry } });
  const first = await open(address);
  await page.getByLabelText('Apa yang sudah terjadi').fill('Belum selesai menulis');
  await vi.waitFor(
    async () => expect((await readDraft<{ note: string }>(me.accountId, `progress:${planId}`))?.content.note).toBe('Belum selesai menulis'),
    { timeout: 3000 },
  );
  await first.router.push('/rencana');
  await first.router.push(address);
  await expect.element(page.getByLabelText('Apa yang sudah terjadi')).toHaveValue('Belum selesai menulis');
  await page.getByLabelText('Indikator', { exact: true }).selectOptions(indicatorId);
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect.element(page.getByText('Catatan tersimpan di linimasa.')).toBeVisible();
  expect(await readDraft(me.accountId, `progress:${planId}`)).toBeUndefined();
});

test('the supervisor gives feedback on a part of the plan', async () => {
  const asked = answerWith({
    'GET /me': { status: 200, body: supervisor },
    [`GET /plans/${planId}`]: { status: 200, body: { ...agreed, actions: ['give_feedback'] } },
    ...lists,
    [`POST /plans/${planId}/feedback`]: { status: 201, body: note },
  });
  await open(address);
  await page.getByRole('button', { name: 'Kirim umpan balik' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Pilih jenisnya.');
  await expectNoAxeFindings();
  await page.getByRole('radio', { name: /Apresiasi/ }).click();
  await page.getByLabelText('Tentang').selectOptions('behaviour:kolaboratif');
  await page.getByLabelText('Umpan balik', { exact: true }).fill('Modul Ibu dipakai kelas sebelah.');
  await page.getByRole('button', { name: 'Kirim umpan balik' }).click();
  await expect.element(page.getByText('Umpan balik terkirim kepada Sari Wulandari.')).toBeVisible();
  expect(posts(asked)[0]?.body).toEqual({
    kind: 'appreciation',
    subject: 'behaviour',
    subjectId: 'kolaboratif',
    text: 'Modul Ibu dipakai kelas sebelah.',
  });
});

test('nothing yet: what comes next; a failure can be tried again', async () => {
  answerWith({
    ...asOwner,
    [`GET /plans/${planId}/progress-entries`]: [problem(503, 'server.not_ready'), list()],
    [`GET /plans/${planId}/feedback`]: list(),
  });
  await open(address);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(page.getByText('Belum ada catatan.')).toBeVisible();
});

test('a former supervisor reads the notes they wrote, and is told why there is no more', async () => {
  answerWith({
    'GET /me': { status: 200, body: supervisor },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ state: 'ended', actions: [] }) },
    ...lists,
    [`GET /plans/${planId}/feedback`]: list({ ...note, text: 'Kehadiran turun dua minggu ini.' }),
    [`GET /plans/${planId}/progress-entries`]: problem(403, 'access.denied'),
  });
  await open(address);
  await expect.element(page.getByText('Kehadiran turun dua minggu ini.')).toBeVisible();
  await expect.element(page.getByText(/Anda tidak lagi menilai rencana ini/)).toBeVisible();
  expect(page.getByRole('button', { name: /Kirim/ }).elements()).toHaveLength(0);
  await expectNoAxeFindings();
});

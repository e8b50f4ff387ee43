import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { page as listOf, unitRef } from '../support/officers.ts';
import { plan, planId } from '../support/plan.ts';
import { colleague, head, note, owner, ratna, request, sari } from '../support/feedback.ts';

const asSari = { 'GET /me': { status: 200, body: sari } };
const agus = { ...sari, displayName: colleague.name, employee: { ...me.employee, ...colleague } };
const posts = (asked: ReturnType<typeof answerWith>) => asked.filter(({ method }) => method === 'POST');
beforeEach(async () => {
  await removeDrafts(me.accountId);
  await removeDrafts(ratna.accountId);
});

test.each([1280, 360])('at %i px: a list says what is new and keeps its words; opening shows them and when', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...asSari,
    'GET /feedback': listOf([
      note({ text: null, seenAt: null }),
      note({
        id: 'n2',
        kind: 'appreciation',
        subject: 'behaviour',
        subjectId: 'kolaboratif',
        subjectTitle: null,
        text: 'Membantu kelas sebelah.',
        countsFrom: null,
      }),
    ]),
    'GET /feedback/n1': { status: 200, body: { note: note(), replies: [], actions: ['reply'] } },
  });
  await open('/umpan-balik');
  const rows = page.getByRole('main').getByRole('listitem');
  await expect.element(page.getByText('Baru, belum Anda buka')).toBeVisible();
  await expect.element(page.getByText('Membantu kelas sebelah.')).toBeVisible();
  expect(rows.elements().length).toBeGreaterThan(0);
  expect(asked.some(({ path }) => path === '/feedback/n1')).toBe(false);
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Indikator: Rata-rata kehadiran siswa' }).click();
  await expect.element(page.getByText('Kehadiran turun dua minggu ini.')).toBeVisible();
  await expect.element(page.getByText('Anda membukanya 13 Oktober 2026 pukul 08.00 WIB.', { exact: false })).toBeVisible();
  await expect.element(page.getByText(/Masih ada waktu untuk mencoba.*27 Oktober 2026/)).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('the employee answers; what was typed survives a failure, and goes out under one key', async () => {
  const answered = {
    note: note({ replies: 1 }),
    replies: [{ id: 'r1', by: owner, onBehalfOf: null, text: 'Dua minggu ini banjir.', createdAt: '2026-10-14T01:00:00Z' }],
    actions: ['reply'],
  };
  const asked = answerWith({
    ...asSari,
    'GET /feedback/n1': [
      { status: 200, body: { note: note(), replies: [], actions: ['reply'] } },
      { status: 200, body: answered },
    ],
    'POST /feedback/n1/replies': ['no network', problem(409, 'plan.stage_closed'), { status: 201, body: answered }],
  });
  await open('/umpan-balik/catatan/n1');
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis satu kalimat.' })).toBeVisible();
  await page.getByLabelText('Tanggapan').fill('Dua minggu ini banjir.');
  for (const shown of [/Periksa sinyal/, /belum dibuka atau sudah ditutup/]) {
    await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
    await expect.element(page.getByText(shown)).toBeVisible();
    await expect.element(page.getByLabelText('Tanggapan')).toHaveValue('Dua minggu ini banjir.');
  }
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await expect.element(page.getByText('Sari Wulandari, 14 Oktober 2026', { exact: false })).toBeVisible();
  await expect.element(page.getByLabelText('Tanggapan')).toHaveValue('');
  expect(new Set(posts(asked).map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
});

test('the author sees when it was read, and puts another note in its place', async () => {
  const later = note({ id: 'n9', correctsId: 'n1', kind: 'suggestion', text: 'Maksud saya kelas V.', seenAt: null, countsFrom: null });
  const asked = answerWith({
    'GET /me': { status: 200, body: ratna },
    'GET /feedback/n1': { status: 200, body: { note: note(), replies: [], actions: ['reply', 'correct'] } },
    'GET /feedback/n9': { status: 200, body: { note: later, replies: [], actions: ['reply', 'correct'] } },
    'POST /feedback/n1/correction': { status: 201, body: { note: later, replies: [], actions: ['reply', 'correct'] } },
  });
  const { router } = await open('/umpan-balik/catatan/n1');
  await expect.element(page.getByText('Dibaca 13 Oktober 2026 pukul 08.00 WIB')).toBeVisible();
  await page.getByRole('button', { name: 'Ganti dengan catatan baru' }).click();
  await page.getByRole('radio', { name: /Saran/ }).click();
  await page.getByLabelText('Umpan balik', { exact: true }).fill('Maksud saya kelas V.');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Kirim catatan baru' }).click();
  await expect.poll(() => router.currentRoute.value.params.feedbackId).toBe('n9');
  await expect.element(page.getByText('Belum dibuka Sari Wulandari')).toBeVisible();
  expect(posts(asked)[0]?.body).toEqual({ kind: 'suggestion', text: 'Maksud saya kelas V.' });
});

const asking = {
  ...asSari,
  'GET /plans': listOf([{ ...plan({ state: 'agreed', cycle: { ...plan().cycle, stage: 'running' } }) }]),
  [`GET /plans/${planId}`]: { status: 200, body: plan({ state: 'agreed' }) },
  'GET /colleagues': listOf([{ id: colleague.employeeId, name: colleague.name, unit: unitRef, positionTitle: 'Guru Kelas' }]),
  'GET /feedback-requests/q1': { status: 200, body: request() },
};
test.each([1280, 360])('at %i px: asking one person about one thing; asked twice, nothing of it is lost', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...asking,
    [`POST /plans/${planId}/feedback-requests`]: [
      problem(409, 'feedback_request.already_asked', [{ pointer: '/askedId', code: 'feedback_request.already_asked' }]),
      { status: 201, body: request() },
    ],
  });
  const { router } = await open(`/umpan-balik/minta?rencana=${planId}`);
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await page.getByRole('link', { name: 'Pilih orangnya dari hasil pencarian.' }).click();
  await expectNoAxeFindings();
  await page.getByRole('combobox', { name: 'Kepada' }).fill('agus');
  await expect.element(page.getByRole('option', { name: /Agus Pranoto/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await page.getByLabelText('Tentang').selectOptions('behaviour:kolaboratif');
  await page.getByLabelText('Pertanyaan Anda').fill('Apa satu hal yang bisa saya coba?');
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.element(page.getByRole('link', { name: /sudah meminta hal yang sama/ })).toBeVisible();
  await expect.element(page.getByLabelText('Pertanyaan Anda')).toHaveValue('Apa satu hal yang bisa saya coba?');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('checkbox', { name: /boleh membaca/ }).click();
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('feedback-request');
  expect(posts(asked).at(-1)?.body).toEqual({
    askedId: 'e7',
    askedAs: 'colleague',
    subject: 'behaviour',
    subjectId: 'kolaboratif',
    question: 'Apa satu hal yang bisa saya coba?',
    shared: true,
  });
});

test('the own supervisor is one press away, and reads the answer as the line', async () => {
  const asked = answerWith({ ...asking, [`POST /plans/${planId}/feedback-requests`]: { status: 201, body: request() } });
  await open(`/umpan-balik/minta?rencana=${planId}`);
  await page.getByRole('button', { name: 'Pilih pejabat penilai saya: Ratna Dewi' }).click();
  await expect.element(page.getByText('Jawaban pejabat penilai juga terbaca oleh atasannya.')).toBeVisible();
  expect(page.getByRole('checkbox').elements()).toHaveLength(0);
  await page.getByLabelText('Pertanyaan Anda').fill('Apakah cara saya sudah tepat?');
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.poll(() => posts(asked).at(-1)?.body).toMatchObject({ askedId: head.employeeId });
});

const toAgus = request({ actions: ['answer', 'decline'] });
test.each([1280, 360])('at %i px: who is asked sees the title and the question, and answers', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    'GET /me': { status: 200, body: agus },
    'GET /feedback-requests/q1': [
      { status: 200, body: toAgus },
      { status: 200, body: { ...toAgus, state: 'answered', feedbackId: 'n5', version: 2, actions: [] } },
    ],
    'POST /feedback-requests/q1/answer': { status: 200, body: { ...toAgus, state: 'answered', feedbackId: 'n5', version: 2, actions: [] } },
  });
  await open('/umpan-balik/permintaan/q1');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Indikator: Rata-rata kehadiran siswa' })).toBeVisible();
  await expect.element(page.getByText('Apa satu hal yang bisa saya coba?')).toBeVisible();
  expect(page.getByRole('radio', { name: /Perlu perhatian/ }).elements()).toHaveLength(0);
  await expectNoAxeFindings();
  await page.getByRole('radio', { name: /^Saran/ }).click();
  await page.getByLabelText('Umpan balik', { exact: true }).fill('Mulailah dengan pertanyaan.');
  await page.getByRole('button', { name: 'Kirim umpan balik' }).click();
  await expect.poll(() => document.activeElement?.id).toBe('done');
  await expect.element(page.getByText('Umpan balik Anda terkirim kepada Sari Wulandari.')).toBeVisible();
  const [sent] = posts(asked);
  expect([sent?.body, sent?.headers.get('if-match')]).toEqual([{ kind: 'suggestion', text: 'Mulailah dengan pertanyaan.' }, '"1"']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('who is asked declines with a reason; who asked reads it', async () => {
  const declined = { ...toAgus, state: 'declined', declineReason: 'Saya jarang melihat kelas Anda', version: 2, actions: [] };
  const asked = answerWith({
    'GET /me': { status: 200, body: agus },
    'GET /feedback-requests/q1': [
      { status: 200, body: toAgus },
      { status: 200, body: declined },
    ],
    'POST /feedback-requests/q1/declination': { status: 200, body: declined },
  });
  await open('/umpan-balik/permintaan/q1');
  await page.getByRole('radio', { name: /Belum bisa menjawab/ }).click();
  await page.getByRole('button', { name: 'Kirim alasan' }).click();
  await expect.element(page.getByRole('link', { name: /paling sedikit 10 huruf/ })).toBeVisible();
  await page.getByLabelText('Alasan').fill('Saya jarang melihat kelas Anda');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Kirim alasan' }).click();
  await expect.element(page.getByText('Alasan: Saya jarang melihat kelas Anda')).toBeVisible();
  expect(posts(asked)[0]?.body).toEqual({ reason: 'Saya jarang melihat kelas Anda' });
});

test('a request is taken back by who asked; a refusal is told', async () => {
  answerWith({
    ...asSari,
    'GET /feedback-requests/q1': [
      { status: 200, body: request() },
      { status: 200, body: request({ state: 'withdrawn', actions: [] }) },
    ],
    'POST /feedback-requests/q1/withdrawal': [
      problem(409, 'feedback_request.closed'),
      { status: 200, body: request({ state: 'withdrawn', actions: [] }) },
    ],
  });
  await open('/umpan-balik/permintaan/q1');
  await page.getByRole('button', { name: 'Batalkan permintaan' }).click();
  await expect.element(page.getByText('Permintaan ini sudah ditutup.')).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan permintaan' }).click();
  await expect.element(page.getByText('Permintaan dibatalkan.')).toBeVisible();
});

test.each([
  ['to_answer', 'dijawab', 'Belum ada yang meminta'],
  ['asked', 'diminta', 'Anda belum meminta'],
  ['given', 'diberikan', 'Anda belum menulis'],
])('the list %s says what comes next when it is empty', async (_view, shown, words) => {
  answerWith({ ...asSari, 'GET /feedback': listOf([]), 'GET /feedback-requests': listOf([]) });
  await open(`/umpan-balik?tampilan=${shown}`);
  await expect.element(page.getByText(words)).toBeVisible();
  await expectNoAxeFindings();
});

import type { CoachingRecord, CoachingSession } from '@pauh/contracts';
import { coachingForm } from '@pauh/domain';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { head, owner, ratna, sari } from '../support/feedback.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf, unitRef } from '../support/officers.ts';
import { plan, planId } from '../support/plan.ts';

const session: CoachingSession = {
  id: 'k1',
  planId,
  employee: owner,
  unit: unitRef,
  kind: 'coaching',
  heldOn: '2026-10-12',
  by: head,
  onBehalfOf: null,
  confirmed: false,
};
const record = (fields: Partial<CoachingRecord> = {}): CoachingRecord => ({
  ...session,
  formVersion: coachingForm.version,
  statements: coachingForm.statements.map((statement) => ({
    statement,
    met: statement !== 'review',
    note: statement === 'review' ? 'Dibahas pekan depan' : null,
  })),
  nextStep: 'Mengamati kelas Bu Rina.',
  nextStepOn: '2026-10-26',
  recordedAt: '2026-10-12T05:00:00Z',
  seenAt: '2026-10-13T01:00:00Z',
  view: null,
  viewText: null,
  confirmedAt: null,
  version: 1,
  actions: ['confirm'],
  ...fields,
});
const posts = (asked: ReturnType<typeof answerWith>) => asked.filter(({ method }) => method === 'POST');
beforeEach(async () => {
  await removeDrafts(me.accountId);
  await removeDrafts(ratna.accountId);
});

test.each([1280, 360])('at %i px: the supervisor answers nine statements and agrees on a step; what is open is named', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    'GET /me': { status: 200, body: ratna },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ startsOn: '2020-01-01', endsOn: '2099-12-31', actions: ['record_coaching'] }) },
    [`POST /plans/${planId}/coaching-records`]: { status: 201, body: record({ actions: [] }) },
    'GET /coaching-records/k1': { status: 200, body: record({ actions: [] }) },
  });
  const { router } = await open(`/rencana/${planId}/pembinaan/baru`);
  await page.getByRole('radio', { name: /Bimbingan/ }).click();
  await page.getByLabelText('Tanggal pembicaraan').fill('2026-10-12');
  const groups = page.getByRole('group', { name: /^\d\. / });
  expect(groups.elements()).toHaveLength(9);
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) await groups.nth(index).getByRole('radio', { name: 'Ya' }).click();
  await page.getByLabelText('Langkah berikutnya').fill('Mengamati kelas Bu Rina.');
  await page.getByLabelText('Dilihat kembali tanggal').fill('2026-10-01');
  await page.getByRole('button', { name: 'Simpan catatan pembinaan' }).click();
  await expect.element(page.getByRole('link', { name: 'Jawab pernyataan 9.' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Pilih tanggal pada atau sesudah pembicaraan.' })).toBeVisible();
  await expectNoAxeFindings();
  await groups.nth(8).getByRole('radio', { name: 'Belum' }).click();
  await page.getByLabelText(/Catatan pernyataan 9/).fill('Dibahas pekan depan');
  await page.getByLabelText('Dilihat kembali tanggal').fill('2026-10-26');
  await page.getByRole('button', { name: 'Simpan catatan pembinaan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('coaching-record');
  expect(posts(asked)[0]?.body).toEqual({
    kind: 'coaching',
    heldOn: '2026-10-12',
    statements: record().statements,
    nextStep: 'Mengamati kelas Bu Rina.',
    nextStepOn: '2026-10-26',
  });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test.each([1280, 360])('at %i px: the employee reads it and tells another view in their own words', async (width) => {
  await page.viewport(width, 780);
  const told = record({
    view: 'other_view',
    viewText: 'Bu Rina cuti.',
    confirmedAt: '2026-10-14T01:00:00Z',
    confirmed: true,
    version: 2,
    actions: [],
  });
  const asked = answerWith({
    'GET /me': { status: 200, body: sari },
    'GET /coaching-records/k1': [
      { status: 200, body: record() },
      { status: 200, body: told },
    ],
    'POST /coaching-records/k1/confirmation': [problem(412, 'concurrency.stale'), { status: 200, body: told }],
  });
  await open('/pembinaan/k1');
  await expect.element(page.getByText('Dibahas pekan depan')).toBeVisible();
  await expect.element(page.getByText(/belum dipastikan/)).toBeVisible();
  await page.getByRole('radio', { name: /pandangan lain/ }).click();
  await page.getByRole('button', { name: 'Kirim pandangan' }).click();
  await page.getByRole('link', { name: 'Tulis pandangan Anda.' }).click();
  await expectNoAxeFindings();
  await page.getByLabelText('Kata Anda').fill('Bu Rina cuti.');
  await page.getByRole('button', { name: 'Kirim pandangan' }).click();
  await expect.element(page.getByText(/sudah diubah di tempat lain/)).toBeVisible();
  await expect.element(page.getByLabelText('Kata Anda')).toHaveValue('Bu Rina cuti.');
  await page.getByRole('button', { name: 'Kirim pandangan' }).click();
  await expect.element(page.getByRole('region', { name: 'Pandangan pegawai' }).getByText('Bu Rina cuti.')).toBeVisible();
  const sent = posts(asked).at(-1);
  expect([sent?.body, sent?.headers.get('if-match')]).toEqual([{ view: 'other_view', text: 'Bu Rina cuti.' }, '"1"']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('the records of a plan lead to each, and to a new one for the supervisor alone', async () => {
  answerWith({
    'GET /me': { status: 200, body: sari },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ actions: [] }) },
    [`GET /plans/${planId}/coaching-records`]: listOf([session]),
    'GET /coaching-records/k1': { status: 200, body: record() },
  });
  const { router } = await open(`/rencana/${planId}/pembinaan`);
  await expect.element(page.getByText('Menunggu tanggapan pegawai')).toBeVisible();
  expect(page.getByRole('link', { name: 'Catat pembinaan' }).elements()).toHaveLength(0);
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Bimbingan (coaching), 12 Oktober 2026' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('coaching-record');
});

test.each([1280, 360])('at %i px: HR reads that talks took place, and when', async (width) => {
  await page.viewport(width, 780);
  answerWith({
    'GET /me': { status: 200, body: { ...hr, permissions: [...hr.permissions, 'coaching:status'] } },
    'GET /coaching-sessions': listOf([session], { total: 1 }),
  });
  await open('/pembinaan');
  await expect.element(page.getByRole('row', { name: /Sari Wulandari.*12 Oktober 2026.*Ratna Dewi/ })).toBeVisible();
  await expect.element(page.getByText('1 pembicaraan tercatat.')).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { colleague, owner, ratna, sari } from '../support/feedback.ts';
import { open } from '../support/mount.ts';
import { page as listOf, unitRef } from '../support/officers.ts';
import { plan, planId } from '../support/plan.ts';

// Thanks and private notes: what is never part of an evaluation, and said to be so.
const head = { ...ratna, permissions: [...ratna.permissions, 'private_note:write'] };
const posts = (asked: ReturnType<typeof answerWith>) => asked.filter(({ method }) => method === 'POST');
beforeEach(async () => {
  await removeDrafts(me.accountId);
  await removeDrafts(ratna.accountId);
});

test.each([1280, 360])('at %i px: thanks go to a colleague; a limit is told and nothing of it is lost', async (width) => {
  await page.viewport(width, 780);
  const thanks = { id: 't1', from: owner, to: colleague, text: 'Terima kasih sudah meminjamkan modul.', givenAt: '2026-10-12T03:00:00Z' };
  const asked = answerWith({
    'GET /me': { status: 200, body: sari },
    'GET /colleagues': listOf([{ id: colleague.employeeId, name: colleague.name, unit: unitRef, positionTitle: 'Guru Kelas' }]),
    'POST /thanks': [
      problem(409, 'thanks.once_a_day', [{ pointer: '/employeeId', code: 'thanks.once_a_day' }]),
      { status: 201, body: thanks },
    ],
    'GET /thanks': listOf([thanks]),
  });
  const { router } = await open('/umpan-balik/terima-kasih');
  await page.getByRole('button', { name: 'Kirim ucapan' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis satu kalimat.' })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('combobox', { name: 'Untuk' }).fill('agus');
  await expect.element(page.getByRole('option', { name: /Agus Pranoto/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await page.getByLabelText('Ucapan').fill('Terima kasih sudah meminjamkan modul.');
  await page.getByRole('button', { name: 'Kirim ucapan' }).click();
  await expect.element(page.getByRole('link', { name: /sudah berterima kasih/ })).toBeVisible();
  await expect.element(page.getByLabelText('Ucapan')).toHaveValue('Terima kasih sudah meminjamkan modul.');
  await page.getByRole('button', { name: 'Kirim ucapan' }).click();
  await expect.poll(() => router.currentRoute.value.query.tampilan).toBe('terima-kasih');
  await expect.element(page.getByRole('heading', { name: 'Untuk Anda' })).toBeVisible();
  await expectNoAxeFindings();
  expect(posts(asked).at(-1)?.body).toEqual({ employeeId: 'e7', text: 'Terima kasih sudah meminjamkan modul.' });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

const kept = { id: 'p1', planId, employee: owner, text: 'Tanyakan kabar ibunya.', createdAt: '2026-10-12T03:00:00Z' };
test.each([1280, 360])('at %i px: a private note says in plain words who reads it, is kept, and thrown away', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    'GET /me': { status: 200, body: head },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ actions: ['give_feedback'] }) },
    'GET /private-notes': [listOf([]), listOf([kept]), listOf([])],
    [`POST /plans/${planId}/private-notes`]: ['no network', { status: 201, body: { id: 'p1', createdAt: kept.createdAt } }],
    'DELETE /private-notes/p1': { status: 204 },
  });
  await open(`/rencana/${planId}/catatan-pribadi`);
  await expect.element(page.getByText('Hanya Anda yang dapat membaca catatan ini')).toBeVisible();
  await expect.element(page.getByText(/Inspektorat tidak dapat membukanya.*tidak pernah menjadi dasar penilaian/)).toBeVisible();
  await page.getByLabelText('Catatan', { exact: true }).fill('Tanyakan kabar ibunya.');
  await page.getByRole('button', { name: 'Simpan catatan pribadi' }).click();
  await expect.element(page.getByText(/Periksa sinyal/)).toBeVisible();
  await expect.element(page.getByLabelText('Catatan', { exact: true })).toHaveValue('Tanyakan kabar ibunya.');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan catatan pribadi' }).click();
  await expect
    .element(
      page
        .getByRole('listitem')
        .filter({ hasText: 'Tanyakan kabar ibunya.' })
        .getByText(/Hanya Anda yang dapat membaca catatan ini/),
    )
    .toBeVisible();
  await page.getByRole('button', { name: /^Buang catatan/ }).click();
  await expect.element(page.getByText('Belum ada catatan.')).toBeVisible();
  expect(new Set(posts(asked).map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  expect(asked.filter(({ path }) => path.startsWith('/private-notes?')).every(({ path }) => path.includes(planId))).toBe(true);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

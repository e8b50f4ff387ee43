import type { PlanRevision } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { content, plan, planId } from '../support/plan.ts';

const asOwner = { 'GET /me': { status: 200, body: me } };
const get = `GET /plans/${planId}`;
const list = `GET /plans/${planId}/revisions`;
const address = `/rencana/${planId}/riwayat`;
const named = (title: string) => ({ ...content, results: [{ ...content.results[0]!, title }, content.results[1]!] });
const revision = (no: number, fields: Partial<PlanRevision>): PlanRevision => ({
  no,
  reason: `Alasan ${no}`,
  by: 'Sari Wulandari',
  at: '2026-08-03T02:00:00Z',
  agreedBy: 'Ratna Dewi',
  agreedFor: null,
  agreedAt: '2026-07-20T02:00:00Z',
  unit: { unitId: '01890000-0000-7000-8000-000000000021', code: 'SD1', name: 'SD Negeri 1 Pauh' },
  positionTitle: 'Guru Kelas',
  content,
  ...fields,
});
const pageWith = (items: PlanRevision[], nextCursor: string | null = null) => ({ status: 200, body: { items, nextCursor } });
const card = (name: string) => page.getByRole('region', { name });

test.each([1280, 360])('at %i px: each revision beside what followed it', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...asOwner,
    [get]: { status: 200, body: plan({ state: 'submitted', revisions: 3, content: named('Judul keempat') }) },
    [list]: [
      pageWith(
        [
          revision(3, { content: named('Judul ketiga') }),
          revision(2, { content: named('Judul kedua'), unit: { ...revision(2, {}).unit, name: 'SD Inpres Pauh' } }),
        ],
        'next',
      ),
      pageWith([revision(1, { content: named('Judul kedua'), agreedBy: null, agreedAt: null })]),
    ],
  });
  await open(address);
  await expect
    .element(card('Perubahan ke-3'))
    .toMatchTextContent(
      /Alasan 3.*3 Agustus 2026 pukul 09.00 WIB · Sari Wulandari.*20 Juli 2026 pukul 09.00 WIB · Ratna Dewi.*sampai sekarang \(keadaan rencana: Menunggu persetujuan\).*Hasil kerja 1.*Sebelum.*Judul ketiga.*Sesudah.*Judul keempat/s,
    );
  await expect
    .element(card('Perubahan ke-2'))
    .toMatchTextContent(
      /Disepakati untuk\s*Guru Kelas · SD Inpres Pauh.*sampai perubahan ke-3.*Sebelum.*Judul kedua.*Sesudah.*Judul ketiga/s,
    );
  await page.getByRole('button', { name: 'Tampilkan berikutnya' }).click();
  await expect.element(card('Perubahan ke-1')).toMatchTextContent(/belum tercatat pada waktu itu.*Belum ada isi yang berubah/s);
  expect(asked.at(-1)?.path).toBe(`/plans/${planId}/revisions?cursor=next`);
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test.each([1280, 360])('at %i px: a plan names its unit as it was then, and what it is called today', async (width) => {
  await page.viewport(width, 780);
  answerWith({ ...asOwner, [get]: { status: 200, body: plan({ state: 'agreed', actions: [], unitNow: 'SD Inti Pauh' }) } });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText('Guru Ahli Muda · SDN 3 Cempaka · kini: SD Inti Pauh')).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('a plan leads to its history once there is one', async () => {
  answerWith({ ...asOwner, [get]: { status: 200, body: plan({ revisions: 1 }) }, [list]: pageWith([revision(1, {})]) });
  const { router } = await open(`/rencana/${planId}`);
  await page.getByRole('link', { name: 'Riwayat perubahan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('plan-history');
});

test('without a revision the plan has no such link, and the page says what will come', async () => {
  answerWith({ ...asOwner, [get]: { status: 200, body: plan() }, [list]: pageWith([]) });
  const { router } = await open(`/rencana/${planId}`);
  await expect.element(page.getByRole('heading', { level: 1, name: /Semester II 2026/ })).toBeVisible();
  expect(page.getByRole('link', { name: 'Riwayat perubahan' }).elements()).toHaveLength(0);
  await router.push(address);
  await expect.element(page.getByText('Rencana ini belum pernah dibuka kembali')).toBeVisible();
});

test('a list that does not come is asked again', async () => {
  answerWith({
    ...asOwner,
    [get]: { status: 200, body: plan({ revisions: 1 }) },
    [list]: [problem(503, 'server.not_ready'), pageWith([revision(1, {})])],
  });
  await open(address);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(card('Perubahan ke-1')).toBeVisible();
});

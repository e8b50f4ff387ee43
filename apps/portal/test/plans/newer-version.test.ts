import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, type Asked } from '../support/api.ts';
import { allSaved, open } from '../support/mount.ts';
import { content, indicator, plan, planId } from '../support/plan.ts';

const told = page.getByText(/^Versi baru ada, lihat bedanya/);
const version = (fields: object) => ({
  id: planId,
  code: 'HADIR',
  version: 1,
  newestVersion: 2,
  positionKind: null,
  positionTitle: null,
  forUnit: null,
  fit: 'general',
  reason: null,
  createdBy: null,
  createdAt: '2026-01-01T00:00:00Z',
  withdrawal: null,
  actions: [],
  title: 'Rata-rata kehadiran siswa',
  description: null,
  aspect: 'kuantitas',
  unit: '%',
  direction: 'higher',
  maximum: 100,
  ...fields,
});
const newest = version({ version: 2, title: 'Persentase hari hadir siswa', unit: 'persen', reason: 'Hari libur tidak lagi ikut dihitung' });
const taken = indicator(1, { code: 'HADIR', codeVersion: 1, title: 'Rata-rata kehadiran siswa', maximum: 100 });
const written = { ...content, results: [{ ...content.results[0]!, indicators: [taken] }, content.results[1]!] };
const stored = (asked: Asked) => ({ status: 200, body: plan({ content: asked.body as typeof content, version: 4 }) });
const answers = (items: object[]) =>
  answerWith({
    'GET /me': { status: 200, body: me },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ content: written }) },
    [`PUT /plans/${planId}/content`]: stored,
    [`GET /plans/${planId}/newer-indicators`]: { status: 200, body: { items } },
  });
beforeEach(() => removeDrafts(me.accountId));
afterEach(allSaved);

test.each([1280, 360])('at %i px: a newer version is told with its reason and difference, and one click takes it over', async (width) => {
  await page.viewport(width, 780);
  const asked = answers([{ taken: version({}), newest }]);
  await open(`/rencana/${planId}/ubah`);
  await told.click();
  await expect.element(page.getByText('Alasan: Hari libur tidak lagi ikut dihitung')).toBeVisible();
  await expect.element(page.getByText('Persentase hari hadir siswa', { exact: true })).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('button', { name: /Pakai versi baru/ }).click();
  await expect.element(page.getByText(/^Indikator memakai versi baru. Target dan bobot Anda tetap./)).toBeVisible();
  await expect.element(told).not.toBeInTheDocument();
  const sent = () => asked.filter(({ method }) => method === 'PUT').at(-1)?.body as typeof content | undefined;
  await vi.waitFor(
    () =>
      expect(sent()?.results[0]?.indicators[0]).toMatchObject({
        code: 'HADIR',
        codeVersion: 2,
        title: 'Persentase hari hadir siswa',
        unit: 'persen',
        target: 95,
        weight: 50,
      }),
    { timeout: 6000 },
  );
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect.element(told).toBeVisible();
});

test('nothing is said where the plan has the newest, or where the library was not asked', async () => {
  const asked = answers([]);
  await open(`/rencana/${planId}/ubah`);
  await vi.waitFor(() => expect(asked.filter(({ path }) => path.endsWith('/newer-indicators'))).toHaveLength(1));
  await expect.element(told).not.toBeInTheDocument();
});

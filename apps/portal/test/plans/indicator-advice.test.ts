import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answerWith, me, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allSaved, open } from '../support/mount.ts';
import { type content, plan, planId } from '../support/plan.ts';

const copies = `GET /plans/${planId}/copied-indicators`;
const stored = (asked: Asked) => ({ status: 200, body: plan({ content: asked.body as typeof content, version: 4 }) });
const answers = (titles: string[]) =>
  answerWith({
    'GET /me': { status: 200, body: me },
    [`GET /plans/${planId}`]: { status: 200, body: plan() },
    [`PUT /plans/${planId}/content`]: stored,
    [copies]: [
      { status: 200, body: { titles: [] } },
      { status: 200, body: { titles } },
    ],
  });
const activity = page.getByText('Ini menyebut kegiatan; hasilnya belum tampak.');
async function openFields() {
  await open(`/rencana/${planId}/ubah`);
  await page.getByRole('button', { name: /Ubah isi.*Indikator 1.1/ }).click();
  return page.getByRole('group', { name: 'Indikator 1.1' });
}
beforeEach(() => removeDrafts(me.accountId));
afterEach(allSaved);

test.each([1280, 360])(
  'at %i px: after a pause a hint says what to try, and a result in place of an activity needs none',
  async (width) => {
    await page.viewport(width, 780);
    answers([]);
    const fields = await openFields();
    await expect.element(activity).not.toBeInTheDocument();
    await fields.getByLabelText('Indikator').fill('Melaksanakan pembelajaran di kelas');
    await expect.element(activity).toBeVisible();
    await expect.element(page.getByText(/^Coba: tulis apa yang berubah/)).toBeVisible();
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await fields.getByLabelText('Indikator').fill('Persentase murid yang tuntas membaca');
    await expect.element(activity).not.toBeInTheDocument();
  },
);

test('a hint that is put away stays away for that text, and the focus is on the text', async () => {
  answers([]);
  const fields = await openFields();
  await fields.getByLabelText('Indikator').fill('Melaksanakan pembelajaran di kelas');
  await page.getByRole('button', { name: 'Singkirkan saran' }).click();
  await expect.element(activity).not.toBeInTheDocument();
  await expect.element(fields.getByLabelText('Indikator')).toHaveFocus();
  await fields.getByLabelText('Indikator').fill('Melaksanakan pembelajaran di luar kelas');
  await expect.element(activity).toBeVisible();
});

test('likeness to a colleague is told once the server has compared the text it kept', async () => {
  const text = 'Persentase murid yang tuntas membaca pada akhir semester';
  const asked = answers([text]);
  const fields = await openFields();
  await fields.getByLabelText('Indikator').fill(text);
  await vi.waitFor(() => expect(asked.filter(({ path }) => path.endsWith('/copied-indicators'))).toHaveLength(2), { timeout: 8000 });
  await expect.element(page.getByText('Ini mirip dengan indikator rekan di unit Anda.')).toBeVisible();
});

test.each([1280, 360])('at %i px: an example stands folded under the hint, and only one of that kind', async (width) => {
  await page.viewport(width, 780);
  answers([]);
  const fields = await openFields();
  await fields.getByLabelText('Indikator').fill('Melaksanakan pembelajaran di kelas');
  await page.getByText('Lihat contoh').click();
  await expect.element(page.getByText('Melaksanakan bimbingan membaca (paling sedikit 12 kali)')).toBeVisible();
  await expect.element(page.getByText('Persentase murid yang membaca lancar (paling sedikit 80%)')).toBeVisible();
  await expect.element(page.getByText('Pelayanan loket yang ramah')).not.toBeInTheDocument();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

import type { PlanContent } from '@pauh/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answerWith, me, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allSaved, open } from '../support/mount.ts';
import { content, plan, planId } from '../support/plan.ts';

const edit = `/rencana/${planId}/ubah`;
const get = `GET /plans/${planId}`;
const answers = (fields: Parameters<typeof plan>[0] = {}) => ({
  'GET /me': { status: 200, body: me },
  [get]: { status: 200, body: plan(fields) },
  [`PUT /plans/${planId}/content`]: (asked: Asked) => ({
    status: 200,
    body: plan({ ...fields, content: asked.body as PlanContent, version: 4 }),
  }),
});
const sent = (asked: Asked[]) => asked.filter(({ method }) => method === 'PUT').at(-1)?.body as PlanContent | undefined;
const bare: PlanContent = {
  ...content,
  results: content.results.map((result) => ({
    ...result,
    indicators: result.indicators.map((indicator) => ({ ...indicator, aspect: null })),
  })),
};
beforeEach(() => removeDrafts(me.accountId));
afterEach(allSaved);

test.each([1280, 360])(
  'at %i px: turned qualitative, indicator and target are one text; taken back, all figures are there',
  async (width) => {
    await page.viewport(width, 780);
    const asked = answerWith(answers());
    await open(edit);
    await page.getByLabelText('Pendekatan').selectOptions('qualitative');
    await expect.element(page.getByRole('button', { name: 'Urungkan' })).toHaveFocus();
    await page.getByRole('button', { name: /Ubah isi.*Indikator 1.1/ }).click();
    const fields = page.getByRole('group', { name: 'Indikator 1.1' });
    await expect
      .element(fields.getByLabelText('Ukuran keberhasilan / indikator dan target'))
      .toHaveValue('Rata-rata kehadiran siswa: paling sedikit 95%');
    await expect.element(fields.getByLabelText('Target', { exact: true })).not.toBeInTheDocument();
    await expect.element(fields.getByLabelText(/^Aspek/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Ambil dari pustaka' })).not.toBeInTheDocument();
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await vi.waitFor(() => expect(sent(asked)?.approach).toBe('qualitative'), { timeout: 6000 });
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await vi.waitFor(
      () =>
        expect(sent(asked)).toMatchObject({
          results: [{ indicators: [{ title: 'Rata-rata kehadiran siswa', target: 95, aspect: 'kuantitas' }] }, {}],
        }),
      { timeout: 6000 },
    );
  },
);

test('a high official names the perspective of each result, and no aspect', async () => {
  const asked = answerWith(answers({ usesPerspectives: true, content: bare }));
  await open(edit);
  await page.getByRole('button', { name: 'Periksa lalu ajukan' }).click();
  await page.getByRole('link', { name: /Hasil kerja 1: Perspektif\. Pilih perspektifnya/ }).click();
  await expect.element(page.getByLabelText('Perspektif').first()).toHaveFocus();
  await page.getByLabelText('Perspektif').first().selectOptions('penerima_layanan');
  await page.getByRole('button', { name: /Ubah isi.*Indikator 1.1/ }).click();
  await expect.element(page.getByRole('group', { name: 'Indikator 1.1' }).getByLabelText(/^Aspek/)).not.toBeInTheDocument();
  await vi.waitFor(() => expect(sent(asked)?.results[0]?.perspective).toBe('penerima_layanan'), { timeout: 6000 });
  await expectNoAxeFindings();
});

test('an aspect that came from elsewhere is shown until it is emptied', async () => {
  answerWith(
    answers({
      usesPerspectives: true,
      content: { ...content, results: content.results.map((result) => ({ ...result, perspective: 'anggaran' })) },
    }),
  );
  await open(edit);
  await page.getByRole('button', { name: 'Periksa lalu ajukan' }).click();
  const aspect = page.getByRole('group', { name: 'Indikator 1.1' }).getByLabelText(/^Aspek/);
  await expect.element(aspect).toHaveAccessibleDescription(/tidak memakai aspek/);
  await aspect.selectOptions('');
  await expect.element(aspect).not.toBeInTheDocument();
});

test.each<[string, PlanContent, string[]]>([
  ['figures stand in columns', content, ['Aspek', 'Indikator', 'Target', 'Bobot']],
  [
    'perspectives take the place of aspects',
    { ...bare, results: bare.results.map((result) => ({ ...result, perspective: 'penerima_layanan' })) },
    ['Indikator', 'Target', 'Bobot'],
  ],
  ['words stand in one', { ...bare, approach: 'qualitative' }, ['Ukuran keberhasilan / indikator dan target', 'Bobot']],
])('to read: %s', async (_, written, columns) => {
  answerWith(answers({ state: 'agreed', content: written, actions: [] }));
  await open(`/rencana/${planId}`);
  await expect.element(page.getByRole('heading', { name: '1. Siswa hadir dan belajar' })).toBeVisible();
  expect(
    page
      .getByRole('table', { name: 'Indikator hasil kerja 1' })
      .getByRole('columnheader')
      .elements()
      .map((head) => head.textContent),
  ).toEqual(columns);
  expect(page.getByText('Penerima layanan').elements()).toHaveLength(written.results[0]?.perspective ? 2 : 0);
  await expectNoAxeFindings();
});

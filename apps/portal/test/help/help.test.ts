import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setLanguage } from '../../src/shared/i18n/index.ts';
import { answerWith } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';

test.each([1280, 360])('at %i px, signed in or not: why, how, rights; both languages', async (width) => {
  await page.viewport(width, 780);
  answerWith({});
  await open('/bantuan');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Mengapa dan bagaimana' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Rekan kerja/ })).toMatchTextContent(/Tidak.*Tidak.*Tidak.*Tidak/);
  await expect.element(page.getByText('Skor 96,5')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await setLanguage('en');
  await expect.element(page.getByRole('heading', { level: 2, name: 'What are your rights?' })).toBeVisible();
});

test('in the example a changed actual changes achievement and score; an empty one is not 0', async () => {
  answerWith({});
  await open('/bantuan');
  const field = page.getByRole('textbox', { name: 'Kehadiran mengajar' });
  await field.fill('47,5');
  await expect.element(page.getByText('Skor 76')).toBeVisible();
  await field.fill('');
  await expect.element(page.getByText(/Skor belum ada: isi semua realisasi/)).toBeVisible();
  await field.fill('-1');
  await expect.element(page.getByText('Angka ini tidak mungkin untuk indikator ini.')).toBeVisible();
  await page.getByRole('button', { name: 'Kembalikan angka awal' }).click();
  await expect.element(page.getByText('Skor 96,5')).toBeVisible();
});

test('the contents lead to their heading', async () => {
  answerWith({});
  await open('/bantuan');
  await page.getByRole('link', { name: 'Apa hak Anda?' }).click();
  await expect.element(page.getByRole('heading', { name: 'Apa hak Anda?' })).toHaveFocus();
});

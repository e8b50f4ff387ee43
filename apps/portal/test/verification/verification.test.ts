import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';

const stranger = { 'GET /me': problem(401, 'auth.required'), 'POST /auth/session/refresh': problem(401, 'auth.required') };
const answer = (body: object) => ({ status: 200, body });
const code = page.getByRole('textbox', { name: 'Kode bukti hitung' });
const check = () => page.getByRole('button', { name: 'Periksa' }).click();

test.each([1280, 360])('at %i px: a stranger checks code and facts, and is told right or not right for each', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...stranger,
    'POST /receipt-checks': answer({
      valid: true,
      current: true,
      facts: [
        { fact: 'name', right: true },
        { fact: 'score', right: true },
        { fact: 'predicate', right: false },
      ],
    }),
  });
  await open('/verifikasi');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Periksa bukti hitung' })).toBeVisible();
  await check();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expectNoAxeFindings();
  await code.fill('3f9a-7c21-08d4-e5b6-91aa');
  await page.getByRole('textbox', { name: /Nama pemilik/ }).fill('Sari Wulandari');
  await page.getByRole('textbox', { name: /Skor/ }).fill('96,07');
  await page.getByRole('combobox', { name: /Predikat/ }).selectOptions('Sangat Baik');
  await check();
  await expect.element(page.getByText('Kode ini sah, tetapi ada keterangan yang belum cocok')).toBeVisible();
  await code.fill('another');
  await expect.element(page.getByText(/^Kode 3f9a-7c21-08d4-e5b6-91aa, diperiksa \d+ .* pukul \d\d\.\d\d WIB\.$/)).toBeVisible();
  await expect
    .element(page.getByRole('list', { name: 'Keterangan yang dibandingkan' }))
    .toMatchTextContent(/Nama pemilik: cocok.*Skor: cocok.*Predikat: belum cocok/);
  expect(document.activeElement).not.toBe(document.body);
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/receipt-checks')?.body).toEqual({
    code: '3f9a-7c21-08d4-e5b6-91aa',
    facts: { name: 'Sari Wulandari', score: 96.07, predicate: 'sangat_baik' },
  });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('the code comes with the address; facts without a name are not sent', async () => {
  const asked = answerWith({ ...stranger, 'POST /receipt-checks': answer({ valid: true, current: false, facts: [] }) });
  await open('/verifikasi?kode=3f9a-7c21-08d4-e5b6-91aa');
  await expect.element(code).toHaveValue('3f9a-7c21-08d4-e5b6-91aa');
  await page.getByRole('textbox', { name: /Unit kerja/ }).fill('SDN 3 Cempaka');
  await check();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Tulis nama pemiliknya/);
  expect(asked.some(({ path }) => path === '/receipt-checks')).toBe(false);
  await page.getByRole('textbox', { name: /Unit kerja/ }).fill('');
  await page.getByRole('textbox', { name: /Skor/ }).fill('sembilan');
  await check();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/angka/);
  expect(asked.some(({ path }) => path === '/receipt-checks')).toBe(false);
  await page.getByRole('textbox', { name: /Skor/ }).fill('');
  await check();
  await expect.element(page.getByText(/sudah diganti dengan versi yang lebih baru/)).toBeVisible();
});

test.each([
  [answer({ valid: false, current: false, facts: [] }), 'Kode ini belum dikenal'],
  [
    answer({ valid: true, current: true, facts: [{ fact: 'name', right: false }] }),
    'Nama belum cocok, jadi keterangan lain tidak dibandingkan.',
  ],
  [problem(429, 'receipt.too_many_wrong_facts'), /Keterangan hasil ini sudah beberapa kali belum cocok/],
  [problem(429, 'rate.limited'), 'Terlalu banyak permintaan. Coba lagi sebentar lagi.'],
])('%#: %s', async (given, said) => {
  answerWith({ ...stranger, 'POST /receipt-checks': given });
  await open('/verifikasi?kode=0000-0000-0000-0000-0000');
  await page.getByRole('textbox', { name: /Nama pemilik/ }).fill('Sari Wulandari');
  await check();
  await expect.element(page.getByText(said)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: /Nama pemilik/ })).toHaveValue('Sari Wulandari');
});

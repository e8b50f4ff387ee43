import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accountOf, openPlanning, people, runningCycle, signedIn } from '../support/agency.ts';
import { type Keyboard, keyboardOf } from '../support/keyboard.ts';
import { newDevice, openBrowser } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// Every act here is done with the keys alone.
let server: RunningServer;
let browser: Browser;
let page: Page;
let keys: Keyboard;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  await openPlanning(await signedIn(server.url, accountOf(server, 'hr')), 'SD1');
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});
afterEach(() => keys.end());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const link = (name: string | RegExp) => page.getByRole('link', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function begin(who: string): Promise<void> {
  page = await (await newDevice(browser, server.url)).newPage();
  keys = await keyboardOf(page);
  const { login, password } = accountOf(server, who);
  await page.goto('/');
  await keys.type(page.getByLabel('NIP atau nama pengguna'), login);
  await keys.type(page.getByLabel('Kata sandi', { exact: true }), password);
  await keys.press(button('Masuk'));
  await heading(/^Selamat /).waitFor();
  await keys.keepsFocus();
}

test('signing in: a refusal is read first and leads to its field; the skip link leads past the menu', async () => {
  page = await (await newDevice(browser, server.url)).newPage();
  keys = await keyboardOf(page);
  await page.goto('/masuk');
  await keys.press(button('Masuk'));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  await keys.press(page.getByRole('alert').getByRole('link').first());
  expect(await page.getByLabel('NIP atau nama pengguna').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.reload();
  await keys.press(link('Langsung ke isi'));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('isi');
});

test('a page that could not load is tried again', async () => {
  await begin(people.teacher);
  await page.route('**/api/v1/results*', (route) => route.abort());
  await keys.press(page.getByRole('navigation').getByRole('link', { name: 'Hasil' }));
  await button('Coba lagi').waitFor();
  await page.unroute('**/api/v1/results*');
  await keys.press(button('Coba lagi'));
  await page
    .getByRole('main')
    .getByRole('link', { name: /Semester/ })
    .first()
    .waitFor();
  await keys.keepsFocus();
});

async function writeIndicator(no: string, title: string, target: string, weight: string): Promise<void> {
  const fields = page.getByRole('group', { name: `Indikator ${no}` });
  if (!(await fields.isVisible())) await keys.press(button(`Ubah isi: Indikator ${no}`));
  await keys.type(fields.getByLabel('Indikator', { exact: true }), title);
  await keys.type(fields.getByLabel('Target'), target);
  await keys.type(fields.getByLabel('Satuan'), 'modul');
  await keys.type(page.getByLabel(`Bobot Indikator ${no}`), weight);
}

test('a plan: results and indicators, weights, the check, the declaration', async () => {
  await begin(people.teacher);
  await keys.press(link('Susun rencana kinerja'));
  await heading(/^Susun rencana/).waitFor();
  await keys.press(button('Tambah hasil kerja utama'));
  await keys.type(page.getByLabel('Hasil yang ingin dicapai'), 'Pembelajaran membaca yang lebih baik');
  await writeIndicator('1.1', 'Modul ajar yang disusun', '6', '60');
  await keys.press(button('Tambah indikator'));
  await writeIndicator('1.2', 'Modul ajar yang dipakai sekolah lain', '2', '30');
  await keys.press(button('Periksa lalu ajukan'));
  await page.getByRole('alert').waitFor();
  await page.getByText('Masih ada 10 poin bobot yang belum dibagi.').first().waitFor();
  await keys.type(page.getByLabel('Bobot Indikator 1.2'), '40');
  await keys.press(button('Naikkan Indikator 1.2'));
  await keys.press(button('Periksa lalu ajukan'));
  await heading(/^Periksa rencana/).waitFor();
  await keys.press(page.getByRole('checkbox', { name: /Saya sudah memeriksa rencana ini/ }), 'Space');
  await keys.press(button('Ajukan rencana'));
  await page.getByText(/^Rencana sudah diajukan kepada Ratna Dewi/).waitFor();
  await keys.keepsFocus();
});

const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

test('progress: one sentence and one photo', async () => {
  await begin(people.teacher);
  await keys.press(link('Baca umpan balik'));
  await heading(/^Kemajuan /).waitFor();
  await keys.choose(page.getByLabel('Indikator', { exact: true }), '1.2');
  await keys.type(page.getByLabel('Apa yang sudah terjadi'), 'Dua modul diuji coba bersama kelas sebelah');
  await keys.attach(page.getByLabel(/^Foto atau berkas bukti/), { name: 'modul.png', mimeType: 'image/png', buffer: photo });
  await page.getByText(/^Berkas dipilih: modul\.png/).waitFor();
  await keys.press(button('Simpan catatan'));
  await page.getByText('Catatan tersimpan di linimasa.').waitFor();
  await keys.keepsFocus();
  await page.getByRole('listitem').filter({ hasText: 'Dua modul diuji coba' }).getByText('modul.png').first().waitFor();
});

async function takeMeasured(): Promise<void> {
  const take = button(/^Pakai nilai terukur/);
  await take.first().waitFor();
  while (await take.count()) await keys.press(take.first());
}

test('a self-assessment', async () => {
  await begin(people.teacher);
  await keys.press(link('Tulis penilaian diri'));
  await heading(/^Penilaian diri/).waitFor();
  await takeMeasured();
  await keys.type(page.getByLabel('Catatan Anda').first(), 'Kelas mulai dari nilai yang rendah.');
  await keys.pick(page.getByRole('group', { name: 'Harmonis' }), 'Di atas ekspektasi');
  await keys.type(page.getByLabel('Apa yang ingin Anda lanjutkan atau coba?'), 'Berbagi modul dengan sekolah lain');
  await keys.press(button('Periksa lalu kirim'));
  await heading('Periksa penilaian diri').waitFor();
  await keys.press(page.getByRole('checkbox', { name: /Saya mengisi penilaian diri ini/ }), 'Space');
  await keys.press(button('Kirim penilaian diri'));
  await page.getByText('Penilaian diri terkirim').first().waitFor();
  await keys.keepsFocus();
});

/** Fills the sheet that is open as the rules suggest, with a word where the person decides. */
async function assess(name: string): Promise<void> {
  await heading(name).waitFor();
  await takeMeasured();
  for (const group of await page
    .getByRole('group', {
      name: /^Penilaian Anda untuk|^(Berorientasi Pelayanan|Akuntabel|Kompeten|Harmonis|Loyal|Adaptif|Kolaboratif|Rating hasil kerja|Rating perilaku kerja)$/,
    })
    .all())
    await keys.pick(group, 'Sesuai ekspektasi');
  for (const words of await page.getByLabel(/Apa yang perlu dilanjutkan atau dicoba|Alasan keputusan Anda/).all())
    await keys.type(words, 'Dibahas bersama dalam dialog kinerja.');
}

test('three people are assessed: from the list with j and Enter, from one to the next', async () => {
  await begin(people.head);
  await keys.press(page.getByRole('navigation').getByRole('link', { name: 'Penilaian' }));
  await heading('Penilaian tim Anda').waitFor();
  await keys.press(page.getByRole('checkbox', { name: 'Hanya yang belum selesai' }), 'Space');
  await keys.reach(page.getByRole('main').getByRole('listitem').getByRole('link').first());
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  for (let person = 1; person <= 3; person++) {
    await page.getByRole('button', { name: /^Kirim penilaian/ }).waitFor();
    const name = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
    await assess(name);
    await keys.press(button(`Kirim penilaian ${name}`));
    await page.getByText(/Penilaian ini dikirim/).waitFor();
    await keys.keepsFocus();
    if (person < 3) await keys.press(link(/^Buka penilaian/));
  }
});

test('measured values are imported: chosen, checked, confirmed', async () => {
  const hr = await signedIn(server.url, accountOf(server, 'hr'));
  const { code } = await runningCycle(hr);
  const today = new Date().toISOString().slice(0, 10);
  const row = (value: string) => `${accountOf(server, people.teacher).login};${code};HADIR;${today};${value};presensi`;
  const sheet = (value: string) => ({
    name: 'capaian.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`nip;periode;indikator;tanggal;nilai;sumber\r\n${row(value)}\r\n`),
  });
  await begin('hr');
  await keys.press(page.getByRole('navigation').getByRole('link', { name: 'Impor' }));
  await keys.press(link(/Nilai terukur/));
  await heading('Impor Nilai terukur').waitFor();
  await keys.attach(page.getByLabel('Berkas CSV atau XLSX'), sheet('seratus'));
  await keys.press(button('Periksa berkas'));
  await keys.press(button('Pilih berkas yang sudah diperbaiki'));
  await keys.attach(page.getByLabel('Berkas CSV atau XLSX'), sheet('97,5'));
  await keys.press(button('Periksa berkas'));
  await keys.press(button(/^Simpan 1 baris$/));
  await page.getByText('1 baris sudah disimpan').waitFor();
  await keys.keepsFocus();
});

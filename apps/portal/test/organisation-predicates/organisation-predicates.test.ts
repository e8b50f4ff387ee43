import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { writeDraft } from '../../src/shared/drafts.ts';
import { type Asked, answerWith, me, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allDrawn, open } from '../support/mount.ts';
import { hr, units, unitRef } from '../support/officers.ts';
import { cycle, progress } from '../cycles/cycle.fixture.ts';

const leader = { employeeId: '0193a1b2-0000-7000-8000-0000000000b1', name: 'Rahmat Hidayat' };
const set = { no: 1, predicate: 'baik', basis: 'Capaian perjanjian kinerja 97%, laporan nomor 12', reason: null, setBy: 'Rahmat Hidayat', onBehalfOf: null, setAt: '2026-11-24T03:00:00Z' };
const one = (more: object = {}) => ({ status: 200, body: { cycle: { cycleId: 'c1', name: 'Semester II 2026' }, unit: unitRef, leader, required: true, resultsReleased: false, people: 33, history: [], distribution: null, version: 0, actions: [], ...more } });
const counts = { sangat_baik: 5, baik: 5, butuh_perbaikan: 1, kurang: 0, sangat_kurang: 0 };
const chief = { ...me, displayName: 'Rahmat Hidayat', roles: ['employee', 'supervisor', 'reviewing_supervisor', 'unit_head'], permissions: [...me.permissions, 'organisation_predicate:read', 'organisation_predicate:write'] };
const signedIn = { 'GET /me': { status: 200, body: chief } };
const address = '/periode/c1/predikat-organisasi/u1';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const region = (name: string) => page.getByRole('region', { name });

test.each([1280, 360])('at %i px: the units of a cycle, who sets each, and only those that wait', async (width) => {
  await page.viewport(width, 780);
  const row = { unit: unitRef, plans: 33, predicate: null, setBy: null, setAt: null, leader, actions: ['set'] };
  const others = [{ ...row, unit: { ...unitRef, unitId: 'u2', name: 'Dinas Pendidikan' }, leader: null, actions: [] }, { ...row, unit: { ...unitRef, unitId: 'u3', name: 'SD Negeri 2 Pauh' }, predicate: 'istimewa', setBy: 'Rahmat Hidayat', setAt: set.setAt }];
  const asked = answerWith({ ...signedIn, 'GET /cycles/c1': { status: 200, body: cycle('assessment', []) }, 'GET /cycles/c1/organisation-predicates': ({ path }: Asked) => ({ status: 200, body: { items: path.includes('missing=true') ? [] : [row, ...others], nextCursor: null, total: 3 } }), 'GET /cycles/c1/organisation-predicates/u1': one() });
  const { router } = await open('/periode/c1/predikat-organisasi');
  await expect.element(page.getByRole('row', { name: /SD Negeri 1 Pauh/ })).toMatchTextContent(/33.*Belum ditetapkan.*Rahmat Hidayat/);
  await expect.element(page.getByRole('row', { name: /Dinas Pendidikan/ })).toMatchTextContent(/Belum ditetapkan.*Pimpinan instansi/);
  await expect.element(page.getByRole('row', { name: /SD Negeri 2 Pauh/ })).toMatchTextContent(/Istimewa.*Rahmat Hidayat, 24 November 2026 pukul 10\.00 WIB/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await expect.element(page.getByText(/^Semester II 2026\. Pimpinan satu tingkat .* Periode ini tidak mewajibkannya\.$/)).toBeVisible();
  await page.getByLabelText('Tampilkan').selectOptions('Menunggu saya tetapkan');
  await expect.element(page.getByText('Tidak ada unit yang cocok dengan pilihan ini.')).toBeVisible();
  expect(asked.filter(({ path }) => path.includes('/organisation-predicates')).at(-1)?.path).toMatch(/missing=true&settable=true|settable=true&missing=true/);
  await button('Tampilkan semua unit').click();
  await page.getByRole('link', { name: 'SD Negeri 1 Pauh' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('organisation-predicate');
});

test.each([1280, 360])('at %i px: the form asks for predicate and basis, shows what it would mean in whole people, and sends', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...signedIn, 'GET /cycles/c1/organisation-predicates/u1': [one({ actions: ['set'] }), one({ actions: ['set'], history: [set], version: 1 })],
    'PUT /cycles/c1/organisation-predicates/u1': one({ actions: ['set'], history: [set], version: 1 }),
  });
  await open(address);
  await expect.element(region('Predikat saat ini')).toMatchTextContent(/Belum ditetapkan\. Yang menetapkan: Rahmat Hidayat\..*baru dapat dirilis setelah predikat ditetapkan/);
  await button('Tetapkan predikat').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Pilih predikat\..*Tuliskan dasarnya, paling sedikit 10 huruf\./);
  await expectNoAxeFindings();
  await page.getByRole('radio', { name: 'Baik', exact: true }).click();
  await expect.element(region('Artinya bagi sebaran predikat')).toMatchTextContent(/Yang dihitung: 33 orang.*Baik yang terbanyak.*Baik paling banyak 70%: 70 × 33 : 100, dibulatkan ke bawah = 23 orang\..*Butuh Perbaikan dan\/atau Kurang ada, paling sedikit 1 orang\./);
  await page.getByLabelText('Dasar tertulis').fill(set.basis);
  await button('Tetapkan predikat').click();
  await expect.element(page.getByText('Predikat ditetapkan: Baik.')).toBeVisible();
  expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ body: { predicate: 'baik', basis: set.basis, reason: null } });
  expect(asked.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"0"');
  await expect.element(page.getByRole('heading', { name: 'Ubah predikat' })).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toMatch(/Simpan perubahan/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('a change asks for a reason; set elsewhere meanwhile, what was typed stays and the next attempt starts from there', async () => {
  const newer = { ...set, no: 2, predicate: 'istimewa', reason: 'Laporan kinerja diperbaiki', onBehalfOf: 'Rahmat Hidayat', setBy: 'Nur Aini' };
  const asked = answerWith({
    ...signedIn, 'GET /cycles/c1/organisation-predicates/u1': [one({ actions: ['set'], history: [set], version: 1 }), one({ actions: ['set'], history: [newer, set], version: 2 })],
    'PUT /cycles/c1/organisation-predicates/u1': [problem(412, 'concurrency.stale'), one({ actions: ['set'], history: [newer, set], version: 3 })],
  });
  await open(address);
  await page.getByRole('radio', { name: 'Kurang', exact: true }).click();
  await page.getByLabelText('Dasar tertulis').fill('Capaian 61%, laporan nomor 14');
  await button('Simpan perubahan').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Tuliskan alasan perubahannya/);
  await page.getByLabelText('Mengapa diubah').fill('Audit kinerja selesai');
  await button('Simpan perubahan').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Data ini sudah diubah di tempat lain/);
  await expect.element(region('Predikat saat ini')).toMatchTextContent(/Istimewa.*Ditetapkan Nur Aini atas nama Rahmat Hidayat.*Alasan perubahan: Laporan kinerja diperbaiki/);
  await expect.element(region('Sebelumnya')).toMatchTextContent(/Baik.*Dasar: Capaian perjanjian kinerja 97%/);
  await expect.element(page.getByLabelText('Mengapa diubah')).toHaveValue('Audit kinerja selesai');
  await button('Simpan perubahan').click();
  await expect.poll(() => asked.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
});

test('who may set it no longer reads what was typed and not sent', async () => {
  await writeDraft(me.accountId, 'organisation-predicate:c1:u1', { content: { predicate: 'kurang', basis: 'Capaian 61%, laporan nomor 14', reason: '' }, version: 0, savedAt: Date.now() });
  answerWith({ ...signedIn, 'GET /cycles/c1/organisation-predicates/u1': one({ resultsReleased: true, history: [set] }) });
  await open(address);
  await expect.element(page.getByText('Capaian 61%, laporan nomor 14')).toBeVisible();
  await expectNoAxeFindings();
});

test.each([1280, 360])('at %i px: the simulator shows how what is decided stands to the pattern, and plays with other counts', async (width) => {
  await page.viewport(width, 780);
  answerWith({ 'GET /me': { status: 200, body: hr }, 'GET /cycles/c1/organisation-predicates/u1': one({ distribution: { decided: 11, counts }, leader: null }) });
  await open(address);
  await expect.element(region('Predikat saat ini')).toMatchTextContent(/Yang menetapkan: pimpinan instansi/);
  expect(button('Tetapkan predikat').query()).toBeNull();
  await page.getByLabelText('Seandainya predikat unit ini').selectOptions('Istimewa');
  const card = region('Artinya bagi sebaran predikat');
  await expect.element(card).toMatchTextContent(/11 dari 33 orang sudah diputuskan.*Sangat Baik yang terbanyak: tidak ada predikat lain yang lebih banyak\. Sekarang 5 orang\. Predikat lain yang terbanyak: 5 orang\.\s*Sesuai pola.*70 × 11 : 100, dibulatkan ke bawah = 7 orang\. Sekarang 5 orang\.\s*Sesuai pola/);
  await page.getByText('Coba sebaran lain').click();
  await button('Pakai keadaan hari ini').click();
  await expect.element(page.getByRole('status').filter({ hasText: 'Jumlah 11 orang.' })).toMatchTextContent(/Semua aturan pola terpenuhi/);
  await page.getByLabelText('Sangat Baik, banyaknya orang').fill('9');
  await expect.element(page.getByRole('status').filter({ hasText: 'Jumlah 15 orang.' })).toMatchTextContent(/Semua aturan pola terpenuhi/);
  await page.getByLabelText('Sangat Baik, banyaknya orang').fill('16');
  await expect.element(page.getByRole('status').filter({ hasText: 'Jumlah 22 orang.' })).toMatchTextContent(/Alasan tertulis diminta untuk 1 aturan.*= 15 orang\. Sekarang 16 orang\.\s*Belum sesuai pola; alasan tertulis diminta/);
  await page.getByLabelText('Baik, banyaknya orang', { exact: true }).fill('1,5');
  await expect.element(page.getByText('Isi bilangan bulat mulai 0.')).toBeVisible();
  await page.getByLabelText('Baik, banyaknya orang', { exact: true }).fill('');
  await page.getByLabelText('Sangat Baik, banyaknya orang').fill('4');
  await expect.element(page.getByText('Pola tidak dihitung: 5 orang, kurang dari 10.')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('once results are released the page says why nothing is to be set', async () => {
  answerWith({ ...signedIn, 'GET /cycles/c1/organisation-predicates/u1': one({ history: [set], version: 1, resultsReleased: true }) });
  await open(address);
  await expect.element(region('Predikat saat ini')).toMatchTextContent(/Dasar: Capaian perjanjian kinerja 97%.*sudah dirilis, jadi predikat organisasinya tetap/);
  expect(page.getByRole('heading', { name: 'Ubah predikat' }).query()).toBeNull();
});

test('of fewer than ten neither pattern nor counts are shown', async () => {
  answerWith({ 'GET /me': { status: 200, body: hr }, 'GET /cycles/c1/organisation-predicates/u1': one({ people: 9, required: false, distribution: { decided: 4, counts: null } }) });
  await open(address);
  const card = region('Artinya bagi sebaran predikat');
  await expect.element(card).toMatchTextContent(/Pola tidak dihitung: 9 orang, kurang dari 10\..*4 dari 9 orang sudah diputuskan.*tampil mulai 10 orang/);
  expect(page.getByLabelText('Seandainya predikat unit ini').query()).toBeNull();
  await expectNoAxeFindings();
});

test('a release that waits for predicates names the units and leads to them', async () => {
  const missing = { ...problem(409, 'result.organisation_predicate_missing') as { status: number; body: object } };
  const named = { ...missing, body: { ...missing.body, errors: [{ pointer: '/unitId', code: 'organisation_predicate.unit_without', title: 'SD Negeri 1 Pauh belum memiliki predikat organisasi.', params: { unitId: 'u1', code: 'SD1', name: 'SD Negeri 1 Pauh' } }] } };
  answerWith({ 'GET /me': { status: 200, body: hr }, 'GET /cycles/c1': { status: 200, body: cycle('assessment', []) }, 'GET /cycles/c1/progress': progress, 'GET /units': units, 'GET /units/u0': { status: 200, body: units.body.items[0] }, 'POST /cycles/c1/releases': named });
  await open('/periode/c1/rilis?unit=u0');
  await expect.element(page.getByRole('status').filter({ hasText: '1 unit belum memiliki predikat organisasi' })).toMatchTextContent(/Belum ada yang dirilis.*SD Negeri 1 Pauh/);
  await allDrawn();
  await expectNoAxeFindings();
  await expect.element(page.getByRole('link', { name: 'Lihat predikat organisasi' })).toHaveAttribute('href', '/periode/c1/predikat-organisasi?tampil=missing');
});

test('the task on the home page leads to the units that wait', async () => {
  const task = { id: 'do_now:organisation_predicate_set:c1', kind: 'organisation_predicate_set', group: 'do_now', cycle: { cycleId: 'c1', name: 'Tahunan 2026' }, planId: null, resultId: null, person: null, onBehalfOf: null, count: 2, effortMinutes: 20, dueAt: null, dueZone: null };
  answerWith({ ...signedIn, 'GET /me/tasks': { status: 200, body: { items: [task], nextStage: null } } });
  await open('/');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Tetapkan predikat organisasi' })).toMatchTextContent(/menunggu predikat unitnya.*Tahunan 2026 · 2 unit · Sekitar 20 menit/);
  await expect.element(page.getByRole('link', { name: 'Tetapkan predikat organisasi' })).toHaveAttribute('href', '/periode/c1/predikat-organisasi?tampil=open');
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cycle } from '../cycles/cycle.fixture.ts';
import { answerWith, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allDrawn, open } from '../support/mount.ts';
import { hr, page as pageOf, unitRef, units } from '../support/officers.ts';

const officer = { ...hr, permissions: [...hr.permissions, 'delivery:read', 'receipt:export', 'closing:read'] };
const entry = {
  resultId: 'r1',
  no: 1,
  employee: { employeeId: 'e1', name: 'Agus Pranoto' },
  unit: unitRef,
  releasedAt: '2026-12-21T03:00:00Z',
  how: null,
  receivedOn: null,
  recordedBy: null,
  note: null,
  deemedOn: '2026-12-28',
  version: 2,
};
const received = [
  {
    ...entry,
    resultId: 'r2',
    no: 2,
    employee: { employeeId: 'e2', name: 'Dewi Lestari' },
    how: 'paper',
    receivedOn: '2026-12-22',
    recordedBy: 'Ratna Dewi',
    note: 'Di ruang guru',
  },
  { ...entry, resultId: 'r3', employee: { employeeId: 'e3', name: 'Sari Wulandari' }, how: 'opened', receivedOn: '2026-12-21' },
  { ...entry, resultId: 'r4', employee: { employeeId: 'e4', name: 'Tuti Rahayu' }, how: 'deemed', receivedOn: '2026-12-28' },
];
const common = {
  'GET /me': { status: 200, body: officer },
  'GET /cycles/c1': { status: 200, body: cycle('released', ['close']) },
  'GET /units': units,
};

test.each([1280, 360])('at %i px: whom to remind and until when, with a way to record a handover', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({ ...common, 'GET /cycles/c1/deliveries': pageOf([entry], { total: 1 }) });
  const { router } = await open('/periode/c1/penyampaian');
  await expect.element(page.getByText('1 hasil sudah dirilis tetapi belum dibuka.')).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /Agus Pranoto/ }))
    .toMatchTextContent(/SD Negeri 1 Pauh.*21 Desember 2026.*Belum\. Dianggap diterima bila 28 Desember 2026 lewat\./);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  expect(asked.find(({ path }) => path.startsWith('/cycles/c1/deliveries'))?.path).toContain('due=true');
  await page.getByRole('link', { name: 'Catat penyerahan Agus Pranoto' }).click();
  await expect.poll(() => router.currentRoute.value.fullPath).toContain('/hasil/r1/penyerahan?versi=2&nama=Agus');
});

test('all of them: how each was received, and the version', async () => {
  answerWith({ ...common, 'GET /cycles/c1/deliveries': pageOf(received, { total: 3 }) });
  await open('/periode/c1/penyampaian?tampilan=all');
  await allDrawn();
  await expect
    .element(page.getByRole('row', { name: /Dewi Lestari/ }))
    .toMatchTextContent(/versi 2.*22 Desember 2026, diserahkan di kertas oleh Ratna Dewi.*Di ruang guru/);
  await expect.element(page.getByRole('row', { name: /Sari Wulandari/ })).toMatchTextContent(/21 Desember 2026, dibuka di portal/);
  await expect.element(page.getByRole('row', { name: /Tuti Rahayu/ })).toMatchTextContent(/28 Desember 2026, dianggap diterima/);
});

test('nobody to remind; what is refused can be tried again', async () => {
  answerWith({ ...common, 'GET /cycles/c1/deliveries': [problem(500, 'server.failed'), pageOf([], { total: 0 })] });
  await open('/periode/c1/penyampaian');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect
    .element(page.getByText('Di unit yang Anda lihat tidak ada hasil yang sudah dirilis dan masih menunggu diterima.'))
    .toBeVisible();
});

test.each([1280, 360])('at %i px: a handover on paper asks for its day, and says where it stands', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...common,
    'POST /results/r1/delivery': [
      problem(422, 'delivery.in_future', [{ pointer: '/receivedOn', code: 'delivery.in_future' }]),
      { status: 200, body: { ...entry, how: 'paper', receivedOn: '2026-12-22', recordedBy: 'Hesti' } },
    ],
  });
  await open('/hasil/r1/penyerahan?versi=2&nama=Agus%20Pranoto&periode=c1');
  await page.getByRole('button', { name: 'Simpan penyerahan' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expectNoAxeFindings();
  await page.getByLabelText('Hari penyerahan').fill('2026-12-22');
  await page.getByRole('textbox', { name: /Catatan/ }).fill('Di ruang guru');
  await page.getByRole('button', { name: 'Simpan penyerahan' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis hari penyerahan yang sudah lewat atau hari ini.' })).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: /Catatan/ })).toHaveValue('Di ruang guru');
  await page.getByRole('button', { name: 'Simpan penyerahan' }).click();
  await expect.element(page.getByText('Tercatat: Agus Pranoto menerima hasilnya pada 22 Desember 2026.')).toBeVisible();
  expect(document.activeElement).not.toBe(document.body);
  const call = asked.filter(({ method }) => method === 'POST').at(-1);
  expect([call?.headers.get('if-match'), call?.body]).toEqual(['"2"', { receivedOn: '2026-12-22', note: 'Di ruang guru' }]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('what was received meanwhile says what may have happened and where to look, and keeps what was typed', async () => {
  answerWith({ ...common, 'POST /results/r1/delivery': problem(412, 'concurrency.stale') });
  await open('/hasil/r1/penyerahan?versi=2&nama=Agus%20Pranoto&periode=c1');
  await page.getByLabelText('Hari penyerahan').fill('2026-12-22');
  await page.getByRole('textbox', { name: /Catatan/ }).fill('Di ruang guru');
  await page.getByRole('button', { name: 'Simpan penyerahan' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/mungkin sudah dibuka di portal, atau penyerahannya sudah dicatat orang lain/);
  await expect.element(page.getByRole('textbox', { name: /Catatan/ })).toHaveValue('Di ruang guru');
});

test.each([1280, 360])('at %i px: the closing recap, by unit', async (width) => {
  await page.viewport(width, 780);
  answerWith({
    ...common,
    'GET /cycles/c1/closing-recap': pageOf([
      { unit: unitRef, plans: 1200, unassessed: 2, results: 1198, opened: 1000, paper: 18, deemed: 180, acknowledged: 950 },
    ]),
  });
  await open('/periode/c1/rekap-penutupan');
  await expect.element(page.getByRole('row', { name: /SD Negeri 1 Pauh/ })).toMatchTextContent(/1\.200.*1\.198.*2.*1\.000.*18.*180.*950/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('before the closing there is no recap, and it says when there will be', async () => {
  answerWith({ ...common, 'GET /cycles/c1/closing-recap': pageOf([]) });
  await open('/periode/c1/rekap-penutupan');
  await expect.element(page.getByText('Rekap tersimpan saat periode ditutup.')).toBeVisible();
});

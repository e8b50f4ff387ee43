import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cycle } from '../cycles/cycle.fixture.ts';
import { answerWith, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { hr, page as pageOf, unitRef } from '../support/officers.ts';

const officer = {
  ...hr,
  permissions: [...hr.permissions, 'reopening:read', 'reopening:write', 'reopening:decide', 'closing:read', 'delivery:read'],
};
const asked = {
  id: 'o1',
  cycle: { cycleId: 'c1', name: 'Semester II 2026' },
  employee: { employeeId: 'e1', name: 'Sari Wulandari' },
  unit: unitRef,
  state: 'requested',
  reason: 'Nilai ujian kelas V tertukar dengan kelas VI',
  requestedBy: 'Budi Santoso',
  requestedAt: '2027-01-18T03:00:00Z',
  decidedBy: null,
  decidedAt: null,
  refusalReason: null,
  closedBy: null,
  closedAt: null,
  version: 1,
  actions: ['approve', 'refuse'],
};
const opened = { ...asked, state: 'open', decidedBy: 'Hesti Kurniawati', decidedAt: '2027-01-18T05:00:00Z', version: 2, actions: [] };
const common = { 'GET /me': { status: 200, body: officer }, 'GET /cycles/c1': { status: 200, body: cycle('closed', []) } };

test.each([1280, 360])('at %i px: the second person reads why and approves, with the name of the person', async (width) => {
  await page.viewport(width, 780);
  const calls = answerWith({
    ...common,
    'GET /cycles/c1/reopenings': [pageOf([asked]), pageOf([opened])],
    'POST /reopenings/o1/approval': { status: 200, body: opened },
  });
  await open('/periode/c1/buka-kembali');
  await expect.element(page.getByText('Nilai ujian kelas V tertukar dengan kelas VI')).toBeVisible();
  await expect.element(page.getByText(/Diminta oleh Budi Santoso, 18 Januari 2027 pukul 10\.00 WIB/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Setujui Sari Wulandari' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/Nama Anda tercatat sebagai orang kedua/)).toBeVisible();
  await expectNoAxeFindings();
  await dialog.getByRole('textbox').fill('Sari Wulandari');
  await dialog.getByRole('button', { name: 'Setujui' }).click();
  await expect.element(page.getByText('Terbuka untuk koreksi')).toBeVisible();
  await expect.element(page.getByText(/Dapat diakhiri setelah koreksinya dikirim/)).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"1"');
});

test('whoever asked may only take it back, with a reason', async () => {
  const calls = answerWith({
    ...common,
    'GET /cycles/c1/reopenings': pageOf([{ ...asked, requestedBy: 'Hesti Kurniawati', actions: ['refuse'] }]),
    'POST /reopenings/o1/refusal': { status: 200, body: { ...asked, state: 'refused' } },
  });
  await open('/periode/c1/buka-kembali');
  await expect.element(page.getByText('Anda yang meminta, jadi orang kedua yang menyetujui.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Setujui/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Tarik permintaan Sari Wulandari' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Ternyata angkanya sudah benar');
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik permintaan' }).click();
  await expect.poll(() => calls.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Ternyata angkanya sudah benar' });
});

test('a refusal of the server is told where one stands; what was finished and refused stays to be read', async () => {
  const refused = {
    ...asked,
    id: 'o2',
    state: 'refused',
    decidedBy: 'Lukman',
    decidedAt: '2027-01-18T05:00:00Z',
    refusalReason: 'Buktinya belum ada',
    actions: [],
  };
  const closed = { ...opened, id: 'o3', state: 'closed', closedBy: 'Budi Santoso', closedAt: '2027-02-10T03:00:00Z' };
  answerWith({
    ...common,
    'GET /cycles/c1/reopenings': pageOf([{ ...opened, actions: ['close'] }, refused, closed]),
    'POST /reopenings/o1/closing': problem(409, 'reopening.objection_window_open'),
  });
  await open('/periode/c1/buka-kembali');
  await expect.element(page.getByText(/Tidak disetujui oleh Lukman.*Buktinya belum ada/)).toBeVisible();
  await expect.element(page.getByText(/Diakhiri oleh Budi Santoso, 10 Februari 2027/)).toBeVisible();
  await page.getByRole('button', { name: 'Akhiri Sari Wulandari' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Sari Wulandari');
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click();
  await expect.element(page.getByText('Masa keberatan atas hasil yang diperbarui belum berakhir.')).toBeVisible();
});

test.each([1280, 360])('at %i px: asking names a person and a reason, and keeps what was typed', async (width) => {
  await page.viewport(width, 780);
  const calls = answerWith({
    ...common,
    'GET /employees': pageOf([{ id: 'e1', nip: '198506152010012007', name: 'Sari Wulandari', assignment: null }]),
    'GET /cycles/c1/reopenings': pageOf([asked]),
    'POST /cycles/c1/reopenings': [problem(409, 'reopening.under_way'), { status: 201, body: asked }],
  });
  const { router } = await open('/periode/c1/buka-kembali/baru');
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Pilih orangnya.*Tulis alasan/);
  await expectNoAxeFindings();
  await page.getByRole('combobox', { name: 'Orang' }).fill('Sari');
  await page.getByRole('option', { name: /Sari Wulandari/ }).click();
  await page.getByRole('textbox', { name: 'Alasan' }).fill(asked.reason);
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.element(page.getByText('Untuk orang ini sudah ada permintaan yang berjalan.')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Alasan' })).toHaveValue(asked.reason);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('cycle-reopenings');
  expect(calls.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({ employeeId: 'e1', reason: asked.reason });
});

test('nobody was opened again yet', async () => {
  answerWith({ ...common, 'GET /cycles/c1/reopenings': pageOf([]) });
  await open('/periode/c1/buka-kembali');
  await expect.element(page.getByText('Belum ada yang dibuka kembali')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Minta buka kembali' })).toBeVisible();
});

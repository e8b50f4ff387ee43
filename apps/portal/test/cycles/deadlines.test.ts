import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr, unitRef } from '../support/officers.ts';
import { cycle } from './cycle.fixture.ts';

const employee = { employeeId: '0193a1b2-0000-7000-8000-000000000009', name: 'Nur Aini' };
const outage = { from: '2026-12-24T13:00:00Z', until: '2026-12-24T13:41:30Z' };
const stages = [
  { stage: 'planning', lastDayOn: '2026-07-31', closesAt: '2026-07-31T16:59:59Z', outages: [], outageSeconds: 0 },
  { stage: 'assessment', lastDayOn: '2026-12-24', closesAt: '2026-12-24T16:59:59Z', outages: [outage], outageSeconds: 2490 },
];
const late = {
  planId: 'p1',
  employee,
  unit: unitRef,
  part: 'self',
  receivedAt: '2026-12-24T15:10:00Z',
  closesAt: '2026-12-24T14:59:59Z',
  zone: 'Asia/Jayapura',
};
const extension = {
  id: 'x1',
  employee: { ...employee, name: 'Sari Wulandari' },
  unit: unitRef,
  stage: 'assessment',
  until: '2026-12-28T16:59:59Z',
  reason: 'Dirawat di rumah sakit',
  recordedBy: 'Hesti',
};
const signedIn = {
  'GET /me': { status: 200, body: hr },
  'GET /cycles/c1': { status: 200, body: cycle('assessment', ['extend']) },
  'GET /cycles/c1/deadlines': { status: 200, body: { stages } },
};
const lists = (people: object[], received: object[]) => ({
  'GET /cycles/c1/personal-extensions': { status: 200, body: { items: people, nextCursor: null } },
  'GET /cycles/c1/late-hand-ins': { status: 200, body: { items: received, nextCursor: null } },
});

test.each([1280, 360])(
  'at %i px: outages of the last day, who came late in the zone of their unit, and who has more time',
  async (width) => {
    await page.viewport(width, 780);
    answerWith({ ...signedIn, ...lists([extension], [late]) });
    await open('/periode/c1/batas-waktu');
    await expect.element(page.getByText('Tidak tercatat gangguan layanan pada hari terakhir.')).toBeVisible();
    await expect.element(page.getByText('Layanan tidak siap selama 42 menit pada hari terakhir.')).toBeVisible();
    await expect.element(page.getByText('24 Desember 2026 pukul 20.00 WIB sampai 24 Desember 2026 pukul 20.41 WIB')).toBeVisible();
    await expect
      .element(page.getByRole('row', { name: /Nur Aini/ }))
      .toMatchTextContent(/Penilaian diri.*25 Desember 2026 pukul 00\.10 WIT.*24 Desember 2026 pukul 23\.59 WIT/);
    await expect.element(page.getByText('Dirawat di rumah sakit (Hesti)')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
  },
);

test('from the list of late work the form knows the person and the stage; it asks for day and reason', async () => {
  const asked = answerWith({
    ...signedIn,
    ...lists([], [late]),
    'POST /cycles/c1/personal-extensions': { status: 201, body: cycle('assessment', ['extend']) },
  });
  const { router } = await open('/periode/c1/batas-waktu');
  await page.getByRole('link', { name: /^Perpanjang Nur Aini/ }).click();
  await page.getByRole('button', { name: 'Beri perpanjangan' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Isi hari terakhir yang baru.*Tulis alasan/);
  await expectNoAxeFindings();
  await page.getByLabelText('Hari terakhir yang baru').fill('2026-12-28');
  await page.getByLabelText('Alasan').fill('Bertugas di pulau tanpa sinyal');
  await page.getByRole('button', { name: 'Beri perpanjangan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('cycle-deadlines');
  await expect.element(page.getByText(/^Perpanjangan tersimpan dan sudah berlaku/)).toBeVisible();
  await expectNoAxeFindings();
  const sent = asked.find(({ method }) => method === 'POST');
  expect([sent?.body, sent?.headers.get('if-match')]).toEqual([
    { employeeId: employee.employeeId, stage: 'assessment', lastDayOn: '2026-12-28', reason: 'Bertugas di pulau tanpa sinyal' },
    '"3"',
  ]);
});

test('extending for all is one act, filled in, that names the outage', async () => {
  const asked = answerWith({
    ...signedIn,
    ...lists([], []),
    'GET /units': { status: 200, body: { items: [], nextCursor: null } },
    'GET /cycles/c1/progress': { status: 404, body: {} },
    'POST /cycles/c1/extensions': { status: 201, body: cycle('assessment', ['extend']) },
  });
  await open('/periode/c1/batas-waktu');
  await expect.element(page.getByText('Belum ada yang masuk terlambat.')).toBeVisible();
  await page.getByRole('link', { name: 'Perpanjang untuk semua karena gangguan' }).click();
  await expect
    .element(
      page.getByText('Perpanjangan ini berlaku bagi semua orang dalam periode dan menyebut gangguan 42 menit pada 24 Desember 2026.'),
    )
    .toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Beri perpanjangan' }).click();
  await expect
    .poll(() => asked.find(({ method }) => method === 'POST')?.body)
    .toEqual({
      unitId: 'u0',
      stage: 'assessment',
      lastDayOn: '2026-12-25',
      reason: 'Layanan tidak siap selama 42 menit pada hari terakhir, 24 Desember 2026.',
      forOutage: true,
    });
  await expect.element(page.getByText(/^Perpanjangan tersimpan dan sudah berlaku/)).toBeVisible();
});

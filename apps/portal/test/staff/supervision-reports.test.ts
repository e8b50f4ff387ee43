import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf, unitRef } from '../support/officers.ts';

const employeeId = me.employee.employeeId;
const sari = { ...me, permissions: [...me.permissions, 'supervision:report', 'employee:read'] };
const person = {
  id: employeeId,
  nip: me.employee.nip,
  name: 'Sari Wulandari',
  frontTitle: null,
  backTitle: null,
  birthOn: null,
  sex: null,
  employmentKind: 'pns',
  standing: 'aktif',
  rankCode: null,
  rankName: null,
  email: null,
  assignments: [
    {
      id: 'a1',
      employee: { employeeId, name: 'Sari Wulandari' },
      unit: unitRef,
      positionId: 'x1',
      positionTitle: 'Guru Kelas',
      kind: 'definitive',
      startsOn: '2020-01-01',
      endsOn: null,
      version: 1,
    },
  ],
  supervision: [
    {
      id: 'l1',
      assignmentId: 'a1',
      supervisor: { employeeId: 'e9', name: 'Ratna Dewi' },
      externalName: null,
      vacantOffice: null,
      startsOn: '2020-01-01',
      endsOn: null,
      source: 'position',
      reason: null,
      recordedBy: null,
    },
  ],
  accountId: 'k1',
  formerNips: [],
  mergedFrom: [],
  mergedInto: null,
  standings: [],
  version: 1,
  actions: [],
};
const report = {
  id: 'r1',
  employee: { employeeId, name: 'Sari Wulandari' },
  unit: unitRef,
  positionTitle: 'Guru Kelas',
  state: 'open',
  presentSupervisor: 'Ratna Dewi',
  supposedSupervisor: 'Bayu Saputra',
  statement: 'Saya pindah sejak Juli.',
  reportedAt: '2026-11-20T02:00:00Z',
  closedAt: null,
  closedBy: null,
  answer: null,
  version: 1,
  actions: ['mend', 'decline'],
};
const answered = {
  ...report,
  id: 'r0',
  state: 'declined',
  reportedAt: '2026-10-01T02:00:00Z',
  closedAt: '2026-10-02T02:00:00Z',
  closedBy: 'Hesti',
  answer: 'Surat tugas belum berlaku',
  actions: [],
};
const own = { 'GET /me': { status: 200, body: sari }, [`GET /employees/${employeeId}`]: { status: 200, body: person } };
const office = { 'GET /me': { status: 200, body: hr }, 'GET /supervision-reports/r1': { status: 200, body: report } };

test.each([1280, 360])('at %i px: the employee says what is wrong, and sees that it waits', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...own,
    'GET /supervision-reports': [listOf([answered]), listOf([answered, { ...report, actions: [] }])],
    'POST /supervision-reports': [problem(409, 'supervision.no_assignment'), { status: 201, body: report }],
  });
  await open('/pejabat-penilai');
  await expect.element(page.getByText('Surat tugas belum berlaku (Hesti, 2 Oktober 2026', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis paling sedikit 10 huruf.' })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByLabelText('Apa yang keliru').fill('Saya pindah sejak Juli.');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect.element(page.getByText(/tidak mempunyai penempatan/)).toBeVisible();
  await expect.element(page.getByLabelText('Apa yang keliru')).toHaveValue('Saya pindah sejak Juli.');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect.element(page.getByText('Menunggu jawaban')).toBeVisible();
  expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
    supposedSupervisor: null,
    statement: 'Saya pindah sejak Juli.',
  });
  expect(page.getByRole('button', { name: 'Kirim laporan' }).elements()).toHaveLength(0);
  await expect.poll(() => document.activeElement?.id).toBe('sent');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test.each([1280, 360])('at %i px: HR reads the reports, oldest first, and opens one', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({ ...office, 'GET /supervision-reports': listOf([report]) });
  const { router } = await open('/laporan-penilai');
  await expect.element(page.getByRole('row', { name: /Sari Wulandari.*Ratna Dewi.*Bayu Saputra/ })).toBeVisible();
  expect(asked.find((call) => call.path.startsWith('/supervision-reports'))?.path).toContain('state=open');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Sari Wulandari' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('supervision-report');
});

test('HR mends in one step, with the version that was read', async () => {
  const asked = answerWith({
    ...office,
    'GET /supervision-reports': listOf([]),
    'GET /employees': listOf([
      { ...person, id: 'e2', name: 'Bayu Saputra', unit: unitRef, positionTitle: 'Kepala Sekolah', supervisor: null },
    ]),
    'POST /supervision-reports/r1/correction': { status: 200, body: { ...report, state: 'mended' } },
  });
  const { router } = await open('/laporan-penilai/r1');
  await expect.element(page.getByText('Saya pindah sejak Juli.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Cari pejabat penilai' }).fill('bayu');
  await expect.element(page.getByRole('option', { name: /Bayu Saputra/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await page.getByLabelText('Berlaku mulai').fill('2026-07-01');
  await page.getByLabelText('Alasan').fill('Surat tugas nomor 12');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan pejabat penilai' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('supervision-reports');
  await expect.element(page.getByText('Belum ada laporan yang menunggu')).toBeVisible();
  const sent = asked.find((call) => call.method === 'POST');
  expect(sent?.body).toEqual({ supervisorEmployeeId: 'e2', externalName: null, startsOn: '2026-07-01', reason: 'Surat tugas nomor 12' });
  expect(sent?.headers.get('if-match')).toBe('"1"');
});

test('HR answers that the line is right, with a reason', async () => {
  const asked = answerWith({
    ...office,
    'GET /supervision-reports': listOf([]),
    'POST /supervision-reports/r1/refusal': { status: 200, body: answered },
  });
  await open('/laporan-penilai/r1');
  await page.getByRole('radio', { name: /Yang tercatat sudah benar/ }).click();
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await page.getByLabelText('Alasan').fill('Surat tugas belum berlaku');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await expect.poll(() => asked.find((call) => call.method === 'POST')?.body).toEqual({ reason: 'Surat tugas belum berlaku' });
  await expect.element(page.getByText('Belum ada laporan yang menunggu')).toBeVisible();
});

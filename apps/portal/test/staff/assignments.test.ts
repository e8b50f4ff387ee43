import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { page as listOf, unitRef } from '../support/officers.ts';
import { common, person } from '../support/staff.ts';

test.each([1280, 360])(
  'at %i px: a transfer shows what follows before it is stored, and shows it again when the form changes',
  async (width) => {
    await page.viewport(width, 780);
    const position = {
      id: 'x2',
      unit: unitRef,
      title: 'Kepala Sekolah',
      kind: 'struktural',
      echelon: null,
      level: null,
      isHead: true,
      superiorPositionId: null,
      holderName: 'Ratna Dewi',
      version: 1,
    };
    const [held] = person.assignments;
    const plan = {
      planId: 'p1',
      cycleName: 'Semester II 2026',
      unit: unitRef,
      positionTitle: 'Guru Kelas',
      startsOn: '2026-07-01',
      endsOn: '2026-11-30',
      state: 'ended',
      begun: false,
    };
    const placement = {
      ...held,
      positionTitle: 'Kepala Sekolah',
      kind: 'plt',
      startsOn: '2026-12-01',
      ended: [{ ...held, endsOn: '2026-11-30' }],
      line: [
        {
          employee: { employeeId: 'e5', name: 'Sari Wulandari' },
          positionTitle: 'Guru Kelas',
          before: 'Ratna Dewi',
          after: 'Agus Pranoto',
        },
        { employee: { employeeId: 'e1', name: 'Agus Pranoto' }, positionTitle: 'Kepala Sekolah', before: null, after: null },
      ],
      plans: [
        plan,
        {
          ...plan,
          planId: 'p2',
          positionTitle: 'Kepala Sekolah',
          startsOn: '2026-12-01',
          endsOn: '2026-12-31',
          state: 'draft',
          begun: true,
        },
      ],
    };
    const asked = answerWith({
      ...common,
      'GET /positions': listOf([position]),
      'POST /assignments': ({ path }) =>
        path.includes('dryRun=true')
          ? { status: 200, body: { status: 201, body: placement, changes: [], events: [] } }
          : { status: 201, body: placement },
    });
    const { router } = await open('/pegawai/e1/pindah');
    expect(page.getByLabelText('Sampai tanggal').elements()).toHaveLength(0);
    await page.getByRole('radio', { name: /Plt/ }).click();
    await page.getByRole('combobox', { name: 'Unit' }).selectOptions('u1');
    await page.getByRole('combobox', { name: 'Jabatan' }).selectOptions('Kepala Sekolah (sekarang Ratna Dewi)');
    await page.getByLabelText('Mulai tanggal').fill('2026-12-02');
    const see = page.getByRole('button', { name: 'Lihat yang akan terjadi' });
    await see.click();
    const follows = page.getByRole('region', { name: 'Yang akan terjadi' });
    await expect.element(follows).toHaveFocus();
    for (const words of [
      /Guru Kelas, .*1 Juni 2001 sampai 30 November 2026/,
      /Sari Wulandari, Guru Kelas.*Ratna Dewi, lalu Agus Pranoto/,
      /Agus Pranoto, Kepala Sekolah.*belum ada/,
      /Berakhir dan disimpan seperti adanya\. 1 Juli 2026 sampai 30 November 2026/,
      /Rencana baru\. 1 Desember 2026/,
    ])
      await expect.element(follows).toMatchTextContent(words);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
    await page.getByLabelText('Mulai tanggal').fill('2026-12-01');
    await expect.element(follows).not.toBeInTheDocument();
    expect(router.currentRoute.value.name).toBe('person-transfer');
    await see.click();
    await page.getByRole('button', { name: 'Simpan penempatan' }).click();
    await expect.poll(() => router.currentRoute.value.name).toBe('person');
    expect(asked.filter((call) => call.method === 'POST').map((call) => call.path)).toEqual([
      '/assignments?dryRun=true',
      '/assignments?dryRun=true',
      '/assignments',
    ]);
    expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
      employeeId: 'e1',
      positionId: 'x2',
      kind: 'plt',
      startsOn: '2026-12-01',
      endsOn: null,
    });
  },
);

test('an assignment is ended with the version that was read, after what follows was shown', async () => {
  const [held] = person.assignments;
  const ended = { ...held, endsOn: '2026-12-31', ended: [], line: [], plans: [] };
  const asked = answerWith({
    ...common,
    'POST /assignments/a1/end': ({ path }) => ({
      status: 200,
      body: path.includes('dryRun') ? { status: 200, body: ended, changes: [], events: [] } : ended,
    }),
  });
  const { router } = await open('/pegawai/e1/penempatan/a1/akhir');
  await page.getByLabelText('Hari terakhir').fill('2026-12-31');
  await page.getByLabelText('Alasan').fill('Pensiun');
  await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
  await expect
    .element(page.getByRole('region', { name: 'Yang akan terjadi' }))
    .toMatchTextContent(/1 Juni 2001 sampai 31 Desember 2026.*Belum ada yang berubah/);
  await page.getByRole('button', { name: 'Akhiri penempatan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  expect(asked.filter((call) => call.method === 'POST').map((call) => call.headers.get('if-match'))).toEqual(['"2"', '"2"']);
});

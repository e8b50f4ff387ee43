import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, problem } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf, unitRef, units } from '../support/officers.ts';

const agus = {
  id: 'e1',
  nip: '197705022001061018',
  name: 'Agus Pranoto',
  employmentKind: 'pns',
  standing: 'aktif',
  unit: unitRef,
  positionTitle: 'Guru Kelas',
  supervisor: null,
  externalSupervisor: null,
  mergedNip: null,
};
const ratna = { ...agus, id: 'e2', nip: '197107191997112016', name: 'Ratna Dewi', positionTitle: 'Kepala Sekolah' };
const person = {
  id: 'e1',
  nip: agus.nip,
  name: 'Agus Pranoto',
  frontTitle: null,
  backTitle: 'S.Pd.',
  birthOn: '1977-05-02',
  sex: 'L',
  employmentKind: 'pns',
  standing: 'aktif',
  rankCode: '32',
  rankName: 'III/b',
  email: null,
  assignments: [
    {
      id: 'a1',
      employee: { employeeId: 'e1', name: 'Agus Pranoto' },
      unit: unitRef,
      positionId: 'x1',
      positionTitle: 'Guru Kelas',
      kind: 'definitive',
      startsOn: '2001-06-01',
      endsOn: null,
      version: 2,
    },
  ],
  supervision: [
    {
      id: 'l1',
      assignmentId: 'a1',
      supervisor: { employeeId: 'e9', name: 'Rahmat Hidayat' },
      externalName: null,
      vacantOffice: 'Kepala Sekolah, SDN 2',
      startsOn: '2020-01-01',
      endsOn: '2020-10-31',
      source: 'position',
      reason: null,
      recordedBy: null,
    },
    {
      id: 'l2',
      assignmentId: 'a1',
      supervisor: null,
      externalName: 'Bupati Pauh',
      vacantOffice: null,
      startsOn: '2020-11-01',
      endsOn: null,
      source: 'hr',
      reason: 'Keputusan 12',
      recordedBy: 'Hesti',
    },
  ],
  accountId: 'k1',
  formerNips: [{ nip: '197705022001061081', reason: 'Dua angka tertukar', recordedBy: 'Hesti', recordedAt: '2026-11-20T02:00:00Z' }],
  mergedFrom: [],
  mergedInto: null,
  standings: [],
  version: 5,
  actions: ['update', 'correct_nip', 'record_standing', 'assign', 'correct_supervision'],
};
const common = { 'GET /me': { status: 200, body: hr }, 'GET /units': units, 'GET /employees/e1': { status: 200, body: person } };

test.each([1280, 360])('at %i px: those without a supervisor are found by one check, kept in the address', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({ ...common, 'GET /employees': listOf([agus]) });
  const { router } = await open('/pegawai');
  await page.getByRole('checkbox', { name: /belum mempunyai pejabat penilai/ }).click();
  await expect.poll(() => asked.at(-1)?.path).toContain('withoutSupervisor=true');
  expect(router.currentRoute.value.query).toEqual({ tanpaPenilai: 'true' });
  await expect.element(page.getByRole('row', { name: /Agus Pranoto.*Belum ada/ })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('who is assessed by an official without a NIP has a supervisor in the list', async () => {
  answerWith({ ...common, 'GET /employees': listOf([{ ...ratna, externalSupervisor: 'Bupati Pauh' }, agus]) });
  await open('/pegawai');
  await expect.element(page.getByRole('row', { name: /Ratna Dewi.*Bupati Pauh/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Agus Pranoto.*Belum ada/ })).toBeVisible();
});

test('a person shows the reporting line with its history, reasons and what one may do', async () => {
  answerWith(common);
  await open('/pegawai/e1');
  const line = page.getByRole('region', { name: 'Pejabat penilai' });
  await expect
    .element(line.getByRole('listitem').first())
    .toMatchTextContent(/Bupati Pauh.*Sekarang.*Sejak 1 November 2020.*Alasan: Keputusan 12 \(Hesti\)/);
  await expect
    .element(line.getByRole('listitem').nth(1))
    .toMatchTextContent(
      /Rahmat Hidayat.*1 Januari 2020 sampai 31 Oktober 2020.*Kepala Sekolah, SDN 2 belum terisi, jadi penilaian naik ke tingkat di atasnya/,
    );
  await expect.element(page.getByText(/197705022001061081, diganti 20 November 2026.*Dua angka tertukar \(Hesti\)/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Perbaiki data' })).toBeVisible();
  await expectNoAxeFindings();
});

test('the supervisor is corrected by keyboard; a refusal stands at its field and nothing typed is lost', async () => {
  const asked = answerWith({
    ...common,
    'GET /employees': listOf([ratna]),
    'POST /employees/e1/supervision': [
      problem(422, 'supervision.cycle', [{ pointer: '/supervisorEmployeeId', code: 'supervision.cycle' }]),
      { status: 201, body: { items: [] } },
    ],
  });
  const { router } = await open('/pegawai/e1/penilai');
  await page.getByRole('button', { name: 'Simpan pejabat penilai' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis alasan paling sedikit 10 huruf.' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Cari pejabat penilai' }).fill('ratna');
  await expect.element(page.getByRole('option', { name: /Ratna Dewi.*Kepala Sekolah/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await page.getByLabelText('Berlaku mulai').fill('2026-07-01');
  await page.getByLabelText('Alasan').fill('Kepala sekolah yang baru dilantik');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('link', { name: 'Garis penilaian akan berputar.' })).toBeVisible();
  await expect.element(page.getByLabelText('Alasan')).toHaveValue('Kepala sekolah yang baru dilantik');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan pejabat penilai' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
    supervisorEmployeeId: 'e2',
    externalName: null,
    startsOn: '2026-07-01',
    reason: 'Kepala sekolah yang baru dilantik',
  });
});

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

const studying = {
  id: 's1',
  standing: 'tugas_belajar',
  startsOn: '2026-01-01',
  endsOn: null,
  reason: 'Keputusan nomor 7',
  recordedBy: 'Hesti',
  recordedAt: '2026-01-02T02:00:00Z',
  endReason: null,
  endedBy: null,
  endedAt: null,
  withdrawn: false,
};
const mistaken = {
  ...studying,
  id: 's2',
  standing: 'cltn',
  startsOn: null,
  endsOn: '2025-12-31',
  reason: null,
  endReason: 'Salah orang',
  endedBy: 'Hadi',
  endedAt: '2026-02-01T02:00:00Z',
  withdrawn: true,
};
const inStudy = { ...person, standing: 'tugas_belajar', standings: [studying, mistaken] };
const foretold = {
  status: 200,
  body: {
    employee: { ...person, standings: [{ ...studying, standing: 'cltn', startsOn: '2026-12-01' }] },
    supervised: 2,
    plans: [
      {
        planId: 'p1',
        cycleName: 'Semester II 2026',
        unit: unitRef,
        positionTitle: 'Guru Kelas',
        startsOn: '2026-07-01',
        endsOn: '2026-11-30',
        state: 'agreed',
        begun: false,
      },
    ],
  },
};
const rehearsing =
  (answer: { status: number; body: unknown }) =>
  ({ path }: { path: string }) =>
    path.includes('dryRun') ? { status: 200, body: { ...answer, changes: [], events: [] } } : answer;

test.each([1280, 360])('at %i px: a legal standing is recorded with dates and a reason, after what follows was shown', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({ ...common, 'POST /employees/e1/standings': rehearsing(foretold) });
  const { router } = await open('/pegawai/e1/kedudukan');
  const see = page.getByRole('button', { name: 'Lihat yang akan terjadi' });
  await see.click();
  for (const missing of ['Pilih kedudukan hukum.', 'Isi tanggal mulai.', 'Tulis alasan paling sedikit 10 huruf.'])
    await expect.element(page.getByRole('link', { name: missing })).toBeVisible();
  await page.getByRole('combobox', { name: 'Kedudukan hukum' }).selectOptions('Cuti di luar tanggungan negara (CLTN)');
  await expect.element(page.getByText(/Pada hari-hari itu tidak ada rencana/)).toBeVisible();
  await page.getByLabelText('Mulai tanggal').fill('2026-12-01');
  await page.getByLabelText('Alasan').fill('Keputusan cuti nomor 12');
  await see.click();
  const follows = page.getByRole('region', { name: 'Yang akan terjadi' });
  await expect.element(follows).toHaveFocus();
  await expect
    .element(follows)
    .toMatchTextContent(/CLTN.*Sejak 1 Desember 2026.*Tanggalnya menyesuaikan.*1 Juli 2026 sampai 30 November 2026.*Ia menilai 2 pegawai/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan kedudukan hukum' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  const sent = asked.filter((call) => call.method === 'POST').at(-1);
  expect([sent?.body, sent?.headers.get('if-match')]).toEqual([
    { standing: 'cltn', startsOn: '2026-12-01', endsOn: null, reason: 'Keputusan cuti nomor 12' },
    '"5"',
  ]);
});

test('the history of standings says what holds, what was withdrawn, why and who; one is withdrawn without a day', async () => {
  const asked = answerWith({
    ...common,
    'GET /employees/e1': { status: 200, body: inStudy },
    'POST /employees/e1/standings/s1/end': rehearsing(foretold),
  });
  const { router } = await open('/pegawai/e1');
  const history = page.getByRole('region', { name: 'Kedudukan hukum' });
  await expect.element(history.getByText('Sekarang: Tugas belajar')).toBeVisible();
  await expect
    .element(history.getByRole('listitem').first())
    .toMatchTextContent(/Tugas belajar.*Sekarang.*Sejak 1 Januari 2026.*Alasan: Keputusan nomor 7 \(Hesti\)/);
  await expect
    .element(history.getByRole('listitem').nth(1))
    .toMatchTextContent(/CLTN.*Dibatalkan.*Sampai 31 Desember 2025.*Dari impor data \(Hesti\).*Salah orang \(Hadi\)/);
  await history.getByRole('link', { name: /Akhiri atau batalkan.*Tugas belajar/ }).click();
  await page.getByRole('radio', { name: /Keliru dicatat/ }).click();
  await page.getByLabelText('Alasan').fill('Dicatat pada orang yang salah');
  await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
  await expect.element(page.getByRole('region', { name: 'Yang akan terjadi' })).toHaveFocus();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan kedudukan hukum' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ endsOn: null, reason: 'Dicatat pada orang yang salah' });
});

test.each([1280, 360])(
  'at %i px: duplicate records are merged after what moves was shown; the record that was given up says where it went',
  async (width) => {
    await page.viewport(width, 780);
    const merged = {
      status: 200,
      body: {
        employee: { ...person, id: 'e2', nip: ratna.nip, name: 'Ratna Dewi' },
        moved: [
          { what: 'assignment', rows: 2 },
          { what: 'plan', rows: 1 },
        ],
      },
    };
    const gone = { ...person, id: 'e1', mergedInto: { employeeId: 'e2', name: 'Ratna Dewi' }, actions: [] };
    const kept = {
      ...person,
      id: 'e2',
      name: 'Ratna Dewi',
      mergedFrom: [
        { nip: agus.nip, name: 'Agus Pranoto', reason: 'Diimpor dua kali', recordedBy: 'Hesti', recordedAt: '2026-11-20T02:00:00Z' },
      ],
    };
    const asked = answerWith({
      ...common,
      'GET /employees': listOf([agus, ratna]),
      'GET /employees/e1': [
        { status: 200, body: person },
        { status: 200, body: gone },
      ],
      'GET /employees/e2': { status: 200, body: kept },
      'POST /employees/e1/merge': rehearsing(merged),
    });
    const { router } = await open('/pegawai/e1/lebur');
    await page.getByRole('combobox', { name: 'Catatan yang dipertahankan' }).fill('ratna');
    await expect.element(page.getByRole('option', { name: /Ratna Dewi/ })).toBeVisible();
    expect(page.getByRole('option', { name: /Agus Pranoto/ }).elements()).toHaveLength(0);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await page.getByLabelText('Alasan').fill('Diimpor dua kali pada Januari');
    await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
    const follows = page.getByRole('region', { name: 'Yang akan terjadi' });
    await expect
      .element(follows)
      .toMatchTextContent(
        /Ratna Dewi.*NIP 197107191997112016.*NIP 197705022001061018 tidak dipakai lagi.*Penempatan.*2 catatan.*Rencana.*1 catatan/,
      );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
    await page.getByRole('button', { name: 'Lebur catatan', exact: true }).click();
    await expect.poll(() => router.currentRoute.value.fullPath).toBe('/pegawai/e2');
    expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
      intoEmployeeId: 'e2',
      reason: 'Diimpor dua kali pada Januari',
    });
    await expect.element(page.getByText(/Agus Pranoto, NIP 197705022001061018.*Diimpor dua kali \(Hesti\)/)).toBeVisible();
    await router.push('/pegawai/e1');
    await expect.element(page.getByText('Catatan ini sudah dilebur ke Ratna Dewi')).toBeVisible();
  },
);

test('mending keeps what is empty as null', async () => {
  const asked = answerWith({ ...common, 'PUT /employees/e1': { status: 200, body: person } });
  await open('/pegawai/e1/data');
  await page.getByRole('textbox', { name: /Gelar belakang/ }).fill('');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect
    .poll(() => asked.find((call) => call.method === 'PUT')?.body)
    .toEqual({ name: 'Agus Pranoto', frontTitle: null, backTitle: null, rankCode: '32', rankName: 'III/b', email: null });
  expect(asked.find((call) => call.method === 'PUT')?.headers.get('if-match')).toBe('"5"');
});

test.each([1280, 360])('at %i px: a NIP is mended with a reason; a number that cannot be is told before it is sent', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...common,
    'POST /employees/e1/nip': [
      problem(409, 'employee.nip_taken', [{ pointer: '/nip', code: 'employee.nip_taken' }]),
      { status: 200, body: person },
    ],
  });
  const { router } = await open('/pegawai/e1/nip');
  await page.getByLabelText('NIP yang benar').fill('19770502');
  await page.getByLabelText('Alasan').fill('Sesuai SK pengangkatan');
  await page.getByRole('button', { name: 'Simpan NIP' }).click();
  await expect.element(page.getByRole('link', { name: 'Isi 18 angka NIP yang benar.' })).toBeVisible();
  await page.getByLabelText('NIP yang benar').fill('197705022001061019');
  await page.getByRole('button', { name: 'Simpan NIP' }).click();
  await expect.element(page.getByRole('link', { name: 'NIP ini sudah dipakai pegawai lain.' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan NIP' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
    nip: '197705022001061019',
    reason: 'Sesuai SK pengangkatan',
  });
});

test('units are shown as a tree and added below one', async () => {
  answerWith(common);
  await open('/unit');
  await expect.element(page.getByRole('link', { name: 'SD Negeri 1 Pauh' })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Tambah unit' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih unit induk.' })).toBeVisible();
});

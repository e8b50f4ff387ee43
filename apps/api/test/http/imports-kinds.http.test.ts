import { listImports } from '@pauh/contracts';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { apiToken } from '../../src/db/schema/identity.ts';
import { sha256, newId } from '../../src/lib/ids.ts';
import { newApiToken } from '../../src/modules/identity/api-token-format.ts';
import { callAs } from '../support/agency.ts';
import { agency, find, importAs, problemOf, reportOf, server, staff, useImports } from '../support/imports.ts';
import { csvOf, nipNo } from '../support/sheets.ts';

useImports();

test('units: the order of the rows does not matter, a head position comes with the name', async () => {
  const header = ['Id', 'DiatasanId', 'NamaUnor', 'NamaJabatan', 'EselonId', 'JenisUnorId'];
  const file = csvOf(header, [
    ['SD3-A', 'SD3', 'Kelompok A', null, null, null],
    ['SD3', 'DISDIK', 'SD Negeri 3 Pauh', 'Kepala Sekolah', '42', 'sekolah'],
  ]);
  expect(reportOf(await importAs('hr', 'units', file))).toMatchObject({ created: 2 });
  const units = await find<{ code: string; path: string; kind: string }>(
    'units',
    "select code, path, kind from unit where code in ('DISDIK', 'SD3', 'SD3-A') order by path",
  );
  expect(units.map((u) => u.code)).toEqual(['DISDIK', 'SD3', 'SD3-A']);
  expect(units[2]?.path.startsWith(units[1]?.path ?? '-') && units[1]?.path.startsWith(units[0]?.path ?? '-')).toBe(true);
  expect(
    await find('heads', "select p.title, p.echelon, p.is_head from position p join unit u on u.id = p.unit_id where u.code = 'SD3'"),
  ).toEqual([{ title: 'Kepala Sekolah', echelon: '42', is_head: true }]);
  expect(reportOf(await importAs('hr', 'units', file))).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  const wrong = problemOf(
    await importAs(
      'hr',
      'units',
      csvOf(header, [
        ['X1', 'X2', 'a', null, null, null],
        ['X2', 'X1', 'b', null, null, null],
        ['X3', 'NONE', 'c', null, null, null],
        ['SD3', 'PKM', 'd', null, null, null],
        ['ROOT', null, 'e', null, null, null],
      ]),
    ),
  );
  expect(wrong.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/rows/2/DiatasanId', 'import.unit_circle'],
    ['/rows/3/DiatasanId', 'import.unit_circle'],
    ['/rows/4/DiatasanId', 'import.unit_unknown'],
    ['/rows/5/DiatasanId', 'import.unit_moved'],
    ['/rows/6/DiatasanId', 'import.unit_unknown'],
  ]);
});

test('indicators: a changed definition is the next version', async () => {
  const file = (title: string) => csvOf(['kode', 'judul', 'satuan', 'arah', 'maksimum'], [['HADIR', title, '%', 'naik', '100']]);
  expect(reportOf(await importAs('hr', 'indicators', file('Kehadiran')))).toMatchObject({ created: 1 });
  expect(reportOf(await importAs('hr', 'indicators', file('Kehadiran')))).toMatchObject({ unchanged: 1 });
  expect(reportOf(await importAs('hr', 'indicators', file('Kehadiran mengajar')))).toMatchObject({ updated: 1 });
  expect(
    await find('versions', "select definition_version as v, title, maximum from indicator_definition where code = 'HADIR' order by 1"),
  ).toEqual([
    { v: 1, title: 'Kehadiran', maximum: 1_000_000 },
    { v: 2, title: 'Kehadiran mengajar', maximum: 1_000_000 },
  ]);
});

test('who may import, and where', async () => {
  const one = staff([nipNo(40), 'Orang Baru', 'Guru Mapel', '2026-01-31', 'SD1']);
  for (const who of ['teacher', 'principal', 'it', 'auditor', 'manager'] as const)
    expect(problemOf(await importAs(who, 'employees', one))).toMatchObject({ status: 403, code: 'access.denied' });
  expect(problemOf(await importAs('schoolHr', 'employees', one)).errors).toMatchObject([
    { pointer: '/rows/2/unor_id', code: 'import.unit_unknown' },
  ]);
  const [teacher] = await find<{ nip: string }>('teacher', 'select nip from employee where id = $1', [agency.employeeIds.teacher]);
  const fetched = problemOf(
    await importAs('schoolHr', 'employees', staff([teacher?.nip ?? '', 'Diambil', 'Guru Mapel', '2026-01-31', 'SD2'])),
  );
  expect(fetched.errors).toMatchObject([{ pointer: '/rows/2/nip_baru', code: 'import.person_unknown' }]);
  expect(
    reportOf(await importAs('schoolHr', 'employees', staff([nipNo(41), 'Orang SD2', 'Guru Mapel', '2026-01-31', 'SD2']))).created,
  ).toBe(1);
});

test('an API token with the scope imports within its unit; without it, not', async () => {
  const tokenWith = async (scopes: string[]) => {
    const token = newApiToken();
    await server.db.orm.insert(apiToken).values({
      id: newId(),
      name: 'absensi',
      prefix: token.slice(0, 8),
      tokenHash: sha256(token),
      scopes,
      unitId: agency.unitIds.SD2,
      createdBy: agency.accountIds.it,
      createdAt: new Date(),
      expiresAt: new Date('2027-01-01'),
    });
    return token;
  };
  const send = (token: string, unit: string) =>
    supertest(server.url)
      .post('/api/v1/imports/employees')
      .set('authorization', `Bearer ${token}`)
      .set('idempotency-key', newId())
      .set('content-type', 'text/csv')
      .send(staff([nipNo(50), 'Lewat Sistem', 'Guru Mapel', '2026-01-31', unit]));
  const token = await tokenWith(['import:run']);
  expect((await send(await tokenWith(['employee:read']), 'SD2')).status).toBe(403);
  expect((await send(token, 'SD1')).body).toMatchObject({ code: 'import.rows_refused', errors: [{ code: 'import.unit_unknown' }] });
  expect((await send(token, 'SD2')).body).toMatchObject({ accepted: true, created: 1 });
  expect(await find('by', 'select by_name from import_run order by at desc, id desc limit 1')).toEqual([{ by_name: 'token absensi' }]);
});

test('the same key answers the same report and imports once; the list shows what was carried out', async () => {
  const file = staff([nipNo(60), 'Sekali Saja', 'Guru Mapel', '2026-01-31', 'SD1']);
  const key = newId();
  const [first, again] = [
    reportOf(await importAs('hr', 'employees', file, { idempotencyKey: key })),
    reportOf(await importAs('hr', 'employees', file, { idempotencyKey: key })),
  ];
  expect(again).toEqual(first);
  const call = await callAs(server, agency, 'hr');
  const page = await call(listImports, { query: { limit: 2, count: true } });
  expect(page.ok && [page.value.items[0]?.id, page.value.items.length]).toEqual([first.importId, 2]);
  const next = page.ok && page.value.nextCursor ? await call(listImports, { query: { limit: 2, cursor: page.value.nextCursor } }) : page;
  expect(next.ok && page.ok && next.value.items.every((item) => page.value.items.every((seen) => seen.id !== item.id))).toBe(true);
  const school = await (await callAs(server, agency, 'schoolHr'))(listImports, {});
  expect(school.ok && school.value.items.map((item) => item.by)).toEqual(['Hana Kepegawaian Sekolah']);
  expect(await (await callAs(server, agency, 'hr'))(listImports, { query: { cursor: 'nonsense' } })).toMatchObject({
    ok: false,
    status: 400,
    problem: { code: 'paging.cursor_invalid' },
  });
});

test('indicators carry for whom they are; an empty cell leaves it, and HR of a unit writes for its subtree alone', async () => {
  const header = ['kode', 'judul', 'satuan', 'arah', 'jabatan', 'jenis_jabatan', 'kode_unit', 'alasan'];
  const audience = () =>
    find(
      'audience',
      `select d.definition_version as v, d.position_title as title, d.position_kind as kind, u.code as unit, d.reason, d.created_by as by from indicator_definition d left join unit u on u.id = d.unit_id where d.code = 'BACA' order by 1`,
    );
  expect(
    reportOf(
      await importAs(
        'schoolHr',
        'indicators',
        csvOf(header, [['BACA', 'Membaca lancar', '%', 'naik', 'Guru Kelas', 'fungsional', 'SD2', null]]),
      ),
    ),
  ).toMatchObject({ created: 1 });
  expect(reportOf(await importAs('hr', 'indicators', csvOf(header.slice(0, 4), [['BACA', 'Membaca lancar', '%', 'naik']])))).toMatchObject({
    unchanged: 1,
  });
  expect(
    reportOf(
      await importAs(
        'hr',
        'indicators',
        csvOf(header, [['BACA', 'Membaca lancar', '%', 'naik', null, null, 'DISDIK', 'Berlaku di semua sekolah']]),
      ),
    ),
  ).toMatchObject({ updated: 1 });
  expect(await audience()).toEqual([
    { v: 1, title: 'Guru Kelas', kind: 'fungsional', unit: 'SD2', reason: null, by: 'Hana Kepegawaian Sekolah' },
    { v: 2, title: 'Guru Kelas', kind: 'fungsional', unit: 'DISDIK', reason: 'Berlaku di semua sekolah', by: 'Hesti Kepegawaian' },
  ]);
  const wrong = problemOf(
    await importAs(
      'schoolHr',
      'indicators',
      csvOf(header, [
        ['BACA', 'Membaca', '%', 'naik', null, null, null, null],
        ['X1', 'a', '%', 'naik', null, null, 'SD1', null],
        ['X2', 'a', '%', 'naik', null, null, null, null],
        ['X3', 'a', '%', 'naik', null, 'dewa', 'SD2', null],
      ]),
    ),
  );
  expect(wrong.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/rows/2/code', 'import.indicator_of_others'],
    ['/rows/3/unit_code', 'import.unit_unknown'],
    ['/rows/4/unit_code', 'import.cell_empty'],
    ['/rows/5/position_kind', 'import.word_unknown'],
  ]);
});

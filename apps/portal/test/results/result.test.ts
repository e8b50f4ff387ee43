import type { AssessmentContent } from '@pauh/contracts';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, me, problem, type Answer } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allDrawn, open } from '../support/mount.ts';
import { computed, content, ids, resultOf, rules } from '../assessments/evaluation.ts';

const sari = { ...me, employee: { ...me.employee, employeeId: ids.sari } };
const path = `/results/${ids.result}`;
const serve = (result: unknown, more: Record<string, Answer> = {}) =>
  answerWith({ 'GET /me': { status: 200, body: sari }, [`GET ${path}`]: { status: 200, body: result }, ...more });
const region = (name: string) => page.getByRole('region', { name });

const low: AssessmentContent = {
  ...content,
  resultRating: 'di_bawah_ekspektasi',
  resultReason: 'Dua hasil utama belum tercapai tahun ini.',
  indicators: content.indicators.map((row, index) =>
    index === 1 ? { ...row, actual: null, excusedReason: 'Sistem laporan tidak berjalan sejak Agustus.' } : row,
  ),
};

/** Computes score and predicate with nothing but the sentences a reader sees: what a sceptical person would do by hand. */
function recompute(text: string): { score: string; predicate: string } {
  const number = (said: string) => Number(said.replace(',', '.'));
  const contributions = [...text.matchAll(/bobot ([\d,]+) × capaian ([\d,]+) : 100 = sumbangan/g)].map(
    ([, weight = '', reached = '']) => [number(weight), number(reached)] as const,
  );
  const divisor = contributions.reduce((sum, [weight]) => sum + weight, 0);
  const total = contributions.reduce((sum, [weight, reached]) => sum + weight * reached, 0);
  const decided = (subject: string) =>
    text.match(new RegExp(`Rating ${subject} yang diputuskan: (di atas|sesuai|di bawah) ekspektasi`))?.[1] ?? '';
  const matrix: Record<string, Record<string, string>> = {
    'di atas': { 'di bawah': 'Kurang', sesuai: 'Baik', 'di atas': 'Sangat Baik' },
    sesuai: { 'di bawah': 'Kurang', sesuai: 'Baik', 'di atas': 'Baik' },
    'di bawah': { 'di bawah': 'Sangat Kurang', sesuai: 'Butuh Perbaikan', 'di atas': 'Butuh Perbaikan' },
  };
  return {
    score: (Math.floor((total / divisor) * 100 + 0.5 + 1e-9) / 100).toFixed(2).replace('.', ','),
    predicate: matrix[decided('hasil kerja')]?.[decided('perilaku kerja')] ?? '',
  };
}

test.each([
  ['as expected', content],
  ['low, with an excused indicator', low],
])('%s: score and predicate can be computed from the printed text alone', async (_, said) => {
  serve(resultOf(said));
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Hasil kinerja Semester II 2026' })).toBeVisible();
  await allDrawn();
  const printed = document.querySelector<HTMLElement>('main')?.innerText ?? '';
  for (const { text } of computed(said).steps('id')) expect(printed).toContain(text);
  const { score, predicate } = recompute(printed);
  expect(score).toBe(computed(said).score?.toFixed(2).replace('.', ','));
  expect(printed).toContain(`adalah ${predicate}.`);
});

test.each([1280, 360])("at %i px: words first, every source, one's own cell, no findings of axe", async (width) => {
  await page.viewport(width, 780);
  serve(resultOf());
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByText(/Gabungan keduanya, menurut PermenPANRB 6\/2022, adalah Baik\./)).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /Kehadiran mengajar/ }))
    .toMatchTextContent(/25.*95.*96,2%.*Sumber: Sistem presensi.*101,26.*25,315/);
  await expect.element(page.getByText('Posisi Anda')).toBeVisible();
  await expect.element(page.getByText('Saran sistem: Di atas ekspektasi.')).toBeVisible();
  await expect.element(page.getByText(/Ratna Dewi: Lanjutkan kunjungan rumah/)).toBeVisible();
  await expect
    .element(region('Bila tidak sependapat'))
    .toMatchTextContent(/paling lambat 12 Januari 2027 pukul 23\.59 WIB.*Keberatan diputus oleh Hendra Kusuma/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test.each([1280, 360])(
  'at %i px: the result of a year lists the periodic ones, linked where one may open them, and says that none enters a number',
  async (width) => {
    await page.viewport(width, 780);
    const one = {
      resultId: ids.plan,
      unit: resultOf().unit,
      positionTitle: 'Guru Kelas',
      state: 'final',
      score: 96.07,
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: null,
      predicate: null,
      decidedBy: 'Bayu Saputra',
      readable: true,
    };
    const of = (name: string, kind: string, more: object = {}) => ({
      ...one,
      cycle: { cycleId: ids.cycle, name, kind, startsOn: '2026-01-01', endsOn: '2026-03-31' },
      ...more,
    });
    serve(resultOf(content, { cycleKind: 'annual' }), {
      [`GET ${path}/periodic-results`]: {
        status: 200,
        body: {
          planId: ids.plan,
          items: [
            of('Triwulan I 2026', 'quarterly', { resultId: ids.unit, readable: false }),
            of('Semester I 2026', 'semester', { behaviourRating: 'di_atas_ekspektasi', predicate: 'baik' }),
          ],
        },
      },
    });
    await open(`/hasil/${ids.result}`);
    await expect
      .element(region('Hasil berkala dalam tahun ini'))
      .toMatchTextContent(
        /Tidak ada angkanya yang masuk ke skor, rating, atau predikat tahunan.*Triwulan I 2026.*diputuskan Bayu Saputra.*96,07.*Semester I 2026.*Di atas ekspektasi.*Baik/,
      );
    expect(
      region('Hasil berkala dalam tahun ini')
        .getByRole('link')
        .elements()
        .map((link) => link.getAttribute('href')),
    ).toEqual([`/hasil/${ids.plan}`]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
  },
);

test('a semester has none, and does not ask', async () => {
  const asked = serve(resultOf());
  await open(`/hasil/${ids.result}`);
  await allDrawn();
  expect(asked.filter((one) => one.path.includes('periodic'))).toEqual([]);
});

test('a low result is told calmly, with the support that comes first', async () => {
  serve(resultOf(low));
  await open(`/hasil/${ids.result}`);
  await expect
    .element(page.getByText('Di bawah ini dasar hasilnya, dukungan yang disiapkan, dan hak Anda bila tidak sependapat.'))
    .toBeVisible();
  await expect.element(page.getByText(/Tidak ada sanksi karena hasil ini sebelum dukungan ditawarkan/)).toBeVisible();
  await expect.element(page.getByText('Tidak dihitung: Sistem laporan tidak berjalan sejak Agustus.')).toBeVisible();
});

test('a cycle without behaviours ends in score and rating: no predicate anywhere', async () => {
  serve(resultOf({ ...content, behaviourRating: null, behaviours: [] }, {}, { ...rules, behavioursRated: false }));
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByText(/Hasil kerja Anda sesuai ekspektasi\. Periode ini tidak menilai perilaku kerja/)).toBeVisible();
  await allDrawn();
  expect(page.getByRole('table').elements()).toHaveLength(1);
  expect(document.querySelector('main')?.textContent).not.toMatch(/Butuh Perbaikan|Sangat Baik/);
});

test('disagreeing needs a word of why; it is sent from the version that was read', async () => {
  const given = resultOf(content, {
    acknowledgement: 'object',
    acknowledgementNote: 'Capaian kehadiran belum memuat Desember.',
    acknowledgedAt: '2026-12-29T03:00:00Z',
    actions: [],
    version: 5,
  });
  const asked = serve(resultOf(), { [`POST ${path}/acknowledgement`]: { status: 200, body: given } });
  await open(`/hasil/${ids.result}`);
  await page.getByRole('radio', { name: /^Saya tidak sependapat/ }).click();
  await page.getByRole('button', { name: 'Kirim tanda terima' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await page.getByRole('textbox', { name: 'Catatan Anda' }).fill('Capaian kehadiran belum memuat Desember.');
  await page.getByRole('button', { name: 'Kirim tanda terima' }).click();
  await expect.element(page.getByText(/Anda menyatakan tidak sependapat pada 29 Desember 2026/)).toBeVisible();
  const call = asked.find(({ method }) => method === 'POST');
  expect([call?.headers.get('if-match'), call?.body]).toEqual([
    '"4"',
    { answer: 'object', note: 'Capaian kehadiran belum memuat Desember.' },
  ]);
});

test('once the time to object is over, no answer promises it', async () => {
  serve(resultOf(content, { objectionUntil: '2026-07-07T16:59:59Z' }));
  await open(`/hasil/${ids.result}`);
  await expect
    .element(page.getByRole('radio', { name: /Saya menerima hasil ini.*Masa keberatan atas hasil ini sudah berakhir/ }))
    .toBeVisible();
  await expect.element(page.getByRole('radio', { name: /tidak sependapat.*kata Anda tersimpan bersama hasil ini/ })).toBeVisible();
  await expect.element(page.getByText('Anda tetap dapat mengajukan keberatan selama masanya masih ada.')).not.toBeInTheDocument();
});

test('the receipt is downloaded byte for byte', async () => {
  serve(resultOf(), { [`GET ${path}/receipt`]: { status: 200, body: { resultId: ids.result, hash: 'ab', canonical: '{"a":1}' } } });
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:none');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await open(`/hasil/${ids.result}`);
  await page.getByRole('button', { name: 'Unduh bukti hitung' }).click();
  await vi.waitFor(() => expect(made).toHaveBeenCalled());
  expect(await (made.mock.calls[0] as [Blob])[0].text()).toBe('{"a":1}');
  vi.restoreAllMocks();
});

test("the list: one's own, the team's, the units', filtered in the address", async () => {
  const hr = { ...sari, roles: ['employee', 'supervisor', 'hr_admin'] };
  const asked = answerWith({
    'GET /me': { status: 200, body: hr },
    'GET /results': { status: 200, body: { items: [{ ...resultOf(), state: 'delivered' }], nextCursor: null } },
    'GET /cycles': { status: 200, body: { items: [{ id: ids.cycle, name: 'Semester II 2026' }], nextCursor: null } },
    'GET /units': { status: 200, body: { items: [{ id: ids.unit, name: 'SDN 3 Cempaka', depth: 1 }], nextCursor: null } },
  });
  const { router } = await open('/hasil');
  // however it was received: read, handed over, or by the days that went by
  await expect.element(page.getByRole('row', { name: /Semester II 2026/ })).toMatchTextContent(/Sudah sampai/);
  await page.getByRole('link', { name: 'Unit', exact: true }).click();
  await expect.element(page.getByRole('link', { name: 'Sari Wulandari' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Periode' }).selectOptions('Semester II 2026');
  await expect.poll(() => router.currentRoute.value.query).toEqual({ tampilan: 'all', periode: ids.cycle });
  await expect
    .poll(() => asked.some(({ path: to }) => to.startsWith('/results?') && to.includes(`cycleId=${ids.cycle}`) && !to.includes('view=')))
    .toBe(true);
  await expectNoAxeFindings();
});

test('no results yet: when they come; a refusal can be tried again', async () => {
  answerWith({
    'GET /me': { status: 200, body: sari },
    'GET /results': [problem(500, 'server.failed'), { status: 200, body: { items: [], nextCursor: null } }],
    'GET /cycles': { status: 200, body: { items: [], nextCursor: null } },
  });
  await open('/hasil');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(page.getByText('Hasil Anda muncul di sini setelah dirilis. Anda akan melihatnya juga di Beranda.')).toBeVisible();
});

test('how it was received, its code and where to check it, and that it was opened again', async () => {
  const other = '0193a1b2-0000-7000-8000-000000000099';
  serve(
    resultOf(content, {
      no: 2,
      delivery: {
        how: 'deemed',
        receivedOn: '2027-02-01',
        recordedBy: null,
        recordedAt: '2027-02-02T03:00:00Z',
        note: null,
        openedAt: '2027-02-03T03:00:00Z',
      },
      versions: [
        { resultId: other, no: 1, releasedAt: '2026-12-28T02:00:00Z' },
        { resultId: ids.result, no: 2, releasedAt: '2027-01-25T02:00:00Z' },
      ],
      reopenings: [
        {
          state: 'open',
          reason: 'Nilai ujian tertukar dengan kelas VI',
          requestedBy: 'Hesti',
          requestedAt: '2027-01-18T03:00:00Z',
          decidedBy: 'Hadi',
          decidedAt: '2027-01-18T05:00:00Z',
          refusalReason: null,
          closedAt: null,
        },
      ],
    }),
  );
  await open(`/hasil/${ids.result}`);
  await expect
    .element(region('Penerimaan'))
    .toMatchTextContent(
      /dianggap Anda terima pada 1 Februari 2027.*Ini versi 2, yang berlaku.*Diminta oleh Hesti.*Nilai ujian tertukar dengan kelas VI.*Disetujui oleh orang kedua, Hadi/,
    );
  await expect.element(page.getByRole('link', { name: /Versi 1, dirilis 28 Desember 2026/ })).toHaveAttribute('href', `/hasil/${other}`);
  await expect.element(page.getByText('9f86-d081-884c-7d65-9a2f')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: /\/verifikasi$/ }))
    .toHaveAttribute('href', '/verifikasi?kode=9f86-d081-884c-7d65-9a2f');
  await expectNoAxeFindings();
});

test('who supervises records a handover on paper from here; a replaced version says so', async () => {
  serve(
    resultOf(content, {
      employee: { employeeId: 'e9', name: 'Agus Pranoto' },
      state: 'released',
      delivery: null,
      actions: ['deliver'],
      versions: [
        { resultId: ids.result, no: 1, releasedAt: '2026-12-28T02:00:00Z' },
        { resultId: 'r2', no: 2, releasedAt: '2027-01-25T02:00:00Z' },
      ],
    }),
  );
  const { router } = await open(`/hasil/${ids.result}`);
  await expect.element(region('Penerimaan')).toMatchTextContent(/penerimaannya belum tercatat.*Ini versi 1, yang sudah diganti/);
  await page.getByRole('link', { name: 'Catat penyerahan di kertas' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('paper-delivery');
});

const [asExpected, above] = ['sesuai_ekspektasi', 'di_atas_ekspektasi'] as const;
const moved = {
  sessionName: 'SD Negeri 1',
  lockedAt: '2026-12-22T03:00:00Z',
  original: { resultRating: asExpected, behaviourRating: asExpected, predicate: 'baik' as const },
  moves: [],
  steps: [{ rule: 'calibration', text: 'Kalibrasi: dari sini ke sana. Alasan: Setara kelas lain. Oleh: Bayu Saputra.', values: {} }],
};
test.each([1280, 360])('at %i px: a calibration stands after what the rater decided, with who and why', async (width) => {
  await page.viewport(width, 780);
  serve(resultOf(content, { resultRating: above, behaviourRating: above, predicate: 'sangat_baik', calibration: moved }));
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByRole('heading', { level: 3, name: '5. Kalibrasi' })).toBeVisible();
  await allDrawn();
  const printed = document.querySelector<HTMLElement>('main')?.innerText ?? '';
  expect(printed).toMatch(/Predikat kinerja\nSangat Baik/);
  const [before = '', after = ''] = printed.split('5. Kalibrasi');
  expect(before).toMatch(/2\. Rating hasil kerja[\s\S]*Rating hasil kerja\s+Sesuai ekspektasi/);
  expect(after).toMatch(
    /Oleh: Bayu Saputra\.\s+Sidang SD Negeri 1, dikunci 22 Desember 2026 pukul 10\.00 WIB\.[\s\S]*Hasil kerja Di atas ekspektasi dan perilaku kerja Di atas ekspektasi: predikat Sangat Baik/,
  );
  expect(before).toContain('Putusan penilai');
  expect(page.getByText('Posisi Anda').elements()).toHaveLength(1);
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
test('a calibration that changed nothing says so, and shows no second place', async () => {
  serve(
    resultOf(content, {
      calibration: {
        ...moved,
        original: null,
        steps: [{ rule: 'calibration_unchanged', text: 'Kalibrasi SD Negeri 1: tidak ada perubahan atas keputusan penilai.', values: {} }],
      },
    }),
  );
  await open(`/hasil/${ids.result}`);
  await allDrawn();
  await expect.element(page.getByText('Kalibrasi SD Negeri 1: tidak ada perubahan atas keputusan penilai.')).toBeVisible();
  expect(page.getByText('Posisi Anda').elements()).toHaveLength(1);
});

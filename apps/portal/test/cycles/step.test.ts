import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, problem, type Asked } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr } from '../support/officers.ts';
import { cycle, progress, rules, scheme } from './cycle.fixture.ts';

const common = { 'GET /me': { status: 200, body: hr }, 'GET /cycles/c1/progress': progress };
const rehearsed = (asked: Asked) => asked.path.includes('dryRun=true');

test.each([1280, 360])('at %i px: the cycle shows its stages with zone, what comes next, and how far it is', async (width) => {
  await page.viewport(width, 780);
  answerWith({
    ...common,
    'GET /cycles/c1': { status: 200, body: cycle('assessment', ['release_without_calibration', 'back_to_running', 'extend']) },
  });
  await open('/periode/c1');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Semester II 2026' })).toBeVisible();
  const now = page.getByRole('listitem').filter({ hasText: 'Sedang berjalan' });
  await expect.element(now).toMatchTextContent(/Penilaian.*24 Desember 2026 pukul 23\.59 WIB/);
  await expect.element(now).toHaveAttribute('aria-current', 'step');
  await expect.element(page.getByRole('link', { name: 'Buka tahap hasil' })).toBeVisible();
  await expect.element(page.getByText('16 dari 20')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test.each([
  [true, 0],
  [false, 1],
])('with calibration %j in the scheme the way to the release is there %i times before it', async (calibration, links) => {
  answerWith({
    ...common,
    'GET /cycles/c1': {
      status: 200,
      body: cycle('assessment', ['open_calibration'], { scheme: { ...scheme, rules: { ...rules, calibration } } }),
    },
  });
  await open('/periode/c1');
  await expect
    .element(
      page
        .getByRole('link', { name: 'Sidang kalibrasi' })
        .or(page.getByRole('link', { name: 'Rilis hasil' }))
        .first(),
    )
    .toBeVisible();
  expect(page.getByRole('link', { name: 'Rilis hasil' }).elements()).toHaveLength(links);
});

test('opening planning says how many plans it makes, asks for the name, and then does it', async () => {
  const before = cycle('draft', ['open_planning', 'extend']);
  const asked = answerWith({
    ...common,
    'GET /cycles/c1': { status: 200, body: before },
    'POST /cycles/c1/transitions': (call) => ({
      status: 200,
      body: rehearsed(call)
        ? {
            status: 200,
            body: { ...before, stage: 'planning', planCount: 412, leftOut: [{ standing: 'cltn', people: 3 }] },
            changes: [],
            events: [],
          }
        : { ...before, stage: 'planning' },
    }),
  });
  const { router } = await open('/periode/c1/tahap/planning');
  await expect.element(page.getByText('412 orang menerima rencana kosong untuk diisi.')).toBeVisible();
  await expect
    .element(page.getByText('Belum dibuatkan rencana: 3 orang dengan kedudukan hukum Cuti di luar tanggungan negara (CLTN).'))
    .toBeVisible();
  await page.getByRole('button', { name: 'Buka perencanaan' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  await expectNoAxeFindings();
  await dialog.getByRole('button', { name: 'Buka perencanaan' }).click();
  await expect.element(dialog.getByText('Belum sama dengan Semester II 2026.')).toBeVisible();
  expect(asked.filter((call) => call.method === 'POST').every(rehearsed)).toBe(true);
  await dialog.getByRole('textbox').fill('Semester II 2026');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.currentRoute.value.name).toBe('cycle');
  const sent = asked.filter((call) => call.method === 'POST' && !rehearsed(call));
  expect(sent.map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([[{ to: 'planning', reason: null }, '"3"']]);
});

test('a step that cannot be taken yet says why and where to go, without a button', async () => {
  answerWith({
    ...common,
    'GET /cycles/c1': { status: 200, body: cycle('released', ['close']) },
    'POST /cycles/c1/transitions': problem(409, 'cycle.results_unreleased'),
  });
  await open('/periode/c1/tahap/closed');
  await expect.element(page.getByText('Masih ada hasil yang belum dirilis.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Rilis hasil' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Tutup periode' })).not.toBeInTheDocument();
});

test('going back needs a reason; the second person sees it and who asked', async () => {
  answerWith({ ...common, 'GET /cycles/c1': { status: 200, body: cycle('running', ['back_to_planning']) } });
  await open('/periode/c1/tahap/planning');
  await page.getByRole('button', { name: 'Minta kembali' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis alasan paling sedikit 10 huruf.' })).toBeVisible();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await page.getByLabelText('Alasan kembali').fill('Salah');
  await page.getByRole('button', { name: 'Minta kembali' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis alasan paling sedikit 10 huruf.' })).toBeVisible();
  await expectNoAxeFindings();
});

test('a request to go back is shown to the other HR officer with its reason', async () => {
  const pendingReturn = { to: 'planning', reason: 'Dua sekolah belum lengkap', requestedBy: 'Budi' };
  const now = cycle('running', ['back_to_planning'], { pendingReturn });
  answerWith({
    ...common,
    'GET /cycles/c1': { status: 200, body: now },
    'POST /cycles/c1/transitions': { status: 200, body: { status: 200, body: { ...now, stage: 'planning' }, changes: [], events: [] } },
  });
  await open('/periode/c1');
  await page.getByRole('link', { name: 'Periksa permintaan' }).click();
  await expect.element(page.getByText('Diminta oleh Budi. Alasan: Dua sekolah belum lengkap')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Kembali ke perencanaan' })).toBeVisible();
  await expect.element(page.getByLabelText('Alasan kembali')).not.toBeInTheDocument();
});

test('closing lists what it waits for, each with its figure and where it is seen to', async () => {
  const counts = {
    plans: 22,
    draft: 2,
    submitted: 0,
    returned: 0,
    agreed: 20,
    selfSubmitted: 20,
    supervisorSubmitted: 20,
    released: 20,
    acknowledged: 12,
  };
  answerWith({
    ...common,
    'GET /cycles/c1/progress': { status: 200, body: { items: [], nextCursor: null, overall: counts } },
    'GET /cycles/c1': { status: 200, body: cycle('released', ['close']) },
    'GET /cycles/c1/deliveries': { status: 200, body: { items: [], nextCursor: null, total: 3 } },
    'POST /cycles/c1/transitions': problem(409, 'cycle.objection_window_open'),
  });
  await open('/periode/c1/tahap/closed');
  const list = page.getByRole('region', { name: 'Sebelum ditutup' });
  await expect
    .element(list)
    .toMatchTextContent(
      /Semua rencana yang disepakati sudah dinilai\..*Semua hasil sudah dirilis\..*3 hasil belum dibuka\..*Masa keberatan belum berakhir bagi semua orang\./,
    );
  await expect
    .element(page.getByRole('region', { name: 'Yang akan terjadi' }))
    .toMatchTextContent(
      /Rencana 20 orang berakhir\..*Rencana 2 orang belum pernah disepakati; rencana itu tetap seperti sekarang, tanpa hasil\./,
    );
  await expect.element(page.getByText(/Keadaan setiap orang dan unit disimpan sebagai rekap penutupan/)).toBeVisible();
  await expectNoAxeFindings();
});

test('opening the results asks for a reason where somebody was in no calibration, and says who waits for an open session', async () => {
  const reason = 'Pegawai ini dinilai sesudah sidang.';
  const before = cycle('calibration', ['release']);
  const uncalibrated = problem(422, 'cycle.uncalibrated_reason_required', [
    { pointer: '/reason', code: 'cycle.uncalibrated_reason_required', params: { people: 2, units: 'SD Negeri 1 Pauh' } },
  ] as never);
  const asked = answerWith({
    ...common,
    'GET /cycles/c1': { status: 200, body: before },
    'POST /cycles/c1/transitions': (call) =>
      rehearsed(call) ? uncalibrated : { status: 200, body: { ...before, stage: 'released', leftOut: [] } },
  });
  const { router } = await open('/periode/c1/tahap/released');
  await expect
    .element(
      page.getByText(
        '2 orang belum masuk sidang yang dikunci: SD Negeri 1 Pauh. Siapkan sidangnya, atau tulis mengapa hasilnya tetap dirilis.',
      ),
    )
    .toBeVisible();
  await page.getByRole('button', { name: 'Buka tahap hasil' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('textbox').fill(reason);
  await page.getByRole('button', { name: 'Buka tahap hasil' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Semester II 2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Buka tahap hasil' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('cycle');
  expect(asked.filter((call) => call.method === 'POST' && !rehearsed(call)).map(({ body }) => body)).toEqual([{ to: 'released', reason }]);
});

test('an open calibration session keeps the results closed, with the way to it', async () => {
  answerWith({
    ...common,
    'GET /cycles/c1': { status: 200, body: cycle('calibration', ['release']) },
    'POST /cycles/c1/transitions': problem(409, 'cycle.calibration_open'),
  });
  await open('/periode/c1/tahap/released');
  await expect.element(page.getByText('Masih ada sidang kalibrasi yang belum dikunci.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Sidang kalibrasi' })).toHaveAttribute('href', '/kalibrasi?periode=c1');
});

test.each([
  [['delivery:read'], 1],
  [[], 0],
])('what follows the release is shown to who may see something of it: %j', async (permissions, cards) => {
  answerWith({
    ...common,
    'GET /me': { status: 200, body: { ...hr, permissions: [...hr.permissions, ...permissions] } },
    'GET /cycles/c1': { status: 200, body: cycle('assessment', []) },
  });
  await open('/periode/c1');
  await expect.element(page.getByRole('heading', { name: 'Kemajuan' })).toBeVisible();
  expect(page.getByRole('region', { name: 'Setelah hasil dirilis' }).elements()).toHaveLength(cards);
});

import type { SuperiorResults } from '@pauh/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem, type Answer, type Asked } from '../support/api.ts';
import { allSaved, open } from '../support/mount.ts';
import { content, plan, planId } from '../support/plan.ts';

const edit = `/rencana/${planId}/ubah`;
const put = `PUT /plans/${planId}/content`;
const get = `GET /plans/${planId}`;
const superior = (items: SuperiorResults['items'], state: SuperiorResults['state'] = 'agreed'): Answer => ({
  status: 200,
  body: { superior: { employeeId: planId, name: 'Ratna Dewi' }, state, items, services: [] },
});
const signedIn = { 'GET /me': { status: 200, body: me }, [`GET /plans/${planId}/superior-results`]: superior([]) };
const stored = (asked: Asked) => ({ status: 200, body: plan({ content: asked.body as typeof content, version: 4 }) });
const saves = (asked: Asked[]) => asked.filter(({ method }) => method === 'PUT');
beforeEach(() => removeDrafts(me.accountId));
afterEach(allSaved);

test.each([1280, 360])('at %i px: the plan is written, its weights are told, and nothing is wider than the screen', async (width) => {
  await page.viewport(width, 780);
  answerWith({ ...signedIn, [get]: { status: 200, body: plan() }, [put]: stored });
  await open(edit);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Susun rencana Semester II 2026' })).toBeVisible();
  await expect.element(page.getByText('Paling lambat 31 Juli 2026 pukul 23.59 WIB')).toBeVisible();
  await expect.element(page.getByText('Bobot sudah genap 100.')).toBeVisible();
  await page.getByRole('button', { name: /Ubah isi.*Indikator 1.1/ }).click();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('an unfinished draft is saved with an empty number as null, and only the check before submission asks for more', async () => {
  const asked = answerWith({ ...signedIn, [get]: { status: 200, body: plan() }, [put]: stored });
  await open(edit);
  await page.getByLabelText('Bobot Indikator 2.1').fill('');
  await vi.waitFor(() => expect(saves(asked)).toHaveLength(1), { timeout: 6000 });
  expect(saves(asked)[0]?.body).toMatchObject({ results: [{ indicators: [{ weight: 50 }] }, { indicators: [{ weight: null }] }] });
  expect(saves(asked)[0]?.headers.get('if-match')).toBe('"3"');
  await page.getByRole('button', { name: 'Periksa lalu ajukan' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await page.getByRole('link', { name: 'Hasil kerja 2, indikator 1: Bobot. Isi bobotnya.' }).click();
  await expect.element(page.getByLabelText('Bobot Indikator 2.1')).toHaveFocus();
  await expectNoAxeFindings();
});

test('what is left of the weights is shared out by the rule', async () => {
  answerWith({ ...signedIn, [get]: { status: 200, body: plan() }, [put]: stored });
  await open(edit);
  await page.getByLabelText('Bobot Indikator 1.1').fill('66,67');
  await page.getByLabelText('Bobot Indikator 2.1').fill('');
  await expect.element(page.getByText(/Masih ada 33,33 poin/)).toBeVisible();
  await page.getByRole('button', { name: 'Bagi rata sisa' }).click();
  await expect.element(page.getByLabelText('Bobot Indikator 2.1')).toHaveValue('33,33');
});

test('only the fields of the direction are shown, with its rule in words and whether 100 can be exceeded', async () => {
  answerWith({ ...signedIn, [get]: { status: 200, body: plan() }, [put]: stored });
  await open(edit);
  await page.getByRole('button', { name: /Ubah isi.*Indikator 1.1/ }).click();
  const fields = page.getByRole('group', { name: 'Indikator 1.1' });
  await expect.element(fields.getByLabelText('Target')).toHaveValue('95');
  await fields.getByLabelText('Cara menghitung').selectOptions('range');
  await expect.element(fields.getByLabelText('Batas bawah')).toHaveValue('');
  await expect.element(fields.getByLabelText('Target')).not.toBeInTheDocument();
  await expect.element(fields.getByText(/tidak bisa melebihi 100/)).toBeVisible();
});

test('rows are added, moved and removed by keyboard; the focus follows and a removal can be undone', async () => {
  answerWith({ ...signedIn, [get]: { status: 200, body: plan() }, [put]: stored });
  await open(edit);
  await page.getByRole('button', { name: 'Tambah indikator' }).first().click();
  await expect.element(page.getByLabelText('Indikator', { exact: true })).toHaveFocus();
  await userEvent.keyboard('Siswa yang bisa membaca');
  await page.getByRole('button', { name: 'Naikkan Indikator 1.2' }).click();
  await expect.element(page.getByLabelText('Indikator', { exact: true })).toHaveValue('Siswa yang bisa membaca');
  await expect.element(page.getByRole('button', { name: 'Turunkan Indikator 1.1' })).toBeVisible();
  await page.getByRole('button', { name: 'Hapus Indikator 1.1' }).click();
  await expect.element(page.getByRole('button', { name: 'Urungkan' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Siswa yang bisa membaca')).toBeVisible();
});

test('a copy from another device is compared and never overwritten', async () => {
  const theirs = plan({
    version: 9,
    content: { ...content, results: [{ ...content.results[0]!, title: 'Judul dari ponsel' }, content.results[1]!] },
  });
  const asked = answerWith({
    ...signedIn,
    [get]: [
      { status: 200, body: plan() },
      { status: 200, body: theirs },
    ],
    [put]: [problem(412, 'concurrency.stale'), { status: 200, body: plan({ version: 10 }) }],
  });
  await open(edit);
  await page.getByLabelText('Hasil yang ingin dicapai').first().fill('Judul di sini');
  await expect.element(page.getByText('Bandingkan dulu', { exact: false }), { timeout: 8000 }).toBeVisible();
  await expect.element(page.getByText('Judul dari ponsel')).toBeVisible();
  await expect.element(page.getByLabelText('Hasil yang ingin dicapai').first()).toHaveValue('Judul di sini');
  await page.getByRole('button', { name: 'Pakai tulisan saya' }).click();
  await vi.waitFor(() => expect(saves(asked)).toHaveLength(2));
  expect(saves(asked)[1]?.headers.get('if-match')).toBe('"9"');
}, 15_000);

test('an empty plan starts from a template or the library', async () => {
  const entry = {
    version: 1,
    newestVersion: 1,
    positionKind: null,
    positionTitle: null,
    forUnit: null,
    fit: null,
    reason: null,
    createdBy: null,
    createdAt: '2026-01-01T00:00:00Z',
    withdrawal: null,
    actions: [],
  };
  const template = { ...entry, id: planId, code: 'guru', name: 'Guru', content };
  const known = {
    ...entry,
    id: planId,
    version: 2,
    code: 'HADIR',
    title: 'Kehadiran kerja',
    description: null,
    aspect: 'waktu',
    unit: '%',
    direction: 'higher',
    maximum: 100,
  };
  const fitting = { ...known, id: 'i2', code: 'BACA', title: 'Murid yang membaca lancar', positionTitle: 'Guru Kelas', fit: 'job' };
  answerWith({
    ...signedIn,
    [get]: { status: 200, body: plan({ content: { ...content, results: [] } }) },
    [put]: stored,
    'GET /plan-templates': { status: 200, body: { items: [template], nextCursor: null } },
    'GET /indicators': { status: 200, body: { items: [fitting, known], nextCursor: null } },
  });
  await open(edit);
  await page.getByRole('button', { name: 'Mulai dari templat' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: /Pakai/ }).click();
  await expect.element(page.getByLabelText('Hasil yang ingin dicapai').first()).toHaveValue('Siswa hadir dan belajar');
  await page.getByRole('button', { name: 'Ambil dari pustaka' }).first().click();
  await expect.element(page.getByRole('heading', { name: 'Cocok untuk Anda' })).toBeVisible();
  await expect.element(page.getByText('Untuk jabatan Anda')).toBeVisible();
  await expect.element(page.getByText('Semua jabatan · Seluruh instansi')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: /Pilih.*Kehadiran kerja/ }).click();
  await expect.element(page.getByRole('group', { name: 'Indikator 1.2' }).getByLabelText('Target')).toHaveFocus();
});

test('remarks of a return stand on top and on their field, and follow their row', async () => {
  answerWith({
    ...signedIn,
    [get]: {
      status: 200,
      body: plan({
        state: 'returned',
        note: 'Mohon disesuaikan.',
        remarks: [{ pointer: '/results/1/indicators/0/target', text: 'Semester lalu sudah 14.' }],
      }),
    },
    [put]: stored,
  });
  await open(edit);
  await expect.element(page.getByText('Dikembalikan oleh Ratna Dewi dengan catatan')).toBeVisible();
  await page.getByRole('button', { name: 'Naikkan Hasil kerja 2' }).click();
  await page.getByRole('button', { name: /Ubah isi.*Indikator 1.1/ }).click();
  await expect.element(page.getByRole('group', { name: 'Indikator 1.1' })).toMatchTextContent('Catatan: Semester lalu sudah 14.');
  await expectNoAxeFindings();
});

const [guided, managed] = [
  { resultId: '0193a1b2-0000-7000-8000-000000000701', kind: 'main' as const, title: 'Guru didampingi' },
  { resultId: '0193a1b2-0000-7000-8000-000000000702', kind: 'main' as const, title: 'Anggaran terkelola' },
];
const supporting = (supportedResultId: string, supportedTitle: string) => ({
  ...content,
  results: content.results.map((result, r) => (r === 0 ? { ...result, supportedResultId, supportedTitle } : result)),
});

test('each result names the one of the superior that it supports', async () => {
  const asked = answerWith({
    ...signedIn,
    [get]: { status: 200, body: plan() },
    [put]: stored,
    [`${get}/superior-results`]: superior([guided, managed]),
  });
  await open(edit);
  const choice = page.getByRole('region', { name: 'Hasil kerja 2' }).getByLabelText('Mendukung hasil kerja pimpinan');
  await expect.element(choice).toHaveAccessibleDescription('Hasil kerja Ratna Dewi yang sudah disepakati.');
  await choice.selectOptions('Anggaran terkelola');
  await vi.waitFor(() => expect(saves(asked)).toHaveLength(1), { timeout: 6000 });
  expect(saves(asked)[0]?.body).toMatchObject({
    results: [{}, { supportedResultId: managed.resultId, supportedTitle: 'Anggaran terkelola' }],
  });
  await expectNoAxeFindings();
});

test('the head of a unit binds a result to a service, also where the position supports no result of a superior', async () => {
  const service = { serviceIndicatorId: '0193a1b2-0000-7000-8000-000000000703', title: 'Izin selesai dalam tiga hari' };
  const offered = { superior: null, state: 'not_needed', items: [guided], services: [service] };
  const asked = answerWith({
    ...signedIn,
    [get]: { status: 200, body: plan({ usesPerspectives: true }) },
    [put]: stored,
    [`${get}/superior-results`]: { status: 200, body: offered },
  });
  await open(edit);
  await page.getByRole('region', { name: 'Hasil kerja 2' }).getByLabelText('Layanan unit yang dikerjakan').selectOptions(service.title);
  await vi.waitFor(() => expect(saves(asked)).toHaveLength(1), { timeout: 6000 });
  expect(saves(asked)[0]?.body).toMatchObject({ results: [{}, { serviceIndicatorId: service.serviceIndicatorId }] });
  expect(page.getByLabelText('Mendukung hasil kerja pimpinan').elements()).toEqual([]);
});

test("what is gone from the superior's plan keeps its words and says what to do", async () => {
  answerWith({
    ...signedIn,
    [get]: { status: 200, body: plan({ content: supporting(guided.resultId, guided.title) }) },
    [put]: stored,
    [`${get}/superior-results`]: superior([managed]),
  });
  await open(edit);
  const choice = page.getByRole('region', { name: 'Hasil kerja 1' }).getByLabelText('Mendukung hasil kerja pimpinan');
  await expect.element(choice).toHaveValue(guided.resultId);
  await expect.element(choice.getByRole('option', { name: 'Guru didampingi (tidak ada lagi)' })).toBeInTheDocument();
  await expect.element(page.getByText(/Pilih yang lain sebelum mengajukan/).first()).toBeVisible();
});

test.each([
  ['open', /Rencana Ratna Dewi belum disepakati/],
  ['missing', /Ratna Dewi belum mempunyai rencana/],
] as const)('a superior whose plan is %s leaves nothing to choose, and the page says so', async (state, words) => {
  answerWith({ ...signedIn, [get]: { status: 200, body: plan() }, [put]: stored, [`${get}/superior-results`]: superior([], state) });
  await open(edit);
  await expect.element(page.getByText(words).first()).toBeVisible();
  expect(page.getByLabelText('Mendukung hasil kerja pimpinan').elements()).toEqual([]);
});

test("the plan to read shows the superior's result beside each row", async () => {
  answerWith({ ...signedIn, [get]: { status: 200, body: plan({ content: supporting(guided.resultId, guided.title) }) } });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText('Mendukung hasil kerja pimpinan: Guru didampingi')).toBeVisible();
});

test('a remark leads to where its row stands now, and outlives its row', async () => {
  answerWith({
    ...signedIn,
    [get]: {
      status: 200,
      body: plan({
        state: 'returned',
        note: 'Mohon disesuaikan.',
        remarks: [{ pointer: '/results/1/indicators/0/target', text: 'Semester lalu sudah 14.' }],
      }),
    },
    [put]: stored,
  });
  await open(edit);
  await page.getByRole('button', { name: 'Naikkan Hasil kerja 2' }).click();
  await page.getByRole('link', { name: 'Hasil kerja 1, indikator 1: Target' }).click();
  await expect
    .element(page.getByRole('group', { name: 'Indikator 1.1' }).getByText('Semester lalu sudah 14.', { exact: false }).first())
    .toBeVisible();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Semester lalu sudah 14.'));
  await page.getByRole('button', { name: 'Hapus Hasil kerja 1' }).click();
  await page.getByRole('link', { name: 'Hasil kerja', exact: true }).click();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Semester lalu sudah 14.'));
});

test('what the server refuses is told at its field while the writer goes on, and is over once it fits', async () => {
  const refusal = problem(422, 'request.refused', [{ pointer: '/results/0/indicators/0/target', code: 'number.too_many_decimals' }]);
  const asked = answerWith({
    ...signedIn,
    [get]: { status: 200, body: plan() },
    [put]: [refusal, { status: 200, body: plan({ version: 4 }) }],
  });
  await open(edit);
  await page.getByRole('button', { name: /Ubah isi.*Indikator 1.1/ }).click();
  const target = page.getByRole('group', { name: 'Indikator 1.1' }).getByLabelText('Target');
  await target.fill('95,00001');
  await expect.element(page.getByText('Server menolak isian ini.', { exact: false }), { timeout: 8000 }).toBeVisible();
  await expect.element(target).toHaveAccessibleDescription(/di belakang koma/);
  await expect.element(target).toHaveFocus();
  await expect.element(target).toHaveValue('95,00001');
  await target.fill('95');
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('Server menolak isian ini.'), { timeout: 8000 });
  expect(saves(asked).length).toBeLessThanOrEqual(2);
}, 20_000);

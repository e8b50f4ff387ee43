import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { content, plan, planId, supervisor } from '../support/plan.ts';

const get = `GET /plans/${planId}`;
const asOwner = { 'GET /me': { status: 200, body: me } };
const asSupervisor = { 'GET /me': { status: 200, body: supervisor } };
beforeEach(async () => {
  await removeDrafts(me.accountId);
  await removeDrafts(supervisor.accountId);
});

test('own plans by cycle: the state in words and the next act', async () => {
  answerWith({ ...asOwner, 'GET /plans': { status: 200, body: { items: [plan({ state: 'returned' })], nextCursor: null } } });
  await open('/rencana');
  await expect.element(page.getByText('Dikembalikan dengan catatan')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: /Perbaiki sesuai catatan.*Semester II 2026/ }))
    .toHaveAttribute('href', `/rencana/${planId}/ubah`);
  expect(page.getByRole('link', { name: 'Rencana tim' }).elements()).toHaveLength(0);
  await expectNoAxeFindings();
});

test('own plans stand by their dates, the newest on top, as the server lists them', async () => {
  const of = (id: string, name: string, startsOn: string) => plan({ id, startsOn, cycle: { ...plan().cycle, name } });
  const items = [
    of('p3', 'Tahun 2027', '2027-01-01'),
    of('p2', 'Semester II 2026', '2026-07-01'),
    of('p1', 'Semester I 2026', '2026-01-01'),
  ];
  answerWith({ ...asOwner, 'GET /plans': { status: 200, body: { items, nextCursor: null } } });
  await open('/rencana');
  await expect.element(page.getByText('Rencana Anda per periode, yang terbaru di atas.')).toBeVisible();
  const rows = page.getByRole('listitem').filter({ hasText: 'sampai' });
  for (const [at, name] of ['Tahun 2027', 'Semester II 2026', 'Semester I 2026'].entries())
    await expect.element(rows.nth(at)).toMatchTextContent(name);
});

test('a supervisor has a second view, filtered by the address', async () => {
  const asked = answerWith({
    ...asSupervisor,
    'GET /plans': { status: 200, body: { items: [plan({ state: 'submitted' })], nextCursor: null } },
  });
  await open('/rencana?tampilan=tim&keadaan=submitted');
  await expect
    .element(page.getByRole('link', { name: /Tinjau rencana.*Sari Wulandari/ }))
    .toHaveAttribute('href', `/rencana/${planId}/tinjau`);
  expect(asked.find(({ path }) => path.startsWith('/plans'))?.path).toBe('/plans?view=team&state=submitted');
  await expectNoAxeFindings();
});

test('a third view holds the plans of those assessed before: to read, nothing else', async () => {
  const asked = answerWith({
    ...asSupervisor,
    'GET /plans': { status: 200, body: { items: [plan({ state: 'submitted' })], nextCursor: null } },
  });
  await open('/rencana?tampilan=pernah');
  await expect.element(page.getByRole('link', { name: /Baca rencana.*Sari Wulandari/ })).toHaveAttribute('href', `/rencana/${planId}`);
  await expect.element(page.getByRole('link', { name: 'Pernah saya nilai' })).toHaveAttribute('aria-current', 'page');
  expect(asked.find(({ path }) => path.startsWith('/plans'))?.path).toBe('/plans?view=former');
  await expectNoAxeFindings();
});

test('no plan yet: what comes next', async () => {
  answerWith({ ...asOwner, 'GET /plans': { status: 200, body: { items: [], nextCursor: null } } });
  await open('/rencana');
  await expect.element(page.getByText('Rencana muncul di sini begitu tahap perencanaan dibuka.')).toBeVisible();
});

test('submitting needs the declaration; sent, the page says who is next', async () => {
  const asked = answerWith({
    ...asOwner,
    [get]: { status: 200, body: plan() },
    [`POST /plans/${planId}/submission`]: [
      problem(409, 'plan.stage_closed'),
      { status: 200, body: plan({ state: 'submitted', version: 4, actions: [] }) },
    ],
  });
  await open(`/rencana/${planId}/periksa`);
  await page.getByRole('button', { name: 'Ajukan rencana' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Beri tanda pada pernyataan');
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  await page.getByLabelText(/Saya sudah memeriksa/).click();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Ajukan rencana' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Tahap untuk ini belum dibuka atau sudah ditutup.');
  await page.getByRole('button', { name: 'Ajukan rencana' }).click();
  await expect.element(page.getByText('Rencana sudah diajukan kepada Ratna Dewi')).toBeVisible();
  expect(asked.findLast(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"3"');
});

test('an incomplete plan is not submitted from the check page either', async () => {
  answerWith({ ...asOwner, [get]: { status: 200, body: plan({ content: { ...content, results: [] } }) } });
  await open(`/rencana/${planId}/periksa`);
  await expect.element(page.getByText('Rencana belum lengkap')).toBeVisible();
  expect(page.getByRole('button', { name: 'Ajukan rencana' }).elements()).toHaveLength(0);
});

test('an agreed plan is opened again with a reason', async () => {
  const agreed = plan({
    state: 'agreed',
    agreedAt: '2026-07-20T02:00:00Z',
    agreedBy: 'Ratna Dewi',
    actions: ['revise'],
    cycle: { ...plan().cycle, stage: 'running' },
  });
  const asked = answerWith({
    ...asOwner,
    [get]: { status: 200, body: agreed },
    [`POST /plans/${planId}/revision`]: { status: 200, body: plan({ state: 'revising', version: 5 }) },
  });
  const { router } = await open(`/rencana/${planId}`);
  await expect.element(page.getByText('20 Juli 2026 pukul 09.00 WIB · Ratna Dewi')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Ubah rencana' }).click();
  await page.getByRole('button', { name: 'Buka untuk diubah' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('paling sedikit 10 huruf');
  await page.getByLabelText('Alasan perubahan').fill('Pindah mengajar ke kelas IV');
  await page.getByRole('button', { name: 'Buka untuk diubah' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('plan-edit');
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Pindah mengajar ke kelas IV' });
});

test.each([1280, 360])('at %i px: a supervisor remarks on a field and returns the plan with a message', async (width) => {
  await page.viewport(width, 780);
  const waiting = plan({ state: 'submitted', actions: ['return', 'agree'] });
  const asked = answerWith({
    ...asSupervisor,
    [get]: { status: 200, body: waiting },
    [`POST /plans/${planId}/return`]: { status: 200, body: plan({ state: 'returned', version: 4, actions: [] }) },
  });
  await open(`/rencana/${planId}/tinjau`);
  await page.getByRole('button', { name: /Beri catatan.*Hasil kerja 1, indikator 1/ }).click();
  await page.getByLabelText('Tentang').selectOptions('Target');
  await page.getByLabelText(/Catatan pada Hasil kerja 1/).fill('Semester lalu sudah 96.');
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Tulis pesan singkat');
  await page.getByLabelText('Pesan untuk pegawai').fill('Sudah baik, sesuaikan target.');
  await page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
  await expect.element(page.getByText('Rencana Sari Wulandari dikembalikan')).toBeVisible();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    note: 'Sudah baik, sesuaikan target.',
    remarks: [{ pointer: '/results/0/indicators/0/target', text: 'Semester lalu sudah 96.' }],
  });
});

test('agreeing says what follows; a refusal is told and nothing written is lost', async () => {
  const waiting = plan({ state: 'submitted', actions: ['return', 'agree'] });
  answerWith({
    ...asSupervisor,
    [get]: { status: 200, body: waiting },
    [`POST /plans/${planId}/agreement`]: [
      problem(412, 'concurrency.stale'),
      { status: 200, body: plan({ state: 'agreed', version: 4, actions: [] }) },
    ],
  });
  await open(`/rencana/${planId}/tinjau`);
  await page.getByLabelText('Pesan untuk pegawai').fill('Semangat.');
  await page.getByRole('button', { name: 'Setujui rencana' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('sudah diubah di tempat lain');
  await expect.element(page.getByLabelText('Pesan untuk pegawai')).toHaveValue('Semangat.');
  await page.getByRole('button', { name: 'Setujui rencana' }).click();
  await expect.element(page.getByText('Rencana Sari Wulandari disepakati')).toBeVisible();
});

test('a supervisor says what is expected of behaviour: it is saved first, then the plan is agreed as it stands', async () => {
  const waiting = plan({ state: 'submitted', actions: ['return', 'agree'] });
  const expected = [
    { behaviour: 'akuntabel' as const, expectation: 'Mencatat kehadiran setiap hari' },
    { behaviour: 'adaptif' as const, expectation: 'Mencoba satu cara baru' },
  ];
  const asked = answerWith({
    ...asSupervisor,
    [get]: { status: 200, body: waiting },
    [`PUT /plans/${planId}/expectations`]: { status: 200, body: { ...waiting, version: 4, content: { ...content, behaviours: expected } } },
    [`POST /plans/${planId}/agreement`]: { status: 200, body: plan({ state: 'agreed', version: 5, actions: [] }) },
  });
  await open(`/rencana/${planId}/tinjau`);
  await expect.element(page.getByLabelText(/^Akuntabel/)).toHaveValue('Mencatat kehadiran setiap hari');
  await page.getByLabelText(/^Adaptif/).fill('Mencoba satu cara baru');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Setujui rencana' }).click();
  await expect.element(page.getByText('Rencana Sari Wulandari disepakati')).toBeVisible();
  const sent = asked.filter(({ method }) => method !== 'GET');
  expect(sent.map(({ method, path, headers }) => [method, path, headers.get('if-match')])).toEqual([
    ['PUT', `/plans/${planId}/expectations`, '"3"'],
    ['POST', `/plans/${planId}/agreement`, '"4"'],
  ]);
  expect(sent[0]?.body).toEqual({ behaviours: expected });
});

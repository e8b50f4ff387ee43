import { h } from 'vue';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoAxeFindings } from './support/axe.ts';
import { answerWith, me, problem } from './support/api.ts';
import { open, scene } from './support/mount.ts';
import { setLanguage } from '../src/shared/i18n/index.ts';

const base = {
  cycle: { cycleId: 'c1', name: 'Semester II 2026' },
  planId: 'p1',
  resultId: null,
  person: null,
  onBehalfOf: null,
  count: null,
  effortMinutes: 15,
  dueAt: '2026-12-24T16:59:59Z',
};
const list = {
  items: [
    { ...base, id: '1', kind: 'self_assess', group: 'do_now' },
    { ...base, id: '2', kind: 'supervise_assess', group: 'do_now', count: 12, effortMinutes: 240 },
    { ...base, id: '3', kind: 'plan_write', group: 'waiting', effortMinutes: null },
    { ...base, id: '4', kind: 'result_read', group: 'done', dueAt: null },
  ],
  nextStage: null,
};

test.each([1280, 360])('at %i px: tasks by group with verb, why, effort and deadline in the zone of the agency', async (width) => {
  await page.viewport(width, 780);
  answerWith({ 'GET /me': { status: 200, body: { ...me, zone: 'Asia/Makassar' } }, 'GET /me/tasks': { status: 200, body: list } });
  await open('/');
  await expect.element(page.getByRole('heading', { level: 1, name: /Sari Wulandari/ })).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 2, name: 'Perlu Anda kerjakan' })).toBeVisible();
  const rows = page.getByRole('region', { name: 'Perlu Anda kerjakan' }).getByRole('listitem');
  await expect
    .element(rows.first())
    .toMatchTextContent(/Tulis penilaian diri.*Sekitar 15 menit.*Paling lambat 25 Desember 2026 pukul 00\.59 WITA/);
  await expect.element(rows.nth(1)).toMatchTextContent(/12 orang · Sekitar 4 jam/);
  expect(page.getByRole('navigation', { name: 'Menu utama' }).elements()).toHaveLength(1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('the whole row of a task leads to its page; without a page it is told, not linked', async () => {
  const nowhere = { ...base, id: '5', kind: 'cycle_watch', group: 'do_now', cycle: null };
  answerWith({
    'GET /me': { status: 200, body: me },
    'GET /me/tasks': { status: 200, body: { ...list, items: [...list.items, nowhere] } },
  });
  const { router } = await open('/', [
    {
      path: '/rencana/:planId/penilaian-diri',
      name: 'self-assessment',
      component: scene(() => () => h('h1', 'Penilaian diri')),
      meta: { title: 'nav.assessments' },
    },
  ]);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Tulis penilaian diri' }) });
  await expect.element(page.getByText('Pantau periode berjalan')).toBeVisible();
  expect(page.getByRole('link', { name: 'Pantau periode berjalan' }).elements()).toEqual([]);
  await expectNoAxeFindings();
  await row.click({ position: { x: 5, y: 5 } });
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/rencana/p1/penilaian-diri');
});

test('a supervisor comes from the task to the plans that wait; an own plan that waits is read, not edited', async () => {
  const items = [
    { ...base, id: '1', kind: 'plan_review', group: 'do_now', planId: null, count: 3 },
    { ...base, id: '2', kind: 'plan_write', group: 'waiting', person: { employeeId: 'e9', name: 'Ratna Dewi' } },
  ];
  answerWith({ 'GET /me': { status: 200, body: me }, 'GET /me/tasks': { status: 200, body: { ...list, items } } });
  await open('/');
  await expect
    .element(page.getByRole('link', { name: 'Tinjau rencana tim Anda' }))
    .toHaveAttribute('href', '/rencana?tampilan=tim&keadaan=submitted');
  await expect
    .element(page.getByRole('link', { name: 'Rencana kinerja menunggu persetujuan Ratna Dewi' }))
    .toHaveAttribute('href', '/rencana/p1');
});

test('an auditor, whom no task waits for, is told what there is to read and that it is recorded', async () => {
  answerWith({
    'GET /me': { status: 200, body: { ...me, employee: null, roles: ['auditor'] } },
    'GET /me/tasks': { status: 200, body: { items: [], nextStage: null } },
  });
  await open('/');
  await expect.element(page.getByText(/dapat Anda baca lewat menu\. Setiap hasil yang Anda buka tercatat/)).toBeVisible();
  await expect.element(page.getByText(/Anda membaca dan tidak mengubah/)).toBeVisible();
});

test('a page that cannot be fetched is said, and the way back in is offered', async () => {
  answerWith({ 'GET /me': { status: 200, body: me }, 'GET /me/tasks': { status: 200, body: list } });
  const { router } = await open('/', [
    { path: '/rusak', component: () => Promise.reject(new TypeError('no chunk')), meta: { title: 'nav.plans' } },
  ]);
  await router.push('/rusak').catch(() => {});
  await expect.element(page.getByText(/^Halaman itu gagal dibuka/)).toBeVisible();
  await expectNoAxeFindings();
});

test('the first-use note goes for good once understood', async () => {
  answerWith({ 'GET /me': { status: 200, body: me }, 'GET /me/tasks': { status: 200, body: list } });
  await open('/');
  await page.getByRole('button', { name: 'Saya mengerti' }).click();
  await expect.element(page.getByText('Cara kerja halaman ini')).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(localStorage.getItem(`pauh.seen.${me.accountId}.home-employee`)).toBe('1');
});

test('what the leader proposes is counted as proposals and opens the draft', async () => {
  const proposals = { ...base, id: '6', kind: 'proposal_answer', group: 'do_now', count: 2, effortMinutes: 5, dueAt: null };
  answerWith({ 'GET /me': { status: 200, body: me }, 'GET /me/tasks': { status: 200, body: { items: [proposals], nextStage: null } } });
  await open('/');
  await expect
    .element(page.getByRole('link', { name: 'Jawab usulan hasil kerja dari pimpinan Anda' }))
    .toHaveAttribute('href', '/rencana/p1/ubah');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Jawab usulan' })).toMatchTextContent(/2 usulan · Sekitar 5 menit/);
});

test('a failure says what of it and can be tried again', async () => {
  answerWith({ 'GET /me': { status: 200, body: me }, 'GET /me/tasks': [problem(503, 'server.not_ready'), { status: 200, body: list }] });
  await open('/');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(page.getByRole('heading', { level: 2, name: 'Sudah selesai' })).toBeVisible();
});

test.each(['id', 'en'] as const)('in %s no word of the menu at the foot of a phone is broken', async (language) => {
  await page.viewport(360, 780);
  const roles = ['employee', 'supervisor', 'calibrator'];
  const permissions = [...me.permissions, 'plan:write', 'feedback:write'];
  answerWith({ 'GET /me': { status: 200, body: { ...me, roles, permissions } }, 'GET /me/tasks': { status: 200, body: list } });
  await open('/');
  await setLanguage(language);
  const labels = page
    .getByRole('navigation', { name: language === 'id' ? 'Menu utama' : 'Main menu' })
    .element()
    .querySelectorAll('a > span');
  expect(labels.length).toBeGreaterThan(3);
  for (const label of labels) {
    label.classList.add('font-semibold'); // as on its own page
    const range = document.createRange();
    range.selectNodeContents(label);
    const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
    expect(lines.size, label.textContent).toBeLessThanOrEqual(label.textContent.trim().split(/\s+/).length);
  }
  await setLanguage('id');
});

test('the language is switched on the spot and remembered', async () => {
  answerWith({ 'GET /me': { status: 200, body: me }, 'GET /me/tasks': { status: 200, body: list } });
  await open('/');
  await page.getByRole('button', { name: /Menu akun/ }).click();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'English' }).click();
  await expect.element(page.getByRole('heading', { level: 2, name: 'For you to do' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('pauh.language')).toBe('en');
  await expect.poll(() => document.title).toBe('Home · Kinerja Pauh');
});

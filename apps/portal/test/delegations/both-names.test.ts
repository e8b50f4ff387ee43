import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, me } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { page as listOf } from '../support/officers.ts';
import { content, plan, planId, sheet } from '../support/plan.ts';
import { ids, resultOf } from '../assessments/evaluation.ts';

// Two names stand on everything that was done in another's name; whoever does it reads in whose.
const ratna = { employeeId: 'e9', name: 'Ratna Dewi' };
const bayu = { employeeId: 'e2', name: 'Bayu Saputra' };
const own = { 'GET /me': { status: 200, body: me } };
const as = (...duties: string[]) => ({
  'GET /me': {
    status: 200,
    body: {
      ...me,
      employee: { ...me.employee, ...bayu },
      roles: ['employee', 'delegate'],
      delegations: [{ grantor: ratna, duties, endsOn: '2026-12-14' }],
    },
  },
});
const ofPlan = (fields: Parameters<typeof plan>[0]) => ({ [`GET /plans/${planId}`]: { status: 200, body: plan(fields) } });
const note = {
  id: 'n1',
  kind: 'suggestion',
  subject: 'general',
  subjectId: null,
  text: 'Coba diskusi kelompok',
  by: bayu,
  onBehalfOf: ratna,
  replies: 0,
  correctedById: null,
  createdAt: '2026-10-01T05:00:00Z',
  notifiedAt: '2026-10-01T05:00:00Z',
  seenAt: null,
};
const timeline = { [`GET /plans/${planId}/progress-entries`]: listOf([]), [`GET /plans/${planId}/feedback`]: listOf([note]) };

test('the employee reads both names where a plan was agreed', async () => {
  answerWith({
    ...own,
    ...ofPlan({ state: 'agreed', agreedAt: '2026-07-20T02:00:00Z', agreedBy: bayu.name, agreedFor: ratna.name, actions: [] }),
  });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText(/· Bayu Saputra atas nama Ratna Dewi$/)).toBeVisible();
});

test('a returned plan names who returned it, not whose plans they are', async () => {
  answerWith({ ...own, ...ofPlan({ state: 'returned', note: 'Perjelas targetnya', returnedBy: bayu.name, returnedFor: ratna.name }) });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText('Dikembalikan oleh Bayu Saputra atas nama Ratna Dewi dengan catatan')).toBeVisible();
});

test('feedback and the earlier agreement carry both names', async () => {
  const revision = {
    no: 1,
    reason: 'Pindah kelas',
    by: me.employee.name,
    at: '2026-08-03T02:00:00Z',
    agreedBy: bayu.name,
    agreedFor: ratna.name,
    agreedAt: '2026-07-20T02:00:00Z',
    unit: { unitId: '01890000-0000-7000-8000-000000000021', code: 'SD1', name: 'SD Negeri 1 Pauh' },
    positionTitle: 'Guru Kelas',
    content,
  };
  answerWith({
    ...own,
    ...ofPlan({ state: 'agreed', revisions: 1, actions: [] }),
    ...timeline,
    [`GET /plans/${planId}/revisions`]: listOf([revision]),
  });
  const { router } = await open(`/rencana/${planId}/kemajuan`);
  await expect.element(page.getByText(/Bayu Saputra atas nama Ratna Dewi/)).toBeVisible();
  await router.push(`/rencana/${planId}/riwayat`);
  await expect.element(page.getByText(/20 Juli 2026.* · Bayu Saputra atas nama Ratna Dewi/)).toBeVisible();
});

test('a result names both wherever it says who decided', async () => {
  answerWith({
    'GET /me': { status: 200, body: { ...me, employee: { ...me.employee, employeeId: ids.sari } } },
    [`GET /results/${ids.result}`]: { status: 200, body: { ...resultOf(), decidedBy: bayu.name, decidedFor: ratna.name } },
  });
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByText(/^Bayu Saputra atas nama Ratna Dewi, 20 Desember 2026/)).toBeVisible();
  await expect.element(page.getByText(/Bayu Saputra atas nama Ratna Dewi: Lanjutkan kunjungan rumah/)).toBeVisible();
});

const acting = 'Anda bertindak atas nama Ratna Dewi.';
const theirs = { onBehalfOf: ratna, employee: { employeeId: 'e5', name: 'Agus Pranoto' } };
test('on a plan and its review the delegate reads in whose name', async () => {
  answerWith({ ...as('plan_review'), ...ofPlan({ ...theirs, state: 'submitted', actions: ['return', 'agree'] }) });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText(acting)).toBeVisible();
  await page.getByRole('link', { name: 'Tinjau rencana' }).click();
  await expect.element(page.getByRole('button', { name: 'Setujui rencana' })).toBeVisible();
  await expect.element(page.getByText(acting)).toBeVisible();
});

test("who only agrees to plans in another's name is not led to the timeline", async () => {
  answerWith({ ...as('plan_review'), ...ofPlan({ ...theirs, state: 'agreed', actions: [] }) });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText(acting)).toBeVisible();
  expect(page.getByRole('link', { name: 'Lihat kemajuan' }).elements()).toEqual([]);
});

test("who gives feedback in another's name follows the timeline, with the line on top", async () => {
  answerWith({ ...as('progress_feedback'), ...ofPlan({ ...theirs, state: 'agreed', actions: ['give_feedback'] }), ...timeline });
  await open(`/rencana/${planId}`);
  await page.getByRole('link', { name: 'Lihat kemajuan' }).click();
  await expect.element(page.getByText(acting)).toBeVisible();
});

test('the team to assess holds those who were handed over for that, marked, and nobody else of the grantor', async () => {
  const row = (id: string, name: string, onBehalfOf: typeof ratna | null) => ({
    ...plan({ id, state: 'agreed', onBehalfOf }),
    employee: { employeeId: id, name },
    cycle: { cycleId: 'c1', name: 'Semester II 2026', stage: 'assessment' },
  });
  const yusnita = { employeeId: 'e8', name: 'Yusnita Harahap' };
  const team = listOf([row('p1', 'Agus Pranoto', ratna), row('p2', 'Nur Aini', yusnita), row('p3', 'Citra Anggraini', null)]);
  const signedIn = as('assessment');
  signedIn['GET /me'].body.delegations.push({ grantor: yusnita, duties: ['plan_review'], endsOn: '2026-12-14' });
  answerWith({
    ...signedIn,
    'GET /plans': team,
    'GET /plans/p1/assessments/supervisor': {
      status: 200,
      body: sheet({ kind: 'supervisor', planId: 'p1', onBehalfOf: ratna, employee: { employeeId: 'p1', name: 'Agus Pranoto' } }),
    },
  });
  await open('/penilaian');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Agus Pranoto' })).toMatchTextContent(/Atas nama Ratna Dewi/);
  expect(page.getByRole('link', { name: 'Nur Aini' }).elements()).toEqual([]);
  await expect.element(page.getByRole('link', { name: 'Citra Anggraini' })).toBeVisible();
  await page.getByRole('link', { name: 'Agus Pranoto' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Agus Pranoto' })).toBeVisible();
  await expect.element(page.getByText(acting)).toBeVisible();
});

import type { Contribution, PlanContributions, ReceivedContributions } from '@pauh/contracts';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { content, ids, resultOf, sheetOf, team } from '../assessments/evaluation.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { head, owner } from '../support/feedback.ts';
import { open } from '../support/mount.ts';
import { page as listOf, unitRef } from '../support/officers.ts';

const agus = {
  ...me,
  displayName: 'Agus Pranoto',
  employee: { ...me.employee, employeeId: 'e7', name: 'Agus Pranoto' },
  permissions: [...me.permissions, 'contribution:read', 'contribution:write'],
};
const asked = (fields: Partial<Contribution> = {}): Contribution => ({
  id: 'c1',
  employee: owner,
  unit: unitRef,
  positionTitle: 'Guru Kelas',
  cycleName: 'Semester II 2026',
  invitedBy: head,
  relation: 'peer',
  state: 'invited',
  dueAt: '2099-12-11T16:59:59Z',
  closedAt: null,
  declineReason: null,
  behaviours: [],
  advice: null,
  version: 1,
  actions: ['answer', 'decline'],
  ...fields,
});
const answer = {
  behaviours: [{ behaviour: 'kolaboratif' as const, rating: 'di_bawah_ekspektasi' as const, text: 'Dua rapat kelompok terlewat.' }],
  advice: 'Sepakati satu hari.',
};
const given: PlanContributions['items'][number] = {
  id: 'c1',
  contributor: { employeeId: 'e7', name: 'Agus Pranoto' },
  relation: 'peer',
  state: 'answered',
  invitedAt: '2026-11-24T03:00:00Z',
  dueAt: '2026-12-11T16:59:59Z',
  closedAt: '2026-11-25T03:00:00Z',
  declineReason: null,
  ...answer,
};
const ofPlan = (fields: Partial<PlanContributions> = {}): PlanContributions => ({
  planId: ids.plan,
  employee: owner,
  items: [],
  answered: 0,
  shownFrom: 3,
  shown: false,
  mostContributors: 10,
  lastDayOn: '2026-12-20',
  actions: ['invite'],
  ...fields,
});
const posts = (all: ReturnType<typeof answerWith>) => all.filter(({ method }) => method === 'POST');
beforeEach(() => removeDrafts(me.accountId));

test.each([1280, 360])(
  'at %i px: who is asked rates what they saw, with an example where it is low, and is told who reads it',
  async (width) => {
    await page.viewport(width, 780);
    const sent = answerWith({
      'GET /me': { status: 200, body: agus },
      'GET /contributions': listOf([asked()]),
      'GET /contributions/c1': [
        { status: 200, body: asked() },
        { status: 200, body: asked({ state: 'answered', ...answer, version: 2, actions: [] }) },
      ],
      'POST /contributions/c1/answer': { status: 200, body: asked({ state: 'answered', ...answer, version: 2, actions: [] }) },
    });
    await open('/masukan');
    await expect.element(page.getByText('Paling lambat 11 Desember 2099 pukul 23.59 WIB')).toBeVisible();
    await expectNoAxeFindings();
    await page.getByRole('link', { name: 'Masukan tentang Sari Wulandari' }).click();
    await expect
      .element(
        page.getByText(
          /Sari Wulandari baru membacanya setelah hasil dirilis, tanpa nama dan tanpa waktu, dan hanya bila sedikitnya 3 orang menjawab/,
        ),
      )
      .toBeVisible();
    await page.getByRole('button', { name: 'Kirim masukan' }).click();
    await expect.element(page.getByRole('link', { name: 'Isi paling sedikit satu perilaku.' })).toBeVisible();
    const group = page.getByRole('group', { name: 'Kolaboratif' });
    await page.getByRole('group', { name: 'Loyal' }).getByRole('radio', { name: 'Tidak cukup melihat' }).click();
    await group.getByRole('radio', { name: 'Di bawah ekspektasi' }).click();
    await page.getByRole('button', { name: 'Kirim masukan' }).click();
    await page.getByRole('link', { name: 'Tulis contoh untuk Kolaboratif.' }).click();
    expect(document.activeElement?.id).toBe('f-behaviours-6-text');
    await expectNoAxeFindings();
    await page.getByLabelText('Contoh untuk Kolaboratif').fill('Dua rapat kelompok terlewat.');
    await page.getByLabelText(/Apa yang perlu dilanjutkan/).fill('Sepakati satu hari.');
    await page.getByRole('button', { name: 'Kirim masukan' }).click();
    await expect.element(page.getByText('Masukan Anda terkirim kepada Ratna Dewi. Isinya tidak berubah lagi.')).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'Yang Anda sampaikan' }))
      .toMatchTextContent(/Kolaboratif.*Di bawah ekspektasi.*Dua rapat kelompok terlewat\..*Sepakati satu hari\./);
    expect([posts(sent)[0]?.body, posts(sent)[0]?.headers.get('if-match')]).toEqual([answer, '"1"']);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('who is late is told the deadline and may still decline, with a reason', async () => {
  const late = asked({ dueAt: '2026-11-11T16:59:59Z', actions: ['decline'] });
  const sent = answerWith({
    'GET /me': { status: 200, body: agus },
    'GET /contributions/c1': { status: 200, body: late },
    'POST /contributions/c1/declination': {
      status: 200,
      body: asked({ state: 'declined', declineReason: 'Kami belum pernah bekerja bersama.', actions: [], version: 2 }),
    },
  });
  await open('/masukan/c1');
  await expect.element(page.getByText('Batas waktu menjawab sudah lewat: 11 November 2026 pukul 23.59 WIB.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Kirim masukan' }).elements()).toEqual([]);
  await page.getByLabelText('Alasan').fill('Belum');
  await page.getByRole('button', { name: 'Kirim alasan' }).click();
  expect(posts(sent)).toEqual([]);
  await page.getByLabelText('Alasan').fill('Kami belum pernah bekerja bersama.');
  await page.getByRole('button', { name: 'Kirim alasan' }).click();
  await expect.element(page.getByText('Alasan Anda terkirim kepada Ratna Dewi.')).toBeVisible();
  expect(posts(sent)[0]?.body).toEqual({ reason: 'Kami belum pernah bekerja bersama.' });
});

test('who would rather not answer says why, also after a look at the form', async () => {
  const sent = answerWith({
    'GET /me': { status: 200, body: agus },
    'GET /contributions/c1': { status: 200, body: asked() },
    'POST /contributions/c1/declination': { status: 200, body: asked({ state: 'declined', actions: [], version: 2 }) },
  });
  await open('/masukan/c1');
  await expect.element(page.getByRole('button', { name: 'Kirim masukan' })).toBeVisible();
  await page.getByRole('radio', { name: /^Tidak menjawab/ }).click();
  await page.getByLabelText('Alasan').fill('Kami belum pernah bekerja bersama.');
  await page.getByRole('button', { name: 'Kirim alasan' }).click();
  await expect.poll(() => posts(sent)[0]?.body).toEqual({ reason: 'Kami belum pernah bekerja bersama.' });
});

test('an answer that the server refuses as late keeps what was written', async () => {
  answerWith({
    'GET /me': { status: 200, body: agus },
    'GET /contributions/c1': { status: 200, body: asked() },
    'POST /contributions/c1/answer': problem(409, 'contribution.deadline_passed'),
  });
  await open('/masukan/c1');
  await page.getByRole('group', { name: 'Adaptif' }).getByRole('radio', { name: 'Sesuai ekspektasi' }).click();
  await page.getByLabelText(/Contoh untuk Adaptif/).fill('Cepat belajar aplikasi baru.');
  await page.getByRole('button', { name: 'Kirim masukan' }).click();
  await expect.element(page.getByText('Batas waktu masukan ini sudah lewat.')).toBeVisible();
  await expect.element(page.getByLabelText(/Contoh untuk Adaptif/)).toHaveValue('Cepat belajar aplikasi baru.');
});

test.each([1280, 360])('at %i px: the supervisor chooses people and a day; what the server refuses stands at the person', async (width) => {
  await page.viewport(width, 780);
  const people = ['Agus Pranoto', 'Dewi Lestari'].map((name, index) => ({
    id: `e${index}`,
    name,
    unit: unitRef,
    positionTitle: 'Guru Kelas',
    relation: index ? 'subordinate' : 'peer',
  }));
  const sent = answerWith({
    'GET /me': { status: 200, body: agus },
    [`GET /plans/${ids.plan}/contribution-candidates`]: listOf(people),
    [`GET /plans/${ids.plan}/contributions`]: {
      status: 200,
      body: ofPlan({
        items: [
          given,
          {
            ...given,
            id: 'c2',
            contributor: { employeeId: 'e9', name: 'Budi Santoso' },
            state: 'declined',
            declineReason: 'Baru bergabung',
            behaviours: [],
            advice: null,
          },
        ],
        answered: 1,
      }),
    },
    [`POST /plans/${ids.plan}/contributions`]: [
      problem(422, 'contribution.not_near', [{ pointer: '/contributorIds/0', code: 'contribution.not_near' }]),
      { status: 201, body: ofPlan() },
    ],
  });
  await open(`/rencana/${ids.plan}/masukan`);
  await expect.element(page.getByText('Alasan: Baru bergabung')).toBeVisible();
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih paling sedikit satu orang.' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Pilih hari terakhir untuk menjawab.' })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('checkbox', { name: 'Dewi Lestari' }).click();
  await page.getByLabelText('Jawab paling lambat').fill('2026-12-11');
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await page.getByRole('link', { name: /bukan rekan seunit/ }).click();
  expect(document.activeElement).toBe(page.getByRole('checkbox', { name: 'Dewi Lestari' }).element());
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect.element(page.getByText('Permintaan terkirim.')).toBeVisible();
  expect(posts(sent).at(-1)?.body).toEqual({ contributorIds: ['e1'], dueOn: '2026-12-11' });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test.each([
  [1, false, /Baru 1 jawaban\. Anda membacanya, tetapi Sari Wulandari tidak: isinya baru ditampilkan mulai 3 jawaban\./],
  [3, true, /Sudah 3 jawaban\. Setelah rilis, Sari Wulandari membacanya tanpa nama dan waktu/],
] as const)('beside the sheet, %i answers: names for who assesses, and whether the person will see them', async (answered, shown, told) => {
  const supervisor = { ...agus, roles: ['employee', 'supervisor'], permissions: [...agus.permissions, 'plan:review'] };
  answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
    [`GET /plans/${ids.plan}/assessments/supervisor`]: { status: 200, body: sheetOf(content, { version: 3 }) },
    [`GET /plans/${ids.plan}/contributions`]: {
      status: 200,
      body: ofPlan({
        answered,
        shown,
        items: [
          ...Array.from({ length: answered }, (_, index) => ({ ...given, id: `c${index}` })),
          {
            ...given,
            id: 'w',
            state: 'invited' as const,
            contributor: { employeeId: 'e8', name: 'Dewi Lestari' },
            relation: 'subordinate' as const,
            behaviours: [],
            advice: null,
          },
        ],
      }),
    },
  });
  await open(`/penilaian/${ids.plan}`);
  const panel = page.getByRole('region', { name: 'Masukan rekan dan bawahan' });
  await expect.element(panel).toMatchTextContent(told);
  await expect.element(panel.getByRole('heading', { name: 'Agus Pranoto, rekan' }).first()).toBeVisible();
  await expect.element(panel).toMatchTextContent(/Dewi Lestari: belum menjawab\./);
  await expect.element(panel.getByRole('link', { name: 'Minta masukan' })).toHaveAttribute('href', `/rencana/${ids.plan}/masukan`);
  await expectNoAxeFindings();
});

const sari = { ...me, employee: { ...me.employee, employeeId: ids.sari }, permissions: [...me.permissions, 'contribution:read'] };
async function ownResult(items: ReceivedContributions['items']) {
  const result = resultOf();
  const sent = answerWith({
    'GET /me': { status: 200, body: sari },
    [`GET /results/${ids.result}`]: { status: 200, body: result },
    [`GET /plans/${result.planId}/received-contributions`]: { status: 200, body: { items } },
  });
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByRole('heading', { name: 'Dari mana hasil ini?' })).toBeVisible();
  await expect.poll(() => sent.some(({ path }) => path.endsWith('/received-contributions'))).toBe(true);
}
test.each([1280, 360])('at %i px: on the own result, the words in the order of the server and without a name', async (width) => {
  await page.viewport(width, 780);
  await ownResult(
    ['Satu', 'Dua', 'Tiga'].map((text) => ({ behaviours: [{ behaviour: 'harmonis', rating: 'di_atas_ekspektasi', text }], advice: null })),
  );
  const card = page.getByRole('region', { name: 'Masukan rekan dan bawahan' });
  await expect.element(card).toMatchTextContent(/Satu.*Dua.*Tiga/);
  expect(card.getByRole('listitem').elements()).toHaveLength(3);
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
test('with nothing to show the result says nothing of it', async () => {
  await ownResult([]);
  expect(page.getByText('Masukan rekan dan bawahan').elements()).toEqual([]);
});

test('the task leads to what is asked, and the own log names nobody', async () => {
  const task = {
    id: 'do_now:contribution_answer',
    kind: 'contribution_answer',
    group: 'do_now',
    cycle: null,
    planId: null,
    resultId: null,
    person: null,
    onBehalfOf: null,
    count: 2,
    effortMinutes: 10,
    dueAt: '2026-12-11T16:59:59Z',
  };
  answerWith({
    'GET /me': { status: 200, body: agus },
    'GET /me/tasks': { status: 200, body: { items: [task], nextStage: null } },
    'GET /me/access-entries': listOf([
      {
        id: 'p1',
        at: null,
        actorName: null,
        capacity: 'contributor',
        onBehalfOf: null,
        what: 'contribution',
        planId: 'p1',
        cycleName: 'Semester II 2026',
      },
    ]),
  });
  const { router } = await open('/');
  await expect.element(page.getByRole('link', { name: 'Beri masukan tentang rekan' })).toHaveAttribute('href', '/masukan');
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Beri masukan tentang rekan' }))
    .toMatchTextContent(/2 rekan · Sekitar 10 menit.*11 Desember 2026/);
  await router.push('/siapa-membuka');
  await expect
    .element(page.getByRole('row', { name: /Pemberi masukan/ }))
    .toMatchTextContent(/Pemberi masukan.*tanpa nama dan waktu; sedikitnya tiga orang.*Kapan\s*-.*Masukan untuk penilaian/);
});

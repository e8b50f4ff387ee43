import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerWith, me, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, ids, sheetOf, team } from './evaluation.ts';

const supervisor = { ...me, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review'] };
const answers = {
  'GET /me': { status: 200, body: supervisor },
  'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
  'GET /me/assessment-parts': { status: 200, body: { items: [] } },
};

const noRatings = { di_bawah_ekspektasi: 0, sesuai_ekspektasi: 0, di_atas_ekspektasi: 0 };

test.each([1280, 360])('at %i px: how many are done, and of each person where the assessment stands', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith(answers);
  await open('/penilaian');
  await expect.element(page.getByText('1 dari 5 orang selesai. Setiap isian tersimpan otomatis.')).toBeVisible();
  expect(asked.find(({ path }) => path.startsWith('/plans'))?.path).toBe('/plans?view=team&limit=200');
  const rows = page.getByRole('list', { name: 'Penilaian tim Anda' }).getByRole('listitem');
  await expect.element(rows.nth(0)).toMatchTextContent(/Sari Wulandari.*siap dinilai/);
  await expect.element(rows.nth(1)).toMatchTextContent(/Agus Pranoto.*Selesai, sudah dikirim/);
  await expect.element(rows.nth(4)).toMatchTextContent(/Nurul Huda.*Rencana belum disepakati/);
  expect(rows.nth(4).getByRole('link').elements()).toHaveLength(0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('only the open ones, kept in the address', async () => {
  answerWith(answers);
  const { router } = await open('/penilaian');
  await expect.element(page.getByRole('link', { name: 'Nilai satu per satu' })).toHaveAttribute('href', '/penilaian/antrean');
  await page.getByRole('checkbox', { name: 'Hanya yang belum selesai' }).click();
  await expect.element(page.getByText('Agus Pranoto')).not.toBeInTheDocument();
  await expect.element(page.getByText('Dewi Lestari')).toBeVisible();
  expect(router.currentRoute.value.query).toEqual({ belum: '1' });
});

test('j and k move along the people, Enter opens', async () => {
  answerWith({ ...answers, [`GET /plans/${team[2]?.id}/assessments/supervisor`]: { status: 200, body: sheetOf(content) } });
  const { router } = await open('/penilaian');
  await expect.element(page.getByRole('link', { name: 'Sari Wulandari' })).toBeVisible();
  page.getByRole('heading', { level: 1 }).element().focus();
  await userEvent.keyboard('jjjk');
  expect(document.activeElement?.textContent).toBe('Agus Pranoto');
  await userEvent.keyboard('j{Enter}');
  await expect.poll(() => router.currentRoute.value.fullPath).toBe(`/penilaian/${team[2]?.id}`);
});

test('nobody to assess: what comes next; a failure can be tried again', async () => {
  answerWith({ ...answers, 'GET /plans': [problem(500, 'server.failed'), { status: 200, body: { items: [], nextCursor: null } }] });
  await open('/penilaian');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(page.getByText('Belum ada orang yang perlu Anda nilai')).toBeVisible();
  await expectNoAxeFindings();
});

test('all drafts on one page: what is open is named, each is sent by itself', async () => {
  const other = team[2]?.id ?? '';
  const drafts = team.map((plan) => (plan.id === ids.plan ? { ...plan, supervisorAssessment: 'draft' } : plan));
  const asked = answerWith({
    ...answers,
    'GET /plans': { status: 200, body: { items: drafts, nextCursor: null } },
    [`GET /plans/${ids.plan}/assessments/supervisor`]: { status: 200, body: sheetOf(content, { version: 7 }) },
    [`GET /plans/${other}/assessments/supervisor`]: {
      status: 200,
      body: { ...sheetOf({ ...content, resultRating: null }), planId: other, employee: { employeeId: 'e', name: 'Dewi Lestari' } },
    },
    'GET /me/assessment-mirror': {
      status: 200,
      body: {
        sheets: [ids.plan, other].map((planId, n) => ({
          planId,
          employee: { employeeId: planId, name: ['Sari Wulandari', 'Dewi Lestari'][n] },
          state: 'draft',
          ratings: [],
          resultRating: null,
          behaviourRating: null,
          texts: ['Lanjutkan kunjungan rumah tiap dua minggu.'],
          evidence: 0,
          evidenceOpened: false,
        })),
        past: { result: noRatings, behaviour: noRatings },
      },
    },
    [`POST /plans/${ids.plan}/assessments/supervisor/submission`]: {
      status: 200,
      body: sheetOf(content, { state: 'submitted', version: 8 }),
    },
  });
  await open('/penilaian/periksa');
  const dewi = page.getByRole('region', { name: 'Dewi Lestari' });
  await expect.element(dewi.getByText('Penilaian keseluruhan: Rating hasil kerja belum diputuskan.')).toBeVisible();
  expect(dewi.getByRole('button').elements()).toHaveLength(0);
  await expect.element(page.getByText(/Kalimat yang sama dipakai untuk Sari Wulandari, Dewi Lestari: Lanjutkan/)).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Kirim penilaian Sari Wulandari' }).click();
  await expect.element(page.getByRole('region', { name: 'Sari Wulandari' }).getByText('Selesai, sudah dikirim')).toBeVisible();
  expect(asked.find(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"7"');
});

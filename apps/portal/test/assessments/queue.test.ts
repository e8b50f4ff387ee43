import type { AssessmentContent, AssessmentSheet, PlanContribution } from '@pauh/contracts';
import { behaviours, type Behaviour } from '@pauh/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answerWith, me, problem, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, ids, plan, rules, sheetOf, team } from './evaluation.ts';

const supervisor = { ...me, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review', 'contribution:read'] };
const dewi = team[2]?.id ?? '';
beforeEach(() => removeDrafts(me.accountId));

/** A sheet of a plan whose figures another system measures. */
const measuredPlan = {
  ...plan,
  results: plan.results.map((result) => ({ ...result, indicators: result.indicators.map((each) => ({ ...each, code: each.id ?? null })) })),
};
const figures = [96.2, 5, 70, 1];
const byId = content.indicators.map(({ indicatorId }, index) => ({ indicatorId, value: figures[index] ?? 0 }));
interface Case {
  hidden?: boolean;
  own?: (number | null)[];
  behaviour?: Partial<Record<Behaviour, 'di_atas_ekspektasi' | 'sesuai_ekspektasi'>>;
  self?: boolean;
  planId?: string;
  name?: string;
  said?: AssessmentContent | null;
  feedback?: AssessmentSheet['feedback'];
}
function sheet(
  {
    hidden = false,
    own = figures,
    behaviour = {},
    self = true,
    planId = ids.plan,
    name = 'Sari Wulandari',
    said = null,
    feedback = [],
  }: Case = {},
  version = 0,
): AssessmentSheet {
  const base = sheetOf(said, { version });
  const selfContent: AssessmentContent = {
    ...content,
    indicators: byId.map(({ indicatorId }, index) => ({
      indicatorId,
      actual: own[index] ?? null,
      excusedReason: null,
      note: index === 0 ? 'Naik setelah kunjungan rumah.' : null,
    })),
    results: [],
    resultRating: null,
    behaviourRating: null,
    nextStep: null,
    behaviours: behaviours.map((each) => ({ behaviour: each, rating: behaviour[each] ?? 'sesuai_ekspektasi', reason: null })),
  };
  return {
    ...base,
    planId,
    employee: { employeeId: planId, name },
    plan: measuredPlan,
    rules: { ...rules, hideSelfUntilSupervisorDraft: hidden },
    feedback,
    rows: byId.map(({ indicatorId, value }) => ({
      indicatorId,
      measured: { value, measuredOn: '2026-12-10', source: 'Sistem presensi' },
      progress: [],
    })),
    selfAssessment: self && !(hidden && version === 0) && base.selfAssessment ? { ...base.selfAssessment, content: selfContent } : null,
  };
}

/** A server that keeps what it is sent, for the people who are open: Sari, Dewi, Bayu. */
function serve(cases: { sari?: Case; dewi?: Case }, colleagues: PlanContribution[] = []) {
  const open = [{ ...cases.sari }, { ...cases.dewi, planId: dewi, name: 'Dewi Lestari' }].map((each) => ({ planId: ids.plan, ...each }));
  const kept = new Map<string, { said: AssessmentContent | null; version: number }>();
  const answers = Object.fromEntries(
    open.flatMap((each) => {
      const path = `/plans/${each.planId}/assessments/supervisor`;
      const now = () => kept.get(each.planId) ?? { said: null, version: 0 };
      const shown = () => sheet({ ...each, said: now().said }, now().version);
      return [
        [`GET ${path}`, () => ({ status: 200, body: shown() })],
        [
          `PUT ${path}`,
          ({ body }: Asked) => {
            kept.set(each.planId, { said: body as AssessmentContent, version: now().version + 1 });
            return { status: 200, body: shown() };
          },
        ],
        [`POST ${path}/submission`, () => ({ status: 200, body: { ...shown(), actions: ['correct'] } })],
        [
          `GET /plans/${each.planId}/contributions`,
          {
            status: 200,
            body: {
              planId: each.planId,
              employee: { employeeId: 'e', name: '' },
              items: colleagues,
              answered: colleagues.length,
              shownFrom: 3,
              shown: false,
              mostContributors: 8,
              lastDayOn: null,
              actions: [],
            },
          },
        ],
      ];
    }),
  );
  const asked = answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: team.filter(({ id }) => id === ids.plan || id === dewi), nextCursor: null } },
    ...answers,
  });
  return { asked, posts: () => asked.filter(({ method }) => method === 'POST'), saved: (planId = ids.plan) => kept.get(planId)?.said };
}
const rowsOf = () =>
  page
    .getByRole('list', { name: /^Baris penilaian/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
const titles = () => [...document.querySelectorAll('[data-row-key] h3')].map((each) => each.textContent);
/** At the heading, as after coming from the list. */
const started = async () => {
  await open('/penilaian/antrean');
  await expect.poll(() => titles().length).toBe(11);
  document.querySelector<HTMLElement>('h1')?.focus();
};

test.each([1280, 360])('at %i px: rows that agree are proposed with their reasons, without findings of axe', async (width) => {
  await page.viewport(width, 780);
  serve({});
  await started();
  await expect.element(page.getByText('Orang 1 dari 2 · Guru Ahli Muda', { exact: false })).toBeVisible();
  await expect
    .element(rowsOf().first())
    .toMatchTextContent(
      /Pembelajaran kelas V.*Usulan.*Sesuai ekspektasi.*Kehadiran mengajar: 96,2% menurut Sistem presensi, 10 Desember 2026; Sari Wulandari menulis angka yang sama\..*capaian.*Sari Wulandari menulis: Naik setelah kunjungan rumah\./,
    );
  await expect.element(page.getByText('11 dari 11 baris belum diputuskan')).toBeVisible();
  await page.getByText('Pintasan papan tik').click();
  await expect.element(page.getByText('setujui usulan satu baris ini', { exact: false })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('one key a row: the focus goes on, the whole follows, and Enter sends and brings the next person', async () => {
  const { posts, saved } = serve({});
  await started();
  await userEvent.keyboard('j');
  for (let row = 0; row < 11; row++) await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: /^Kirim penilaian Sari Wulandari, lanjut ke Dewi/ })).toHaveFocus();
  expect(posts()).toHaveLength(0);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 2, name: 'Dewi Lestari' })).toBeVisible();
  await expect
    .element(
      rowsOf()
        .first()
        .getByRole('button', { name: /^Setujui/ }),
    )
    .toHaveFocus();
  expect(posts()[0]?.path).toBe(`/plans/${ids.plan}/assessments/supervisor/submission`);
  const sent = saved();
  expect([
    sent?.indicators.map(({ actual }) => actual),
    sent?.results.map(({ rating }) => rating),
    sent?.behaviours.length,
    sent?.resultRating,
    sent?.behaviourRating,
  ]).toEqual([figures, ['sesuai_ekspektasi', 'sesuai_ekspektasi'], 7, 'sesuai_ekspektasi', 'sesuai_ekspektasi']);
});

test('a key that is held down decides one row; j and k move, and decide nothing', async () => {
  serve({});
  await started();
  await userEvent.keyboard('jjk');
  await expect
    .element(
      rowsOf()
        .first()
        .getByRole('button', { name: /^Setujui/ }),
    )
    .toHaveFocus();
  await userEvent.keyboard('{Enter>8/}');
  await expect.element(page.getByText('10 dari 11 baris belum diputuskan')).toBeVisible();
});

test('what disagrees comes first, says why, and is settled by words, not by a rating alone', async () => {
  const { saved, posts } = serve({ sari: { own: [96.2, 3, 70, 1], behaviour: { loyal: 'di_atas_ekspektasi' } } });
  await started();
  expect(titles().slice(0, 2)).toEqual(['Pembelajaran kelas V berjalan penuh', 'Loyal']);
  await expect
    .element(rowsOf().nth(0))
    .toMatchTextContent(/Perlu kata Anda.*Laporan yang terlambat: Sari Wulandari menulis 3 laporan, yang tercatat 5 laporan/);
  await expect.element(rowsOf().nth(1)).toMatchTextContent(/belum ada catatan apresiasi atau jawaban rekan sebagai contoh/);
  await expect.element(rowsOf().nth(1)).not.toMatchTextContent(/Di atas ekspektasi/);
  expect(
    rowsOf()
      .nth(0)
      .getByRole('button', { name: /^Setujui/ })
      .elements(),
  ).toHaveLength(0);
  await userEvent.keyboard('jjt');
  await userEvent.keyboard('jknt');
  const loyal = rowsOf().nth(1);
  await loyal.getByRole('radio', { name: 'Sesuai ekspektasi' }).click();
  await expect.element(loyal).toMatchTextContent(/Perlu kata Anda/);
  await loyal.getByRole('textbox').fill('jktn: belum ada contoh yang saya lihat.');
  await expect.element(loyal).toMatchTextContent(/Sudah diputuskan/);
  expect(titles()).toHaveLength(11);
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  await userEvent.keyboard('{Escape}');
  await expect
    .element(
      rowsOf()
        .nth(2)
        .getByRole('button', { name: /^Setujui/ }),
    )
    .toHaveFocus();
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  await expect
    .element(
      rowsOf()
        .nth(0)
        .getByRole('button', { name: /^Beri penilaian/ }),
    )
    .toHaveFocus();
  expect(posts()).toHaveLength(0);
  await vi.waitFor(
    () =>
      expect(saved()?.behaviours.find(({ behaviour }) => behaviour === 'loyal')).toMatchObject({
        rating: 'sesuai_ekspektasi',
        reason: 'jktn: belum ada contoh yang saya lihat.',
      }),
    8_000,
  );
});

test('whoever rates otherwise than proposed says why, also where nothing disagreed', async () => {
  serve({
    sari: {
      behaviour: { loyal: 'di_atas_ekspektasi' },
      feedback: [
        {
          id: 'n',
          kind: 'appreciation',
          subject: 'behaviour',
          subjectId: 'loyal',
          text: 'Hadir pada setiap apel.',
          by: { employeeId: ids.ratna, name: 'Ratna Dewi' },
          onBehalfOf: null,
          capacity: 'supervisor',
          createdAt: '2026-10-02T03:00:00Z',
          notifiedAt: '2026-10-02T03:00:00Z',
          seenAt: null,
        },
      ],
    },
  });
  await started();
  const loyal = rowsOf().filter({ has: page.getByRole('heading', { name: 'Loyal' }) });
  await expect.element(loyal).toMatchTextContent(/Usulan.*Di atas ekspektasi.*Ada catatan apresiasi/);
  await loyal.getByRole('button', { name: /^Nilai sendiri/ }).click();
  await loyal.getByRole('radio', { name: 'Sesuai ekspektasi' }).click();
  await expect.element(loyal).toMatchTextContent(/Perlu kata Anda.*Tulis alasan Anda, paling sedikit 10 huruf/);
  await loyal.getByRole('textbox').fill('Dua rapat terlewat tanpa kabar.');
  await expect.element(loyal).toMatchTextContent(/Sudah diputuskan/);
});

test('what colleagues see differently is an exception', async () => {
  const answer: PlanContribution = {
    id: 'c',
    contributor: { employeeId: 'x', name: 'Agus Pranoto' },
    relation: 'peer',
    state: 'answered',
    invitedAt: '2026-12-01T03:00:00Z',
    dueAt: '2026-12-10T03:00:00Z',
    closedAt: '2026-12-05T03:00:00Z',
    declineReason: null,
    behaviours: [
      { behaviour: 'kompeten', rating: 'di_atas_ekspektasi', text: null },
      { behaviour: 'harmonis', rating: 'sesuai_ekspektasi', text: null },
    ],
    advice: null,
  };
  serve({}, [answer]);
  await started();
  await expect.element(rowsOf().first()).toMatchTextContent(/^Kompeten.*1 jawaban rekan atau bawahan berbeda/);
  await expect.element(page.getByRole('heading', { name: 'Masukan rekan dan bawahan' })).toBeVisible();
  await expect.element(rowsOf().filter({ hasText: 'Harmonis' })).toMatchTextContent(/Usulan.*1 rekan atau bawahan menilai sama/);
});

test('whose rows disagree most comes first; without a self-assessment nothing is proposed, and the person comes last', async () => {
  serve({ sari: { self: false }, dewi: { own: [1, 1, 1, 1] } });
  await started();
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Dewi Lestari');
  await userEvent.keyboard('n');
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Sari Wulandari');
  await expect.element(page.getByText(/Sari Wulandari belum mengirim penilaian diri/)).toBeVisible();
  expect(page.getByRole('button', { name: /^Setujui/ }).elements()).toHaveLength(0);
  await expectNoAxeFindings();
});

test('where the self-assessment is hidden at first, a saved draft opens it, and then rows are proposed', async () => {
  serve({ sari: { hidden: true }, dewi: { hidden: true } });
  await started();
  await expect.element(page.getByText(/^Penilaian diri Sari Wulandari terlihat setelah draf Anda tersimpan/)).toBeVisible();
  expect(page.getByRole('button', { name: 'Buka penilaian diri' }).elements()).toHaveLength(0);
  const loyal = rowsOf().filter({ has: page.getByRole('heading', { name: 'Loyal' }) });
  await loyal.getByRole('button', { name: /^Beri penilaian/ }).click();
  await loyal.getByRole('radio', { name: 'Sesuai ekspektasi' }).click();
  await loyal.getByRole('textbox').fill('Hadir pada setiap apel.');
  await page.getByRole('button', { name: 'Buka penilaian diri' }).click();
  await expect.element(rowsOf().filter({ has: page.getByRole('heading', { name: 'Kompeten' }) })).toMatchTextContent(/Usulan/);
  await expect.element(loyal).toMatchTextContent(/Sudah diputuskan/);
  await expect.element(rowsOf().first().getByRole('button').first()).toHaveFocus();
});

test.each([
  ['/results/0/reason', 'f-results-0-reason'],
  ['/resultRating', 'f-resultRating'],
  ['/behaviourRating', 'f-behaviourRating'],
  ['/indicators/2/actual', 'f-indicators-2-actual'],
])('what the server refuses at %s opens its row and is linked', async (pointer, field) => {
  serve({});
  await started();
  await userEvent.keyboard('j');
  for (let row = 0; row < 11; row++) await userEvent.keyboard('{Enter}');
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init: RequestInit = {}) =>
    init.method === 'POST'
      ? Promise.resolve(
          new Response(
            JSON.stringify(
              (problem(422, 'assessment.not_ready', [{ pointer, code: 'assessment.reason_required' }]) as { body: unknown }).body,
            ),
            { status: 422, headers: { 'content-type': 'application/json' } },
          ),
        )
      : fetched(input, init),
  );
  await userEvent.keyboard('{Enter}');
  const link = page.getByRole('alert').getByRole('link').first();
  await expect.element(link).toBeVisible();
  await link.click();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe(field));
});

test('nobody waits', async () => {
  answerWith({ 'GET /me': { status: 200, body: supervisor }, 'GET /plans': { status: 200, body: { items: [], nextCursor: null } } });
  await open('/penilaian/antrean');
  await expect.element(page.getByText('Tidak ada penilaian yang menunggu')).toBeVisible();
  await expectNoAxeFindings();
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { setLanguage } from '../../src/shared/i18n/index.ts';
import { answerWith } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, plan, planId, supervisor } from '../support/plan.ts';

beforeEach(() => removeDrafts(supervisor.accountId));
afterEach(() => setLanguage('id'));
const resultId = content.results[0]?.id ?? '';
const announcements = {
  planId,
  days: 14,
  today: '2026-10-20',
  closesOn: '2026-12-24',
  latestNote: { surely: '2026-12-07', ifOpened: '2026-12-10' },
  announced: [{ subject: 'behaviour', subjectId: 'loyal', from: '2026-10-19' }],
  belowSoFar: [resultId],
};
const agreed = plan({
  state: 'agreed',
  agreed: true,
  agreedAt: '2026-07-10T02:00:00Z',
  cycle: { ...plan().cycle, stage: 'running' },
  actions: ['give_feedback'],
});
const none = { status: 200, body: { items: [], nextCursor: null } };
const serve = (more: object = {}) =>
  answerWith({
    'GET /me': { status: 200, body: supervisor },
    [`GET /plans/${planId}`]: { status: 200, body: agreed },
    [`GET /plans/${planId}/announcements`]: { status: 200, body: { ...announcements, ...more } },
    [`GET /plans/${planId}/progress-entries`]: none,
    [`GET /plans/${planId}/feedback`]: none,
  });

test.each([
  ['id', 1280],
  ['en', 360],
] as const)('in %s at %i px, months before: what looks low without a note, and the last day for one', async (language, width) => {
  await page.viewport(width, 780);
  serve();
  await open(`/rencana/${planId}`);
  await setLanguage(language);
  await expect
    .element(page.getByText(language === 'id' ? /sejauh ini capaiannya di bawah ekspektasi/ : /below expectation so far/))
    .toBeVisible();
  await expect
    .element(
      page
        .getByText(
          language === 'id' ? /paling lambat 7 Desember 2026, atau 10 Desember 2026/ : /by 7 December 2026, or by 10 December 2026/,
        )
        .first(),
    )
    .toBeVisible();
  await page.getByText(language === 'id' ? 'Semua hasil kerja dan perilaku' : 'All results and behaviours').click();
  await expect
    .element(
      page.getByText(
        language === 'id'
          ? /Loyal: catatan sudah sampai dan diperhitungkan sejak 19 Oktober 2026/
          : /: a note has come and counts from 19 October 2026/,
      ),
    )
    .toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('the way to the note has chosen its kind and what it is about', async () => {
  serve();
  await open(`/rencana/${planId}`);
  await page
    .getByRole('link', { name: /^Beri catatan tentang Hasil kerja 1/ })
    .first()
    .click();
  await expect.element(page.getByRole('radio', { name: /^Perlu perhatian/ })).toBeChecked();
  await expect.element(page.getByLabelText('Tentang')).toHaveValue(`result:${resultId}`);
});

test('a scheme that asks for no notice says nothing', async () => {
  const asked = serve({ days: 0 });
  await open(`/rencana/${planId}`);
  await expect.poll(() => asked.some(({ path }) => path.endsWith('/announcements'))).toBe(true);
  expect(page.getByText('Catatan sebelum rating di bawah ekspektasi').elements()).toHaveLength(0);
});

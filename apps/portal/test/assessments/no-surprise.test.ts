import type { AssessmentContent, AssessmentSheet } from '@pauh/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { setLanguage } from '../../src/shared/i18n/index.ts';
import { answerWith, me, problem, type Answer, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, ids, resultOf, sheetOf, team } from './evaluation.ts';

const supervisor = { ...me, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review'] };
const path = `/plans/${ids.plan}/assessments/supervisor`;
beforeEach(() => removeDrafts(me.accountId));
afterEach(() => setLanguage('id'));

const [first, second] = content.results as [AssessmentContent['results'][number], AssessmentContent['results'][number]];
/** The first result below expectation, of which no note speaks; the second is announced by the note of the sheet. */
const low: AssessmentContent = { ...content, results: [{ ...first, rating: 'di_bawah_ekspektasi' }, second] };
const inTime: Partial<NonNullable<AssessmentSheet['announcements']>> = {
  closesOn: '2026-12-30',
  latestNote: { surely: '2026-12-13', ifOpened: '2026-12-16' },
};
const reason = 'Laporan akhir baru masuk minggu lalu';

function serve(said: AssessmentContent, announcements = inTime, submission?: Answer) {
  let version = 3;
  let kept = said;
  const sheet = (more: object = {}) => ({ status: 200, body: sheetOf(kept, { version, announcements, ...more }) });
  const asked = answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
    [`GET ${path}`]: () => sheet(),
    [`PUT ${path}`]: ({ body }: Asked) => {
      kept = body as AssessmentContent;
      version += 1;
      return sheet();
    },
    [`POST ${path}/submission`]: () => submission ?? sheet({ state: 'submitted', version: version + 1 }),
  });
  const of = (method: string) => asked.filter((call) => call.method === method);
  return { posts: () => of('POST'), lastSaved: () => of('PUT').at(-1)?.body as AssessmentContent };
}
const send = () => page.getByRole('button', { name: 'Kirim penilaian Sari Wulandari' }).click();
const reasonField = () => page.getByLabelText(/^Alasan tanpa catatan: Pembelajaran kelas V/);

test.each([
  ['id', 1280],
  ['en', 360],
] as const)(
  'in %s at %i px: which note is missing and by when stands below the rating, with the way to give it',
  async (language, width) => {
    await page.viewport(width, 780);
    serve(low);
    await open(`/penilaian/${ids.plan}`);
    await setLanguage(language);
    const said =
      language === 'id'
        ? /^Catatan "perlu perhatian" tentang Pembelajaran kelas V.*paling lambat 13 Desember 2026, atau 16 Desember 2026/
        : /^There is no "needs attention" note on Pembelajaran kelas V.*by 13 December 2026, or by 16 December 2026/;
    await expect.element(page.getByText(said)).toBeVisible();
    const give = page.getByRole('link', {
      name: language === 'id' ? /^Beri catatan tentang Pembelajaran/ : /^Give a note on Pembelajaran/,
    });
    await expect.element(give).toHaveAttribute('href', `/rencana/${ids.plan}/kemajuan?catatan=result:${first.resultId}`);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
  },
);

test('a rating that a note announced, or that is not below, asks for nothing; changing it asks at once', async () => {
  serve(content);
  await open(`/penilaian/${ids.plan}`);
  const rating = page.getByRole('group', { name: /^Penilaian Anda untuk Pembelajaran/ });
  await expect.element(rating).toBeVisible();
  expect(page.getByText('Rating ini belum didahului catatan').elements()).toHaveLength(0);
  await rating.getByRole('radio', { name: /^Di bawah ekspektasi/ }).click();
  await expect.element(page.getByText('Rating ini belum didahului catatan')).toBeVisible();
  await page.getByRole('group', { name: 'Kolaboratif' }).getByRole('radio', { name: 'Di bawah ekspektasi' }).click();
  await expect.element(page.getByText(/^Catatan "perlu perhatian" tentang Kolaboratif/)).toBeVisible();
  const kinds = page
    .getByLabelText('Jenis alasan')
    .elements()
    .map((field) => [...(field as HTMLSelectElement).options].map(({ value }) => value).filter(Boolean));
  expect(kinds).toEqual([['late_measurement', 'other'], ['other']]);
});

test.each([
  [
    'a note that came too late to count',
    { announced: [{ subject: 'result' as const, subjectId: first.resultId, from: '2026-12-20' }] },
    /sudah diberikan dan mulai diperhitungkan 20 Desember 2026/,
  ],
  [
    'a note that counts after the deadline',
    { announced: [{ subject: 'result' as const, subjectId: first.resultId, from: '2027-01-02' }] },
    /baru diperhitungkan 2 Januari 2027, sesudah batas waktu/,
  ],
  [
    'only a note that is opened the same day',
    { latestNote: { surely: '2026-12-09', ifOpened: '2026-12-12' } },
    /paling lambat 12 Desember 2026, dan hanya diperhitungkan/,
  ],
  [
    'no time left',
    { latestNote: { surely: '2026-12-08', ifOpened: '2026-12-11' } },
    /sejak 11 Desember 2026 tidak dapat lagi sampai 14 hari/,
  ],
  ['no deadline', { closesOn: null, latestNote: null }, /perlu sampai paling sedikit 14 hari sebelum penilaian/],
])('%s is told as it is', async (_, change, words) => {
  serve(low, { ...inTime, ...change });
  await open(`/penilaian/${ids.plan}`);
  await expect.element(page.getByText(words).first()).toBeVisible();
});

test('without an override nothing is sent; with one it is, as written', async () => {
  const { posts, lastSaved } = serve(low);
  await open(`/penilaian/${ids.plan}`);
  await expect.element(page.getByText('Rating ini belum didahului catatan')).toBeVisible();
  await send();
  await page
    .getByRole('alert')
    .first()
    .getByRole('link', { name: /^Pembelajaran kelas V.*belum didahului catatan/ })
    .click();
  expect(document.activeElement?.id).toBe('f-results-0-rating');
  expect(posts()).toHaveLength(0);
  await page.getByLabelText('Jenis alasan').selectOptions('late_measurement');
  await reasonField().fill('telat');
  await send();
  await page
    .getByRole('alert')
    .first()
    .getByRole('link', { name: /^Pembelajaran kelas V.*paling sedikit 10 huruf/ })
    .click();
  await expect.element(reasonField()).toHaveFocus();
  await reasonField().fill(reason);
  await send();
  await vi.waitFor(() => expect(posts()).toHaveLength(1), 8_000);
  expect(lastSaved().overrides?.filter(({ kind }) => kind)).toEqual([
    { subject: 'result', subjectId: first.resultId, kind: 'late_measurement', reason },
  ]);
  await expect.element(page.getByText(`Alasan Ratna Dewi: Baru terukur pada akhir periode. ${reason}`, { exact: false })).toBeVisible();
});

test('what was typed stays when the server refuses', async () => {
  const overrides = [{ subject: 'result' as const, subjectId: first.resultId, kind: 'other' as const, reason }];
  const { posts } = serve(
    { ...low, overrides },
    inTime,
    problem(422, 'assessment.not_ready', [{ pointer: '/overrides/0/kind', code: 'assessment.override_kind_missing' }]),
  );
  await open(`/penilaian/${ids.plan}`);
  await expect.element(reasonField()).toHaveValue(reason);
  await send();
  await vi.waitFor(() => expect(posts()).toHaveLength(1), 8_000);
  await expect.element(page.getByText('Pilih jenis alasan pengecualian.', { exact: true })).toBeVisible();
  await expect.element(reasonField()).toHaveValue(reason);
  await expect.element(page.getByLabelText('Jenis alasan')).toHaveValue('other');
  await expectNoAxeFindings();
});

test.each([
  ['id', 360],
  ['en', 1280],
] as const)('in %s at %i px: her result says that a rating came without a note, and why', async (language, width) => {
  await page.viewport(width, 780);
  const overrides = [{ subject: 'result' as const, subjectId: first.resultId, kind: 'late_measurement' as const, reason }];
  answerWith({
    'GET /me': { status: 200, body: { ...me, employee: { ...me.employee, employeeId: ids.sari } } },
    [`GET /results/${ids.result}`]: { status: 200, body: resultOf(low, { overrides }) },
  });
  await open(`/hasil/${ids.result}`);
  await setLanguage(language);
  await expect
    .element(page.getByText(language === 'id' ? /dapat Anda sebut bila mengajukan keberatan/ : /you may name it if you object/))
    .toBeVisible();
  await expect
    .element(
      page.getByText(
        language === 'id'
          ? `paling sedikit 14 hari sebelumnya. Alasan Ratna Dewi: Baru terukur pada akhir periode. ${reason}`
          : `at least 14 days before. The reason Ratna Dewi gives: First measured at the end of the period. ${reason}`,
        { exact: false },
      ),
    )
    .toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

import type { AssessmentContent } from '@pauh/contracts';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answerWith, me, problem, type Answer, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allDrawn, open } from '../support/mount.ts';
import { content, ids, sheetOf, team } from './evaluation.ts';

const supervisor = { ...me, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review'] };
const path = `/plans/${ids.plan}/assessments/supervisor`;
beforeEach(() => removeDrafts(me.accountId));

/** A server that keeps what it is sent, like the real one. */
function serve(said: AssessmentContent | null, more: Record<string, Answer | ((asked: Asked) => Answer)> = {}) {
  let version = said ? 3 : 0;
  let kept = said;
  const asked = answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
    [`GET ${path}`]: () => ({ status: 200, body: sheetOf(kept, { version }) }),
    [`PUT ${path}`]: ({ body }: Asked) => {
      kept = body as AssessmentContent;
      version += 1;
      return { status: 200, body: sheetOf(kept, { version }) };
    },
    [`POST ${path}/submission`]: () => ({ status: 200, body: sheetOf(kept, { state: 'submitted', version: version + 1 }) }),
    ...more,
  });
  const saves = () => asked.filter(({ method }) => method === 'PUT');
  return { asked, saves, saved: (n = 1) => vi.waitFor(() => expect(saves().length).toBeGreaterThanOrEqual(n), 8_000) };
}
const first = () => page.getByRole('group', { name: /^Kehadiran mengajar/ });

test('where the scheme wants a draft first, the sheet does not say that there is no self-assessment', async () => {
  const sheet = sheetOf(null, { version: 0 });
  const hidden = { ...sheet, selfAssessment: null, rules: { ...sheet.rules, hideSelfUntilSupervisorDraft: true } };
  serve(null, { [`GET ${path}`]: { status: 200, body: hidden } });
  await open(`/penilaian/${ids.plan}`);
  await expect.element(first()).toMatchTextContent(/Penilaian diri baru tampil saat lembar ini dibuka lagi/);
  expect(page.getByText('Belum ada penilaian diri.').elements()).toEqual([]);
});

test.each([1280, 360])('at %i px: the evidence beside the judgement, without findings of axe', async (width) => {
  await page.viewport(width, 780);
  serve(null);
  await open(`/penilaian/${ids.plan}`);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Sari Wulandari' })).toBeVisible();
  await expect
    .element(first())
    .toMatchTextContent(/Target.*95%.*Nilai terukur.*96,2%.*Sistem presensi, 10 Desember 2026.*Kehadiran naik setelah kunjungan rumah/);
  await expect.element(page.getByRole('button', { name: 'Unduh kunjungan-september.pdf (214 kB)' })).toBeVisible();
  await expect.element(page.getByText('Rata-rata kelas belum naik; kita bahas cara latihannya.')).toBeVisible();
  await allDrawn();
  expect(
    page.getByRole('group', { name: /^(Berorientasi Pelayanan|Akuntabel|Kompeten|Harmonis|Loyal|Adaptif|Kolaboratif)$/ }).elements(),
  ).toHaveLength(7);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('a measured value is taken by a press, its achievement follows, and the first save starts from version 0', async () => {
  const { saves, saved } = serve(null);
  await open(`/penilaian/${ids.plan}`);
  await expect.element(first().getByRole('textbox')).toHaveValue('');
  await first().getByRole('button', { name: 'Pakai nilai terukur: 96,2%' }).click();
  await expect.element(first().getByText('Capaian 101,26')).toBeVisible();
  await saved();
  expect(saves()[0]?.headers.get('if-match')).toBe('"0"');
  const sent = saves()[0]?.body as AssessmentContent;
  expect(sent.indicators.map(({ actual }) => actual)).toEqual([96.2, null, null, null]);
  await expect.element(page.getByText(/terkirim/)).toBeVisible();
});

test('the suggestion says why; differing from it, and a low rating, ask for words', async () => {
  serve(content);
  await open(`/penilaian/${ids.plan}`);
  await expect.element(page.getByText('Saran: di atas ekspektasi, karena capaian 110,63 mencapai batas 110,00.')).toBeVisible();
  await expect.element(page.getByText('Penilaian Anda berbeda dari saran: tulis alasannya, paling sedikit 10 huruf.')).toBeVisible();
  await expect.element(page.getByText('Tulis contoh yang bisa dilihat, lalu satu hal yang bisa dilakukan berikutnya.')).toBeVisible();
  await expect.element(page.getByText('Skor sementara 96,07')).toBeVisible();
  await expect.element(page.getByText('Hasil kerja Sesuai ekspektasi dan perilaku kerja Sesuai ekspektasi: predikat Baik.')).toBeVisible();
  const overall = page.getByRole('group', { name: 'Rating hasil kerja' });
  await overall.getByRole('radio', { name: 'Di bawah ekspektasi' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Alasan keputusan Anda' })).toBeVisible();
  await expect.element(page.getByText(/predikat Butuh Perbaikan\./)).toBeVisible();
});

test('what is missing is listed with links to the fields, and nothing is sent', async () => {
  const { asked } = serve({ ...content, results: content.results.map((row) => ({ ...row, reason: null })), resultRating: null });
  await open(`/penilaian/${ids.plan}`);
  await page.getByRole('button', { name: 'Kirim penilaian Sari Wulandari' }).click();
  const summary = page.getByRole('alert').first();
  await expect.element(summary).toHaveFocus();
  await summary.getByRole('link', { name: /Penilaian keseluruhan: Rating hasil kerja/ }).click();
  expect(document.activeElement?.id).toBe('f-resultRating');
  await summary.getByRole('link', { name: /Pembelajaran kelas V berjalan penuh: .*alasan/ }).click();
  expect(document.activeElement?.id).toBe('f-results-0-reason');
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  await expectNoAxeFindings();
});

test('a value above what is possible is told at once, as typed', async () => {
  serve(content);
  await open(`/penilaian/${ids.plan}`);
  await first().getByRole('textbox').fill('100,9');
  await expect.element(first().getByText(/^Nilai ini melebihi/)).toBeVisible();
  await expect.element(first().getByRole('textbox')).toHaveValue('100,9');
});

test('submitted it is read-only; a correction asks for a reason and opens a new version', async () => {
  const corrected = sheetOf(content, { version: 5 });
  const { asked } = serve(content, { [`POST ${path}/correction`]: { status: 200, body: corrected } });
  await open(`/penilaian/${ids.plan}`);
  await page.getByRole('button', { name: 'Kirim penilaian Sari Wulandari' }).click();
  await expect.element(page.getByText(/Penilaian ini dikirim 12 Desember 2026/)).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(page.getByRole('radio').elements()).toHaveLength(0);
  expect(asked.find(({ path: to }) => to.endsWith('/submission'))?.headers.get('if-match')).toBe('"3"');
  await page.getByRole('button', { name: 'Perbaiki' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Buka untuk diperbaiki' }).click();
  await expect.element(dialog.getByText('Tulis alasannya, paling sedikit 10 huruf.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Alasan perbaikan' }).fill('Nilai ujian susulan baru masuk.');
  await expectNoAxeFindings();
  await dialog.getByRole('button', { name: 'Buka untuk diperbaiki' }).click();
  await expect.element(page.getByRole('button', { name: 'Kirim penilaian Sari Wulandari' })).toBeVisible();
  const call = asked.find(({ path: to }) => to.endsWith('/correction'));
  expect([call?.headers.get('if-match'), call?.body]).toEqual(['"4"', { reason: 'Nilai ujian susulan baru masuk.' }]);
});

test('a copy from another device is compared part by part', async () => {
  const theirs = { ...content, nextStep: 'Menulis modul bersama.' };
  serve(content, {
    [`PUT ${path}`]: problem(412, 'concurrency.stale'),
    [`GET ${path}`]: (() => {
      let n = 0;
      return () => ({ status: 200, body: n++ ? sheetOf(theirs, { version: 9 }) : sheetOf(content) });
    })(),
  });
  await open(`/penilaian/${ids.plan}`);
  await page.getByRole('textbox', { name: /Satu langkah berikutnya/ }).fill('Memimpin komunitas belajar.');
  await expect
    .element(page.getByRole('row', { name: /langkah berikutnya.*Memimpin komunitas belajar\..*Menulis modul bersama\./ }), {
      timeout: 8_000,
    })
    .toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Pakai yang dari perangkat lain' }).click();
  await expect.element(page.getByRole('textbox', { name: /Satu langkah berikutnya/ })).toHaveValue('Menulis modul bersama.');
});

test('Alt+Enter saves and goes on to the next person who is open', async () => {
  const { saved } = serve(content, {
    [`GET /plans/${team[2]?.id}/assessments/supervisor`]: {
      status: 200,
      body: { ...sheetOf(null), planId: team[2]?.id, employee: { employeeId: 'e', name: 'Dewi Lestari' } },
    },
  });
  await open(`/penilaian/${ids.plan}`);
  await expect.element(page.getByRole('button', { name: 'Simpan, lanjut ke Dewi Lestari' })).toBeVisible();
  await page.getByRole('textbox', { name: /Satu langkah berikutnya/ }).fill('Memimpin komunitas.');
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Dewi Lestari' })).toBeVisible();
  await saved();
});

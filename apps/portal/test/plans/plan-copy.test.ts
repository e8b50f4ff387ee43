import type { PlanContent, PlanCopy } from '@pauh/contracts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { copyContent, hasRoomFor, isUnwritten, placeCopy } from '../../src/features/plans/composables/plan-copy.ts';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answerWith, me, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allSaved, open } from '../support/mount.ts';
import { content, indicator, plan, planId } from '../support/plan.ts';

const asNew = (n: number, fields = {}) => {
  const { id: _id, ...row } = indicator(n, fields);
  return row;
};
const earlier: PlanContent = {
  results: [
    {
      kind: 'main',
      title: 'Nilai siswa naik',
      indicators: [asNew(7, { title: 'Kenaikan rata-rata ujian', unit: 'nilai', direction: 'gain', target: 75, weight: 100 })],
    },
  ],
  behaviours: [
    { behaviour: 'akuntabel', expectation: 'Tulisan lama' },
    { behaviour: 'adaptif', expectation: 'Mencoba cara baru' },
  ],
  annex: { resources: ['Akses internet', 'Buku paket'], accountability: ['Laporan bulanan'], consequences: [] },
};
const inWords = () => '';
const offers = [{ pointer: '/results/0/indicators/0', value: 0, measuredOn: '2026-06-15' }];
const empty: PlanContent = { results: [], behaviours: [], annex: { resources: [], accountability: [], consequences: [] } };

describe('a copy in the draft', () => {
  test('starts growth from the offered value, a 0 too, only where it is wanted', () => {
    const copy = { source: {}, content: earlier, baselines: offers } as unknown as PlanCopy;
    expect(copyContent(copy, true).results[0]?.indicators[0]?.baseline).toBe(0);
    expect(copyContent(copy, false).results[0]?.indicators[0]?.baseline).toBeNull();
  });
  test('added, changes no word that stands there', () => {
    const placed = placeCopy(content, earlier, 'add', inWords);
    expect(placed.results.slice(0, 2)).toEqual(content.results);
    expect(placed.results[2]).toEqual({ ...earlier.results[0], indicators: [{ ...earlier.results[0]!.indicators[0], weight: null }] });
    expect(placed.behaviours).toEqual([
      { behaviour: 'akuntabel', expectation: 'Mencatat kehadiran setiap hari' },
      { behaviour: 'adaptif', expectation: 'Mencoba cara baru' },
    ]);
    expect(placed.annex).toEqual({ resources: ['Akses internet', 'Buku paket'], accountability: ['Laporan bulanan'], consequences: [] });
  });
  test('added to results that are not there yet, keeps its weights; replacing, it is all there is', () => {
    expect(placeCopy({ ...empty, annex: content.annex }, earlier, 'add', inWords).results).toEqual(earlier.results);
    expect(placeCopy(content, earlier, 'replace', inWords)).toEqual(earlier);
  });
  test('comes as text into a qualitative draft', () => {
    const placed = placeCopy({ ...content, approach: 'qualitative' }, earlier, 'add', () => 'naik ke 75');
    expect(placed.approach).toBe('qualitative');
    expect(placed.results[2]?.indicators[0]).toMatchObject({
      title: 'Kenaikan rata-rata ujian: naik ke 75',
      direction: 'yes_no',
      target: null,
      aspect: null,
    });
  });
  test('never makes a plan longer than it may be', () => {
    const points = Array.from({ length: 19 }, (_, n) => `Butir ${n}`);
    expect(placeCopy({ ...empty, annex: { ...empty.annex, resources: points } }, earlier, 'add', inWords).annex.resources).toEqual([
      ...points,
      'Akses internet',
    ]);
    const results = Array.from({ length: 20 }, () => content.results[0]!);
    expect([hasRoomFor({ ...empty, results }, earlier), hasRoomFor({ ...empty, results: results.slice(1) }, earlier)]).toEqual([
      false,
      true,
    ]);
  });
  test.each<[string, PlanContent, boolean]>([
    ['nothing', empty, true],
    ['an expectation without words', { ...empty, behaviours: [{ behaviour: 'loyal', expectation: '' }] }, true],
    ['a point of the annex', { ...empty, annex: content.annex }, false],
    ['results', content, false],
  ])('%s', (_, draft, unwritten) => {
    expect(isUnwritten(draft)).toBe(unwritten);
  });
});

describe('on the page', () => {
  const edit = `/rencana/${planId}/ubah`;
  const put = `PUT /plans/${planId}/content`;
  const get = `GET /plans/${planId}`;
  const sourceId = content.results[0]!.id!;
  const source = {
    planId: sourceId,
    cycleName: 'Semester I 2026',
    positionTitle: 'Guru Ahli Pertama',
    unitName: 'SDN 5 Cempaka',
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    state: 'ended',
    results: 1,
    indicators: 1,
  };
  const sources = {
    'GET /me': { status: 200, body: me },
    [`GET /plans/${planId}/copy-sources`]: { status: 200, body: { items: [source], nextCursor: null } },
    [`GET /plans/${planId}/copy-sources/${sourceId}`]: { status: 200, body: { source, content: earlier, baselines: offers } },
  };
  const stored = (asked: Asked) => ({ status: 200, body: plan({ content: asked.body as PlanContent, version: 4 }) });
  const bodies = (asked: Asked[]) => asked.filter(({ method }) => method === 'PUT').map(({ body }) => body as PlanContent);
  beforeEach(() => removeDrafts(me.accountId));
  afterEach(allSaved);

  test.each([1280, 360])(
    'at %i px: an earlier plan is looked at, added, and taken back without losing what was typed since',
    async (width) => {
      await page.viewport(width, 780);
      const asked = answerWith({ ...sources, [get]: { status: 200, body: plan() }, [put]: stored });
      await open(edit);
      await page.getByRole('button', { name: 'Ambil dari periode lalu' }).click();
      await page.getByRole('button', { name: /Lihat isi.*Semester I 2026/ }).click();
      const dialog = page.getByRole('dialog');
      await expect.element(dialog.getByText('naik dari 0 ke 75 nilai')).toBeVisible();
      await expect.element(dialog.getByText('0, terukur 15 Juni 2026')).toBeVisible();
      await expectNoAxeFindings();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(bodies(asked)).toEqual([]);
      await dialog.getByRole('button', { name: 'Masukkan ke draf' }).click();
      await expect.element(page.getByLabelText('Hasil yang ingin dicapai').nth(2)).toHaveValue('Nilai siswa naik');
      await expect.element(page.getByRole('button', { name: 'Urungkan' })).toHaveFocus();
      await vi.waitFor(
        () =>
          expect(
            bodies(asked)
              .at(-1)
              ?.results.map(({ title }) => title),
          ).toEqual(['Siswa hadir dan belajar', 'Modul ajar tersusun', 'Nilai siswa naik']),
        { timeout: 6000 },
      );
      await page.getByLabelText('Hasil yang ingin dicapai').nth(2).fill('Nilai siswa naik tajam');
      await page.getByRole('button', { name: 'Urungkan' }).click();
      await expect.element(page.getByLabelText('Hasil yang ingin dicapai').nth(2)).not.toBeInTheDocument();
      await page.getByRole('button', { name: 'Urungkan' }).click();
      await expect.element(page.getByLabelText('Hasil yang ingin dicapai').nth(2)).toHaveValue('Nilai siswa naik tajam');
    },
  );

  test('a draft that was agreed before keeps its rows: it can only be added to', async () => {
    answerWith({ ...sources, [get]: { status: 200, body: plan({ state: 'revising', revisions: 1 }) }, [put]: stored });
    await open(edit);
    await page.getByRole('button', { name: 'Ambil dari periode lalu' }).click();
    await page.getByRole('button', { name: /Lihat isi/ }).click();
    await expect.element(page.getByText(/Yang sudah Anda tulis tetap/)).toBeVisible();
    await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
  });

  test('who has no earlier plan is told what else to do', async () => {
    answerWith({
      ...sources,
      [`GET /plans/${planId}/copy-sources`]: { status: 200, body: { items: [], nextCursor: null } },
      [get]: { status: 200, body: plan({ content: empty }) },
    });
    await open(edit);
    await page.getByRole('button', { name: 'Ambil dari periode lalu' }).click();
    await expect.element(page.getByText(/Mulai dari templat atau tulis sendiri/)).toBeVisible();
  });

  test('a row that was removed, saved away and brought back goes as a new one; words typed meanwhile stay', async () => {
    const asked = answerWith({ ...sources, [get]: { status: 200, body: plan() }, [put]: stored });
    await open(edit);
    await page.getByRole('button', { name: 'Hapus Hasil kerja 2' }).click();
    await vi.waitFor(() => expect(bodies(asked).at(-1)?.results).toHaveLength(1), { timeout: 6000 });
    await page.getByLabelText('Hasil yang ingin dicapai').first().fill('Ditulis sesudahnya');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await vi.waitFor(() => expect(bodies(asked).at(-1)?.results).toHaveLength(2), { timeout: 6000 });
    const [first, second] = bodies(asked).at(-1)?.results ?? [];
    expect(first).toMatchObject({ id: content.results[0]!.id, title: 'Ditulis sesudahnya' });
    expect([second?.title, second?.id, second?.indicators[0]?.id]).toEqual(['Modul ajar tersusun', undefined, undefined]);
  });
});

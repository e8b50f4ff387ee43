import type { Call } from '@pauh/client';
import { type PlanSummary, listEmployees, listPlans, listResults, releaseResults } from '@pauh/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { assessAsExpected } from '../support/assessing.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A teacher moved to another school in the middle of the semester. Each head assesses the days that were theirs, the
// last one decides, and the one result shows both sheets: whoever reads it can compute its score again.
let server: RunningServer;
let browser: Browser;
let hr: Call;
let earlier: PlanSummary;
let later: PlanSummary;
let teacherNip: string;
const [firstHead, lastHead] = ['Bayu Saputra', 'Ratna Dewi'];
const sizes = [
  ['a desk', desk],
  ['a phone', phone],
] as const;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  hr = await signedIn(server.url, accountOf(server, 'hr'));
  const { items } = await valueOf(hr(listPlans, { query: { cycleId: (await runningCycle(hr)).id, limit: 200 } }));
  const twice = items.filter(
    ({ employee, agreed }) =>
      agreed && items.filter((each) => each.agreed && each.employee.employeeId === employee.employeeId).length === 2,
  );
  [earlier, later] = twice.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)) as [PlanSummary, PlanSummary];
  teacherNip = await loginOf(later.employee.name);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** `login` for those whose account the start does not print. */
async function on(who: string, size: typeof desk, acts: (page: Page) => Promise<void>, login?: string): Promise<void> {
  const device = await newDevice(browser, server.url, size);
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, { ...accountOf(server, login ? 'hr' : who), ...(login ? { login } : {}) });
  await acts(page);
  await settled(page);
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await device.close();
}
const loginOf = async (name: string) => (await valueOf(hr(listEmployees, { query: { search: name } }))).items[0]?.nip ?? '';
const beside = (page: Page) => page.getByRole('region', { name: 'Penempatan lain dalam periode ini' });

test('the last head begins, on a desk: the other part is not there yet, and the assessment is not sent without it', async () => {
  await on(lastHead, desk, async (page) => {
    await page.goto(`/penilaian/${later.id}`);
    await beside(page).getByText(earlier.unit.name).waitFor();
    await beside(page)
      .getByText(/Belum dikirim\. Hasil diputuskan setelah bagian ini masuk\./)
      .waitFor();
    await page.getByRole('button', { name: `Kirim penilaian ${later.employee.name}` }).click();
    await page
      .getByRole('alert')
      .getByText(/Lembar bagian lain dari periode ini belum dikirim/)
      .waitFor();
  });
});

test('the first head assesses the days that were theirs, on a phone, and is told that it is a part', async () => {
  await on(
    firstHead,
    phone,
    async (page) => {
      await page.goto(`/penilaian/${earlier.id}`);
      await page
        .getByRole('region', { name: 'Ini satu bagian dari periode' })
        .getByText(/\(75 hari\)/)
        .waitFor();
      await assessAsExpected(page, earlier.employee.name);
    },
    await loginOf(firstHead),
  );
  expect(
    (await valueOf(hr(listResults, { query: { cycleId: later.cycle.cycleId, limit: 200 } }))).items.filter(
      ({ employee }) => employee.employeeId === later.employee.employeeId,
    ),
  ).toEqual([]);
});

test.each(sizes)('on %s: the last head reads that sheet beside the own one, with its score', async (_, size) => {
  await on(lastHead, size, async (page) => {
    await page.goto(`/penilaian/${later.id}`);
    await beside(page).getByText(`Baca lembar ${firstHead}`).click();
    await beside(page)
      .getByText(/; capaian \d/)
      .first()
      .waitFor();
    await beside(page).getByText('Hasilnya dibahas bersama; latihan soal cerita dilanjutkan.').first().waitFor();
    expect(await sideways(page)).toBe(0);
  });
});

test('and decides the one result for the whole period, which HR releases', async () => {
  await on(lastHead, desk, async (page) => {
    await page.goto(`/penilaian/${later.id}`);
    await assessAsExpected(page, later.employee.name);
  });
  await valueOf(hr(releaseResults, { params: { cycleId: later.cycle.cycleId }, body: { unitId: later.unit.unitId } }));
  const ofTeacher = (await valueOf(hr(listResults, { query: { cycleId: later.cycle.cycleId, limit: 200 } }))).items.filter(
    ({ employee }) => employee.employeeId === later.employee.employeeId,
  );
  expect(ofTeacher.map(({ planId, state }) => [planId, state])).toEqual([[later.id, 'released']]);
});

test.each(sizes)(
  'on %s: the teacher reads both parts in one result, and its text alone is enough to compute the score',
  async (_, size) => {
    await on(
      '',
      size,
      async (page) => {
        await page.goto('/hasil');
        await page.getByRole('link', { name: later.cycle.name }).click();
        await settled(page);
        for (const head of [firstHead, lastHead]) await page.getByText(`oleh ${head}`).first().waitFor();
        await page.emulateMedia({ media: 'print' });
        const text = await page.innerText('main');
        const { printed, computed, parts } = recompute(text);
        expect(parts).toHaveLength(2);
        expect(parts.map(({ label }) => label)).toEqual([
          expect.stringContaining(earlier.unit.name),
          expect.stringContaining(later.unit.name),
        ]);
        expect(computed).toBe(printed);
        await page.emulateMedia({ media: 'screen' });
      },
      teacherNip,
    );
  },
);

/** From the sentences of the page and nothing else: every sheet's contributions to its score, and both scores by their days. */
function recompute(text: string): { printed: string; computed: string; parts: { label: string; days: bigint; score: bigint }[] } {
  const hundredths = (printed: string) => BigInt(printed.replace(',', ''));
  const parts = [...text.matchAll(/^(.+): (\d+) hari, skor (\d+,\d\d)\.$/gm)].map(([, label = '', days = '', score = '']) => ({
    label,
    days: BigInt(days),
    score: hundredths(score),
  }));
  const sheets = text
    .split(/^Skor = /m)
    .slice(0, -1)
    .map((before) => [...before.matchAll(/bobot (\d+,\d\d) × capaian (\d+,\d\d) : 100 = sumbangan/g)].slice(-lastRun(before)));
  const scores = sheets.map((rows) =>
    roundHalfUp(
      rows.reduce((sum, [, weight = '', reached = '']) => sum + hundredths(weight) * hundredths(reached), 0n),
      10_000n,
    ),
  );
  expect(new Set(scores)).toEqual(new Set(parts.map(({ score }) => score)));
  const total = roundHalfUp(
    parts.reduce((sum, { days, score }) => sum + days * score, 0n),
    parts.reduce((sum, { days }) => sum + days, 0n),
  );
  const digits = String(total).padStart(3, '0');
  return {
    printed: /^Skor\n(.+)$/m.exec(text)?.[1] ?? '',
    computed: `${digits.slice(0, -2)},${digits.slice(-2)}`.replace(/,?0+$/, ''),
    parts,
  };
}
/** How many contributions stand in the list that ends here. */
const lastRun = (before: string): number => before.slice(before.lastIndexOf('Hitungannya')).match(/= sumbangan/g)?.length ?? 0;
const roundHalfUp = (part: bigint, whole: bigint): bigint => (2n * part + whole) / (2n * whole);

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '@pauh/client';
import { evaluateScoring } from '@pauh/contracts';
import { accountOf, ownPlan, people, runningCycle, signedIn, valueOf } from './support/agency.ts';
import { newDevice, openBrowser, settled, signIn } from './support/pages.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { buildCopy, changeSource, copySources } from './support/source-copy.ts';

/** The example of the help page, as a caller of the API would ask it. */
const example = [
  { code: 'attendance', weight: 40, direction: 'higher', target: 95, actual: 96.2 },
  { code: 'late', weight: 20, direction: 'lower', target: 5, actual: 4 },
  { code: 'growth', weight: 40, direction: 'gain', baseline: 60, target: 70, actual: 68 },
] as const;
interface Sayings {
  api: { score: number | null; predicate: string | null };
  browser: { score: string; predicate: string; estimate: string | null };
}

let copy: string;
let browser: Browser;
let unchanged: Sayings;
beforeAll(async () => {
  copy = copySources();
  browser = await openBrowser();
  buildCopy(copy);
  unchanged = await whatIsSaid();
});
afterAll(async () => {
  await browser?.close();
  rmSync(copy, { recursive: true, force: true });
});

/** What the API answers and what the browser foretells, when the copy is running. */
async function whatIsSaid(demo = true): Promise<Sayings> {
  const server = await startServer({ root: copy, env: { DEMO: String(demo) } });
  const device = await newDevice(browser, server.url);
  try {
    const page = await device.newPage();
    return {
      api: await answeredBy(server),
      browser: { ...(await helpPage(page)), estimate: demo ? await estimateOf(page, server) : null },
    };
  } finally {
    await device.close();
    await server.dispose();
  }
}

async function answeredBy({ url }: RunningServer): Promise<Sayings['api']> {
  const body = { indicators: [...example], resultRating: 'sesuai_ekspektasi', behaviourRating: 'di_atas_ekspektasi' } as const;
  const { score, predicate } = await valueOf(
    createClient({ baseUrl: url, fetch })(evaluateScoring, { body: { ...body, indicators: [...body.indicators] } }),
  );
  return { score, predicate };
}

async function helpPage(page: Page): Promise<{ score: string; predicate: string }> {
  await page.goto('/bantuan');
  await settled(page);
  const text = await page.innerText('main');
  return {
    score: /^Skor ([\d,]+)$/m.exec(text)?.[1] ?? '',
    predicate: /^Hasil kerja Sesuai .+ Di atas ekspektasi: predikat (.+)\.$/m.exec(text)?.[1] ?? '',
  };
}

/** A clerk takes the measured values over into the self-assessment and reads the estimate. */
async function estimateOf(page: Page, server: RunningServer): Promise<string> {
  const account = accountOf(server, people.clerk);
  const clerk = await signedIn(server.url, account);
  const { id } = await ownPlan(clerk, (await runningCycle(clerk)).id);
  await signIn(page, account);
  await page.goto(`/rencana/${id}/penilaian-diri`);
  await settled(page);
  const takeOver = page.getByRole('button', { name: /^Pakai nilai terukur/ });
  while ((await takeOver.count()) > 0) await takeOver.first().click();
  return page.locator('dt:text-is("Skor") + dd').innerText();
}

test('unchanged, the API and the browser say the same', () => {
  expect(unchanged.api).toEqual({ score: 96.5, predicate: 'baik' });
  expect(unchanged.browser).toMatchObject({ score: '96,5', predicate: 'Baik' });
  expect(unchanged.browser.estimate).toMatch(/^\d+,\d+$/);
});

test.each([
  {
    constant: 'the cap of the rules',
    file: 'scheme.ts',
    from: 'capHundredths: 12_000',
    to: 'capHundredths: 10_300',
    api: { score: 93.1, predicate: 'baik' },
    browser: { score: '93,1', predicate: 'Baik' },
    demo: true,
  },
  {
    constant: 'a cell of the predicate matrix',
    file: 'predicate.ts',
    from: "sesuai_ekspektasi: 'baik', di_atas_ekspektasi: 'baik'",
    to: "sesuai_ekspektasi: 'baik', di_atas_ekspektasi: 'sangat_baik'",
    api: { score: 96.5, predicate: 'sangat_baik' },
    browser: { score: '96,5', predicate: 'Sangat Baik' },
    demo: false, // the database has the regulation's matrix as a constraint, and would refuse results of another
  },
])(
  '$constant, changed in one place, changes what the API answers and what the browser foretells',
  async ({ file, from, to, api, browser: shown, demo }) => {
    const putBack = changeSource(join(copy, 'packages/domain/src', file), from, to);
    try {
      buildCopy(copy);
      const said = await whatIsSaid(demo);
      expect(said.api).toEqual(api);
      expect(said.browser).toMatchObject(shown);
      if (!demo) return;
      expect(said.browser.estimate).toMatch(/^\d+,\d+$/);
      expect(said.browser.estimate).not.toBe(unchanged.browser.estimate);
    } finally {
      putBack();
    }
  },
);

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, openPlanning, ownPlan, people, signedIn } from './support/agency.ts';
import { desk, newDevice, openBrowser, phone, settled, signIn } from './support/pages.ts';
import { type Send, senderFor } from './support/raw.ts';
import { type RunningServer, startServer } from './support/server.ts';

interface Content {
  results: { title: string; indicators: { title: string }[] }[];
  annex: Record<string, string[]>;
}
interface Plan {
  version: number;
  content: Content;
}

let server: RunningServer;
let browser: Browser;
let teacher: Send;
let planId: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const cycle = await openPlanning(await signedIn(server.url, accountOf(server, 'hr')), 'SD1');
  planId = (await ownPlan(await signedIn(server.url, accountOf(server, people.teacher)), cycle.id)).id;
  teacher = await senderFor(server.url, accountOf(server, people.teacher));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const measure = {
  code: null,
  aspect: null,
  unit: 'kali',
  weight: 1,
  direction: 'higher',
  target: 4,
  min: null,
  max: null,
  maximum: null,
  baseline: null,
};
/** A large plan in which every text says the same. */
const contentOf = (word: string) => ({
  results: Array.from({ length: 10 }, () => ({
    kind: 'main',
    title: word,
    indicators: Array.from({ length: 10 }, () => ({ ...measure, title: word })),
  })),
  behaviours: [{ behaviour: 'kompeten', expectation: word }],
  annex: { resources: [word, word], accountability: [word], consequences: [word] },
});
const wordsIn = ({ results, annex }: Content) =>
  new Set([
    ...results.flatMap(({ title, indicators }) => [title, ...indicators.map((indicator) => indicator.title)]),
    ...Object.values(annex).flat(),
  ]);
const planNow = async () => (await teacher('GET', `/plans/${planId}`)).json as unknown as Plan;
const save = (version: number) =>
  teacher('PUT', `/plans/${planId}/content`, { body: JSON.stringify(contentOf(`Simpan ${version}`)), ifMatch: version });

test.each([1, 2, 3])(
  'kill -9 while a whole plan is saved again and again, %i: it is of one save, the last that was answered or the next',
  async () => {
    let { version } = await planNow();
    const begun = version;
    /** Saves on and on; each save says from which version. Ends when nobody answers. */
    const writer = async (): Promise<void> => {
      const answer = await save(version).catch(() => null);
      if (answer === null) return;
      expect(answer.status, answer.text).toBe(200);
      version += 1;
      return writer();
    };
    const writing = writer();
    await expect.poll(() => version, { timeout: 60_000, interval: 7 }).toBeGreaterThan(begun + 8);
    await server.stop('SIGKILL');
    await writing;
    const killed = server;
    const again = await startServer({ dataDir: killed.dataDir, ...(killed.databaseUrl ? { databaseUrl: killed.databaseUrl } : {}) });
    server = {
      ...again,
      dispose: async () => {
        await again.stop();
        await killed.dispose();
      },
    }; // the first one knows that the database is ours to drop
    teacher = await senderFor(server.url, accountOf(server, people.teacher));
    const kept = await planNow();
    expect([version, version + 1]).toContain(kept.version);
    expect([...wordsIn(kept.content)]).toEqual([`Simpan ${kept.version - 1}`]);
    expect(kept.content.results.map(({ indicators }) => indicators.length)).toEqual(Array(10).fill(10));
  },
);

test.each([
  ['a desk', desk],
  ['a phone', phone],
] as const)(
  '100,000 characters pasted into a title, at %s: the field says so, the page can be left, and all of it is there again',
  async (_, viewport) => {
    const long = `Rapor ${'panjang '.repeat(12_500)}`.slice(0, 100_000);
    const { version } = await planNow();
    const short = contentOf('Hasil');
    expect(
      (
        await teacher('PUT', `/plans/${planId}/content`, {
          body: JSON.stringify({
            ...short,
            results: short.results.slice(0, 1).map((result) => ({ ...result, indicators: result.indicators.slice(0, 1) })),
          }),
          ifMatch: version,
        })
      ).status,
    ).toBe(200);
    const device = await newDevice(browser, server.url, viewport);
    const page = await device.newPage();
    await signIn(page, accountOf(server, people.teacher));
    const title = () => page.getByLabel('Hasil yang ingin dicapai').first();
    await open(page);
    await title().fill(long);
    await page.getByText('Isian ini terlalu panjang.').first().waitFor();
    expect(await title().inputValue()).toBe(long);
    expect(await title().getAttribute('aria-invalid')).toBe('true');
    expect((await planNow()).content.results[0]?.title).toBe('Hasil'); // refused, not cut
    await page.goto('/');
    await settled(page);
    await open(page);
    expect(await title().inputValue()).toBe(long);
    await title().fill('Rapor yang pendek');
    await expect.poll(async () => (await planNow()).content.results[0]?.title, { timeout: 30_000 }).toBe('Rapor yang pendek');
    await page.getByText('Isian ini terlalu panjang.').first().waitFor({ state: 'detached' });
    await device.close();
  },
);

async function open(page: Page): Promise<void> {
  await page.goto(`/rencana/${planId}/ubah`);
  await settled(page);
}

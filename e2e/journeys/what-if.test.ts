import { listResults } from '@pauh/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, people, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A teacher tries on the released result what another figure would have given: the same rule in the browser, and nothing is sent.
let server: RunningServer;
let browser: Browser;
let result: { id: string; score: string };
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const call = await signedIn(server.url, accountOf(server, people.colleague));
  const [own] = (await valueOf(call(listResults, { query: { view: 'own' } }))).items;
  result = { id: own?.id ?? '', score: String(own?.score).replace('.', ',') };
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

test.each([
  ['on a phone', phone],
  ['on a desk', desk],
])('with nothing changed the browser says the stored score, then another figure another one, %s', async (_where, viewport) => {
  const device = await newDevice(browser, server.url, viewport);
  const page = await device.newPage();
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, people.colleague));
  await page.goto(`/hasil/${result.id}`);
  await page.getByText('Bagaimana jika satu angka lain?').click();
  const outcome = page.getByRole('status').filter({ hasText: 'Bila begitu' });
  await outcome.getByText(`Skornya ${result.score}; sekarang ${result.score}.`).waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const figure = page.locator('details').filter({ hasText: 'Bagaimana jika' }).getByRole('textbox').first();
  await figure.fill('0');
  await outcome.getByText(/^Skornya \d/).waitFor();
  const moved = await outcome.innerText();
  expect(moved).toContain(`sekarang ${result.score}.`);
  expect(moved).not.toContain(`Skornya ${result.score};`);
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: 'Kembalikan angka semula' }).click();
  await outcome.getByText('Belum ada angka yang diubah.').waitFor();
  expect(sent).toEqual([]);
  expect(complaints).toEqual([]);
  await device.close();
});

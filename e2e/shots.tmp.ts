import { mkdirSync } from 'node:fs';
import { accountOf } from './support/agency.ts';
import { launch } from './support/browser.ts';
import { settled } from './support/pages.ts';
import { setScene } from './support/scenery.ts';
import { startServer } from './support/server.ts';
import { visits } from './support/visits.ts';
mkdirSync('/tmp/k/shots', { recursive: true });
const server = await startServer({ engine: 'embedded', ...(process.env.DIR ? { dataDir: process.env.DIR } : {}) });
console.log('started', server.dataDir);
const browser = await launch();
const scene = await setScene(server);
const names = process.argv.slice(2);
for (const [name, { as, at }] of Object.entries(visits)) {
  if (names.length && !names.includes(name)) continue;
  for (const width of [360, 1280]) {
    const ctx = await browser.newContext({ baseURL: server.url, viewport: { width, height: width === 360 ? 740 : 860 }, locale: 'id-ID', reducedMotion: 'reduce' });
    const page = await ctx.newPage();
    if (as) {
      const { login, password } = accountOf(server, as);
      await page.goto('/masuk'); await page.getByLabel(/NIP/).fill(login); await page.locator('input[type=password]').fill(password);
      await page.getByRole('button', { name: 'Masuk', exact: true }).click(); await page.waitForURL((u) => !u.pathname.startsWith('/masuk'));
    }
    await page.goto(at(scene)); await settled(page); await page.waitForTimeout(250);
    await page.screenshot({ path: `/tmp/k/shots/${name}-${width}.png`, fullPage: true });
    await ctx.close();
  }
  console.log(name);
}
await browser.close(); await server.stop();

// The portal on a cheap phone: Lighthouse over slow 4G with a CPU four times slower, each page as the person who opens it.
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { createClient } from '../packages/client/src/index.ts';
import { createSession } from '../packages/contracts/src/index.ts';
import { accountOf } from '../e2e/support/agency.ts';
import { args, launch } from '../e2e/support/browser.ts';
import { settled } from '../e2e/support/pages.ts';
import { setScene } from '../e2e/support/scenery.ts';
import { type RunningServer, startServer } from '../e2e/support/server.ts';
import { visits } from '../e2e/support/visits.ts';

/** What staff open on a phone, the heaviest pages of a supervisor and of HR, and what a stranger opens. */
const pages = [
  'sign-in',
  'home',
  'plan-edit',
  'plan-progress',
  'self-assessment',
  'result',
  'team-assessment',
  'assessment',
  'assessment-queue',
  'cycle-progress',
  'organisation-predicate',
  'calibration-board',
  'cycle-fairness',
  'cycle-deliveries',
  'verification',
] as const;
const runs = 3;
const port = 9_333;

export interface Seen {
  page: string;
  lcpMs: number;
  tbtMs: number;
  cls: number;
}

/** Medians of three visits of each page, with an empty cache. */
export async function measurePortal(): Promise<Seen[]> {
  const server = await startServer({ engine: 'embedded' });
  const browser = await launch({ args: [...args, `--remote-debugging-port=${port}`] });
  try {
    const scene = await setScene(server);
    const seen: Seen[] = [];
    for (const page of pages) {
      const { as, at } = visits[page] as (typeof visits)[string];
      const cookie = as === null ? null : await cookieOf(server, as);
      await expectShown(browser, server.url, at(scene), cookie);
      const measured: Seen[] = [];
      for (let run = 0; run < runs; run++) measured.push(await look(page, server.url + at(scene), cookie));
      seen.push({ page, lcpMs: median(measured, 'lcpMs'), tbtMs: median(measured, 'tbtMs'), cls: median(measured, 'cls') });
      console.error(`portal: ${page}`);
    }
    return seen;
  } finally {
    await browser.close();
    await server.dispose();
  }
}

/** A page that shows nothing is fast, and would look like a good figure. */
async function expectShown(browser: Browser, baseURL: string, path: string, cookie: string | null): Promise<void> {
  const device = await browser.newContext({ baseURL, ...(cookie === null ? {} : { extraHTTPHeaders: { cookie } }) });
  const page = await device.newPage();
  await page.goto(path);
  await settled(page);
  await device.close();
}

async function look(page: string, url: string, cookie: string | null): Promise<Seen> {
  const answer = await lighthouse(url, {
    port,
    onlyCategories: ['performance'],
    formFactor: 'mobile',
    throttlingMethod: 'simulate',
    // also what the last visit left: a device that knows our typeface (shared/typeface.ts) and does not have it is none
    clearStorageTypes: ['local_storage', 'indexeddb', 'service_workers', 'cache_storage', 'file_systems', 'shader_cache'],
    ...(cookie === null ? {} : { extraHeaders: { cookie } }),
    logLevel: 'error',
  });
  if (!answer || answer.lhr.runtimeError) throw new Error(`${page}: ${answer?.lhr.runtimeError?.message ?? 'no answer'}`);
  const { lhr } = answer;
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(url).pathname) throw new Error(`${page}: led to ${lhr.finalDisplayedUrl}`);
  const of = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  return { page, lcpMs: of('largest-contentful-paint'), tbtMs: of('total-blocking-time'), cls: of('cumulative-layout-shift') };
}

/** The session cookie of somebody, as the browser would send it. */
async function cookieOf(server: RunningServer, who: string): Promise<string> {
  let cookies: string[] = [];
  const noting: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    return response;
  };
  const { login, password } = accountOf(server, who);
  const opened = await createClient({ baseUrl: server.url, fetch: noting })(createSession, { body: { login, password } });
  if (!opened.ok) throw new Error(`${who} cannot sign in: ${opened.problem.code}`);
  return cookies.join('; ');
}

const median = (seen: Seen[], field: 'lcpMs' | 'tbtMs' | 'cls'): number =>
  seen.map((one) => one[field]).toSorted((a, b) => a - b)[Math.floor(seen.length / 2)] ?? Number.NaN;

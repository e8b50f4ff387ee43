// Closing a cycle on PostgreSQL: one request, timed, and what the server needed at its most.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSchemeRules } from '../packages/domain/src/index.ts';
import { database, startProduct, tokenKeysIn } from './api.ts';
import { cycleDone, populate, run } from './population.ts';
import { record } from './record.ts';
import { assessed } from './scenarios.ts';

export interface Closed { people: number; seconds: number; peakMiB: number; results: number; deemed: number }

/** Closes the semester of so many people in which nobody has opened their result: every one counts as received first. */
export async function measureClosing(people: number): Promise<Closed> {
  console.error(`filling a database of ${people} employees`);
  const url = await populate(database, people, defaultSchemeRules);
  const dataDir = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const product = await startProduct(url, dataDir);
  try {
    // released so long ago only now: a server that starts records at once what counts as received
    await run(url, [`update result set released_at = now() - interval '60 days' where cycle_id = '${cycleDone}'`, 'vacuum analyze result']);
    const { tokenOf, close } = await record(url, tokenKeysIn(dataDir), dataDir, assessed(people).at(-1) as number);
    const authorization = `Bearer ${await tokenOf(-1)}`;
    await close();
    const ask = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(`${product.url}/api/v1${path}`, { ...init, headers: { authorization, 'content-type': 'application/json', 'if-match': '"1"', 'idempotency-key': `close-${people}` } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { items: { results: number; deemed: number }[]; nextCursor: string | null };
    };
    const began = performance.now();
    await ask(`/cycles/${cycleDone}/transitions`, { method: 'POST', body: JSON.stringify({ to: 'closed', reason: null }) });
    const seconds = (performance.now() - began) / 1000;
    const peakMiB = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${product.child.pid}/status`, 'utf8'))?.[1]) / 1024;
    const sums = { results: 0, deemed: 0 };
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await ask(`/cycles/${cycleDone}/closing-recap?limit=200${cursor && `&cursor=${cursor}`}`);
      for (const { results, deemed } of page.items) { sums.results += results; sums.deemed += deemed; }
      cursor = page.nextCursor;
    }
    return { people, seconds, peakMiB, ...sums };
  } finally {
    product.child.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

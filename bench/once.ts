// Requests that can be made only once: one after another, timed, and what the server needed at its most.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSchemeRules } from '../packages/domain/src/index.ts';
import { database, startProduct, tokenKeysIn } from './api.ts';
import { populate, run } from './population.ts';
import { record } from './record.ts';
import { assessed } from './scenarios.ts';

interface Request {
  method?: 'GET' | 'POST';
  body?: unknown;
  version?: number;
}
/** `ask` as the account of that number (-1: HR); an answer that is no success ends the run. */
export interface Product {
  ask<Answer>(actorNo: number, path: string, request?: Request): Promise<Answer>;
  peakMiB(): number;
}

/** A database of so many employees, changed by these statements once the server has started, and the server for the time of `work`. */
export async function onProduct<T>(people: number, changed: readonly string[], work: (product: Product) => Promise<T>): Promise<T> {
  console.error(`filling a database of ${people} employees`);
  const url = await populate(database, people, defaultSchemeRules);
  const dataDir = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const { url: server, child } = await startProduct(url, dataDir);
  try {
    await run(url, [...changed]);
    const { tokenOf, close } = await record(url, tokenKeysIn(dataDir), dataDir, assessed(people).at(-1) as number);
    const tokens = new Map<number, Promise<string>>();
    let keys = 0;
    const ask = async <Answer>(actorNo: number, path: string, { method = 'GET', body, version = 1 }: Request = {}): Promise<Answer> => {
      const token = tokens.get(actorNo) ?? tokenOf(actorNo);
      tokens.set(actorNo, token);
      const headers = {
        authorization: `Bearer ${await token}`,
        'if-match': `"${version}"`,
        'idempotency-key': `once-${people}-${keys++}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const answer = await fetch(`${server}/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    };
    const done = await work({
      ask,
      peakMiB: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    });
    await close();
    return done;
  } finally {
    child.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What it answers, and how long that took. */
export async function timed<T>(act: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = performance.now();
  const value = await act();
  return { value, seconds: (performance.now() - began) / 1000 };
}

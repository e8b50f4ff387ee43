// The product beside a bare handler that runs the same statements, in one run, turn about.
// Figures are ratios of medians; the absolute ones belong to the machine.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultSchemeRules } from '../packages/domain/src/index.ts';
import { fire } from './load.ts';
import { populate, run, takeBackSubmissions } from './population.ts';
import { record } from './record.ts';
import type { Measured } from './report.ts';
import { type Scenario, assessed } from './scenarios.ts';

export const database = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const root = fileURLToPath(new URL('..', import.meta.url));
const connections = 32;

export interface Plan {
  scenarios: readonly Scenario[];
  rounds: number;
  seconds: number;
}

/** Fills a database of so many employees and measures each scenario on it. */
export async function measureApi(people: number, plan: Plan): Promise<Measured[]> {
  console.error(`filling a database of ${people} employees`);
  const url = await populate(database, people, defaultSchemeRules);
  const dataDir = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const product = await startProduct(url, dataDir);
  const keys = tokenKeysIn(dataDir);
  const numbers = assessed(people);
  const recordedNo = numbers.at(-1) as number;
  const recorder = await record(url, keys, dataDir, recordedNo);
  await run(url, takeBackSubmissions);
  const bare = await startBare(url, recorder.recording, recordedNo);
  try {
    const results: Measured[] = [];
    for (const scenario of plan.scenarios)
      results.push(await compare(scenario, plan, { people, url, numbers, product, bare, tokenOf: recorder.tokenOf }));
    return results;
  } finally {
    await recorder.close();
    for (const child of [product.child, bare.child]) child.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What the started server signs its tokens with. */
export const tokenKeysIn = (dataDir: string): { kid: string; secret: string }[] =>
  readFileSync(join(dataDir, 'token-keys'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ kid: line.split(' ')[0] ?? '', secret: line.split(' ')[1] ?? '' }));

interface Sides {
  people: number;
  url: string;
  numbers: number[];
  product: Server;
  bare: Server;
  tokenOf(no: number): Promise<string>;
}

/** Rounds with turning order, so that neither side always comes first; then, for what can be asked again, one request at a time. */
async function compare(
  scenario: Scenario,
  { rounds, seconds }: Plan,
  { people, url, numbers, product, bare, tokenOf }: Sides,
): Promise<Measured> {
  const chosen = spread(numbers, scenario.once ? 2000 : 4000).map((no) => ({ no, ...scenario.shot(no) }));
  const tokens = new Map<number, string>();
  for (const { actorNo } of chosen) if (!tokens.has(actorNo)) tokens.set(actorNo, await tokenOf(actorNo));
  const requests = chosen.map(({ method, url: path, actorNo, headers }) => ({
    method,
    path,
    headers: { ...headers, authorization: `Bearer ${tokens.get(actorNo)}` },
  }));
  const bareRequests = chosen.map(({ no }) => ({ method: 'GET' as const, path: `/${scenario.name}/${no}`, headers: {} }));
  const manner = { seconds, once: scenario.once, connections };
  const result: Measured = { scenario: scenario.name, people, product: [], bare: [], aloneP50Ms: null, memoryMiB: 0 };
  for (let round = -1; round < rounds; round++) {
    // the first round warms both up and is not counted
    for (const side of round % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const)) {
      if (scenario.once) await run(url, takeBackSubmissions);
      const fired = await (side === 'product' ? fire(product.url, manner, requests) : fire(bare.url, manner, bareRequests));
      if (round >= 0) result[side].push(fired);
    }
    console.error(`${people} ${scenario.name}: round ${round + 1} of ${rounds}`);
  }
  result.memoryMiB = await memoryOf(product.url);
  if (!scenario.once) result.aloneP50Ms = (await fire(product.url, { ...manner, connections: 1 }, requests)).p50Ms;
  return result;
}

/** So many of them, from all over. */
function spread(numbers: number[], many: number): number[] {
  const length = Math.min(many, numbers.length);
  return Array.from({ length }, (_, i) => numbers[Math.floor((i * numbers.length) / length)] as number);
}

interface Server {
  url: string;
  child: ChildProcess;
}

/** Both sides run as scripts/bootstrap.mjs starts the product: what differs is the code, not the memory it may use. */
const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [
  '--max-semi-space-size=6',
  '--heap-growing-percent=20',
  '--no-concurrent-recompilation',
];
const lean = { ...process.env, MALLOC_ARENA_MAX: '2' };

export async function startProduct(databaseUrl: string, dataDir: string): Promise<Server> {
  const child = spawn(process.execPath, [...flags, join(root, 'apps/api/dist/main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...lean, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: '0', DEMO: 'false', LOG_LEVEL: 'silent', RATE_LIMIT: 'false' },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => {
      printed += data;
      const match = /http:\/\/[\d.]+:\d+/.exec(printed);
      if (match) resolve(match[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { url, child };
}

async function startBare(url: string, recording: unknown, recordedNo: number): Promise<Server> {
  const child = fork(fileURLToPath(new URL('bare.ts', import.meta.url)), { serialization: 'advanced', execArgv: flags, env: lean });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`the bare handler ended with ${code}`)));
    child.send({ url, recording, recordedNo } as never);
  });
  return { url: `http://127.0.0.1:${port}`, child };
}

async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/process_resident_memory_bytes (\d+)/.exec(text)?.[1]) / 1024 / 1024;
}

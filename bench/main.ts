// `pnpm bench`: the product beside a bare handler that runs the same statements, in one run, turn about.
// Figures are ratios of medians; the absolute ones belong to the machine.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultSchemeRules } from '../packages/domain/src/index.ts';
import { fire } from './load.ts';
import { populate, run, takeBackSubmissions } from './population.ts';
import { record } from './record.ts';
import { type Measured, tableOf } from './report.ts';
import { assessed, scenarios } from './scenarios.ts';

const server = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const sizes = (process.env.BENCH_PEOPLE ?? '10000,100000').split(',').map(Number);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const wanted = process.env.BENCH_SCENARIOS?.split(',') ?? scenarios.map((s) => s.name);
const root = fileURLToPath(new URL('..', import.meta.url));

const measured: Measured[] = [];
for (const people of sizes) measured.push(...(await measure(people)));
const report = tableOf(measured, { rounds, seconds, cores: cpus().length });
console.log(report);
const page = join(root, 'docs/performance.md');
writeFileSync(page, readFileSync(page, 'utf8').replace(/(<!-- figures -->\n)[^]*(<!-- \/figures -->)/, `$1${report}$2`));

async function measure(people: number): Promise<Measured[]> {
  console.error(`filling a database of ${people} employees`);
  const url = await populate(server, people, defaultSchemeRules);
  const dataDir = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const product = await startProduct(url, dataDir);
  const keys = readFileSync(join(dataDir, 'token-keys'), 'utf8').trim().split('\n').map((line) => ({ kid: line.split(' ')[0] ?? '', secret: line.split(' ')[1] ?? '' }));
  const numbers = assessed(people);
  const recordedNo = numbers.at(-1) as number;
  const recorder = await record(url, keys, dataDir, recordedNo);
  await run(url, takeBackSubmissions);
  const bare = await startBare(url, recorder.recording, recordedNo);
  try {
    const results: Measured[] = [];
    for (const scenario of scenarios.filter((s) => wanted.includes(s.name))) results.push(await compare(scenario, { people, url, numbers, product, bare, tokenOf: recorder.tokenOf }));
    return results;
  } finally {
    await recorder.close();
    for (const child of [product.child, bare.child]) child.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Sides { people: number; url: string; numbers: number[]; product: Server; bare: Server; tokenOf(no: number): Promise<string> }

/** Rounds with turning order, so that neither side always comes first. */
async function compare(scenario: (typeof scenarios)[number], { people, url, numbers, product, bare, tokenOf }: Sides): Promise<Measured> {
  const tokens = new Map<number, string>();
  const chosen = spread(numbers, scenario.once ? 2000 : 4000);
  for (const no of chosen) {
    const { actorNo } = scenario.shot(no);
    if (!tokens.has(actorNo)) tokens.set(actorNo, await tokenOf(actorNo));
  }
  const shots = chosen.map((no) => ({ no, ...scenario.shot(no) }));
  const fireProduct = () => fire(product.url, seconds, scenario.once, shots.map(({ method, url: path, actorNo, headers }) => ({ method, path, headers: { ...headers, authorization: `Bearer ${tokens.get(actorNo)}` } })));
  const fireBare = () => fire(bare.url, seconds, scenario.once, shots.map(({ no }) => ({ method: 'GET' as const, path: `/${scenario.name}/${no}`, headers: {} })));
  const result: Measured = { scenario: scenario.name, people, product: [], bare: [], memoryMiB: 0 };
  for (let round = -1; round < rounds; round++) { // the first round warms both up and is not counted
    for (const side of round % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const)) {
      if (scenario.once) await run(url, takeBackSubmissions);
      const fired = await (side === 'product' ? fireProduct() : fireBare());
      if (round >= 0) result[side].push(fired);
    }
    console.error(`${people} ${scenario.name}: round ${round + 1} of ${rounds}`);
  }
  result.memoryMiB = await memoryOf(product.url);
  return result;
}

/** So many of them, from all over. */
function spread(numbers: number[], many: number): number[] {
  const length = Math.min(many, numbers.length);
  return Array.from({ length }, (_, i) => numbers[Math.floor((i * numbers.length) / length)] as number);
}

interface Server { url: string; child: ChildProcess }

async function startProduct(databaseUrl: string, dataDir: string): Promise<Server> {
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? ['--max-semi-space-size=16', '--heap-growing-percent=20']; // as scripts/bootstrap.mjs starts it
  const child = spawn(process.execPath, [...flags, join(root, 'apps/api/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: '0', DEMO: 'false', LOG_LEVEL: 'silent', RATE_LIMIT: 'false', MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => { printed += data; const match = /http:\/\/[\d.]+:\d+/.exec(printed); if (match) resolve(match[0]); });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { url, child };
}

async function startBare(url: string, recording: unknown, recordedNo: number): Promise<Server> {
  const child = fork(fileURLToPath(new URL('bare.ts', import.meta.url)), { serialization: 'advanced' });
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

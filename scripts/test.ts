// What `npm test` runs: every check and every suite, each counted. A suite that ran no test, or skipped one while
// everything is asked for (REQUIRE_ALL=1, as in CI), has failed. The last line is `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const requireAll = process.env.REQUIRE_ALL === '1';
const onPostgres = process.env.TEST_DATABASE_URL !== undefined;

/** Each group side by side; the second measures what the first has built. */
const checks: [name: string, script: string][][] = [
  [
    ['types', 'typecheck'],
    ['lint', 'lint'],
    ['OpenAPI document', 'openapi:check'],
    ['build', 'build'],
  ],
  [['portal sizes', 'sizes']],
];
const suites = [
  'domain',
  'contracts',
  'client',
  'api',
  'api-embedded',
  ...(onPostgres ? ['api-postgres'] : []),
  'portal',
  'e2e-embedded',
  ...(onPostgres ? ['e2e-postgres'] : []),
];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}
const only = process.argv.slice(2);
const wanted = (name: string) => only.length === 0 || only.includes(name);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];

for (const group of checks) await Promise.all(group.filter(([name]) => wanted(name)).map(runCheck));
for (const suite of suites.filter(wanted)) {
  const taken = stopwatch();
  const { passed, failed, skipped, problem, red } = runSuite(suite);
  total.passed += passed;
  total.failed += failed + (problem ? 1 : 0);
  total.skipped += skipped;
  lines.push(
    `${failed > 0 || problem ? 'FAILED' : 'ok    '} ${suite}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${taken()}${problem ? ` (${problem})` : ''}`,
    ...red.map((name) => `       red: ${name}`),
  );
}
if (!onPostgres) lines.push('       PostgreSQL was left out: set TEST_DATABASE_URL to run the suites on it too');
console.log(
  `\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed > 0 ? 1 : 0);

/** What it prints comes in one piece, when it is done. */
async function runCheck([name, script]: [name: string, script: string]): Promise<void> {
  const taken = stopwatch();
  const child = spawn('pnpm', ['run', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(data));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.stdout.write(Buffer.concat(printed));
  total[status === 0 ? 'passed' : 'failed']++;
  lines.push(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}, ${taken()}`);
}

function stopwatch(): () => string {
  const start = Date.now();
  return () => `${Math.round((Date.now() - start) / 1000)} s`;
}

function runSuite(suite: string): Counts & { problem: string | null; red: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'kp-suite-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    bin('vitest'),
    ['run', '--project', suite, '--maxWorkers=100%', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, stdio: 'inherit' },
  );
  try {
    if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0, problem: 'it left no report', red: [] };
    const json = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const counts = { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests + json.numTodoTests };
    return { ...counts, problem: problemOf(counts, status ?? 1), red: redOf(json) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Named again at the end, where a long run is read. */
function redOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${relative(root, name)}: ${fullName}`),
  );
}

function problemOf(counts: Counts, status: number): string | null {
  if (counts.passed + counts.failed === 0) return 'it ran no test';
  if (requireAll && counts.skipped > 0) return 'it skipped tests, and all were asked for';
  return status !== 0 && counts.failed === 0 ? 'it ended with an error outside its tests' : null;
}

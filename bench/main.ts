// `pnpm bench`: the API beside a bare handler, and the portal on a slow phone. The tables of docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureApi } from './api.ts';
import { measureCalibration } from './calibration.ts';
import { measureClosing } from './closing.ts';
import { measurePortal } from './portal.ts';
import { type Measured, apiTable, calibrationTable, closingTable, portalTable } from './report.ts';
import { scenarios } from './scenarios.ts';

const sizes = (process.env.BENCH_PEOPLE ?? '10000,100000').split(',').map(Number);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const wanted = process.env.BENCH_SCENARIOS?.split(',') ?? [...scenarios.map(({ name }) => name), 'calibration', 'closing', 'portal'];

const chosen = scenarios.filter(({ name }) => wanted.includes(name));
if (chosen.length > 0) {
  const measured: Measured[] = [];
  for (const people of sizes) measured.push(...(await measureApi(people, { scenarios: chosen, rounds, seconds })));
  put('api', apiTable(measured, { rounds, seconds, cores: cpus().length }));
}
if (wanted.includes('calibration')) put('calibration', calibrationTable(await measureCalibration(Math.min(...sizes)), cpus().length));
if (wanted.includes('closing')) put('closing', closingTable([await measureClosing(Math.min(...sizes))], cpus().length));
if (wanted.includes('portal')) put('portal', portalTable(await measurePortal()));

/** Prints a table and puts it in its place in docs/performance.md. */
function put(part: string, table: string): void {
  console.log(table);
  const page = new URL('../docs/performance.md', import.meta.url);
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(
      new RegExp(`(<!-- ${part} -->\n)[^]*(<!-- /${part} -->)`),
      (_, begins: string, ends: string) => begins + table + ends,
    ),
  );
}

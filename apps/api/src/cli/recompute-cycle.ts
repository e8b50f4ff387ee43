import { parseArgs } from 'node:util';
import type { Difference } from '@pauh/domain';
import type { Database } from '../db/client.ts';
import { findCycleToRecompute, recomputeCycle } from '../modules/recomputation/recomputation.module.ts';
import { UsageRefused, runCheck } from './check-command.ts';

const usage = `Computes every result of a closed cycle again and names every difference.

  npm run recompute -- --cycle 2026-2

Ends with 0 when there is none, 1 when there is one, 2 when it was not asked properly.
`;

const textOf = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const lineOf = ({ pointer, stored, computed }: Difference): string =>
  `  ${pointer}: ${textOf(stored)} is stored, ${textOf(computed)} comes out\n`;

/** Prints what differs and the sum; answers whether nothing does. */
async function recompute(db: Database, code: string): Promise<boolean> {
  const cycle = await findCycleToRecompute(db, code);
  if (!cycle) throw new UsageRefused(`There is no cycle ${code}.\n`);
  if (cycle.stage !== 'closed') throw new UsageRefused(`${cycle.name} is not closed: what still changes is not computed again.\n`);
  let [all, differing] = [0, 0];
  for await (const { row, differences, refused } of recomputeCycle(db, cycle.id)) {
    all += 1;
    if (differences.length === 0 && refused === null) continue;
    differing += 1;
    process.stdout.write(
      `${row.employeeName}, ${row.unitName}, version ${row.no} (${row.id})\n${refused === null ? '' : `  its receipt cannot be read: ${refused}\n`}${differences.map(lineOf).join('')}`,
    );
  }
  process.stdout.write(`${cycle.name}: ${all} results computed again, ${differing === 0 ? 'none differs' : `${differing} differ`}.\n`);
  return differing === 0;
}

await runCheck((db) => {
  const { values } = parseArgs({ args: process.argv.slice(2).filter((word) => word !== '--'), options: { cycle: { type: 'string' } } });
  if (!values.cycle) throw new UsageRefused(usage);
  return recompute(db, values.cycle);
});

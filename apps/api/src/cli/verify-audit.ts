import { chainCount, verifyChains } from '../modules/audit/audit.module.ts';
import { runCheck } from './check-command.ts';

const reasons = {
  link: 'a row before it was removed, added or moved',
  hash: 'what was hashed is not what stands there',
  columns: 'the row says something else than what was hashed',
} as const;

// Walks every chain of the audit from its beginning; ends with 0 when all hold, 1 when one does not.
await runCheck(async (db) => {
  const broken = await verifyChains(db);
  for (const { chain, seq, why } of broken) process.stdout.write(`chain ${chain}, row ${seq}: ${reasons[why]}\n`);
  process.stdout.write(
    broken.length === 0
      ? `The audit holds: ${chainCount} chains, every row as it was written.\n`
      : `The audit does not hold: ${broken.length} of ${chainCount} chains are broken, each from the row named on.\n`,
  );
  return broken.length === 0;
});

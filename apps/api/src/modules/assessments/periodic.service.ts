import type { PeriodicResult, PeriodicResults } from '@pauh/contracts';
import { canReadResult, fromHundredths, isPeriodicOf } from '@pauh/domain';
import { type Read, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectAllowed } from '../plans/plans.module.ts';
import { verdictOnParts } from './parts.service.ts';
import { type PeriodicRow, listResultsWithin } from './periodic.repo.ts';
import { findSheetHead } from './sheet.repo.ts';

/**
 * The periodic results of the year that this plan is of, for whoever reads its assessment: those that are out, also
 * where another supervisor decided them, and those one may read before. None for a cycle that is no year.
 */
export async function readPeriodicResults(read: Read, planId: string): Promise<PeriodicResults> {
  const head = await findSheetHead(read.db, planId, read.today, read.actor);
  if (!head) throw new AppError('plan.not_found');
  expectAllowed(verdictOnParts(read.actor, head), 'plan.not_found');
  const year = { kind: head.cycleKind, startsOn: head.cycleStartsOn, endsOn: head.cycleEndsOn };
  const rows = (await listResultsWithin(read.db, head.employeeId, read.today, year)).map((row) => ({
    ...row,
    readable: canReadResult(read.actor, row) === 'allowed',
  }));
  const seen = rows.filter((row) => isPeriodicOf(year, row) && (row.released || row.readable));
  await recordAccesses(
    read,
    seen.map((row) => ({ ...head, planId: row.planId })),
    'result',
  );
  return { planId: head.planId, items: seen.map(periodicToDto) };
}

const periodicToDto = (row: PeriodicRow & { readable: boolean }): PeriodicResult => ({
  resultId: row.resultId,
  cycle: { cycleId: row.cycleId, name: row.cycleName, kind: row.kind, startsOn: row.startsOn, endsOn: row.endsOn },
  unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
  positionTitle: row.positionTitle,
  state: row.state,
  score: row.scoreHundredths === null ? null : fromHundredths(row.scoreHundredths),
  resultRating: row.resultRating,
  behaviourRating: row.behaviourRating,
  predicate: row.predicate,
  decidedBy: row.decidedBy,
  readable: row.readable,
});

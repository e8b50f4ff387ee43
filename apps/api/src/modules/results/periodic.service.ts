import type { PeriodicResult, PeriodicResults } from '@pauh/contracts';
import { type CycleDays, type PlanFacts, canReadAssessment, canReadResult, fromHundredths, isPeriodicOf } from '@pauh/domain';
import { type Read, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { type PeriodicRow, listResultsWithin } from './periodic.repo.ts';
import { findResult } from './results.repo.ts';

/** The plan of a year, with what the policy asks about it and the cycle it is of. */
type PlanOfYear = PlanFacts & {
  readonly planId: string;
  readonly cycleKind: CycleDays['kind'];
  readonly cycleStartsOn: string;
  readonly cycleEndsOn: string;
};

/**
 * The periodic results of the year that this plan is of. Who reads its assessment finds those that are out, also where
 * another supervisor decided them; everybody else those that they may read themselves. None for a cycle that is no year.
 */
export async function periodicResultsOf(read: Read, plan: PlanOfYear): Promise<PeriodicResult[]> {
  const year = { kind: plan.cycleKind, startsOn: plan.cycleStartsOn, endsOn: plan.cycleEndsOn };
  if (year.kind !== 'annual') return [];
  const readsAssessment = canReadAssessment(read.actor, plan, { kind: 'supervisor', state: 'submitted', authorId: null }) === 'allowed';
  const rows = (await listResultsWithin(read.db, plan.employeeId, read.today, year)).map((row) => ({
    ...row,
    readable: canReadResult(read.actor, row) === 'allowed',
  }));
  const seen = rows.filter((row) => isPeriodicOf(year, row) && (row.readable || (row.released && readsAssessment)));
  await recordAccesses(
    read,
    seen.map((row) => ({ ...plan, planId: row.planId })),
    'result',
  );
  return seen.map(periodicToDto);
}

/** The same beside the result of a year, for whoever may read that. */
export async function readPeriodicResultsOf(read: Read, resultId: string): Promise<PeriodicResults> {
  const row = await findResult(read.db, resultId, read.today);
  if (!row || canReadResult(read.actor, row) !== 'allowed') throw new AppError('result.not_found');
  return { planId: row.planId, items: await periodicResultsOf(read, row) };
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

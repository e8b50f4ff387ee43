import { type Actor, type Predicate, type ResultState, grantorsOf } from '@pauh/domain';
import { type SQL, and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { result } from '../../db/schema/assessments.ts';
import { cycle } from '../../db/schema/cycles.ts';
import { plan } from '../../db/schema/plans.ts';
import { planVisibility, supervisedBy } from '../plans/plans.module.ts';
import type { SummaryRow } from './results.repo.ts';

export interface ResultFilter {
  cycleId?: string | undefined;
  unitId?: string | undefined;
  state?: ResultState | undefined;
  predicate?: Predicate | undefined;
  view?: 'own' | 'team' | undefined;
}

const released = sql`${result.state} not in ('computed', 'decided')`;

function conditions(actor: Actor, today: string, filter: ResultFilter): (SQL | undefined)[] {
  const team =
    actor.employeeId === null
      ? sql`false`
      : supervisedBy([actor.employeeId, ...grantorsOf(actor, 'result:read')], today, sql`${plan.assignmentId}`);
  return [
    eq(result.isCurrent, true),
    planVisibility(actor, 'result:read', today, {
      employeeId: sql`${result.employeeId}`,
      unitPath: sql`${result.unitPath}`,
      assignmentId: sql`${plan.assignmentId}`,
      released,
      ownReleased: released,
    }),
    filter.cycleId ? eq(result.cycleId, filter.cycleId) : undefined,
    filter.unitId ? sql`${result.unitPath} like (select below.path from unit below where below.id = ${filter.unitId}) || '%'` : undefined,
    filter.state ? eq(result.state, filter.state) : undefined,
    filter.predicate ? eq(result.predicate, filter.predicate) : undefined,
    filter.view === 'own' ? sql`${result.employeeId} = ${actor.employeeId}` : undefined,
    filter.view === 'team' ? team : undefined,
  ];
}

/** One row more than the page holds, ordered by name. */
export async function listResults(
  db: Db,
  actor: Actor,
  today: string,
  filter: ResultFilter,
  page: { after: string[] | null; limit: number },
): Promise<SummaryRow[]> {
  const after = page.after ? sql`(${result.employeeName}, ${result.id}) > (${page.after[0]}, ${page.after[1]}::uuid)` : undefined;
  const rows = await db.orm
    .select({
      id: result.id,
      planId: result.planId,
      cycleId: result.cycleId,
      cycleName: cycle.name,
      employeeId: result.employeeId,
      employeeName: result.employeeName,
      unitId: result.unitId,
      unitCode: result.unitCode,
      unitName: result.unitName,
      positionTitle: result.positionTitle,
      state: result.state,
      scoreHundredths: result.scoreHundredths,
      resultRating: result.resultRating,
      behaviourRating: result.behaviourRating,
      predicate: result.predicate,
      releasedAt: result.releasedAt,
      deliveredAt: result.deliveredAt,
      acknowledgedAt: result.acknowledgedAt,
      version: result.version,
    })
    .from(result)
    .innerJoin(plan, eq(plan.id, result.planId))
    .innerJoin(cycle, eq(cycle.id, result.cycleId))
    .where(and(...conditions(actor, today, filter), after))
    .orderBy(result.employeeName, result.id)
    .limit(page.limit + 1);
  return rows as SummaryRow[];
}

export async function countResults(db: Db, actor: Actor, today: string, filter: ResultFilter): Promise<number> {
  const [row] = await db.orm
    .select({ total: sql<number>`count(*)::int` })
    .from(result)
    .innerJoin(plan, eq(plan.id, result.planId))
    .where(and(...conditions(actor, today, filter)));
  return row?.total ?? 0;
}

import type { Actor, Rating } from '@pauh/domain';
import { type SQL, and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { result } from '../../db/schema/assessments.ts';
import { plan } from '../../db/schema/plans.ts';
import { planVisibility } from '../plans/plans.module.ts';

export interface ScoreFilter {
  cycleId: string;
  unitId?: string | undefined;
}
export interface ScoreListRow {
  planId: string;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  cycleId: string;
  scoreHundredths: number | null;
  suggestedResultRating: Rating | null;
  decidedAt: Date | null;
  planUpdatedAt: Date;
}

const released = sql`coalesce(${plan.resultState} not in ('computed', 'decided'), false)`;

function conditions(actor: Actor, today: string, { cycleId, unitId }: ScoreFilter): (SQL | undefined)[] {
  return [
    eq(plan.cycleId, cycleId),
    planVisibility(actor, 'score:read', today, {
      employeeId: sql`${plan.employeeId}`,
      unitPath: sql`${plan.unitPath}`,
      assignmentId: sql`${plan.assignmentId}`,
      released,
      ownReleased: released,
    }),
    unitId ? sql`${plan.unitPath} like (select below.path from unit below where below.id = ${unitId}) || '%'` : undefined,
  ];
}

/** Every plan of the cycle that the actor may see, with its score or none; one row more than the page holds. */
export async function listScores(
  db: Db,
  actor: Actor,
  today: string,
  filter: ScoreFilter,
  page: { after: string[] | null; limit: number },
): Promise<ScoreListRow[]> {
  const after = page.after ? sql`(${plan.employeeName}, ${plan.id}) > (${page.after[0]}, ${page.after[1]}::uuid)` : undefined;
  const rows = await db.orm
    .select({
      planId: plan.id,
      employeeId: plan.employeeId,
      employeeName: plan.employeeName,
      unitId: plan.unitId,
      unitCode: plan.unitCode,
      unitName: plan.unitName,
      cycleId: plan.cycleId,
      scoreHundredths: result.scoreHundredths,
      suggestedResultRating: result.suggestedResultRating,
      decidedAt: result.decidedAt,
      planUpdatedAt: plan.updatedAt,
    })
    .from(plan)
    .leftJoin(result, and(eq(result.planId, plan.id), eq(result.isCurrent, true)))
    .where(and(...conditions(actor, today, filter), after))
    .orderBy(plan.employeeName, plan.id)
    .limit(page.limit + 1);
  return rows as ScoreListRow[];
}

export async function countScores(db: Db, actor: Actor, today: string, filter: ScoreFilter): Promise<number> {
  const [row] = await db.orm
    .select({ total: sql<number>`count(*)::int` })
    .from(plan)
    .where(and(...conditions(actor, today, filter)));
  return row?.total ?? 0;
}

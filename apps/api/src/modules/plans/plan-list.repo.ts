import type { outstandingParts } from '@pauh/contracts';
import { type Actor, type AssessmentState, type CycleStage, type PlanState, type ResultState, grantorsOf } from '@pauh/domain';
import { type SQL, sql } from 'drizzle-orm';
import { agreedPlan } from '../../db/agreed-plan.ts';
import type { Db } from '../../db/client.ts';
import { composed } from '../../db/statement.ts';
import { markedPlan } from './plan-marks.repo.ts';
import { formerlyOf, inSubtree, planVisibility, supervisedBy, supervisorsOf } from './plan-visibility.ts';

type Outstanding = (typeof outstandingParts)[number];
export interface PlanFilter {
  cycleId?: string;
  unitId?: string;
  state?: PlanState;
  employeeId?: string;
  view?: 'own' | 'team' | 'former';
  outstanding?: Outstanding;
}
export interface PlanRow {
  id: string;
  cycleId: string;
  cycleName: string;
  stage: CycleStage;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  positionTitle: string;
  startsOn: string;
  endsOn: string;
  state: PlanState;
  /** What is assessed: agreed, whether or not it goes on. */ agreed: boolean;
  selfState: AssessmentState | null;
  supervisorState: AssessmentState | null;
  resultState: ResultState | null;
  updatedAt: Date;
  version: number;
  /** Asked only where the answer may say in whose name the reader acts. */
  readonly supervisorIds: readonly string[];
}

const outstanding: Record<Outstanding, SQL> = {
  plan: sql`p.state in ('draft', 'returned', 'revising')`,
  agreement: sql`p.state = 'submitted'`,
  self_assessment: sql`${sql.raw(agreedPlan)} and p.self_state is distinct from 'submitted'`,
  supervisor_assessment: sql`${sql.raw(agreedPlan)} and p.supervisor_state is distinct from 'submitted'`,
  release: sql`p.result_state in ('computed', 'decided')`,
  acknowledgement: sql`p.result_state in ('released', 'delivered')`,
  cascade: sql.raw(markedPlan),
};

/** What the actor may see of the plans that the filter names. */
function conditionOf(actor: Actor, today: string, filter: PlanFilter): SQL {
  const { cycleId, unitId, state, employeeId, view } = filter;
  const own = actor.employeeId;
  // the line of today shows no plan to whoever left it; the policy still lets them read
  const conditions = [
    view === 'former'
      ? formerlyOf(own, today)
      : planVisibility(actor, 'status:read', today, {
          employeeId: sql`p.employee_id`,
          unitPath: sql`p.unit_path`,
          assignmentId: sql`p.assignment_id`,
        }),
  ];
  if (cycleId) conditions.push(sql`p.cycle_id = ${cycleId}`);
  if (unitId) conditions.push(inSubtree(sql`p.unit_path`, sql`(select path from unit where id = ${unitId})`));
  if (state) conditions.push(sql`p.state = ${state}`);
  if (employeeId) conditions.push(sql`p.employee_id = ${employeeId}`);
  if (filter.outstanding) conditions.push(outstanding[filter.outstanding]);
  // asking who waits for release would tell a person that theirs is decided
  if (filter.outstanding === 'release' && own !== null) conditions.push(sql`p.employee_id <> ${own}`);
  if (view === 'own' || view === 'team')
    conditions.push(
      own === null
        ? sql`false`
        : view === 'own'
          ? sql`p.employee_id = ${own}`
          : supervisedBy([own, ...grantorsOf(actor, 'status:read')], today, sql`p.assignment_id`),
    );
  return sql.join(conditions, sql` and `);
}

/** How a list goes on from page to page: after the key of its last row. */
interface ListOrder {
  keyOf: (row: PlanRow) => string[];
  after: (key: readonly string[]) => SQL;
  by: SQL;
}
const byName: ListOrder = {
  keyOf: ({ employeeName, id }) => [employeeName, id],
  after: ([name, id]) => sql`(p.employee_name, p.id) > (${name}, ${id}::uuid)`,
  by: sql`p.employee_name, p.id`,
};
const newestFirst: ListOrder = {
  keyOf: ({ startsOn, id }) => [startsOn, id],
  after: ([startsOn, id]) => sql`(p.starts_on, p.id) < (${startsOn}::date, ${id}::uuid)`,
  by: sql`p.starts_on desc, p.id desc`,
};
/** One's own have one name: the plan that is being worked on comes first, however many there were before. */
export const orderOf = ({ view }: PlanFilter): ListOrder => (view === 'own' ? newestFirst : byName);

export function listPlans(
  db: Db,
  actor: Actor,
  today: string,
  filter: PlanFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<PlanRow[]> {
  const order = orderOf(filter);
  const later = after ? sql`and ${order.after(after)}` : sql``;
  return db.query<PlanRow>(
    ...composed(sql`
      select
        p.id, p.cycle_id as "cycleId", c.name as "cycleName", c.stage, p.employee_id as "employeeId",
        p.employee_name as "employeeName", p.unit_id as "unitId", p.unit_code as "unitCode",
        p.unit_name as "unitName", p.position_title as "positionTitle", p.starts_on as "startsOn",
        p.ends_on as "endsOn", p.state, ${sql.raw(agreedPlan)} as agreed, p.self_state as "selfState",
        p.supervisor_state as "supervisorState", p.result_state as "resultState", p.updated_at as "updatedAt",
        p.version,
        ${actor.delegations.length > 0 ? supervisorsOf(today, sql`p.assignment_id`) : sql`'{}'::uuid[]`} as "supervisorIds"
      from plan p
      join cycle c on c.id = p.cycle_id
      where ${conditionOf(actor, today, filter)} ${later}
      order by ${order.by} limit ${limit}`),
  );
}

export async function countPlans(db: Db, actor: Actor, today: string, filter: PlanFilter): Promise<number> {
  const [row] = await db.query<{ total: number }>(
    ...composed(sql`select count(*) as total from plan p where ${conditionOf(actor, today, filter)}`),
  );
  return row?.total ?? 0;
}

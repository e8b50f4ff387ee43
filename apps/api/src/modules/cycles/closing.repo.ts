import type { CycleFacts, DeliveryWay, PlanState, Predicate, ResultState } from '@pauh/domain';
import { agreedPlan } from '../../db/agreed-plan.ts';
import type { Db, Tx } from '../../db/client.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';

// what counts as received by the days that went by is recorded before this is asked: then only who has no day to object has time left;
// a part of a period that ended is waited for until its person's result is out, which asked for every part that counts
const closing = statement(
  'cycle_closing_facts',
  `
  select
    count(*) filter (
      where (p.state = 'revising' or ${agreedPlan})
        and p.supervisor_state is distinct from 'submitted'
        and not (
          p.state = 'ended'
          and exists (
            select 1
            from result r
            where r.cycle_id = p.cycle_id
              and r.employee_id = p.employee_id
              and r.is_current
              and r.released_at is not null
          )
        )
    ) as "openAssessments",
    count(*) filter (where p.result_state in ('computed', 'decided')) as "unreleasedResults",
    count(*) filter (where p.result_state = 'objected') as "openObjections",
    exists (
      select 1
      from result r
      where r.cycle_id = c.id
        and r.is_current
        and r.released_at is not null
        and (r.objection_until is null or r.objection_until + interval '1 second' > $2::timestamptz)
    ) as "objectionWindowOpen"
  from cycle c
  left join plan p on p.cycle_id = c.id
  where c.id = $1
  group by c.id`,
);
export type ClosingFacts = Pick<CycleFacts, 'openAssessments' | 'unreleasedResults' | 'openObjections' | 'objectionWindowOpen'>;

/** What closing waits for. */
export async function findClosingFacts(db: Db, cycleId: string, now: Date): Promise<ClosingFacts> {
  return (await db.query<ClosingFacts>(closing, [cycleId, now]))[0] as ClosingFacts;
}

const keep = statement(
  'closing_entries_keep',
  `
  insert into closing_entry (
    cycle_id, plan_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, plan_state, result_state,
    result_id, result_no, score_hundredths, predicate, receipt_hash, delivered_how, received_on, acknowledged_at
  )
  select
    p.cycle_id, p.id, p.employee_id, p.employee_name, p.unit_id, p.unit_path, p.unit_code, p.unit_name, p.state,
    p.result_state, r.id, r.no, r.score_hundredths, r.predicate, r.receipt_hash, d.how, d.received_on,
    r.acknowledged_at
  from plan p
  left join result r on r.plan_id = p.id and r.is_current
  left join result_delivery d on d.result_id = r.id
  where p.cycle_id = $1`,
);
const end = statement(
  'cycle_end_plans',
  `
  update plan set state = 'ended', version = version + 1, updated_at = $2
  where cycle_id = $1
    and state = 'agreed'`,
);

/**
 * Keeps where every plan of the cycle stands, for good, and then ends those that were agreed; those never agreed stay
 * as they were left, which is what the record should say.
 */
export async function closePlans(tx: Tx, cycleId: string, now: Date): Promise<void> {
  await tx.query(keep, [cycleId]);
  await tx.query(end, [cycleId, now]);
}

export interface RecapRow {
  unitId: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
  plans: number;
  unassessed: number;
  results: number;
  opened: number;
  paper: number;
  deemed: number;
  acknowledged: number;
}
const within = withinPaths('e.unit_path', '$2');
const delivered = (how: DeliveryWay): string => `count(*) filter (where e.delivered_how = '${how}') as ${how}`;
const recap = statement(
  'closing_recap',
  `
  select
    e.unit_id as "unitId", e.unit_code as "unitCode", e.unit_name as "unitName", e.unit_path as "unitPath",
    count(*) as plans, count(*) filter (where e.result_state is null) as unassessed, count(e.result_id) as results,
    ${delivered('opened')}, ${delivered('paper')}, ${delivered('deemed')}, count(e.acknowledged_at) as acknowledged
  from closing_entry e
  where e.cycle_id = $1
    and ${within}
    and ($3::text is null or e.unit_path > $3::text)
  group by e.unit_id, e.unit_code, e.unit_name, e.unit_path
  order by e.unit_path limit $4`,
);

/** By unit. Nothing before the cycle is closed. */
export const listClosingRecap = (
  db: Db,
  cycleId: string,
  paths: readonly string[],
  after: string | null,
  limit: number,
): Promise<RecapRow[]> => db.query(recap, [cycleId, paths, after, limit]);

const recapCount = statement(
  'closing_recap_count',
  `select count(distinct e.unit_id) as total from closing_entry e where e.cycle_id = $1 and ${within}`,
);
export async function countClosingRecap(db: Db, cycleId: string, paths: readonly string[]): Promise<number> {
  return (await db.query<{ total: number }>(recapCount, [cycleId, paths]))[0]?.total ?? 0;
}

export interface EntryRow {
  planId: string;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
  planState: PlanState;
  resultState: ResultState | null;
  resultId: string | null;
  resultNo: number | null;
  scoreHundredths: number | null;
  predicate: Predicate | null;
  receiptHash: string | null;
  how: DeliveryWay | null;
  receivedOn: string | null;
  acknowledgedAt: Date | null;
}
const ofUnit = `
  e.cycle_id = $1
  and ${within}
  and ($3::uuid is null or e.unit_path like (select below.path from unit below where below.id = $3::uuid) || '%')`;
// an entry keeps the record that its person had then: one that was merged since leads to the one that was kept
const entries = statement(
  'closing_entries',
  `
  select
    e.plan_id as "planId",
    coalesce((
      select m.into_id from employee_merge m where m.merged_id = e.employee_id
    ), e.employee_id) as "employeeId",
    e.employee_name as "employeeName", e.unit_id as "unitId", e.unit_code as "unitCode", e.unit_name as "unitName",
    e.unit_path as "unitPath", e.plan_state as "planState", e.result_state as "resultState",
    e.result_id as "resultId", e.result_no as "resultNo", e.score_hundredths as "scoreHundredths", e.predicate,
    e.receipt_hash as "receiptHash", e.delivered_how as how, e.received_on as "receivedOn",
    e.acknowledged_at as "acknowledgedAt"
  from closing_entry e
  where ${ofUnit}
    and ($4::text is null or (e.unit_path, e.employee_name, e.plan_id) > ($4, $5, $6::uuid))
  order by e.unit_path, e.employee_name, e.plan_id limit $7`,
);
const entriesCount = statement('closing_entries_count', `select count(*) as total from closing_entry e where ${ofUnit}`);
export interface EntryFilter {
  cycleId: string;
  paths: readonly string[];
  unitId: string | null;
}

/** Unit by unit, by name. */
export const listEntryRows = (
  db: Db,
  { cycleId, paths, unitId }: EntryFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<EntryRow[]> => db.query(entries, [cycleId, paths, unitId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit]);
export async function countEntries(db: Db, { cycleId, paths, unitId }: EntryFilter): Promise<number> {
  return (await db.query<{ total: number }>(entriesCount, [cycleId, paths, unitId]))[0]?.total ?? 0;
}

import type { CalibrationState, CycleStage, PlanFacts } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns, wordsOf } from '../plans/plans.module.ts';
import { type PersonRow, answersColumn, movesColumn, personColumns } from './people.repo.ts';

/** Somebody whom a session moved, with what the rater decided: also once it is locked. */
export interface ChangeRow
  extends
    PlanFacts,
    Pick<
      PersonRow,
      | 'planId'
      | 'resultId'
      | 'employeeName'
      | 'unitId'
      | 'unitCode'
      | 'unitName'
      | 'ratedBy'
      | 'raterIds'
      | 'resultRating'
      | 'behaviourRating'
      | 'moves'
      | 'answers'
    > {
  sessionId: string;
  sessionName: string;
  state: CalibrationState;
  stage: CycleStage;
  cycleName: string;
}

const select = `
  select
    ${planFactsColumns('$1')}, ${personColumns}, ${movesColumn}, ${answersColumn}, s.id as "sessionId",
    s.name as "sessionName", s.state, c.stage, c.name as "cycleName"
  from calibration_person k
  join calibration_session s on s.id = k.session_id and s.state in ('meeting', 'locked')
  join cycle c on c.id = k.cycle_id
  join result r on r.cycle_id = k.cycle_id
    and r.employee_id = k.employee_id
    and (r.id = k.result_id or (k.result_id is null and r.is_current and r.state = 'decided'))
  join plan p on p.id = r.plan_id
  where k.held
    and exists (
      select 1
      from calibration_move v
      where v.session_id = k.session_id
        and v.employee_id = k.employee_id
        and v.result_id = r.id
    )`;
const ofSession = statement('calibration_changes_of_session', `${select} and k.session_id = $2 order by r.employee_name, k.employee_id`);
const ofPerson = statement('calibration_change', `${select} and k.session_id = $2 and k.employee_id = $3`);
const mine = `
  ${select}
  and p.employee_id <> $2::uuid
  and ($4::uuid is null or k.cycle_id = $4)
  and (
    exists (
      select 1
      from supervision l
      where l.assignment_id = p.assignment_id
        and l.supervisor_employee_id = any($3::uuid[])
        and ${onDay('l', '$1::date')}
    )
    or exists (select 1 from assessment x where x.id = r.assessment_id and ${wordsOf('x')} = $2)
  )`;
const minePage = statement(
  'calibration_changes',
  `
  ${mine}
    and ($5::text is null or (r.employee_name, k.employee_id, k.session_id) > ($5, $6::uuid, $7::uuid))
  order by r.employee_name, k.employee_id, k.session_id limit $8`,
);
const mineCount = statement('calibration_changes_count', `select count(*) as total from (${mine}) changed`);

/** Everybody whom a session moved, by name. */
export const listChangesOfSession = (db: Db, sessionId: string, today: string): Promise<ChangeRow[]> =>
  db.query<ChangeRow>(ofSession, [today, sessionId]);

/** Null where this person was not moved there. */
export async function findChange(db: Db, sessionId: string, employeeId: string, today: string): Promise<ChangeRow | null> {
  return (await db.query<ChangeRow>(ofPerson, [today, sessionId, employeeId]))[0] ?? null;
}

export interface ChangeFilter {
  today: string;
  employeeId: string | null;
  /** The actor, and whom they stand in for. */ supervisorIds: readonly (string | null)[];
  cycleId: string | null;
}
const filterValues = ({ today, employeeId, supervisorIds, cycleId }: ChangeFilter) => [today, employeeId, supervisorIds, cycleId];
export const listChangeRows = (db: Db, filter: ChangeFilter, after: readonly string[] | null, limit: number): Promise<ChangeRow[]> =>
  db.query<ChangeRow>(minePage, [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit]);

export async function countChanges(db: Db, filter: ChangeFilter): Promise<number> {
  return (await db.query<{ total: number }>(mineCount, filterValues(filter)))[0]?.total ?? 0;
}

// who locks has seen the answer
const answer = statement(
  'calibration_answer',
  `
  with counted as (
    update calibration_session set version = version + 1, updated_at = $7::timestamptz
    where id = $2::uuid
  )
  insert into calibration_answer (id, session_id, employee_id, text, by_employee_id, for_employee_id, at, by_name)
  values ($1::uuid, $2::uuid, $3::uuid, $4, $5::uuid, $6::uuid, $7::timestamptz, $8)`,
);
export async function insertAnswer(
  tx: Tx,
  row: {
    id: string;
    sessionId: string;
    employeeId: string;
    text: string;
    byEmployeeId: string;
    forEmployeeId: string | null;
    at: Date;
    byName: string;
  },
): Promise<void> {
  await tx.query(answer, [row.id, row.sessionId, row.employeeId, row.text, row.byEmployeeId, row.forEmployeeId, row.at, row.byName]);
}

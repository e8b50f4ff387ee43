import type { Direction, Measure } from '@pauh/domain';
import type { Db, Tx } from '../../../db/client.ts';
import { statement } from '../../../db/statement.ts';

const definitions = statement(
  'import_definitions_find',
  `
  select distinct on (code) code, direction, maximum
  from indicator_definition
  where code = any($1::text[])
  order by code, definition_version desc`,
);

/** What the library knows of these indicators: their direction and maximum. */
export async function findDefinitions(db: Db, codes: readonly string[]): Promise<{ code: string; measure: Measure }[]> {
  const rows = await db.query<{ code: string; direction: Direction; maximum: number | null }>(definitions, [codes]);
  return rows.map(({ code, direction, maximum }) => ({
    code,
    measure: { direction, maximum, target: null, min: null, max: null, baseline: null },
  }));
}

/** A person at work in a cycle: the units, and the indicators of the plans there. */
export interface PersonInCycle {
  nip: string;
  cycleCode: string;
  employeeId: string;
  unitPaths: string[];
  indicators: (Measure & { code: string | null })[];
}
const people = statement(
  'import_people_in_cycles',
  `
  select
    e.nip, e.id as "employeeId", c.code as "cycleCode",
    (
      select coalesce(json_agg(distinct u.path), '[]')
      from assignment a
      join unit u on u.id = a.unit_id
      where a.employee_id = e.id
        and a.starts_on <= c.ends_on
        and coalesce(a.ends_on, 'infinity') >= c.starts_on
    ) as "unitPaths",
    (
      select coalesce(json_agg(json_build_object(
        'code', i.code, 'direction', i.direction, 'target', i.target, 'min', i.min, 'max', i.max,
        'maximum', i.maximum, 'baseline', i.baseline
      )), '[]')
      from plan p
      join plan_indicator i on i.plan_id = p.id
      where p.employee_id = e.id
        and p.cycle_id = c.id
    ) as indicators
  from employee e
  cross join cycle c
  where e.nip = any($1::text[])
    and c.code = any($2::text[])`,
);

export async function findPeopleInCycles(db: Db, nips: readonly string[], cycleCodes: readonly string[]): Promise<PersonInCycle[]> {
  return db.query<PersonInCycle>(people, [nips, cycleCodes]);
}

const upsert = statement(
  'import_measured_values_upsert',
  `
  insert into measured_value as stored (
    id, employee_id, cycle_id, indicator_code, value, measured_on, source, import_id, recorded_at
  )
  select id, employee_id, cycle_id, indicator_code, value, measured_on, source, $2::uuid, $3::timestamptz
  from json_to_recordset($1::json) as r(
    id uuid, employee_id uuid, cycle_id uuid, indicator_code text, value bigint, measured_on date, source text
  )
  on conflict (cycle_id, employee_id, indicator_code, measured_on) do update
  set
    value = excluded.value, source = excluded.source, import_id = excluded.import_id,
    recorded_at = excluded.recorded_at
  where (stored.value, stored.source) is distinct from (excluded.value, excluded.source)
  returning xmax = 0 as created`,
);

export async function upsertMeasuredValues(tx: Tx, rows: readonly object[], importId: string, now: Date): Promise<{ created: boolean }[]> {
  return tx.query(upsert, [JSON.stringify(rows), importId, now]);
}

import type { DeliveryWay, SchemeRules } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';

export interface DeliveryRow {
  resultId: string;
  no: number;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  releasedAt: Date;
  how: DeliveryWay | null;
  receivedOn: string | null;
  recordedBy: string | null;
  note: string | null;
  rules: SchemeRules;
  version: number;
}
export interface DeliveryFilter {
  cycleId: string;
  paths: readonly string[];
  due: boolean;
  unitId: string | null;
}

const seen = `
  r.cycle_id = $1
  and r.released_at is not null
  and (not $3::boolean or (r.state = 'released' and r.is_current))
  and ${withinPaths('r.unit_path', '$2')}
  and ($4::uuid is null or r.unit_path like (select below.path from unit below where below.id = $4::uuid) || '%')`;
const page = statement(
  'delivery_list',
  `
  select
    r.id as "resultId", r.no, r.employee_id as "employeeId", r.employee_name as "employeeName", r.unit_id as "unitId",
    r.unit_code as "unitCode", r.unit_name as "unitName", r.released_at as "releasedAt", d.how,
    d.received_on as "receivedOn", d.recorded_by as "recordedBy", d.note, s.rules, r.version
  from result r
  join cycle c on c.id = r.cycle_id
  join scheme s on s.id = c.scheme_id
  left join result_delivery d on d.result_id = r.id
  where ${seen}
    and ($5::text is null or (r.employee_name, r.id) > ($5, $6::uuid))
  order by r.employee_name, r.id limit $7`,
);
const count = statement('delivery_count', `select count(*) as total from result r where ${seen}`);

const values = ({ cycleId, paths, due, unitId }: DeliveryFilter): unknown[] => [cycleId, paths, due, unitId];

/** By name; every released version is a line of its own. */
export const listDeliveryRows = (db: Db, filter: DeliveryFilter, after: readonly string[] | null, limit: number): Promise<DeliveryRow[]> =>
  db.query(page, [...values(filter), after?.[0] ?? null, after?.[1] ?? null, limit]);
export async function countDeliveries(db: Db, filter: DeliveryFilter): Promise<number> {
  return (await db.query<{ total: number }>(count, values(filter)))[0]?.total ?? 0;
}

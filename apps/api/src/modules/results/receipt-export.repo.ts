import type { CycleKind, CycleStage, DeliveryWay } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';

/** An entry of the record, so that whoever has the file can hash it again. */
export interface RecordEntry {
  chain: number;
  seq: number;
  payload: string;
  prevHash: string;
  hash: string;
}
export interface ExportedCycle {
  code: string;
  name: string;
  kind: CycleKind;
  startsOn: string;
  endsOn: string;
  stage: CycleStage;
  entries: readonly RecordEntry[];
}

const entryJson = "json_build_object('chain', a.chain, 'seq', a.seq, 'payload', a.payload, 'prevHash', a.prev_hash, 'hash', a.hash)";
const cycle = statement(
  'receipt_export_cycle',
  `
  select
    c.code, c.name, c.kind, c.starts_on as "startsOn", c.ends_on as "endsOn", c.stage,
    coalesce((
      select json_agg(${entryJson} order by a.seq)
      from audit_entry a
      where a.subject_id = c.id::text
        and a.action in ('results.released', 'results.deemed_received', 'cycle.moved')
    ), '[]') as entries
  from cycle c
  where c.id = $1`,
);

/** The cycle, with the entries of the record that say who was released and who counts as having received. */
export async function getExportedCycle(db: Db, cycleId: string): Promise<ExportedCycle> {
  return (await db.query<ExportedCycle>(cycle, [cycleId]))[0] as ExportedCycle;
}

export interface ExportedRow {
  resultId: string;
  planId: string;
  employeeId: string;
  no: number;
  employeeName: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
  releasedAt: Date;
  releasedBy: string;
  receipt: string;
  receiptHash: string;
  how: DeliveryWay | null;
  receivedOn: string | null;
  recordedBy: string | null;
  note: string | null;
  acknowledgedAt: Date | null;
  entry: RecordEntry | null;
}
// one that was opened or handed over has an entry of its own; what counts as received has one of its cycle
const rows = statement(
  'receipt_export_rows',
  `
  select
    r.id as "resultId", r.plan_id as "planId", r.employee_id as "employeeId", r.no, r.employee_name as "employeeName",
    r.unit_code as "unitCode", r.unit_name as "unitName", r.unit_path as "unitPath", r.released_at as "releasedAt",
    r.released_by as "releasedBy", r.receipt, r.receipt_hash as "receiptHash", d.how, d.received_on as "receivedOn",
    d.recorded_by as "recordedBy", d.note, r.acknowledged_at as "acknowledgedAt",
    (
      select ${entryJson}
      from audit_entry a
      where a.subject_id = r.id::text
        and a.action = 'result.delivered'
      order by a.seq limit 1
    ) as entry
  from result r
  left join result_delivery d on d.result_id = r.id
  where r.cycle_id = $1
    and r.released_at is not null
    and ${withinPaths('r.unit_path', '$2')}
    and ($3::text is null or (r.unit_path, r.employee_name, r.id) > ($3, $4, $5::uuid))
  order by r.unit_path, r.employee_name, r.id limit $6`,
);

/** Released results of one's units, unit by unit, by name. */
export const listExportedRows = (
  db: Db,
  cycleId: string,
  paths: readonly string[],
  after: Pick<ExportedRow, 'unitPath' | 'employeeName' | 'resultId'> | null,
  limit: number,
): Promise<ExportedRow[]> =>
  db.query(rows, [cycleId, paths, after?.unitPath ?? null, after?.employeeName ?? null, after?.resultId ?? null, limit]);

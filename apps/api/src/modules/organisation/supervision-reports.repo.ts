import type { SupervisionReportState } from '@pauh/domain';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { employeeJson, unitJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { supervisionReport } from '../../db/schema/supervision-reports.ts';
import { statement } from '../../db/statement.ts';
import { homeUnit } from './home-unit.repo.ts';

export interface ReportRow {
  id: string;
  employee: { employeeId: string; name: string };
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
  state: SupervisionReportState;
  presentSupervisor: string | null;
  supposedSupervisor: string | null;
  statement: string;
  reportedAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  answer: string | null;
  version: number;
  homePath: string;
}
/** Whose reports: one's own, or those of the people at home below these paths. */
export interface ReportSight {
  employeeId: string | null;
  paths: readonly string[];
}

const columns = `
  r.id, ${employeeJson('e')} as employee, ${unitJson('u')} as unit, p.title as "positionTitle", r.state,
  r.present_supervisor as "presentSupervisor", r.supposed_supervisor as "supposedSupervisor", r.statement,
  r.reported_at as "reportedAt", r.closed_at as "closedAt", r.closed_by as "closedBy", r.answer, r.version,
  home.path as "homePath"`;
const joined = `
  supervision_report r
  join employee e on e.id = r.employee_id
  join assignment a on a.id = r.assignment_id
  join unit u on u.id = a.unit_id
  join position p on p.id = a.position_id
  ${homeUnit('e.id', '$1')}`;
const seen = `(r.employee_id = $2::uuid or ${withinPaths('home.path', '$3')})`;
const filtered = `from ${joined} where ${seen} and ($4::text is null or r.state = $4)`;
const page = statement(
  'supervision_report_page',
  `
  select ${columns}
  ${filtered}
    and ($5::timestamptz is null or (r.reported_at, r.id) > ($5, $6::uuid))
  order by r.reported_at, r.id limit $7`,
);
const count = statement('supervision_report_count', `select count(*) as total ${filtered}`);
const one = statement('supervision_report_get', `select ${columns} from ${joined} where ${seen} and r.id = $4`);

const valuesOf = (today: string, sight: ReportSight, state: SupervisionReportState | null) => [today, sight.employeeId, sight.paths, state];

export const listReportRows = (
  db: Db,
  today: string,
  sight: ReportSight,
  state: SupervisionReportState | null,
  after: string[] | null,
  limit: number,
): Promise<ReportRow[]> => db.query<ReportRow>(page, [...valuesOf(today, sight, state), after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countReports(db: Db, today: string, sight: ReportSight, state: SupervisionReportState | null): Promise<number> {
  return (await db.query<{ total: number }>(count, valuesOf(today, sight, state)))[0]?.total ?? 0;
}

export async function findReport(db: Db, today: string, sight: ReportSight, reportId: string): Promise<ReportRow | null> {
  return (await db.query<ReportRow>(one, [today, sight.employeeId, sight.paths, reportId]))[0] ?? null;
}

export async function lockReport(tx: Tx, reportId: string): Promise<void> {
  await tx.orm.select({ id: supervisionReport.id }).from(supervisionReport).where(eq(supervisionReport.id, reportId)).for('update');
}

export async function insertReport(tx: Tx, row: typeof supervisionReport.$inferInsert): Promise<void> {
  await tx.orm.insert(supervisionReport).values(row);
}

export async function closeReport(
  tx: Tx,
  reportId: string,
  closing: { state: SupervisionReportState; closedAt: Date; closedBy: string; answer: string },
): Promise<void> {
  await tx.orm
    .update(supervisionReport)
    .set({ ...closing, version: sql`${supervisionReport.version} + 1`, updatedAt: sql`now()` })
    .where(eq(supervisionReport.id, reportId));
}

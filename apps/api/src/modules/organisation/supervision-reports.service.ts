import type {
  BodyOf,
  QueryOf,
  SupervisionReport,
  createSupervisionReport as createContract,
  declineSupervisionReport as declineContract,
  listSupervisionReports as listContract,
  mendSupervisionReport as mendContract,
} from '@pauh/contracts';
import { type Actor, hasPermissionIn } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { violates } from '../../db/pg-errors.ts';
import type { Acting, Occasion, Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { findAssignmentOn } from './assignments.repo.ts';
import { managedEmployee, seenEmployee } from './employees.service.ts';
import { linePathsOf } from './line-sight.ts';
import {
  type ReportRow,
  type ReportSight,
  closeReport,
  countReports,
  findReport,
  insertReport,
  listReportRows,
  lockReport,
} from './supervision-reports.repo.ts';
import { correctSupervision } from './supervision.service.ts';

/** Those who mend the line read what is reported of it, and the auditor with them. */
const sightOf = (actor: Actor): ReportSight => ({ employeeId: actor.employeeId, paths: linePathsOf(actor) });

function reportOf({ homePath, ...row }: ReportRow, actor: Actor): SupervisionReport {
  const mends =
    row.state === 'open' && actor.employeeId !== row.employee.employeeId && hasPermissionIn(actor, 'supervision:manage', homePath);
  return {
    ...row,
    reportedAt: row.reportedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    actions: mends ? ['mend', 'decline'] : [],
  };
}

export async function listSupervisionReports(
  read: Read,
  { view, limit, cursor, ...query }: QueryOf<typeof listContract>,
): Promise<Page<SupervisionReport>> {
  const all = sightOf(read.actor);
  const sight = view === 'own' ? { ...all, paths: [] } : { ...all, employeeId: null };
  const state = query.state ?? null;
  const filter = { view, state };
  const rows = await listReportRows(read.db, read.today, sight, state, cursorKey('supervision_reports', filter, cursor), limit + 1);
  const page = pageOf('supervision_reports', filter, rows, limit, (row) => [row.reportedAt.toISOString(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => reportOf(row, read.actor)),
    ...(query.count ? { total: await countReports(read.db, read.today, sight, state) } : {}),
  };
}

export async function getSupervisionReport(read: Read, reportId: string): Promise<SupervisionReport> {
  return reportOf(await seenReport(read.db, read, reportId), read.actor);
}

async function seenReport(db: Db, who: Acting & Occasion, reportId: string): Promise<ReportRow> {
  const row = await findReport(db, who.today, sightOf(who.actor), reportId);
  if (!row) throw new AppError('supervision_report.not_found');
  return row;
}

/** The employee's own word; the line stays as it is until somebody has looked at it. */
export async function reportSupervisor(work: Work, body: BodyOf<typeof createContract>): Promise<SupervisionReport> {
  const employeeId = work.actor.employeeId as string; // the permission belongs to those who are staff
  const held = await findAssignmentOn(work.tx, employeeId, work.today);
  if (!held) throw new AppError('supervision.no_assignment');
  const { supervision } = await seenEmployee(work.tx, work, employeeId);
  const present = supervision.find(
    (s) => s.assignmentId === held.id && s.startsOn <= work.today && (s.endsOn === null || s.endsOn >= work.today),
  );
  const id = newId();
  try {
    await insertReport(work.tx, {
      id,
      employeeId,
      assignmentId: held.id,
      presentSupervisor: present?.supervisor?.name ?? present?.externalName ?? null,
      ...body,
      reportedAt: work.now,
    });
  } catch (error) {
    if (violates(error, 'supervision_report_one_open')) throw new AppError('supervision_report.already_open');
    throw error;
  }
  work.audit({ action: 'supervision.reported_wrong', subjectType: 'employee', subjectId: employeeId, after: { reportId: id, ...body } });
  work.publish({ kind: 'supervision.reported_wrong', payload: { employeeId, reportId: id } });
  return reportOf(await seenReport(work.tx, work, id), work.actor);
}

/** The line is mended and the report closed together, or neither. */
export async function mendSupervisionReport(
  work: Work,
  reportId: string,
  body: BodyOf<typeof mendContract>,
  ifMatch: number,
): Promise<SupervisionReport> {
  const row = await openReport(work, reportId, ifMatch);
  await correctSupervision(work, row.employee.employeeId, body);
  return close(work, row, 'mended', body.reason);
}

export async function declineSupervisionReport(
  work: Work,
  reportId: string,
  { reason }: BodyOf<typeof declineContract>,
  ifMatch: number,
): Promise<SupervisionReport> {
  return close(work, await openReport(work, reportId, ifMatch), 'declined', reason);
}

async function openReport(work: Work, reportId: string, ifMatch: number): Promise<ReportRow> {
  await lockReport(work.tx, reportId);
  const row = await seenReport(work.tx, work, reportId);
  await managedEmployee(work, 'supervision:manage', row.employee.employeeId);
  expectVersion(row.version, ifMatch);
  if (row.state !== 'open') throw new AppError('supervision_report.closed');
  return row;
}

async function close(work: Work, row: ReportRow, state: 'mended' | 'declined', answer: string): Promise<SupervisionReport> {
  const { employeeId } = row.employee;
  await closeReport(work.tx, row.id, { state, closedAt: work.now, closedBy: work.actorName, answer });
  work.audit({
    action: `supervision_report.${state}`,
    subjectType: 'employee',
    subjectId: employeeId,
    before: { reportId: row.id, state: row.state },
    after: { reportId: row.id, state, answer },
  });
  work.publish({ kind: `supervision_report.${state}`, payload: { employeeId, reportId: row.id } });
  return reportOf(await seenReport(work.tx, work, row.id), work.actor);
}

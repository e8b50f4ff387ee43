import type {
  AccessEntry,
  AuditEntry,
  QueryOf,
  listAuditEntries as listAuditEntriesContract,
  listMyAccessEntries as listMyAccessEntriesContract,
} from '@pauh/contracts';
import type { Grantor } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { type AuditRow, countAccessRows, countAuditRows, listAccessRows, listAuditRows } from './audit.repo.ts';

/** The log belongs to no unit: an auditor of any unit reads all of it. */
export async function listAuditEntries(read: Read, query: QueryOf<typeof listAuditEntriesContract>): Promise<Page<AuditEntry>> {
  const filter = { subjectId: query.subjectId ?? null, action: query.action ?? null, readerId: read.actor.employeeId };
  const rows = await listAuditRows(read.db, filter, cursorKey('audit', filter, query.cursor)?.[0] ?? null, query.limit + 1);
  const page = pageOf('audit', filter, rows, query.limit, (row) => [row.seq]);
  return { ...page, items: page.items.map(auditEntryOf), ...(query.count ? { total: await countAuditRows(read.db, filter) } : {}) };
}

function auditEntryOf({ payload, at, ...row }: AuditRow): AuditEntry {
  const { actor, before, after } = JSON.parse(payload) as { actor: { onBehalfOf?: Grantor }; before: unknown; after: unknown };
  return { ...row, at: at.toISOString(), onBehalfOf: actor.onBehalfOf ?? null, before, after };
}

/** Who opened the actor's own evaluation; a person without one has no such entries. */
export async function listMyAccessEntries(read: Read, query: QueryOf<typeof listMyAccessEntriesContract>): Promise<Page<AccessEntry>> {
  const { employeeId } = read.actor;
  if (employeeId === null) return { items: [], nextCursor: null, ...(query.count ? { total: 0 } : {}) };
  const rows = await listAccessRows(read.db, employeeId, read.now, cursorKey('access', employeeId, query.cursor), query.limit + 1);
  const page = pageOf('access', employeeId, rows, query.limit, (row) => [row.at?.toISOString() ?? '', row.id]);
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, at: row.at?.toISOString() ?? null })),
    ...(query.count ? { total: await countAccessRows(read.db, employeeId, read.now) } : {}),
  };
}

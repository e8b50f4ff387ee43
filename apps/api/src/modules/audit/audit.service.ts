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
import { recordListed } from '../plans/plans.module.ts';
import { type AuditRow, countAccessRows, countAuditRows, listAccessRows, listAuditRows, listAuditedPlans } from './audit.repo.ts';

/**
 * The log belongs to no unit: an auditor of any unit reads all of it, but for their own case. Whoever may have one is
 * given no hashes: the place at which two rows do not join would tell that something is written about them there.
 */
export async function listAuditEntries(read: Read, query: QueryOf<typeof listAuditEntriesContract>): Promise<Page<AuditEntry>> {
  const filter = {
    subjectId: query.subjectId ?? null,
    action: query.action ?? null,
    readerId: read.actor.employeeId,
    readerAccountId: read.actor.accountId,
  };
  const rows = await listAuditRows(read.db, filter, cursorKey('audit', filter, query.cursor)?.[0] ?? null, query.limit + 1);
  const page = pageOf('audit', filter, rows, query.limit, (row) => [row.seq]);
  await recordListed(
    read,
    'audit_list',
    await listAuditedPlans(
      read.db,
      page.items.map(({ seq }) => seq),
    ),
  );
  const linked = filter.readerId === null;
  return {
    ...page,
    items: page.items.map((row) => auditEntryOf(linked ? row : { ...row, prevHash: null, hash: null })),
    ...(query.count ? { total: await countAuditRows(read.db, filter) } : {}),
  };
}

function auditEntryOf({ payload, at, ...row }: Omit<AuditRow, 'prevHash' | 'hash'> & Pick<AuditEntry, 'prevHash' | 'hash'>): AuditEntry {
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

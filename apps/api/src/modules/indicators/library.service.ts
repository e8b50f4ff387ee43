import type { ErrorCode } from '@pauh/contracts';
import { type Actor, hasPermissionIn } from '@pauh/domain';
import type { Acting, Occasion, Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { type Asker, type EntryFilter, type EntryRow, type LibraryRepo, findManagePath } from './library.repo.ts';

export const askerOf = ({ actor, today }: Acting & Occasion): Asker => ({ employeeId: actor.employeeId, today });

type Told = 'managePath' | 'place' | 'sortName' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawalReason' | 'createdAt';
/** What every entry says beside its words. Only the newest version can be acted on. */
export function entryOf<Row extends EntryRow>(row: Row, actor: Actor) {
  const { managePath, place: _place, sortName: _sortName, withdrawnAt, withdrawnBy, withdrawalReason, createdAt, ...shown } = row;
  const mine = row.version === row.newestVersion && hasPermissionIn(actor, 'indicator:manage', managePath);
  return {
    ...(shown as Omit<Row, Told>),
    createdAt: createdAt.toISOString(),
    withdrawal: withdrawnAt ? { at: withdrawnAt.toISOString(), by: withdrawnBy ?? '', reason: withdrawalReason ?? '' } : null,
    actions: mine ? (withdrawnAt ? ['revise'] : ['revise', 'withdraw']) : [],
  };
}

/**
 * HR of a unit writes for it and what is below; for the whole agency only HR of its root. Throws 403, and 422 for a
 * unit that is not there.
 */
export async function expectMaintained(work: Work, forUnitId: string | null): Promise<void> {
  const path = await findManagePath(work.tx, forUnitId);
  if (path === null) throw new AppError('unit.not_found', [{ pointer: '/forUnitId', code: 'unit.not_found' }]);
  if (!hasPermissionIn(work.actor, 'indicator:manage', path)) throw new AppError('access.denied');
}

type Query = PageRequest & Pick<EntryFilter, 'view' | 'state'> & { search?: string; positionTitle?: string; unitId?: string };
/** One of the two tables of the library: what is done with its entries is done alike. */
export interface EntryKind<Row extends EntryRow, Dto> {
  repo: LibraryRepo<Row>;
  subjectType: 'indicator' | 'plan_template';
  toDto(row: Row, actor: Actor): Dto;
  codes: { missing: ErrorCode; taken: ErrorCode; withdrawn: ErrorCode };
}

export async function listEntries<Row extends EntryRow, Dto>(
  { repo, subjectType, toDto }: EntryKind<Row, Dto>,
  read: Read,
  { limit, cursor, count, view, state, search = '', positionTitle = '', unitId }: Query,
): Promise<Page<Dto>> {
  const filter: EntryFilter = { view, state, search: search || null, positionTitle: positionTitle || null, unitId: unitId ?? null };
  const rows = await repo.list(read.db, askerOf(read), filter, cursorKey(subjectType, filter, cursor), limit + 1);
  const page = pageOf(subjectType, filter, rows, limit, (row) => [-row.place, row.sortName, row.code]);
  return {
    ...page,
    items: page.items.map((row) => toDto(row, read.actor)),
    ...(count ? { total: await repo.count(read.db, askerOf(read), filter) } : {}),
  };
}

export async function getEntry<Row extends EntryRow, Dto>({ repo, codes }: EntryKind<Row, Dto>, read: Read, id: string): Promise<Row> {
  const row = await repo.find(read.db, askerOf(read), id);
  if (!row) throw new AppError(codes.missing);
  return row;
}

export async function listVersionsOf<Row extends EntryRow, Dto>(
  { repo, subjectType, toDto, codes }: EntryKind<Row, Dto>,
  read: Read,
  id: string,
  { limit, cursor, count }: PageRequest,
): Promise<Page<Dto>> {
  const [below = null] = cursorKey(`${subjectType} versions`, id, cursor) ?? [];
  const rows = await repo.listVersions(read.db, askerOf(read), id, below, limit + 1);
  if (rows.length === 0 && below === null) throw new AppError(codes.missing);
  const page = pageOf(`${subjectType} versions`, id, rows, limit, (row) => [row.version]);
  return {
    ...page,
    items: page.items.map((row) => toDto(row, read.actor)),
    ...(count ? { total: await repo.countVersions(read.db, id) } : {}),
  };
}

/** An entry as this transaction has written it. */
export const writtenEntry = async <Row extends EntryRow, Dto>({ repo }: EntryKind<Row, Dto>, work: Work, id: string): Promise<Row> =>
  (await repo.find(work.tx, askerOf(work), id)) as Row;

/** A code is never given to another entry. Two that are given at once: the second comes here again, and is refused. */
export async function expectFree<Row extends EntryRow, Dto>({ repo, codes }: EntryKind<Row, Dto>, work: Work, code: string): Promise<void> {
  if (await repo.findNewest(work.tx, askerOf(work), code)) throw new AppError(codes.taken, [{ pointer: '/code', code: codes.taken }]);
}

/** The newest version, by the id of whichever, for somebody who maintains it and has read it. */
export async function newestToChange<Row extends EntryRow, Dto>(
  { repo, codes }: EntryKind<Row, Dto>,
  work: Work,
  id: string,
  ifMatch: number,
): Promise<Row> {
  const named = await repo.find(work.tx, askerOf(work), id);
  const newest = named && (await repo.findNewest(work.tx, askerOf(work), named.code));
  if (!newest) throw new AppError(codes.missing);
  if (!hasPermissionIn(work.actor, 'indicator:manage', newest.managePath)) throw new AppError('access.denied');
  expectVersion(newest.version, ifMatch);
  return newest;
}

export async function withdrawEntry<Row extends EntryRow, Dto>(
  kind: EntryKind<Row, Dto>,
  work: Work,
  id: string,
  reason: string,
  ifMatch: number,
): Promise<Dto> {
  const { repo, subjectType, toDto, codes } = kind;
  const { id: newestId, code, version } = await newestToChange(kind, work, id, ifMatch);
  if (!(await repo.withdraw(work.tx, newestId, work.now, work.actorName, reason))) throw new AppError(codes.withdrawn);
  work.audit({ action: `${subjectType}.withdrawn`, subjectType, subjectId: newestId, after: { code, version, reason } });
  return toDto(await writtenEntry(kind, work, newestId), work.actor);
}

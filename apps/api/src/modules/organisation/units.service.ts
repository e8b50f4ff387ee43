import type {
  BodyOf,
  Position,
  QueryOf,
  Unit,
  createPosition as createPositionContract,
  createUnit as createUnitContract,
  listPositions as listPositionsContract,
  listUnits as listUnitsContract,
  updateUnit as updateUnitContract,
} from '@pauh/contracts';
import { type Actor, hasPermissionIn } from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { followUnits } from '../cycles/cycles.module.ts';
import { keepNamesOfEnded } from './assignments.repo.ts';
import { unitOf } from './organisation.mapper.ts';
import { countPositions, getPositionRow, insertPosition, listPositionRows, positionExists } from './positions.repo.ts';
import {
  countUnits,
  findUnit,
  findUnitForUpdate,
  getUnitRow,
  insertUnit,
  isOccupiedAfter,
  listUnitRows,
  updateUnitRow,
} from './units.repo.ts';

const deepestUnit = 15;

/** Everybody who signed in sees the whole tree; a token sees its units. */
export const pathsSeen = (actor: Actor): readonly string[] | null => (actor.kind === 'token' ? actor.unitPaths : null);

export async function listUnits(read: Read, query: QueryOf<typeof listUnitsContract>): Promise<Page<Unit>> {
  const filter = { paths: pathsSeen(read.actor), belowUnitId: query.belowUnitId ?? null, search: query.search ?? null };
  const after = cursorKey('units', filter, query.cursor);
  const rows = await listUnitRows(read.db, filter, read.today, after?.[0] ?? null, query.limit + 1);
  const page = pageOf('units', filter, rows, query.limit, (row) => [row.path]);
  return {
    ...page,
    items: page.items.map((row) => unitOf(row, read.actor)),
    ...(query.count ? { total: await countUnits(read.db, filter, read.today) } : {}),
  };
}

export async function getUnit(read: Read, unitId: string): Promise<Unit> {
  const row = await findUnit(read.db, unitId, read.today);
  const paths = pathsSeen(read.actor);
  if (!row || (paths && !paths.some((path) => row.path.startsWith(path)))) throw new AppError('unit.not_found');
  return unitOf(row, read.actor);
}

export async function createUnit(work: Work, body: BodyOf<typeof createUnitContract>): Promise<Unit> {
  const { parentId, ...fields } = body;
  const parent = await findUnit(work.tx, parentId, work.today);
  if (!parent || (parent.endsOn !== null && parent.endsOn < body.startsOn))
    throw new AppError('unit.not_found', [{ pointer: '/parentId', code: 'unit.not_found' }]);
  expectMay(work, parent.path);
  if (parent.depth >= deepestUnit) throw new AppError('unit.too_deep', [{ pointer: '/parentId', code: 'unit.too_deep' }]);
  const id = newId();
  try {
    await insertUnit(work.tx, { id, parentId, ...fields });
  } catch (error) {
    if (violates(error, 'unit_code_unique')) throw new AppError('unit.code_taken', [{ pointer: '/code', code: 'unit.code_taken' }]);
    throw error;
  }
  work.audit({ action: 'unit.created', subjectType: 'unit', subjectId: id, after: body });
  return unitOf(await getUnitRow(work.tx, id, work.today), work.actor);
}

/**
 * Renames a unit, sets its zone or ends it; plans nobody has agreed to follow. One with people or units that go on
 * after that day cannot end.
 */
export async function updateUnit(work: Work, unitId: string, body: BodyOf<typeof updateUnitContract>, ifMatch: number): Promise<Unit> {
  const unit = await findUnitForUpdate(work.tx, unitId);
  if (!unit) throw new AppError('unit.not_found');
  expectMay(work, unit.path);
  expectVersion(unit.version, ifMatch);
  if (body.endsOn !== null) {
    if (body.endsOn < unit.startsOn) throw new AppError('request.refused', [{ pointer: '/endsOn', code: 'unit.dates_reversed' }]);
    if (await isOccupiedAfter(work.tx, unitId, body.endsOn))
      throw new AppError('unit.not_empty', [{ pointer: '/endsOn', code: 'unit.not_empty' }]);
  }
  await updateUnitRow(work.tx, unitId, body);
  const { name, kind, endsOn, zone } = unit;
  if (name !== body.name) await keepNamesOfEnded(work.tx, [{ id: unitId, name }], work.today);
  const following = await followUnits(work, [unitId]);
  work.audit({
    action: 'unit.updated',
    subjectType: 'unit',
    subjectId: unitId,
    before: { name, kind, endsOn, zone },
    after: { ...body, plansFollowing: following.get(unitId) ?? 0 },
  });
  return unitOf(await getUnitRow(work.tx, unitId, work.today), work.actor);
}

export async function listPositions(read: Read, query: QueryOf<typeof listPositionsContract>): Promise<Page<Position>> {
  const filter = { paths: pathsSeen(read.actor), unitId: query.unitId ?? null };
  const rows = await listPositionRows(read.db, filter, read.today, cursorKey('positions', filter, query.cursor), query.limit + 1);
  const page = pageOf('positions', filter, rows, query.limit, (row) => [row.unit.unitId, row.title]);
  return { ...page, ...(query.count ? { total: await countPositions(read.db, filter, read.today) } : {}) };
}

export async function createPosition(work: Work, body: BodyOf<typeof createPositionContract>): Promise<Position> {
  const unit = await findUnit(work.tx, body.unitId, work.today);
  if (!unit || (unit.endsOn !== null && unit.endsOn < work.today))
    throw new AppError('unit.not_found', [{ pointer: '/unitId', code: 'unit.not_found' }]);
  expectMay(work, unit.path);
  if (body.superiorPositionId !== null && !(await positionExists(work.tx, body.superiorPositionId)))
    throw new AppError('position.not_found', [{ pointer: '/superiorPositionId', code: 'position.not_found' }]);
  const id = newId();
  try {
    await insertPosition(work.tx, { id, ...body });
  } catch (error) {
    if (violates(error, 'position_one_head'))
      throw new AppError('position.head_exists', [{ pointer: '/isHead', code: 'position.head_exists' }]);
    if (violates(error, 'position_unit_title'))
      throw new AppError('position.title_taken', [{ pointer: '/title', code: 'position.title_taken' }]);
    throw error;
  }
  work.audit({ action: 'position.created', subjectType: 'position', subjectId: id, after: body });
  return getPositionRow(work.tx, id, work.today);
}

function expectMay(work: Work, unitPath: string): void {
  if (!hasPermissionIn(work.actor, 'unit:manage', unitPath)) throw new AppError('access.denied');
}

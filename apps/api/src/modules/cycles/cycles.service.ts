import type { BodyOf, Cycle, createCycle as createCycleContract } from '@pauh/contracts';
import {
  type Actor,
  type CycleStage,
  type WindowStage,
  type Zone,
  cycleMachine,
  endOfDay,
  hasPermissionIn,
  startOfDay,
  windowStages,
} from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError, type Finding } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { cycleToDto } from './cycles.mapper.ts';
import {
  type CycleRow,
  type CycleViewer,
  type NewCycle,
  countCycles,
  findCycle,
  findCycleForUpdate,
  findUnit,
  insertCycle,
  listCycles as listRows,
} from './cycles.repo.ts';
import { findScheme } from './schemes.repo.ts';

const viewerOf = ({ grants, headOf, unitPaths, employeeId }: Actor): CycleViewer => ({
  paths: [...grants.map((g) => g.unitPath), ...headOf, ...unitPaths],
  employeeId,
});

/** The cycle, if the actor has anything to do with it; else it is not there. */
export async function getVisibleCycle(occasion: Read | Work, cycleId: string): Promise<CycleRow> {
  const row = await findCycle('tx' in occasion ? occasion.tx : occasion.db, viewerOf(occasion.actor), cycleId);
  if (!row) throw new AppError('cycle.not_found');
  return row;
}

/** The same, locked. */
export async function getVisibleCycleForUpdate(work: Work, cycleId: string): Promise<CycleRow> {
  const row = await findCycleForUpdate(work.tx, viewerOf(work.actor), cycleId);
  if (!row) throw new AppError('cycle.not_found');
  return row;
}

/** The cycle, locked, for HR of its unit: those of a unit in it see it and may not move it. */
export async function getManagedCycle(work: Work, cycleId: string, ifMatch: number): Promise<CycleRow> {
  const row = await getVisibleCycleForUpdate(work, cycleId);
  if (!hasPermissionIn(work.actor, 'cycle:manage', row.unitPath)) throw new AppError('access.denied');
  expectVersion(row.version, ifMatch);
  return row;
}

export async function listCycles({ db, actor }: Read, query: PageRequest & { stage?: CycleStage }): Promise<Page<Cycle>> {
  const stage = query.stage ?? null;
  const viewer = viewerOf(actor);
  const rows = await listRows(db, viewer, stage, cursorKey('cycles', stage, query.cursor), query.limit + 1);
  const page = pageOf('cycles', stage, rows, query.limit, (row) => [row.startsOn, row.id]);
  return {
    ...page,
    items: page.items.map((row) => cycleToDto(row, actor)),
    ...(query.count ? { total: await countCycles(db, viewer, stage) } : {}),
  };
}

export const getCycle = async (read: Read, cycleId: string): Promise<Cycle> => cycleToDto(await getVisibleCycle(read, cycleId), read.actor);

export async function createCycle(work: Work, input: BodyOf<typeof createCycleContract>): Promise<Cycle> {
  const unit = await findUnit(work.tx, input.unitId);
  if (!unit || !hasPermissionIn(work.actor, 'cycle:manage', unit.path))
    throw new AppError('unit.not_found', [{ pointer: '/unitId', code: 'unit.not_found' }]);
  if (!(await findScheme(work.tx, input.schemeId)))
    throw new AppError('scheme.not_found', [{ pointer: '/schemeId', code: 'scheme.not_found' }]);
  if (input.endsOn < input.startsOn) throw new AppError('cycle.dates_reversed', [{ pointer: '/endsOn', code: 'cycle.dates_reversed' }]);
  const { lastDays, ...fields } = input;
  const cycle: NewCycle = { ...fields, id: newId(), windows: windowsOf(lastDays, input.startsOn, work.zone, work.now) };
  await insertCycle(work.tx, cycle, cycleMachine.initial, work.now).catch((error: unknown) => {
    throw violates(error, 'cycle_code_unique') ? new AppError('cycle.code_taken', [{ pointer: '/code', code: 'cycle.code_taken' }]) : error;
  });
  work.audit({ action: 'cycle.created', subjectType: 'cycle', subjectId: cycle.id, after: cycle });
  return cycleToDto(await getVisibleCycle(work, cycle.id), work.actor);
}

/**
 * Each stage opens when the one before it closes. Planning opens with the cycle, or now where people plan before the
 * cycle begins. Throws 422 where a stage would close before it opens.
 */
function windowsOf(lastDays: Partial<Record<WindowStage, string>>, startsOn: string, zone: Zone, now: Date): NewCycle['windows'] {
  const findings: Finding[] = [];
  const windows: NewCycle['windows'] = [];
  for (const stage of windowStages) {
    const lastDay = lastDays[stage];
    if (lastDay === undefined) continue;
    const closesAt = endOfDay(lastDay, zone);
    const begin = startOfDay(startsOn, zone);
    const opensAt = windows.at(-1)?.closesAt ?? (begin < closesAt ? begin : now);
    if (closesAt <= opensAt) findings.push({ pointer: `/lastDays/${stage}`, code: 'cycle.windows_disordered' });
    windows.push({ stage, opensAt, closesAt });
  }
  if (findings.length > 0) throw new AppError('cycle.windows_disordered', findings);
  return windows;
}

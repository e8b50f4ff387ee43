import type {
  BodyOf,
  Cycle,
  CycleDeadlines,
  LateHandIn,
  PersonalExtension,
  extendCycle as extendCycleContract,
  extendPerson as extendPersonContract,
} from '@pauh/contracts';
import { type Outage, dateIn, endOfDay, hasPermissionIn, nationalDay, outagesWithin, pathsWith } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { listOutages } from '../availability/availability.module.ts';
import { cycleToDto } from './cycles.mapper.ts';
import { type CycleRow, findUnit, updateCycle } from './cycles.repo.ts';
import { getVisibleCycle, getVisibleCycleForUpdate } from './cycles.service.ts';
import { findLastMoment } from './deadline.repo.ts';
import {
  type NewExtension,
  countLate,
  countPersonal,
  findPersonInCycle,
  insertCycleExtension,
  listLateRows,
  listPersonalRows,
  listStageEnds,
} from './deadlines.repo.ts';

export async function readDeadlines(read: Read, cycleId: string): Promise<CycleDeadlines> {
  await getVisibleCycle(read, cycleId);
  const days = (await listStageEnds(read.db, cycleId)).map((end) => ({ ...end, lastDayOn: dateIn(read.zone, end.closesAt) }));
  const spans = days.map(({ lastDayOn }) => nationalDay(lastDayOn));
  const all =
    spans.length === 0
      ? []
      : await listOutages(read.db, {
          from: new Date(Math.min(...spans.map(({ from }) => from.getTime()))),
          until: new Date(Math.max(...spans.map(({ until }) => until.getTime()))),
        });
  return {
    stages: days.map(({ stage, lastDayOn, closesAt }) => {
      const { outages, seconds } = outagesWithin(all, nationalDay(lastDayOn));
      return { stage, lastDayOn, closesAt: closesAt.toISOString(), outages: outages.map(toDto), outageSeconds: seconds };
    }),
  };
}

const toDto = ({ from, until }: Outage) => ({ from: from.toISOString(), until: until.toISOString() });

export async function listPersonalExtensions(read: Read, cycleId: string, query: PageRequest): Promise<Page<PersonalExtension>> {
  const paths = pathsWith(read.actor, 'cycle:manage');
  await getVisibleCycle(read, cycleId);
  const rows = await listPersonalRows(
    read.db,
    cycleId,
    paths,
    cursorKey('personal-extensions', cycleId, query.cursor)?.[0] ?? null,
    query.limit + 1,
  );
  const page = pageOf('personal-extensions', cycleId, rows, query.limit, ({ id }) => [id]);
  const items = page.items.map(({ id, stage, until, reason, recordedBy, ...row }) => ({
    id,
    ...peopleOf(row),
    stage,
    until: until.toISOString(),
    reason,
    recordedBy,
  }));
  return { ...page, items, ...(query.count ? { total: await countPersonal(read.db, cycleId, paths) } : {}) };
}

export async function listLateHandIns(read: Read, cycleId: string, query: PageRequest): Promise<Page<LateHandIn>> {
  const paths = pathsWith(read.actor, 'cycle:manage');
  await getVisibleCycle(read, cycleId);
  const rows = await listLateRows(read.db, cycleId, paths, cursorKey('late-hand-ins', cycleId, query.cursor), query.limit + 1);
  const page = pageOf('late-hand-ins', cycleId, rows, query.limit, (row) => [row.employeeName, row.key]);
  const items = page.items.map(({ planId, part, receivedAt, closesAt, zone, ...row }) => ({
    planId,
    ...peopleOf(row),
    part,
    receivedAt: receivedAt.toISOString(),
    closesAt: closesAt.toISOString(),
    zone,
  }));
  return { ...page, items, ...(query.count ? { total: await countLate(read.db, cycleId, paths) } : {}) };
}

const peopleOf = (row: { employeeId: string; employeeName: string; unitId: string; unitCode: string; unitName: string }) => ({
  employee: { employeeId: row.employeeId, name: row.employeeName },
  unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
});

/** More time for a unit of the cycle and everything below it, or for all because of an outage; HR of that unit gives it. */
export async function extendCycle(work: Work, cycleId: string, ifMatch: number, input: BodyOf<typeof extendCycleContract>): Promise<Cycle> {
  const cycle = await getVisibleCycleForUpdate(work, cycleId);
  const unit = await findUnit(work.tx, input.unitId);
  if (!unit?.path.startsWith(cycle.unitPath)) throw new AppError('unit.not_found', [{ pointer: '/unitId', code: 'unit.not_found' }]);
  if (!hasPermissionIn(work.actor, 'cycle:manage', unit.path)) throw new AppError('access.denied');
  expectVersion(cycle.version, ifMatch);
  const present = await findLastMoment(work.tx, cycle.id, unit.path, input.stage);
  const outageSeconds = input.forOutage ? await measuredOutage(work, cycle, unit.id, present) : null;
  return extend(work, cycle, present, input, { unitId: unit.id, employeeId: null, outageSeconds });
}

/** More time for one person of the cycle: their plan, their self-assessment and their assessment. */
export async function extendPerson(
  work: Work,
  cycleId: string,
  ifMatch: number,
  input: BodyOf<typeof extendPersonContract>,
): Promise<Cycle> {
  const cycle = await getVisibleCycleForUpdate(work, cycleId);
  const person = await findPersonInCycle(work.tx, cycle.id, input.employeeId, pathsWith(work.actor, 'cycle:manage'));
  if (!person) throw new AppError('employee.not_found', [{ pointer: '/employeeId', code: 'employee.not_found' }]);
  if (person.employeeId === work.actor.employeeId) throw new AppError('cycle.own_extension');
  expectVersion(cycle.version, ifMatch);
  const present = await findLastMoment(work.tx, cycle.id, person.unitPath, input.stage, person.employeeId);
  return extend(work, cycle, present, input, { unitId: person.unitId, employeeId: person.employeeId, outageSeconds: null });
}

async function extend(
  work: Work,
  cycle: CycleRow,
  present: Date | null,
  { stage, lastDayOn, reason }: Pick<BodyOf<typeof extendPersonContract>, 'stage' | 'lastDayOn' | 'reason'>,
  whose: Pick<NewExtension, 'unitId' | 'employeeId' | 'outageSeconds'>,
): Promise<Cycle> {
  if (cycle.stage === 'closed') throw new AppError('cycle.closed');
  const until = endOfDay(lastDayOn, work.zone);
  if (present === null || until <= present)
    throw new AppError('cycle.extension_not_later', [{ pointer: '/lastDayOn', code: 'cycle.extension_not_later' }]);
  const extension: NewExtension = { id: newId(), cycleId: cycle.id, ...whose, stage, until, reason, recordedBy: work.actorName };
  await insertCycleExtension(work.tx, extension);
  await updateCycle(work.tx, cycle.id, cycle.stage, cycle.pendingReturn, work.now);
  work.audit({ action: 'cycle.extended', subjectType: 'cycle', subjectId: cycle.id, before: { closesAt: present }, after: extension });
  work.publish({ kind: 'cycle.extended', payload: { cycleId: cycle.id, unitId: whose.unitId, employeeId: whose.employeeId, stage } });
  return cycleToDto(await getVisibleCycle(work, cycle.id), work.actor);
}

/** Seconds without a ready server on the last day, for an act that names them: it is for the whole cycle, and there must have been some. */
async function measuredOutage({ tx, zone }: Work, cycle: CycleRow, unitId: string, lastMoment: Date | null): Promise<number> {
  const seconds = unitId === cycle.unitId && lastMoment ? (await outagesOn(tx, dateIn(zone, lastMoment))).seconds : 0;
  if (seconds === 0) throw new AppError('cycle.no_outage', [{ pointer: '/forOutage', code: 'cycle.no_outage' }]);
  return seconds;
}

async function outagesOn(db: Db, lastDayOn: string): Promise<{ seconds: number }> {
  const day = nationalDay(lastDayOn);
  return outagesWithin(await listOutages(db, day), day);
}

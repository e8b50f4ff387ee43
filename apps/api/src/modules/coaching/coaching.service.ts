import type {
  BodyOf,
  CoachingRecord,
  CoachingSession,
  QueryOf,
  confirmCoachingRecord as confirmContract,
  createCoachingRecord as createContract,
  listCoachingSessions as listContract,
} from '@pauh/contracts';
import {
  type Actor,
  actingTitleOf,
  canConfirmCoaching,
  canReadCoaching,
  canWriteCoaching,
  checkCoaching,
  coachingForm,
  isViewTold,
  pathsWith,
  standsInFor,
} from '@pauh/domain';
import type { Database, Db } from '../../db/client.ts';
import { type Read, type Work, openWork, recordAccess, writeJournal } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { expectAllowed, findPlanFacts, findPlanSheet, isStageOpen } from '../plans/plans.module.ts';
import {
  type RecordRow,
  type SessionRow,
  countPlanSessions,
  countUnitSessions,
  findRecord,
  findRecordForUpdate,
  insertRecord,
  listPlanSessions,
  listUnitSessions,
  markRecordSeen,
  saveView,
} from './coaching.repo.ts';

const keyOf = (row: SessionRow): string[] => [row.heldOn, row.id];
const wordsOf = ({ onBehalfOf, by }: SessionRow): string => onBehalfOf?.employeeId ?? by.employeeId;

function toDto(row: RecordRow, actor: Actor): CoachingRecord {
  const { recordedAt, seenAt, confirmedAt, ...shown } = row;
  const mayConfirm = canConfirmCoaching(actor, row) === 'allowed' && confirmedAt === null;
  return {
    ...shown,
    recordedAt: recordedAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    actions: mayConfirm ? ['confirm'] : [],
  };
}

/** HR is told that talks took place, never what was said; nobody is told of their own by this door. */
export async function listSessions(
  read: Read,
  { limit, cursor, count, ...query }: QueryOf<typeof listContract>,
): Promise<Page<CoachingSession>> {
  const sight = { cycleId: query.cycleId ?? null, notOf: read.actor.employeeId, paths: pathsWith(read.actor, 'coaching:status') };
  const rows = await listUnitSessions(read.db, sight, cursorKey('coaching_sessions', sight.cycleId, cursor), limit + 1);
  return {
    ...pageOf('coaching_sessions', sight.cycleId, rows, limit, keyOf),
    ...(count ? { total: await countUnitSessions(read.db, sight) } : {}),
  };
}

export async function listRecords(read: Read, planId: string, { limit, cursor, count }: PageRequest): Promise<Page<CoachingSession>> {
  const { actor } = read;
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  // who supervised before reads on what they wrote themselves
  expectAllowed(canReadCoaching(actor, facts, actor.employeeId), 'plan.not_found');
  await recordAccess(read, planId, facts, 'coaching');
  const author = canReadCoaching(actor, facts) === 'allowed' ? null : actor.employeeId;
  const rows = await listPlanSessions(read.db, planId, author, cursorKey('coaching_records', planId, cursor), limit + 1);
  return {
    ...pageOf('coaching_records', planId, rows, limit, keyOf),
    ...(count ? { total: await countPlanSessions(read.db, planId, author) } : {}),
  };
}

function readable(row: RecordRow | null, actor: Actor): RecordRow {
  if (!row) throw new AppError('coaching.not_found');
  expectAllowed(canReadCoaching(actor, row, wordsOf(row)), 'coaching.not_found');
  return row;
}

export async function openRecord(read: Read, db: Database, recordId: string): Promise<CoachingRecord> {
  const row = readable(await findRecord(read.db, recordId, read.today), read.actor);
  await recordAccess(read, row.planId, row, 'coaching');
  if (row.employeeId !== read.actor.employeeId || row.seenAt !== null) return toDto(row, read.actor);
  await db.transaction(async (tx) => {
    const { work, journal } = openWork(tx, read, read);
    if (await markRecordSeen(tx, row.id, read.now))
      work.audit({ action: 'coaching.seen', subjectType: 'plan', subjectId: row.planId, after: { recordId: row.id } });
    await writeJournal(work, journal);
  });
  return toDto(await stored(read.db, row.id, read.today), read.actor);
}

const stored = async (db: Db, recordId: string, today: string): Promise<RecordRow> => (await findRecord(db, recordId, today)) as RecordRow;

export async function recordCoaching(work: Work, planId: string, body: BodyOf<typeof createContract>): Promise<CoachingRecord> {
  const plan = await findPlanSheet(work.tx, planId, work.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canWriteCoaching(work.actor, plan), 'plan.not_found');
  if (!isStageOpen('record_coaching', plan.stage)) throw new AppError('plan.stage_closed');
  const [first, ...others] = checkCoaching(body, plan, work.today);
  if (first) throw new AppError(errorCodeOf(first.code), [first, ...others]);
  const id = newId();
  const byEmployeeId = work.actor.employeeId as string;
  const onBehalfOf = standsInFor(work.actor, plan);
  await insertRecord(work.tx, {
    ...body,
    id,
    planId: plan.id,
    formVersion: coachingForm.version,
    byEmployeeId,
    onBehalfOf,
    actingTitle: actingTitleOf(plan, onBehalfOf?.employeeId ?? byEmployeeId),
    at: work.now,
  });
  work.audit({
    action: 'coaching.recorded',
    subjectType: 'plan',
    subjectId: plan.id,
    after: { recordId: id, formVersion: coachingForm.version, ...body },
    onBehalfOf,
  });
  work.publish({ kind: 'coaching.recorded', payload: { planId: plan.id, recordId: id } });
  return toDto(await stored(work.tx, id, work.today), work.actor);
}

/** Said once, and beside what the supervisor wrote: neither changes the other. */
export async function confirmCoaching(
  work: Work,
  recordId: string,
  { view, text }: BodyOf<typeof confirmContract>,
  ifMatch: number,
): Promise<CoachingRecord> {
  const row = readable(await findRecordForUpdate(work.tx, recordId, work.today), work.actor);
  expectAllowed(canConfirmCoaching(work.actor, row), 'coaching.not_found');
  if (row.stage === 'closed') throw new AppError('plan.stage_closed');
  if (row.confirmedAt !== null) throw new AppError('coaching.already_confirmed');
  expectVersion(row.version, ifMatch);
  if (!isViewTold(view, text)) throw new AppError('coaching.view_missing', [{ pointer: '/text', code: 'coaching.view_missing' }]);
  await saveView(work.tx, row.id, view, text, work.now);
  work.audit({ action: 'coaching.confirmed', subjectType: 'plan', subjectId: row.planId, after: { recordId: row.id, view, text } });
  work.publish({ kind: 'coaching.confirmed', payload: { planId: row.planId, recordId: row.id } });
  return toDto(await stored(work.tx, row.id, work.today), work.actor);
}

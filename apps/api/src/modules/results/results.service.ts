import type { Result, ResultSummary } from '@pauh/contracts';
import {
  type Acknowledgement,
  type Actor,
  actionsFrom,
  canAcknowledge,
  canReadResult,
  canRecordDelivery,
  capacitiesOf,
  isReadOnly,
  openedDelivery,
  resultMachine,
  rolePermissions,
  transition,
} from '@pauh/domain';
import type { Database } from '../../db/client.ts';
import { type Read, type Work, openWork, recordAccess, writeJournal } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { changeCountsOf } from '../cycles/cycles.module.ts';
import { recordListed } from '../plans/plans.module.ts';
import { expectCurrent, keepDelivery, keepOpening, releaseFacts } from './delivery.service.ts';
import { type ResultFilter, countResults, listResults } from './result-list.repo.ts';
import { resultToDto, summaryToDto } from './results.mapper.ts';
import { type ResultRow, findResult, findResultForUpdate, saveAcknowledgement } from './results.repo.ts';

export async function readResultList(
  read: Read,
  { limit, cursor, count, ...filter }: PageRequest & ResultFilter,
): Promise<Page<ResultSummary>> {
  const { actor, today } = read;
  const rows = await listResults(read.db, actor, today, filter, { after: cursorKey('results', filter, cursor), limit });
  const page = pageOf('results', filter, rows, limit, (row) => [row.employeeName, row.id]);
  await recordListed(read, 'evaluation_list', page.items);
  return {
    ...page,
    items: page.items.map(summaryToDto),
    ...(count ? { total: await countResults(read.db, actor, today, filter) } : {}),
  };
}

export async function openResult(read: Read, db: Database, resultId: string): Promise<Result> {
  const row = await open(read, db, resultId, 'result');
  return resultToDto(row, read.language, actionsOn(read.actor, row));
}

export async function openReceipt(read: Read, db: Database, resultId: string) {
  const row = await open(read, db, resultId, 'receipt');
  return { resultId: row.id, hash: row.receiptHash, canonical: row.receipt };
}

/** A result that the actor may read. One that may not be read is not there: that it exists would already tell. */
async function open(read: Read, db: Database, resultId: string, what: 'result' | 'receipt'): Promise<ResultRow> {
  const row = await findResult(read.db, resultId, read.today);
  if (!row || !(what === 'receipt' ? mayReadReceipt : mayRead)(read.actor, row)) throw new AppError('result.not_found');
  // the person reads this log: before release it names what they know of, the assessment
  await recordAccess(read, row.planId, row, row.released ? what : 'assessment.supervisor');
  return deliver(read, db, row);
}

/**
 * The person's own first reading is the delivery, unless it was received otherwise before: it is kept, once, with the
 * last moment to object.
 */
async function deliver(read: Read, db: Database, row: ResultRow): Promise<ResultRow> {
  if (row.employeeId !== read.actor.employeeId || !isUnopened(row)) return row;
  return db.transaction(async (tx) => {
    const { work, journal } = openWork(tx, read, read);
    const held = await findResultForUpdate(tx, row.id, read.today);
    if (!held || !isUnopened(held)) return held ?? row; // another window of the same person was first
    const opened = held.deliveredAt === null ? await deliverNow(work, held) : await keepOpening(work, held);
    await writeJournal(work, journal);
    return opened;
  });
}

function deliverNow(work: Work, row: ResultRow): Promise<ResultRow> {
  const { releasedOn, rules } = releaseFacts(row, work.zone);
  return keepDelivery(work, row, { ...openedDelivery(releasedOn, work.today, rules), recordedBy: null, note: null, openedAt: work.now });
}

/** The person says that they received their result, and whether they agree. */
export async function acknowledgeResult(
  work: Work,
  resultId: string,
  ifMatch: number,
  given: { answer: Acknowledgement; note: string | null },
): Promise<Result> {
  const row = await resultToAcknowledge(work, resultId, ifMatch);
  const next = transition(resultMachine, row.state, 'acknowledge');
  if (!next.ok) throw new AppError(errorCodeOf(next.code));
  const units = await saveAcknowledgement(work.tx, row.id, { state: next.to, at: work.now, ...given });
  work.audit({
    action: 'result.acknowledged',
    subjectType: 'result',
    subjectId: row.id,
    before: { state: row.state },
    after: { state: next.to, ...given },
  });
  work.publish({ kind: 'result.acknowledged', payload: { resultId: row.id, planId: row.planId, answer: given.answer } });
  await changeCountsOf(
    work.tx,
    units.map((unit) => ({ ...unit, differences: { acknowledged: 1 } })),
  );
  const acknowledged: ResultRow = {
    ...row,
    state: next.to,
    acknowledgedAt: work.now,
    acknowledgement: given.answer,
    acknowledgementNote: given.note,
    version: row.version + 1,
  };
  return resultToDto(acknowledged, work.language, actionsOn(work.actor, acknowledged));
}

/** The person's own result as they read it last, held until it is answered. */
async function resultToAcknowledge(work: Work, resultId: string, ifMatch: number): Promise<ResultRow> {
  const row = await findResultForUpdate(work.tx, resultId, work.today);
  if (!row || !mayRead(work.actor, row)) throw new AppError('result.not_found');
  if (canAcknowledge(work.actor, row) !== 'allowed') throw new AppError('access.denied');
  expectVersion(row.version, ifMatch);
  expectCurrent(row);
  if (isReadOnly(row.stage, row.reopened)) throw new AppError('cycle.closed');
  if (row.acknowledgedAt) throw new AppError('result.already_acknowledged');
  return row;
}

const isUnopened = ({ state, delivery }: ResultRow): boolean =>
  delivery ? delivery.openedAt === null : transition(resultMachine, state, 'deliver').ok;

const mayRead = (actor: Actor, row: ResultRow): boolean => canReadResult(actor, row) === 'allowed';

/** A receipt holds every remark and reason: besides the result itself, some capacity towards this plan must give `receipt:read`. */
function mayReadReceipt(actor: Actor, row: ResultRow): boolean {
  if (!mayRead(actor, row)) return false;
  if (actor.kind === 'token') return true; // its one capacity is its scopes, asked at the door
  return capacitiesOf(actor, row).some((capacity) =>
    rolePermissions[capacity in rolePermissions ? (capacity as keyof typeof rolePermissions) : 'employee'].includes('receipt:read'),
  );
}

function actionsOn(actor: Actor, row: ResultRow): string[] {
  const may: Record<string, boolean> = {
    acknowledge: canAcknowledge(actor, row) === 'allowed',
    deliver: canRecordDelivery(actor, row) === 'allowed',
  };
  return isReadOnly(row.stage, row.reopened) || !row.isCurrent ? [] : actionsFrom(resultMachine, row.state).filter((action) => may[action]);
}

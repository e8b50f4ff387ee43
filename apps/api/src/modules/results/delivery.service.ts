import type { BodyOf, DeliveryEntry, recordPaperDelivery as recordPaperDeliveryContract } from '@pauh/contracts';
import {
  type Delivery,
  type Receipt,
  type SchemeRules,
  type Zone,
  canReadResult,
  canRecordDelivery,
  dateIn,
  endOfDay,
  paperDelivery,
  resultMachine,
  transition,
} from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError, errorCodeOf, refusedAt } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { deliveryEntryOf } from './delivery.mapper.ts';
import { type DeliveryRecord, type ResultRow, findResultForUpdate, saveDelivery, saveOpening } from './results.repo.ts';

/** The day of release in the agency's zone, and the rules as pinned in the receipt. */
export function releaseFacts({ releasedAt, receipt }: ResultRow, zone: Zone): { releasedOn: string; rules: SchemeRules } {
  if (releasedAt === null) throw new TypeError('only what was released is received');
  return { releasedOn: dateIn(zone, releasedAt), rules: (JSON.parse(receipt) as Receipt).scheme.rules };
}

/** What was replaced stays to be read; it is no longer handed over or acknowledged. */
export function expectCurrent({ isCurrent }: ResultRow): void {
  if (!isCurrent) throw new AppError('result.superseded');
}

/** Keeps a delivery of this locked result with the last moment to object, and answers the result as it is then. */
export async function keepDelivery(
  work: Work,
  row: ResultRow,
  {
    how,
    receivedOn,
    lastObjectionOn,
    recordedBy,
    note,
    openedAt,
  }: Delivery & Pick<DeliveryRecord, 'recordedBy' | 'note'> & { openedAt: Date | null },
): Promise<ResultRow> {
  const next = transition(resultMachine, row.state, 'deliver');
  if (!next.ok) throw new AppError(row.deliveredAt ? 'delivery.already_received' : errorCodeOf(next.code));
  const objectionUntil = endOfDay(lastObjectionOn, work.zone);
  await saveDelivery(work.tx, row.id, { state: next.to, at: work.now, objectionUntil, how, receivedOn, recordedBy, note, openedAt });
  work.audit({
    action: 'result.delivered',
    subjectType: 'result',
    subjectId: row.id,
    before: { state: row.state },
    after: { state: next.to, how, receivedOn, recordedBy, note, objectionUntil },
  });
  work.publish({ kind: 'result.delivered', payload: { resultId: row.id, planId: row.planId } });
  return {
    ...row,
    state: next.to,
    deliveredAt: work.now,
    objectionUntil,
    delivery: { how, receivedOn, recordedBy, note, recordedAt: work.now.toISOString(), openedAt: openedAt?.toISOString() ?? null },
    version: row.version + 1,
  };
}

/** Keeps that the person opened what was received on paper, or by the days that went by; when it was received stays as it is. */
export async function keepOpening(work: Work, row: ResultRow): Promise<ResultRow> {
  await saveOpening(work.tx, row.id, work.now);
  work.audit({ action: 'result.opened', subjectType: 'result', subjectId: row.id, after: { openedAt: work.now } });
  return { ...row, delivery: row.delivery && { ...row.delivery, openedAt: work.now.toISOString() } };
}

/** A result was handed over on paper; the supervisor or HR records it. */
export async function recordPaperDelivery(
  work: Work,
  resultId: string,
  ifMatch: number,
  { receivedOn, note }: BodyOf<typeof recordPaperDeliveryContract>,
): Promise<DeliveryEntry> {
  const row = await findResultForUpdate(work.tx, resultId, work.today);
  if (!row || canReadResult(work.actor, row) !== 'allowed') throw new AppError('result.not_found');
  // who may record it once it is released is told that it is not
  if (canRecordDelivery(work.actor, { ...row, released: true }) !== 'allowed') throw new AppError('access.denied');
  if (row.releasedAt === null) throw new AppError('result.not_released');
  expectVersion(row.version, ifMatch);
  expectCurrent(row);
  if (row.deliveredAt) throw new AppError('delivery.already_received');
  const { releasedOn, rules } = releaseFacts(row, work.zone);
  const paper = paperDelivery(receivedOn, { releasedOn, today: work.today }, rules);
  if (!paper.ok) throw paper.code === 'delivery.already_deemed' ? new AppError(paper.code) : refusedAt('/receivedOn', paper.code);
  const delivered = await keepDelivery(work, row, { ...paper.delivery, recordedBy: work.actorName, note, openedAt: null });
  return deliveryEntryOf(
    { ...delivered, resultId, releasedAt: row.releasedAt, how: 'paper', receivedOn, recordedBy: work.actorName, note },
    rules,
    work.zone,
  );
}

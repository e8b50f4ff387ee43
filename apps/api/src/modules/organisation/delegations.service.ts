import type {
  BodyOf,
  Delegation,
  DelegationCandidate,
  QueryOf,
  createDelegation as createContract,
  listDelegationCandidates as candidatesContract,
  listDelegations as listContract,
} from '@pauh/contracts';
import { type Actor, checkDelegation, delegationState, hasPermissionIn } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import type { Acting, Occasion, Read, Work } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import {
  type DelegationRow,
  type DelegationSight,
  countCandidates,
  countDelegations,
  findDelegation,
  findSurroundings,
  insertDelegation,
  listCandidateRows,
  listDelegationRows,
  lockDelegation,
  saveRevocation,
  supervisesAnybody,
} from './delegations.repo.ts';
import { lockEmployee } from './employees.repo.ts';
import { managedEmployee, seenEmployee } from './employees.service.ts';
import { linePathsOf } from './line-sight.ts';

const sightOf = (actor: Actor): DelegationSight => ({
  grantorId: actor.employeeId,
  delegateId: actor.employeeId,
  paths: linePathsOf(actor),
});

/** The grantor, or HR of the grantor's unit; the delegate does not, and HR does not in its own case. */
const mayRevoke = ({ employeeId, ...actor }: Actor, { grantor, delegate, homePath }: DelegationRow): boolean =>
  employeeId === grantor.employeeId ||
  (employeeId !== delegate.employeeId && hasPermissionIn({ employeeId, ...actor }, 'supervision:manage', homePath));

function delegationOf(row: DelegationRow, { actor, today }: Acting & Occasion): Delegation {
  const { homePath: _, ...shown } = row;
  const state = delegationState({ ...row, revoked: row.revokedAt !== null }, today);
  const revocable = (state === 'upcoming' || state === 'active') && mayRevoke(actor, row);
  return {
    ...shown,
    state,
    recordedAt: row.recordedAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    actions: revocable ? ['revoke'] : [],
  };
}

const nobody: DelegationSight = { grantorId: null, delegateId: null, paths: [] };

export async function listDelegations(read: Read, { view, limit, cursor, count }: QueryOf<typeof listContract>): Promise<Page<Delegation>> {
  const { grantorId, delegateId, paths } = sightOf(read.actor);
  const sight = { given: { ...nobody, grantorId }, received: { ...nobody, delegateId }, units: { ...nobody, paths } }[view];
  const rows = await listDelegationRows(read.db, read.today, sight, cursorKey('delegations', view, cursor), limit + 1);
  const page = pageOf('delegations', view, rows, limit, (row) => [row.startsOn, row.id]);
  return {
    ...page,
    items: page.items.map((row) => delegationOf(row, read)),
    ...(count ? { total: await countDelegations(read.db, read.today, sight) } : {}),
  };
}

export async function getDelegation(read: Read, delegationId: string): Promise<Delegation> {
  return delegationOf(await seenDelegation(read.db, read, delegationId), read);
}

async function seenDelegation(db: Db, who: Acting & Occasion, delegationId: string): Promise<DelegationRow> {
  const row = await findDelegation(db, who.today, sightOf(who.actor), delegationId);
  if (!row) throw new AppError('delegation.not_found');
  return row;
}

/** Written by the supervisor, or by HR for one who is absent. Two that are written at once wait for one another at the grantor's record. */
export async function createDelegation(work: Work, { grantorId: named, ...body }: BodyOf<typeof createContract>): Promise<Delegation> {
  const writerId = work.actor.employeeId;
  const grantorId = named?.toLowerCase() ?? writerId;
  if (grantorId === null)
    throw new AppError('delegation.nobody_supervised', [{ pointer: '/grantorId', code: 'delegation.nobody_supervised' }]);
  await lockEmployee(work.tx, grantorId);
  if (grantorId !== writerId) await managedEmployee(work, 'supervision:manage', grantorId);
  const terms = { ...body, grantorId, delegateId: body.delegateId.toLowerCase() };
  const [first, ...others] = checkDelegation(terms, { today: work.today, writerId, ...(await findSurroundings(work.tx, terms)) });
  if (first) throw new AppError(errorCodeOf(first.code), [first, ...others]);
  const id = newId();
  await insertDelegation(work.tx, { ...terms, id, recordedBy: work.actorName, recordedAt: work.now });
  work.audit({ action: 'delegation.created', subjectType: 'employee', subjectId: grantorId, after: { delegationId: id, ...terms } });
  work.publish({ kind: 'delegation.created', payload: { delegationId: id, grantorId, delegateId: terms.delegateId } });
  return delegationOf(await seenDelegation(work.tx, work, id), work);
}

/** Ends it at once: the delegate's next request finds nothing any more. What was done under it stays. */
export async function revokeDelegation(work: Work, delegationId: string, reason: string, ifMatch: number): Promise<Delegation> {
  await lockDelegation(work.tx, delegationId);
  const row = await seenDelegation(work.tx, work, delegationId);
  if (!mayRevoke(work.actor, row)) throw new AppError('access.denied');
  expectVersion(row.version, ifMatch);
  if (row.revokedAt !== null || row.endsOn < work.today) throw new AppError('delegation.over');
  await saveRevocation(work.tx, row.id, { revokedAt: work.now, revokedBy: work.actorName, revocationReason: reason });
  const { grantor, delegate, duties, startsOn, endsOn } = row;
  work.audit({
    action: 'delegation.revoked',
    subjectType: 'employee',
    subjectId: grantor.employeeId,
    before: { delegationId: row.id, delegateId: delegate.employeeId, duties, startsOn, endsOn },
    after: { delegationId: row.id, reason },
  });
  work.publish({
    kind: 'delegation.revoked',
    payload: { delegationId: row.id, grantorId: grantor.employeeId, delegateId: delegate.employeeId },
  });
  return delegationOf(await seenDelegation(work.tx, work, row.id), work);
}

/** Name, unit and position of staff are public; that they are searched at all is only for those who have something to hand over. */
export async function listDelegationCandidates(
  read: Read,
  { search, limit, cursor, count, ...query }: QueryOf<typeof candidatesContract>,
): Promise<Page<DelegationCandidate>> {
  const writerId = read.actor.employeeId;
  const grantorId = query.grantorId?.toLowerCase() ?? writerId;
  if (grantorId === null) throw new AppError('access.denied');
  if (grantorId !== writerId) await expectManaged(read, grantorId);
  else if (!(await supervisesAnybody(read.db, grantorId, read.today))) throw new AppError('access.denied');
  const filter = { grantorId, search, writerId };
  const rows = await listCandidateRows(read.db, read.today, filter, cursorKey('delegation_candidates', filter, cursor), limit + 1);
  return {
    ...pageOf('delegation_candidates', filter, rows, limit, (row) => [row.name, row.id]),
    ...(count ? { total: await countCandidates(read.db, read.today, filter) } : {}),
  };
}

async function expectManaged(read: Read, grantorId: string): Promise<void> {
  const { homePath } = await seenEmployee(read.db, read, grantorId);
  if (!hasPermissionIn(read.actor, 'supervision:manage', homePath)) throw new AppError('access.denied');
}

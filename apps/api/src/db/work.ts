import {
  type Actor,
  type Grantor,
  type Language,
  type PlanFacts,
  type Zone,
  canonicalJson,
  capacitiesOf,
  standsInFor,
  startOfDay,
} from '@pauh/domain';
import { newId, sha256 } from '../lib/ids.ts';
import type { Db, Tx } from './client.ts';
import { statement } from './statement.ts';

/** What every use case knows about the request it serves. */
export interface Occasion {
  readonly now: Date;
  /** Today in the agency's zone. */ readonly today: string;
  readonly zone: Zone;
  readonly requestId: string;
  readonly language: Language;
}
/** The person or system that acts, with the name that logs keep. */
export interface Acting {
  readonly actor: Actor;
  readonly actorName: string;
  /** When the portal session ends; absent for bearers. */ readonly sessionEndsAt?: Date;
}

/** A read on behalf of an actor. */
export interface Read extends Occasion, Acting {
  readonly db: Db;
}

export interface AuditFact {
  action: string;
  subjectType: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
  /** In whose name a delegate acted. */ onBehalfOf?: Grantor | null;
}
export interface OutboxFact {
  kind: string;
  payload: Record<string, unknown>;
}

/** A write on behalf of an actor: one transaction, whose audit rows and events are written just before it commits. */
export interface Work extends Occasion, Acting {
  readonly tx: Tx;
  /** It is rolled back afterwards: what a rollback does not undo is left undone. */
  readonly rehearsal: boolean;
  audit(fact: AuditFact): void;
  publish(fact: OutboxFact): void;
}

export interface Journal {
  facts: AuditFact[];
  events: OutboxFact[];
}

/** Makes the Work of a transaction and the journal it fills. */
export function openWork(tx: Tx, occasion: Occasion, acting: Acting, rehearsal = false): { work: Work; journal: Journal } {
  const journal: Journal = { facts: [], events: [] };
  const work: Work = {
    ...occasion,
    ...acting,
    tx,
    rehearsal,
    audit(fact) {
      journal.facts.push(fact);
    },
    publish(fact) {
      journal.events.push(fact);
    },
  };
  return { work, journal };
}

const chains = 16;
const auditLockSpace = 7_312_027;
const lockChain = statement('audit_lock', 'select pg_advisory_xact_lock($1, $2)');
// the tail is read after the lock was taken, in a statement of its own, or two writers would see the same tail
const appendEntry = statement(
  'audit_append',
  `
  insert into audit_entry (
    chain, at, actor_account_id, actor_name, action, subject_type, subject_id, request_id, payload, prev_hash, hash
  )
  select
    $1::smallint, $2::timestamptz, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, tail.hash,
    encode(sha256(convert_to(tail.hash || $9::text, 'UTF8')), 'hex')
  from (
    select coalesce((select hash from audit_entry where chain = $1 order by seq desc limit 1), '') as hash
  ) tail`,
);
const appendEvents = statement(
  'outbox_append',
  `
  insert into outbox_event (id, kind, payload, at)
  select id, kind, payload::jsonb, $4::timestamptz
  from unnest($1::uuid[], $2::text[], $3::text[]) as e(id, kind, payload)`,
);

/** Writes the journal: the last statements of the transaction, so that a chain is locked for as short as can be. */
export async function writeJournal(work: Work, journal: Journal): Promise<void> {
  if (journal.events.length > 0) {
    await work.tx.query(appendEvents, [
      journal.events.map(newId),
      journal.events.map((e) => e.kind),
      journal.events.map((e) => JSON.stringify(e.payload)),
      work.now,
    ]);
  }
  // in the order of the chains, so that two transactions with several subjects never wait for each other in a circle
  const entries = journal.facts.map((fact) => ({ fact, chain: chainOf(fact.subjectId) })).sort((a, b) => a.chain - b.chain);
  for (const [index, { fact, chain }] of entries.entries()) {
    if (entries[index - 1]?.chain !== chain) await work.tx.query(lockChain, [auditLockSpace, chain]);
    const { actor, actorName, now, requestId } = work;
    await work.tx.query(appendEntry, [
      chain,
      now,
      actor.accountId,
      actorName,
      fact.action,
      fact.subjectType,
      fact.subjectId,
      requestId,
      payloadOf(work, fact),
    ]);
  }
}

const chainOf = (subjectId: string): number => Number.parseInt(sha256(subjectId).slice(0, 1), 16) % chains;

/** Exactly what is hashed; kept as text, so that a verifier needs no knowledge of the tables. */
function payloadOf(work: Work, fact: AuditFact): string {
  const payload = canonicalJson({
    at: work.now.toISOString(),
    actor: {
      accountId: work.actor.accountId,
      kind: work.actor.kind,
      name: work.actorName,
      ...(fact.onBehalfOf ? { capacity: 'delegate', onBehalfOf: { ...fact.onBehalfOf } } : {}),
    },
    requestId: work.requestId,
    action: fact.action,
    subject: { type: fact.subjectType, id: fact.subjectId },
    before: plain(fact.before),
    after: plain(fact.after),
  });
  if (!payload.ok) throw new TypeError(`an audit fact cannot be written: ${payload.code} at ${payload.pointer}`);
  return payload.text;
}

/** Dates become text and undefined disappears, as in any JSON. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

const appendAccess = statement(
  'access_append',
  `
  insert into access_entry (
    id, at, employee_id, plan_id, actor_account_id, actor_name, capacity, for_employee_id, what, request_id
  )
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const appendAccesses = statement(
  'access_append_all',
  `
  insert into access_entry (
    id, at, employee_id, plan_id, actor_account_id, actor_name, capacity, for_employee_id, what, request_id
  )
  select
    s.id, $1::timestamptz, s.employee_id, s.plan_id, $2::uuid, $3::text, s.capacity, s.for_employee_id, $4::text,
    $5::text
  from unnest(
    $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::uuid[]
  ) as s(id, employee_id, plan_id, capacity, for_employee_id)`,
);

/** As what the actor looks at this plan, and in whose name: a delegate in the grantor's, anybody else in the own. */
function standingOn(actor: Actor, facts: PlanFacts, onBehalfOf?: Grantor | null): { capacity: string; grantorId: string | null } {
  const capacity = onBehalfOf ? 'delegate' : (capacitiesOf(actor, facts)[0] ?? 'none');
  return { capacity, grantorId: capacity === 'delegate' ? ((onBehalfOf ?? standsInFor(actor, facts))?.employeeId ?? null) : null };
}

/**
 * As `recordAccess` for a page that shows the plans of many people: one statement. `onBehalfOf`: in whose name, where
 * the facts of the plan do not say it; `capacity`: one that the facts do not know, in one's own name.
 */
export async function recordAccesses(
  read: Read,
  plans: readonly (PlanFacts & { readonly planId: string; readonly onBehalfOf?: Grantor | null })[],
  what: string,
  capacity?: string,
): Promise<void> {
  const seen = plans.filter(({ employeeId }) => employeeId !== read.actor.employeeId);
  if (seen.length === 0) return;
  const standings = seen.map(({ onBehalfOf, ...facts }) =>
    capacity === undefined ? standingOn(read.actor, facts, onBehalfOf) : { capacity, grantorId: null },
  );
  await read.db.query(appendAccesses, [
    read.now,
    read.actor.accountId,
    read.actorName,
    what,
    read.requestId,
    seen.map(newId),
    seen.map(({ employeeId }) => employeeId),
    seen.map(({ planId }) => planId),
    standings.map((standing) => standing.capacity),
    standings.map(({ grantorId }) => grantorId),
  ]);
}

/** Records that somebody opened another person's evaluation, in which capacity and in whose name; reading one's own leaves no row. */
export async function recordAccess(read: Read | Work, planId: string | null, facts: PlanFacts, what: string): Promise<void> {
  if (read.actor.employeeId === facts.employeeId) return;
  const db = 'tx' in read ? read.tx : read.db;
  const { capacity, grantorId } = standingOn(read.actor, facts);
  await db.query(appendAccess, [
    newId(),
    read.now,
    facts.employeeId,
    planId,
    read.actor.accountId,
    read.actorName,
    capacity,
    grantorId,
    what,
    read.requestId,
  ]);
}

const appendReadings = statement(
  'access_append_readings',
  `
  insert into access_entry (id, at, employee_id, plan_id, actor_account_id, actor_name, capacity, what, request_id)
  select s.id, $2, s."employeeId", s."planId", $3, $4, $5, $7, $6
  from json_to_recordset($1::json) as s(id uuid, "employeeId" uuid, "planId" uuid)`,
);
interface ReadOfOther {
  employeeId: string;
  planId: string | null;
}

/** Records that somebody read this of the plans of others in one capacity: one statement, however many. */
export async function recordReadings(
  { db, actor, actorName, now, requestId }: Read,
  capacity: string,
  what: string,
  plans: readonly ReadOfOther[],
): Promise<void> {
  const others = plans.filter(({ employeeId }) => employeeId !== actor.employeeId);
  if (others.length > 0)
    await db.query(appendReadings, [
      JSON.stringify(others.map(({ employeeId, planId }) => ({ id: newId(), employeeId, planId }))),
      now,
      actor.accountId,
      actorName,
      capacity,
      requestId,
      what,
    ]);
}

const unlisted = statement(
  'access_unlisted',
  `
  select s.employee_id as "employeeId", s.plan_id as "planId"
  from unnest($1::uuid[], $2::uuid[]) as s(employee_id, plan_id)
  where not exists (
    select 1
    from access_entry x
    where x.employee_id = s.employee_id
      and x.at >= $3::timestamptz
      and x.plan_id = s.plan_id
      and x.actor_account_id = $4::uuid
      and x.what = $5::text
  )`,
);

/**
 * Which of these plans of others the actor has not yet seen in such a list today: a list is recorded once a day,
 * however often it is looked at.
 */
export async function listUnlisted<Seen extends ReadOfOther>(
  { db, actor, today, zone }: Read,
  what: string,
  plans: readonly Seen[],
): Promise<Seen[]> {
  const others = plans.filter(({ employeeId }) => employeeId !== actor.employeeId);
  if (others.length === 0) return [];
  const rows = await db.query<ReadOfOther>(unlisted, [
    others.map(({ employeeId }) => employeeId),
    others.map(({ planId }) => planId),
    startOfDay(today, zone),
    actor.accountId,
    what,
  ]);
  const planIds = new Set(rows.map(({ planId }) => planId));
  return others.filter(({ planId }) => planIds.has(planId));
}

/** Records that somebody read the titles of results in the plans of others, and nothing else of them. */
export const recordTitlesRead = (read: Read, capacity: string, plans: readonly ReadOfOther[]): Promise<void> =>
  recordReadings(read, capacity, 'plan_results', plans);

/** Records that somebody read what is said of these people themselves, in no plan of theirs. */
export const recordPeopleRead = (read: Read, capacity: string, employeeIds: readonly string[], what: string): Promise<void> =>
  recordReadings(
    read,
    capacity,
    what,
    employeeIds.map((employeeId) => ({ employeeId, planId: null })),
  );

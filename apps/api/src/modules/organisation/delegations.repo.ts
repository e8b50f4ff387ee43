import type { DelegationDuty, DelegationSurroundings, DelegationTerms } from '@pauh/domain';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { lastsTo, onDay, touches } from '../../db/days.ts';
import { employeeJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { delegation } from '../../db/schema/delegations.ts';
import { statement } from '../../db/statement.ts';
import { isOnDuty } from './assignments.repo.ts';
import { homeUnit, homeUnitJson } from './home-unit.repo.ts';

interface Person {
  employeeId: string;
  name: string;
}
export interface DelegationRow {
  id: string;
  grantor: Person;
  delegate: Person;
  duties: DelegationDuty[];
  startsOn: string;
  endsOn: string;
  reason: string;
  recordedBy: string;
  recordedAt: Date;
  revokedAt: Date | null;
  revokedBy: string | null;
  revocationReason: string | null;
  version: number;
  homePath: string;
}
/** Whose delegations: those one gave, those one received, and those of supervisors at home below these paths. */
export interface DelegationSight {
  grantorId: string | null;
  delegateId: string | null;
  paths: readonly string[];
}

const columns = `
  d.id, ${employeeJson('g')} as grantor, ${employeeJson('e')} as delegate, d.duties, d.starts_on as "startsOn",
  d.ends_on as "endsOn", d.reason, d.recorded_by as "recordedBy", d.recorded_at as "recordedAt",
  d.revoked_at as "revokedAt", d.revoked_by as "revokedBy", d.revocation_reason as "revocationReason", d.version,
  home.path as "homePath"`;
const seen = `
  from delegation d
  join employee g on g.id = d.grantor_id
  join employee e on e.id = d.delegate_id
  ${homeUnit('g.id', '$1')}
  where (d.grantor_id = $2::uuid or d.delegate_id = $3::uuid or ${withinPaths('home.path', '$4')})`;
const page = statement(
  'delegation_page',
  `
  select ${columns}
  ${seen}
    and ($5::date is null or (d.starts_on, d.id) < ($5::date, $6::uuid))
  order by d.starts_on desc, d.id desc limit $7`,
);
const count = statement('delegation_count', `select count(*) as total ${seen}`);
const one = statement('delegation_get', `select ${columns} ${seen} and d.id = $5`);

const valuesOf = (today: string, { grantorId, delegateId, paths }: DelegationSight) => [today, grantorId, delegateId, paths];

export const listDelegationRows = (
  db: Db,
  today: string,
  sight: DelegationSight,
  after: string[] | null,
  limit: number,
): Promise<DelegationRow[]> => db.query<DelegationRow>(page, [...valuesOf(today, sight), after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countDelegations(db: Db, today: string, sight: DelegationSight): Promise<number> {
  return (await db.query<{ total: number }>(count, valuesOf(today, sight)))[0]?.total ?? 0;
}

export async function findDelegation(db: Db, today: string, sight: DelegationSight, delegationId: string): Promise<DelegationRow | null> {
  return (await db.query<DelegationRow>(one, [...valuesOf(today, sight), delegationId]))[0] ?? null;
}

/** Everybody whom the line leads up to `grantor`, on one of the days from `from` to `to`. */
const below = (grantor: string, from: string, to: string) => `
  with recursive line as (
    select * from supervision s where ${touches('s', `${from}::date`, `${to}::date`)}
  ), below as (
    select a.id, a.employee_id
    from line l
    join assignment a on a.id = l.assignment_id and ${lastsTo('a', `${from}::date`)}
    where l.supervisor_employee_id = ${grantor}::uuid
    union
    select a.id, a.employee_id
    from below
    join line l on l.supervisor_assignment_id = below.id
    join assignment a on a.id = l.assignment_id and ${lastsTo('a', `${from}::date`)}
  )`;
const surroundings = statement(
  'delegation_surroundings',
  `
  ${below('$1', '$3', '$4')}
  select
    exists (select 1 from below) as "grantorSupervises",
    exists (select 1 from below where employee_id = $2::uuid) as "delegateIsBelow",
    ${isOnDuty('$2::uuid', '$3::date')} as "delegateAssigned",
    coalesce((
      select array_agg(distinct duty)
      from delegation d
      cross join unnest(d.duties) as duty
      where d.grantor_id = $1::uuid
        and d.revoked_at is null
        and d.starts_on <= $4::date
        and d.ends_on >= $3::date
    ), '{}') as "dutiesHeld"`,
);
export type Found = Omit<DelegationSurroundings, 'today' | 'writerId'>;

export async function findSurroundings(tx: Tx, { grantorId, delegateId, startsOn, endsOn }: DelegationTerms): Promise<Found> {
  return (await tx.query<Found>(surroundings, [grantorId, delegateId, startsOn, endsOn]))[0] as Found;
}

export async function insertDelegation(tx: Tx, row: typeof delegation.$inferInsert): Promise<void> {
  await tx.orm.insert(delegation).values(row);
}

export async function lockDelegation(tx: Tx, delegationId: string): Promise<void> {
  await tx.orm.select({ id: delegation.id }).from(delegation).where(eq(delegation.id, delegationId)).for('update');
}

export async function saveRevocation(
  tx: Tx,
  delegationId: string,
  revocation: { revokedAt: Date; revokedBy: string; revocationReason: string },
): Promise<void> {
  await tx.orm
    .update(delegation)
    .set({ ...revocation, version: sql`${delegation.version} + 1`, updatedAt: sql`now()` })
    .where(eq(delegation.id, delegationId));
}

export interface CandidateRow {
  id: string;
  name: string;
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
}
const candidates = `
  from employee e
  ${homeUnit('e.id', '$1')}
  where home.on_duty
    and e.id <> $2::uuid
    and e.id is distinct from $4::uuid
    and (position(lower($3) in lower(e.name)) > 0 or e.nip = $3)
    and e.id not in (select employee_id from below)`;
const candidatePage = statement(
  'delegation_candidates',
  `
  ${below('$2', '$1', '$1')}
  select e.id, e.name, ${homeUnitJson} as unit, home.title as "positionTitle"
  ${candidates}
    and ($5::text is null or (e.name, e.id) > ($5, $6::uuid))
  order by e.name, e.id limit $7`,
);
const candidateCount = statement('delegation_candidates_count', `${below('$2', '$1', '$1')} select count(*) as total ${candidates}`);
export interface CandidateFilter {
  grantorId: string;
  search: string;
  writerId: string | null;
}
const candidateValues = (today: string, { grantorId, search, writerId }: CandidateFilter) => [today, grantorId, search, writerId];

export const listCandidateRows = (
  db: Db,
  today: string,
  filter: CandidateFilter,
  after: string[] | null,
  limit: number,
): Promise<CandidateRow[]> =>
  db.query<CandidateRow>(candidatePage, [...candidateValues(today, filter), after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countCandidates(db: Db, today: string, filter: CandidateFilter): Promise<number> {
  return (await db.query<{ total: number }>(candidateCount, candidateValues(today, filter)))[0]?.total ?? 0;
}

const supervises = statement(
  'delegation_supervises',
  `
  select 1
  from supervision s
  where s.supervisor_employee_id = $1
    and ${onDay('s', '$2::date')}
  limit 1`,
);

export async function supervisesAnybody(db: Db, employeeId: string, today: string): Promise<boolean> {
  return (await db.query(supervises, [employeeId, today])).length > 0;
}

import type { GrantedRole } from '@pauh/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { unitJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { account, roleGrant } from '../../db/schema/identity.ts';
import { statement } from '../../db/statement.ts';
import { homeUnit } from '../organisation/organisation.module.ts';

export interface GrantRow {
  id: string;
  role: GrantedRole;
  unit: { unitId: string; code: string; name: string };
  path: string;
}
export interface AccountView {
  id: string;
  userName: string | null;
  nip: string | null;
  displayName: string;
  employeeId: string | null;
  state: 'awaiting_activation' | 'active' | 'disabled';
  grants: GrantRow[];
  lastSignInAt: Date | null;
  version: number;
  /** Where the person is at home; null for an account that belongs to no employee. */
  homePath: string | null;
  unitName: string | null;
  isHead: boolean;
}

/** Over `account c`; $1 is today. */
const columns = `
  c.id, c.user_name as "userName", e.nip, c.display_name as "displayName", c.employee_id as "employeeId", c.state,
  c.last_sign_in_at as "lastSignInAt", c.version, case when e.id is not null then home.path end as "homePath",
  case when e.id is not null then home.name end as "unitName",
  exists (
    select 1
    from assignment a
    join position p on p.id = a.position_id and p.is_head
    where a.employee_id = e.id
      and ${onDay('a', '$1::date')}
  ) as "isHead",
  coalesce((
    select json_agg(json_build_object(
      'id', g.id, 'role', g.role, 'unit', ${unitJson('u')},
      'path', u.path
    ) order by g.role, u.path)
    from role_grant g
    join unit u on u.id = g.unit_id
    where g.account_id = c.id
  ), '[]') as grants`;
const joined = `account c left join employee e on e.id = c.employee_id ${homeUnit('e.id', '$1')}`;
/** $2: the paths of the actor's grants; accounts that belong to no employee are seen by all who see any. */
const filter = `
  (e.id is null or ${withinPaths('home.path', '$2')})
  and (
    $3::text is null
    or position(lower($3) in lower(c.display_name)) > 0
    or position(lower($3) in c.user_name) > 0
    or position($3 in e.nip) > 0
  )
  and (
    $4::uuid is null
    or (e.id is not null and home.path like (select path || '%' from unit where id = $4))
    or exists (select 1 from role_grant g where g.account_id = c.id and g.unit_id = $4)
  )
  and ($5::text is null or c.state = $5)`;

const accountPage = statement(
  'account_page',
  `
  select ${columns}
  from ${joined}
  where ${filter}
    and ($6::text is null or (c.display_name, c.id) > ($6, $7::uuid))
  order by c.display_name, c.id limit $8`,
);
const accountCount = statement('account_count', `select count(*) as total from ${joined} where ${filter}`);
const oneAccount = statement('account_get', `select ${columns} from ${joined} where c.id = $2`);
const withoutPassword = statement(
  'account_without_password',
  `
  select ${columns}
  from ${joined}
  where e.id is not null
    and c.password_hash is null
    and c.state <> 'disabled'
    and home.on_duty
    and home.path like $2 || '%'
  order by home.path, c.display_name, c.id
  for update of c`,
);

export interface AccountFilter {
  search: string | null;
  unitId: string | null;
  state: string | null;
}
const valuesOf = (paths: readonly string[], filter: AccountFilter, today: string) => [
  today,
  paths,
  filter.search,
  filter.unitId,
  filter.state,
];

export async function listAccountViews(
  db: Db,
  paths: readonly string[],
  filter: AccountFilter,
  today: string,
  after: string[] | null,
  limit: number,
): Promise<AccountView[]> {
  return db.query<AccountView>(accountPage, [...valuesOf(paths, filter, today), after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export async function countAccounts(db: Db, paths: readonly string[], filter: AccountFilter, today: string): Promise<number> {
  return (await db.query<{ total: number }>(accountCount, valuesOf(paths, filter, today)))[0]?.total ?? 0;
}

export async function findAccount(db: Db, id: string, today: string): Promise<AccountView | null> {
  return (await db.query<AccountView>(oneAccount, [today, id]))[0] ?? null;
}

/** The staff of a unit and below who have not set a password yet. */
export async function listWithoutPasswordForUpdate(tx: Tx, unitPath: string, today: string): Promise<AccountView[]> {
  return tx.query<AccountView>(withoutPassword, [today, unitPath]);
}

export async function insertAccount(tx: Tx, row: { id: string; userName: string; displayName: string }): Promise<void> {
  await tx.orm.insert(account).values({ ...row, state: 'awaiting_activation' });
}

const openMissing = statement(
  'account_open_missing',
  `
  insert into account (id, employee_id, display_name, state)
  select gen_random_uuid(), e.id, e.name, 'awaiting_activation'
  from employee e
  ${homeUnit('e.id', '$1')}
  where not exists (select 1 from employee_merge m where m.merged_id = e.id)
    and home.path like $2 || '%'
    and not exists (select 1 from account c where c.employee_id = e.id)
  on conflict do nothing`,
);

/** Gives an account to everybody at home below that path who has none. */
export async function openMissingAccounts(tx: Tx, unitPath: string, today: string): Promise<void> {
  await tx.query(openMissing, [today, unitPath]);
}

/** Locked first, so that grants and codes of one account follow one another. */
export async function lockAccount(tx: Tx, id: string): Promise<void> {
  await tx.orm.select({ id: account.id }).from(account).where(eq(account.id, id)).for('update');
}

export async function insertGrant(tx: Tx, row: typeof roleGrant.$inferInsert): Promise<void> {
  await tx.orm.insert(roleGrant).values(row);
  await touch(tx, row.accountId);
}

export async function deleteGrant(tx: Tx, accountId: string, grantId: string): Promise<void> {
  await tx.orm.delete(roleGrant).where(and(eq(roleGrant.id, grantId), eq(roleGrant.accountId, accountId)));
  await touch(tx, accountId);
}

const touch = (tx: Tx, accountId: string) =>
  tx.orm
    .update(account)
    .set({ version: sql`${account.version} + 1`, updatedAt: sql`now()` })
    .where(eq(account.id, accountId));

const setCodes = statement(
  'account_set_codes',
  `
  update account c
  set
    activation_hash = code.hash, activation_expires_at = $3::timestamptz, password_hash = null,
    state = 'awaiting_activation', version = c.version + 1, updated_at = now()
  from unnest($1::uuid[], $2::text[]) as code(account_id, hash)
  where c.id = code.account_id`,
);
const endSessions = statement(
  'session_end_all',
  `
  update session set ended_at = $2::timestamptz
  where account_id = any($1::uuid[])
    and ended_at is null`,
);

/** Puts a code in place of the password of each account, and ends their sessions. */
export async function replacePasswordsByCodes(
  tx: Tx,
  codes: readonly { accountId: string; hash: string }[],
  expiresAt: Date,
  now: Date,
): Promise<void> {
  const ids = codes.map((code) => code.accountId);
  await tx.query(setCodes, [ids, codes.map((code) => code.hash), expiresAt]);
  await tx.query(endSessions, [ids, now]);
}

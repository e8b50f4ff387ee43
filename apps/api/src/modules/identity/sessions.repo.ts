import { account, roleGrant, session, signInThrottle } from '../../db/schema/identity.ts';
import { employee, unit } from '../../db/schema/organisation.ts';
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';

export type AccountRow = typeof account.$inferSelect;

/** The account of a NIP or a user name. */
export async function findAccountByLogin(db: Db, login: string): Promise<(AccountRow & { nip: string | null }) | null> {
  const [row] = await db.orm
    .select({ account, nip: employee.nip })
    .from(account)
    .leftJoin(employee, eq(employee.id, account.employeeId))
    .where(or(eq(account.userName, login.toLowerCase()), eq(employee.nip, login.replace(/\s/g, ''))));
  return row ? { ...row.account, nip: row.nip } : null;
}

export async function getAccount(db: Db, id: string): Promise<AccountRow & { nip: string | null }> {
  const [row] = await db.orm
    .select({ account, nip: employee.nip })
    .from(account)
    .leftJoin(employee, eq(employee.id, account.employeeId))
    .where(eq(account.id, id));
  if (!row) throw new Error('the account of a signed-in actor is gone');
  return { ...row.account, nip: row.nip };
}

/** Changes an account; with a version only while nobody else has changed it. Answers whether it did. */
export async function updateAccount(db: Db, id: string, values: Partial<AccountRow>, version?: number): Promise<boolean> {
  const rows = await db.orm
    .update(account)
    .set({ ...values, version: sql`${account.version} + 1` })
    .where(and(eq(account.id, id), version === undefined ? undefined : eq(account.version, version)))
    .returning({ id: account.id });
  return rows.length === 1;
}

export async function insertSession(db: Db, row: typeof session.$inferInsert): Promise<void> {
  await db.orm.insert(session).values(row);
}

/** The session of a refresh token, present or just used, locked so that two rotations follow one another. */
export async function findSessionByRefreshForUpdate(db: Db, refreshHash: string) {
  const [row] = await db.orm
    .select()
    .from(session)
    .where(or(eq(session.refreshHash, refreshHash), eq(session.previousRefreshHash, refreshHash)))
    .for('update');
  return row ?? null;
}

export async function updateSession(db: Db, id: string, values: Partial<typeof session.$inferInsert>): Promise<void> {
  await db.orm.update(session).set(values).where(eq(session.id, id));
}

export async function endSessionBySecret(db: Db, accessHash: string, now: Date): Promise<void> {
  await db.orm
    .update(session)
    .set({ endedAt: now })
    .where(and(eq(session.accessHash, accessHash), isNull(session.endedAt)));
}

export async function endSessionsOf(db: Db, accountId: string, now: Date, exceptAccessHash: string | null): Promise<void> {
  await db.orm
    .update(session)
    .set({ endedAt: now })
    .where(
      and(
        eq(session.accountId, accountId),
        isNull(session.endedAt),
        exceptAccessHash === null ? undefined : sql`${session.accessHash} <> ${exceptAccessHash}`,
      ),
    );
}

/** Counts one more failure of a login or address and answers how many there were in the window. */
export async function countFailure(db: Db, key: string, now: Date, windowMs: number): Promise<number> {
  const begin = new Date(now.getTime() - windowMs);
  const isOver = sql`${signInThrottle.windowStartedAt} < ${begin.toISOString()}::timestamptz`;
  const [row] = await db.orm
    .insert(signInThrottle)
    .values({ key, failures: 1, windowStartedAt: now })
    .onConflictDoUpdate({
      target: signInThrottle.key,
      set: {
        failures: sql`case when ${isOver} then 1 else ${signInThrottle.failures} + 1 end`,
        windowStartedAt: sql`case when ${isOver} then ${now.toISOString()}::timestamptz else ${signInThrottle.windowStartedAt} end`,
      },
    })
    .returning({ failures: signInThrottle.failures });
  return row?.failures ?? 0;
}

export async function failuresOf(db: Db, keys: string[], now: Date, windowMs: number): Promise<Map<string, number>> {
  const rows = await db.orm
    .select()
    .from(signInThrottle)
    .where(
      and(
        sql`${signInThrottle.key} = any(${sql.param(keys)}::text[])`,
        gt(signInThrottle.windowStartedAt, new Date(now.getTime() - windowMs)),
      ),
    );
  return new Map(rows.map((row) => [row.key, row.failures]));
}

export async function forgetFailures(db: Db, key: string): Promise<void> {
  await db.orm.delete(signInThrottle).where(eq(signInThrottle.key, key));
}

/** The grants of an account with their units, for people to read. */
export async function listGrants(db: Db, accountId: string) {
  return db.orm
    .select({ id: roleGrant.id, role: roleGrant.role, unitId: unit.id, code: unit.code, name: unit.name })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(eq(roleGrant.accountId, accountId))
    .orderBy(roleGrant.role, unit.path);
}

const standing = statement(
  'identity_standing',
  `
  with current as (select * from assignment a where ${onDay('a', '$2::date')}),
    line as (select * from supervision s where ${onDay('s', '$2::date')})
  select
    e.id as "employeeId", e.nip, e.name, u.name as "unitName", p.title as "positionTitle",
    exists (select 1 from line where supervisor_employee_id = e.id) as supervises,
    exists (
      select 1
      from line below
      join line own on own.assignment_id = below.supervisor_assignment_id
      where own.supervisor_employee_id = e.id
    ) as reviews,
    exists (
      select 1
      from calibration_member m
      join calibration_session s on s.id = m.session_id and s.state in ('preview', 'meeting')
      where m.employee_id = e.id
    ) as calibrates
  from employee e
  left join current a on a.employee_id = e.id and a.kind = 'definitive'
  left join position p on p.id = a.position_id
  left join unit u on u.id = a.unit_id
  where e.id = $1`,
);

export interface Standing {
  employeeId: string;
  nip: string;
  name: string;
  unitName: string | null;
  positionTitle: string | null;
  supervises: boolean;
  reviews: boolean;
  /** Member of a session that is open. */ calibrates: boolean;
}

/** Where a person works today, and whether the reporting line puts anybody below them. */
export async function findStanding(db: Db, employeeId: string, today: string): Promise<Standing | null> {
  return (await db.query<Standing>(standing, [employeeId, today]))[0] ?? null;
}

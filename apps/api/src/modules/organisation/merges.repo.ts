import type { Tx } from '../../db/client.ts';
import { employeeMerge } from '../../db/schema/employee-merges.ts';
import { type Statement, statement } from '../../db/statement.ts';

const lock = statement('merge_lock', 'select id from employee where id = any($1::uuid[]) order by id for update');

/** Both records, in the order of their ids: two merges at once never wait for each other in a circle. */
export async function lockEmployees(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(lock, [ids]);
}

const between = statement(
  'merge_between',
  `
  select exists (select 1 from supervision s join assignment a on a.id = s.assignment_id where (a.employee_id = $1 and s.supervisor_employee_id = $2) or (a.employee_id = $2 and s.supervisor_employee_id = $1))
    or exists (select 1 from delegation d where (d.grantor_id = $1 and d.delegate_id = $2) or (d.grantor_id = $2 and d.delegate_id = $1)) as found`,
);

/** Whether one of them ever supervised the other, or acted for the other: then they are two people. */
export async function stoodBetween(tx: Tx, one: string, other: string): Promise<boolean> {
  return (await tx.query<{ found: boolean }>(between, [one, other]))[0]?.found ?? false;
}

// the catalogue knows every column that names an employee: a table that is added later moves along by itself
const references = statement(
  'merge_references',
  `
  select quote_ident(t.relname) as "table", t.relname as name, json_agg(quote_ident(a.attname) order by a.attname) as columns
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'employee'::regclass and t.relname not in ('employee_merge', 'account', 'employee_private') group by t.relname order by t.relname`,
);

/** Gives all that names $1 to $2, a statement a table. Answers the rows by table, where there are any. */
export async function moveReferences(tx: Tx, mergedId: string, intoId: string): Promise<Record<string, number>> {
  const moved: Record<string, number> = {};
  for (const { table, name, columns } of await tx.query<{ table: string; name: string; columns: string[] }>(references, [])) {
    const rows = await tx.query(moveOf(name, table, columns), [mergedId, intoId]);
    if (rows.length > 0) moved[name] = rows.length;
  }
  return moved;
}

const moveOf = (name: string, table: string, columns: readonly string[]): Statement =>
  statement(
    `merge_move_${name}`,
    `
  update ${table} set ${columns.map((column) => `${column} = case when ${column} = $1::uuid then $2::uuid else ${column} end`).join(', ')} where $1::uuid in (${columns.join(', ')}) returning 1`,
  );

const keepPrivate = statement(
  'merge_private_keep',
  `
  insert into employee_private as kept (employee_id, nik, phone) select $2, nik, phone from employee_private where employee_id = $1
  on conflict (employee_id) do update set nik = coalesce(kept.nik, excluded.nik), phone = coalesce(kept.phone, excluded.phone)`,
);
const dropPrivate = statement('merge_private_drop', 'delete from employee_private where employee_id = $1');
const takeAccount = statement(
  'merge_account_take',
  'update account set employee_id = $2, updated_at = $3 where employee_id = $1 and not exists (select 1 from account own where own.employee_id = $2) returning id',
);
const closeAccount = statement(
  'merge_account_close',
  "update account set state = 'disabled', version = version + 1, updated_at = $2 where employee_id = $1 returning id",
);
const endSessions = statement('merge_sessions_end', 'update session set ended_at = $2 where account_id = $1 and ended_at is null');

/** What is kept once a person: the private part is completed; the account goes over, or is closed where there is one already. */
export async function moveOwn(tx: Tx, mergedId: string, intoId: string, now: Date): Promise<void> {
  await tx.query(keepPrivate, [mergedId, intoId]);
  await tx.query(dropPrivate, [mergedId]);
  if ((await tx.query(takeAccount, [mergedId, intoId, now])).length > 0) return;
  for (const { id } of await tx.query<{ id: string }>(closeAccount, [mergedId, now])) await tx.query(endSessions, [id, now]);
}

export async function insertMerge(tx: Tx, row: typeof employeeMerge.$inferInsert): Promise<void> {
  await tx.orm.insert(employeeMerge).values(row);
}

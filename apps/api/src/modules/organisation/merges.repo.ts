import type { Tx } from '../../db/client.ts';
import { employeeMerge } from '../../db/schema/employee-merges.ts';
import { type Statement, statement } from '../../db/statement.ts';

const lock = statement('merge_lock', 'select id from employee where id = any($1::uuid[]) order by id for update');

/** Both records, in the order of their ids: two merges at once never wait for each other in a circle. */
export async function lockEmployees(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(lock, [ids]);
}

interface Reference {
  table: string;
  name: string;
  columns: string[];
  ofPlan: boolean;
}
// the catalogue knows every column that names an employee: a table that is added later moves along by itself. What is
// only added to (the entries of a closing) is read through the merge
const references = statement(
  'merge_references',
  `
  select
    quote_ident(t.relname) as "table", t.relname as name,
    json_agg(quote_ident(a.attname) order by a.attname) as columns,
    exists (
      select 1
      from pg_constraint p
      join pg_attribute q on q.attrelid = p.conrelid and q.attnum = p.conkey[1]
      where p.conrelid = t.oid
        and p.contype = 'f'
        and p.confrelid = 'plan'::regclass
        and q.attname = 'plan_id'
    ) as "ofPlan"
  from pg_constraint c
  join pg_class t on t.oid = c.conrelid
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f'
    and c.confrelid = 'employee'::regclass
    and t.relname not in ('employee_merge', 'account', 'employee_private', 'closing_entry')
  group by t.oid, t.relname
  order by t.relname`,
);

/** Every table in which an employee is named, with the columns; but for what `moveOwn` sees to. */
export const listReferences = (tx: Tx): Promise<Reference[]> => tx.query<Reference>(references, []);

// what no single row says: the line, the members of a session and its people, and who asked for or approved a reopening
const acrossRows = [
  `
  select 1
  from supervision s
  join assignment a on a.id = s.assignment_id
  where (a.employee_id, s.supervisor_employee_id) in (($1, $2), ($2, $1))`,
  `
  select 1
  from calibration_member m
  join calibration_person p on p.session_id = m.session_id
  where (m.employee_id, p.employee_id) in (($1, $2), ($2, $1))`,
  `
  select 1
  from reopening o
  left join account q on q.id = o.requested_by_account_id
  left join account d on d.id = o.decided_by_account_id
  where $1 in (o.employee_id, q.employee_id, d.employee_id)
    and $2 in (o.employee_id, q.employee_id, d.employee_id)`,
];
/** Rows that name both, and what the one did about a plan of the other. */
function betweenOf({ table, name, columns, ofPlan }: Reference): string[] {
  const both = `select 1 from ${table} where $1 in (${columns.join(', ')}) and $2 in (${columns.join(', ')})`;
  const own = columns.map((column) => `r.${column}`).join(', ');
  const aboutPlan = `
    select 1
    from ${table} r
    join plan p on p.id = r.plan_id
    where (p.employee_id = $1 and $2 in (${own})) or (p.employee_id = $2 and $1 in (${own}))`;
  return [...(columns.length > 1 ? [both] : []), ...(ofPlan && name !== 'plan' ? [aboutPlan] : [])];
}

/** Whether one of them ever did something about the other, or for the other: then they are two people. */
export async function stoodBetween(tx: Tx, tables: readonly Reference[], one: string, other: string): Promise<boolean> {
  const found = [...acrossRows, ...tables.flatMap(betweenOf)].map(
    (rows) => `exists (${rows.replaceAll('$1', '$1::uuid').replaceAll('$2', '$2::uuid')})`,
  );
  const text = `select ${found.join(' or ')} as found`;
  return (await tx.query<{ found: boolean }>(statement('merge_between', text), [one, other]))[0]?.found ?? false;
}

/** Gives all that names $1 to $2, a statement a table. Answers the rows by table, where there are any. */
export async function moveReferences(
  tx: Tx,
  tables: readonly Reference[],
  mergedId: string,
  intoId: string,
): Promise<Record<string, number>> {
  const moved: Record<string, number> = {};
  for (const { table, name, columns } of tables) {
    const rows = await tx.query(moveOf(name, table, columns), [mergedId, intoId]);
    if (rows.length > 0) moved[name] = rows.length;
  }
  return moved;
}

const moveOf = (name: string, table: string, columns: readonly string[]): Statement =>
  statement(
    `merge_move_${name}`,
    `
    update ${table}
    set ${columns.map((column) => `${column} = case when ${column} = $1::uuid then $2::uuid else ${column} end`).join(', ')}
    where $1::uuid in (${columns.join(', ')})
    returning 1`,
  );

const keepPrivate = statement(
  'merge_private_keep',
  `
  insert into employee_private as kept (employee_id, nik, phone)
  select $2, nik, phone
  from employee_private
  where employee_id = $1
  on conflict (employee_id) do update
  set nik = coalesce(kept.nik, excluded.nik), phone = coalesce(kept.phone, excluded.phone)`,
);
const dropPrivate = statement('merge_private_drop', 'delete from employee_private where employee_id = $1');
const takeAccount = statement(
  'merge_account_take',
  `
  update account set employee_id = $2, updated_at = $3
  where employee_id = $1
    and not exists (select 1 from account own where own.employee_id = $2)
  returning id`,
);
const closeAccount = statement(
  'merge_account_close',
  `
  update account set state = 'disabled', version = version + 1, updated_at = $2
  where employee_id = $1
  returning id`,
);
const endSessions = statement('merge_sessions_end', 'update session set ended_at = $2 where account_id = $1 and ended_at is null');

/** What is kept once a person: the private part is completed; the account goes over, or is closed where there is one already. */
export async function moveOwn(tx: Tx, mergedId: string, intoId: string, now: Date): Promise<void> {
  await tx.query(keepPrivate, [mergedId, intoId]);
  await tx.query(dropPrivate, [mergedId]);
  if ((await tx.query(takeAccount, [mergedId, intoId, now])).length > 0) return;
  for (const { id } of await tx.query<{ id: string }>(closeAccount, [mergedId, now])) await tx.query(endSessions, [id, now]);
}

const follow = statement('merge_follow', 'update employee_merge set into_id = $2 where into_id = $1');

/** Keeps the merge; what was merged into the record given up before is part of the kept one from now on. */
export async function insertMerge(tx: Tx, row: typeof employeeMerge.$inferInsert): Promise<void> {
  await tx.query(follow, [row.mergedId, row.intoId]);
  await tx.orm.insert(employeeMerge).values(row);
}

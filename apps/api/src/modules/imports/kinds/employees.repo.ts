import type { Db, Tx } from '../../../db/client.ts';
import { statement } from '../../../db/statement.ts';

/** A person with the newest definitive place of work; nulls where there is none yet. */
export interface StoredPerson {
  id: string;
  nip: string;
  unitCode: string | null;
  unitPath: string | null;
  title: string | null;
  startsOn: string | null;
  keptNip: string | null;
}
const byNip = statement(
  'import_people_find',
  `
  select
    e.id, e.nip, u.code as "unitCode", u.path as "unitPath", p.title, a.starts_on as "startsOn",
    (select k.nip from employee_merge m join employee k on k.id = m.into_id where m.merged_id = e.id) as "keptNip"
  from employee e
  left join lateral (
    select *
    from assignment
    where employee_id = e.id
      and kind = 'definitive'
    order by starts_on desc limit 1
  ) a on true
  left join unit u on u.id = a.unit_id
  left join position p on p.id = a.position_id
  where e.nip = any($1::text[])`,
);

export async function findPeople(db: Db, nips: readonly string[]): Promise<StoredPerson[]> {
  return db.query<StoredPerson>(byNip, [nips]);
}

// an empty cell leaves what is stored
const kept = (column: string): string => `coalesce(excluded.${column}, employee.${column})`;
const keptColumns = ['siasn_id', 'front_title', 'back_title', 'birth_on', 'sex', 'rank_code', 'rank_name', 'email'];
const upsert = statement(
  'import_employees_upsert',
  `
  insert into employee (
    id, nip, siasn_id, name, front_title, back_title, birth_on, sex, employment_kind, rank_code, rank_name, email,
    updated_at
  )
  select
    id, nip, "siasnId", name, "frontTitle", "backTitle", "birthOn", sex, "employmentKind", "rankCode", "rankName",
    email, $2::timestamptz
  from json_to_recordset($1::json) as r(
    id uuid, nip text, "siasnId" text, name text, "frontTitle" text, "backTitle" text, "birthOn" date, sex text,
    "employmentKind" text, "rankCode" text, "rankName" text, email text
  )
  on conflict (nip) do update
  set
    name = excluded.name, employment_kind = excluded.employment_kind,
    ${keptColumns.map((c) => `${c} = ${kept(c)}`).join(', ')}, version = employee.version + 1,
    updated_at = excluded.updated_at
  where (
    employee.name, employee.employment_kind, ${keptColumns.map((c) => `employee.${c}`).join(', ')}
  ) is distinct from (excluded.name, excluded.employment_kind, ${keptColumns.map(kept).join(', ')})
  returning id, xmax = 0 as created`,
);

/** Answers the people who were created or changed. */
export async function upsertEmployees(tx: Tx, rows: readonly object[], now: Date): Promise<{ id: string; created: boolean }[]> {
  return tx.query(upsert, [JSON.stringify(rows), now]);
}

const upsertPrivate = statement(
  'import_private_upsert',
  `
  insert into employee_private as stored (employee_id, nik, phone)
  select id, nik, phone
  from json_to_recordset($1::json) as r(id uuid, nik text, phone text)
  on conflict (employee_id) do update
  set nik = coalesce(excluded.nik, stored.nik), phone = coalesce(excluded.phone, stored.phone)
  where (stored.nik, stored.phone) is distinct from (
    coalesce(excluded.nik, stored.nik), coalesce(excluded.phone, stored.phone)
  )
  returning employee_id as id`,
);

export async function upsertPrivateData(
  tx: Tx,
  rows: readonly { id: string; nik: string | null; phone: string | null }[],
): Promise<string[]> {
  const own = rows.map(({ id, nik, phone }) => ({ id, nik, phone }));
  return (await tx.query<{ id: string }>(upsertPrivate, [JSON.stringify(own)])).map((row) => row.id);
}

const upsertAccount = statement(
  'import_accounts_upsert',
  `
  insert into account (id, employee_id, display_name, state, updated_at)
  select id, employee_id, display_name, 'awaiting_activation', $2::timestamptz
  from json_to_recordset($1::json) as r(id uuid, employee_id uuid, display_name text)
  on conflict (employee_id) do update
  set display_name = excluded.display_name, updated_at = excluded.updated_at
  where account.display_name <> excluded.display_name
  returning employee_id as id`,
);

/** An account without a password for everybody who has none: a code opens it. */
export async function upsertAccounts(tx: Tx, rows: readonly object[], now: Date): Promise<string[]> {
  return (await tx.query<{ id: string }>(upsertAccount, [JSON.stringify(rows), now])).map((row) => row.id);
}

const newPositions = statement(
  'import_positions_insert',
  `
  insert into position (id, unit_id, title, kind, updated_at)
  select distinct on (unit_id, title) id, unit_id, title, coalesce(kind, 'pelaksana'), $2::timestamptz
  from json_to_recordset($1::json) as r(id uuid, unit_id uuid, title text, kind text)
  on conflict (unit_id, title) do nothing`,
);

export async function insertPositions(tx: Tx, rows: readonly object[], now: Date): Promise<void> {
  await tx.query(newPositions, [JSON.stringify(rows), now]);
}

const end = statement(
  'import_assignments_end',
  `
  update assignment a set ends_on = r.last_day, version = a.version + 1, updated_at = $2
  from json_to_recordset($1::json) as r(employee_id uuid, last_day date)
  where a.employee_id = r.employee_id
    and a.kind = 'definitive'
    and coalesce(a.ends_on, 'infinity') > r.last_day`,
);
const begin = statement(
  'import_assignments_begin',
  `
  insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on, updated_at)
  select r.id, r.employee_id, p.id, r.unit_id, 'definitive', r.starts_on, $2::timestamptz
  from json_to_recordset($1::json) as r(id uuid, employee_id uuid, unit_id uuid, title text, starts_on date)
  join position p on p.unit_id = r.unit_id and p.title = r.title`,
);

export async function endAssignments(tx: Tx, rows: readonly object[], now: Date): Promise<void> {
  await tx.query(end, [JSON.stringify(rows), now]);
}

export async function beginAssignments(tx: Tx, rows: readonly object[], now: Date): Promise<void> {
  await tx.query(begin, [JSON.stringify(rows), now]);
}

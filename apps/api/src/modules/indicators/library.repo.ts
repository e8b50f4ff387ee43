import type { LibraryFit, PositionKind } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { unitJson } from '../../db/named.ts';
import { type Statement, statement } from '../../db/statement.ts';

/** What a row of either table of the library has beside its words. */
export interface EntryRow {
  id: string;
  code: string;
  version: number;
  newestVersion: number;
  positionKind: PositionKind | null;
  positionTitle: string | null;
  forUnit: { unitId: string; code: string; name: string } | null;
  fit: LibraryFit | null;
  reason: string | null;
  createdBy: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawalReason: string | null;
  /** Where one must be HR to maintain it: its unit, or the root of the agency. */
  managePath: string;
  place: number;
  sortName: string;
}
/** Who asks, and on which day: what fits depends on both. */
export interface Asker {
  employeeId: string | null;
  today: string;
}
export interface EntryFilter {
  view: 'all' | 'fitting';
  search: string | null;
  positionTitle: string | null;
  unitId: string | null;
  state: 'offered' | 'withdrawn';
}

/** The asking person's posts: `$1` the employee, `$2` the day. */
export const posts = `post as (
  select p.kind, lower(btrim(p.title)) as title, u.path
  from assignment a
  join position p on p.id = a.position_id
  join unit u on u.id = a.unit_id
  where a.employee_id = $1::uuid
    and a.starts_on <= $2::date
    and coalesce(a.ends_on, 'infinity') >= $2::date
)`;
/** `fitOf` and `nearness` of the domain over entries `d`, whose unit is joined as `u`. A test compares the two. */
export const nearness = `
  left join unit u on u.id = d.unit_id
  cross join lateral (
    select exists (
      select 1
      from post
      where (u.path is null or post.path like u.path || '%')
        and (d.position_kind is null or d.position_kind = post.kind)
        and (d.position_title is null or lower(btrim(d.position_title)) = post.title)
    ) as fits
  ) meant
  cross join lateral (
    select case when d.position_title is not null then 2 when d.position_kind is not null then 1 else 0 end as job
  ) narrow
  cross join lateral (
    select case
      when meant.fits then 1 + 3 * coalesce(cardinality(string_to_array(u.path, '/')), 0) + narrow.job
      else 0
    end as place
  ) near`;
const entryColumns = `
  d.id, d.code, d.position_kind as "positionKind", d.position_title as "positionTitle",
  case when u.id is not null then ${unitJson('u')} end as "forUnit",
  case
    when not meant.fits then null
    when d.unit_id is not null then case when narrow.job > 0 then 'unit_and_job' else 'unit' end
    when narrow.job = 2 then 'job'
    when narrow.job = 1 then 'job_kind'
    else 'general'
  end as fit,
  d.reason, d.created_by as "createdBy", d.created_at as "createdAt", d.withdrawn_at as "withdrawnAt",
  d.withdrawn_by as "withdrawnBy", d.withdrawal_reason as "withdrawalReason",
  coalesce(u.path, (select path from unit where parent_id is null order by no limit 1)) as "managePath", near.place`;
/** `$3` to `$7` are the filter. A job and a unit ask what is offered there: their own and what is more general. */
const filtered = (name: string) => `
  where (
    $3::text is null
    or d.code ilike '%' || $3 || '%'
    or d.${name} ilike '%' || $3 || '%'
    or d.position_title ilike '%' || $3 || '%'
  )
    and (
      $4::text is null
      or (
        (d.position_title is null or lower(btrim(d.position_title)) = lower(btrim($4)))
        and (
          d.position_kind is null
          or exists (
            select 1 from position p where lower(btrim(p.title)) = lower(btrim($4)) and p.kind = d.position_kind
          )
        )
      )
    )
    and ($5::uuid is null or u.path is null or (select path from unit where id = $5) like u.path || '%')
    and (d.withdrawn_at is null) = ($6 = 'offered')
    and ($7 = 'all' or meant.fits)`;

/** What a person searched for, with the signs that LIKE would read taken literally. */
const literal = (search: string | null): string | null => search?.replace(/[\\%_]/g, '\\$&') ?? null;
const filterValues = ({ employeeId, today }: Asker, { search, positionTitle, unitId, state, view }: EntryFilter) => [
  employeeId,
  today,
  literal(search),
  positionTitle,
  unitId,
  state,
  view,
];

/** A table of the library: its name, the columns of its version and its name, and the columns of its words. */
export interface EntryTable {
  table: string;
  version: string;
  name: string;
  words: string;
}

/** The columns of an `EntryRow` and of its words, over entries `d` with their `nearness`. */
export const columnsOf = ({ table, version, name, words }: EntryTable): string => `
  ${entryColumns}, d.${version} as version,
  (select max(n.${version}) from ${table} n where n.code = d.code) as "newestVersion", lower(d.${name}) as "sortName",
  ${words}`;

const named = ({ table }: EntryTable, what: string, text: string): Statement => statement(`${table}_${what}`, text);
const total = async (db: Db, count: Statement, values: unknown[]): Promise<number> =>
  (await db.query<{ total: number }>(count, values))[0]?.total ?? 0;

/** The list: of every code the newest version. */
function newestOfEach<Row extends EntryRow>(entries: EntryTable) {
  const { table, version, name } = entries;
  const newest = `with ${posts}, newest as (select distinct on (code) * from ${table} order by code, ${version} desc)`;
  const page = named(
    entries,
    'page',
    `
    ${newest}
    select ${columnsOf(entries)}
    from newest d ${nearness}
    ${filtered(name)}
      and ($8::int is null or (-near.place, lower(d.${name}), d.code) > ($8, $9, $10))
    order by -near.place, lower(d.${name}), d.code limit $11`,
  );
  const count = named(entries, 'count', `${newest} select count(*) as total from newest d ${nearness} ${filtered(name)}`);
  return {
    list: (db: Db, asker: Asker, filter: EntryFilter, after: readonly string[] | null, limit: number): Promise<Row[]> =>
      db.query<Row>(page, [...filterValues(asker, filter), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit]),
    count: (db: Db, asker: Asker, filter: EntryFilter): Promise<number> => total(db, count, filterValues(asker, filter)),
  };
}

function oneEntry<Row extends EntryRow>(entries: EntryTable) {
  const { table, version } = entries;
  const columns = columnsOf(entries);
  const one = named(entries, 'find', `with ${posts} select ${columns} from ${table} d ${nearness} where d.id = $3`);
  const byCode = named(
    entries,
    'newest',
    `
    with ${posts}
    select ${columns}
    from ${table} d ${nearness}
    where d.code = $3
    order by d.${version} desc limit 1`,
  );
  return {
    find: async (db: Db, { employeeId, today }: Asker, id: string): Promise<Row | null> =>
      (await db.query<Row>(one, [employeeId, today, id]))[0] ?? null,
    findNewest: async (db: Db, { employeeId, today }: Asker, code: string): Promise<Row | null> =>
      (await db.query<Row>(byCode, [employeeId, today, code]))[0] ?? null,
  };
}

function versionsOfEntry<Row extends EntryRow>(entries: EntryTable) {
  const { table, version } = entries;
  const sameCode = `where d.code = (select code from ${table} where id = $3)`;
  const versions = named(
    entries,
    'versions',
    `
    with ${posts}
    select ${columnsOf(entries)}
    from ${table} d ${nearness}
    ${sameCode}
      and ($4::int is null or d.${version} < $4)
    order by d.${version} desc limit $5`,
  );
  const count = named(
    entries,
    'version_count',
    `select count(*) as total from ${table} where code = (select code from ${table} where id = $1)`,
  );
  return {
    listVersions: (db: Db, { employeeId, today }: Asker, id: string, below: string | null, limit: number): Promise<Row[]> =>
      db.query<Row>(versions, [employeeId, today, id, below, limit]),
    countVersions: (db: Db, id: string): Promise<number> => total(db, count, [id]),
  };
}

function withdrawal(entries: EntryTable) {
  const withdraw = named(
    entries,
    'withdraw',
    `
    update ${entries.table} set withdrawn_at = $2, withdrawn_by = $3, withdrawal_reason = $4
    where id = $1
      and withdrawn_at is null
    returning id`,
  );
  return {
    /** Answers whether it was still offered. */
    withdraw: async (tx: Tx, id: string, at: Date, by: string, reason: string): Promise<boolean> =>
      (await tx.query(withdraw, [id, at, by, reason])).length > 0,
  };
}

/** Reads and withdraws the entries of one table; `Row` are its rows. Every list is one statement. */
export function createLibraryRepo<Row extends EntryRow>(entries: EntryTable) {
  return { ...newestOfEach<Row>(entries), ...oneEntry<Row>(entries), ...versionsOfEntry<Row>(entries), ...withdrawal(entries) };
}
export type LibraryRepo<Row extends EntryRow> = ReturnType<typeof createLibraryRepo<Row>>;

const managePath = statement(
  'library_manage_path',
  `
  select path
  from unit
  where case when $1::uuid is null then parent_id is null else id = $1 end
  order by no limit 1`,
);
/** Where one must be HR to write for this unit; null: for the whole agency. Misses a unit that does not exist. */
export async function findManagePath(db: Db, unitId: string | null): Promise<string | null> {
  return (await db.query<{ path: string }>(managePath, [unitId]))[0]?.path ?? null;
}

import type { Db, Tx } from '../../db/client.ts';
import { employeeJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';
import { isOnDuty } from '../organisation/organisation.module.ts';

interface Person {
  employeeId: string;
  name: string;
}
export interface ThanksRow {
  id: string;
  from: Person;
  to: Person;
  text: string;
  givenAt: Date;
}
export type ThanksView = 'received' | 'given';

const columns = `x.id, ${employeeJson('a')} as "from", ${employeeJson('b')} as "to", x.text, x.given_at as "givenAt"`;
const people = 'join employee a on a.id = x.from_id join employee b on b.id = x.to_id';
const ofPerson = `
  from thanks x
  ${people}
  where (($1 = 'received' and x.to_id = $2::uuid) or ($1 = 'given' and x.from_id = $2::uuid))`;
const page = statement(
  'thanks_page',
  `
  select ${columns}
  ${ofPerson}
    and ($3::timestamptz is null or (x.given_at, x.id) < ($3::timestamptz, $4::uuid))
  order by x.given_at desc, x.id desc limit $5`,
);
const count = statement('thanks_count', `select count(*) as total ${ofPerson}`);
const lockGiver = statement('thanks_lock_giver', 'select 1 from employee where id = $1 for update');
const around = statement(
  'thanks_around',
  `
  select
    ${isOnDuty('$2::uuid', '$3::date')} as "onDuty",
    (select count(*) from thanks x where x.from_id = $1::uuid and x.given_on = $3::date) as "givenToday",
    (
      select count(*)
      from thanks x
      where x.from_id = $1::uuid
        and x.to_id = $2::uuid
        and x.given_on = $3::date
    ) as "givenToThemToday"`,
);
const insert = statement(
  'thanks_insert',
  `
  with x as (
    insert into thanks (id, from_id, to_id, text, given_on, given_at) values ($1, $2, $3, $4, $5, $6)
    returning *
  )
  select ${columns}
  from x
  ${people}`,
);

export const listThanksRows = (
  db: Db,
  view: ThanksView,
  employeeId: string,
  after: readonly string[] | null,
  limit: number,
): Promise<ThanksRow[]> => db.query<ThanksRow>(page, [view, employeeId, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countThanks(db: Db, view: ThanksView, employeeId: string): Promise<number> {
  return (await db.query<{ total: number }>(count, [view, employeeId]))[0]?.total ?? 0;
}

interface Around {
  onDuty: boolean;
  givenToday: number;
  givenToThemToday: number;
}
/** What the limits ask; thanks that one person writes at once wait for one another here. */
export async function findThanksAround(tx: Tx, fromId: string, toId: string, today: string): Promise<Around> {
  await tx.query(lockGiver, [fromId]);
  return (await tx.query<Around>(around, [fromId, toId, today]))[0] as Around;
}

export async function insertThanks(
  tx: Tx,
  row: { id: string; fromId: string; toId: string; text: string; givenOn: string; givenAt: Date },
): Promise<ThanksRow> {
  return (await tx.query<ThanksRow>(insert, [row.id, row.fromId, row.toId, row.text, row.givenOn, row.givenAt]))[0] as ThanksRow;
}

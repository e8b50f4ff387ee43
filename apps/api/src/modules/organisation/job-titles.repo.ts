import type { JobTitle } from '@pauh/contracts';
import type { Db } from '../../db/client.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';

interface JobTitleRow extends JobTitle {
  key: string;
}
export interface JobTitleFilter {
  paths: readonly string[] | null;
  search: string | null;
}
/** One title however its letters and edges are written. */
const key = 'lower(btrim(p.title))';
const filtered = `
  from position p
  join unit u on u.id = p.unit_id
  where ($1::text[] is null or ${withinPaths('u.path', '$1')})
    and ($2::text is null or position(lower($2) in ${key}) > 0)`;
const page = statement(
  'job_title_page',
  `
  select ${key} as key, min(btrim(p.title)) as title, p.kind, count(*) as positions
  ${filtered}
    and ($3::text is null or (${key}, p.kind) > ($3, $4))
  group by ${key}, p.kind
  order by ${key}, p.kind limit $5`,
);
const count = statement('job_title_count', `select count(distinct (${key}, p.kind)) as total ${filtered}`);

export const listJobTitleRows = (
  db: Db,
  { paths, search }: JobTitleFilter,
  after: string[] | null,
  limit: number,
): Promise<JobTitleRow[]> => db.query<JobTitleRow>(page, [paths, search, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countJobTitles(db: Db, { paths, search }: JobTitleFilter): Promise<number> {
  return (await db.query<{ total: number }>(count, [paths, search]))[0]?.total ?? 0;
}

import type { JobTitle, QueryOf, listJobTitles as contract } from '@pauh/contracts';
import type { Read } from '../../db/work.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { countJobTitles, listJobTitleRows } from './job-titles.repo.ts';
import { pathsSeen } from './units.service.ts';

export async function listJobTitles(read: Read, { search = '', limit, cursor, count }: QueryOf<typeof contract>): Promise<Page<JobTitle>> {
  const filter = { paths: pathsSeen(read.actor), search: search || null };
  const rows = await listJobTitleRows(read.db, filter, cursorKey('job_titles', filter, cursor), limit + 1);
  return {
    ...pageOf('job_titles', filter, rows, limit, ({ key, kind }) => [key, kind]),
    ...(count ? { total: await countJobTitles(read.db, filter) } : {}),
  };
}

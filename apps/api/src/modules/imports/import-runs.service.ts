import type { ImportRun } from '@pauh/contracts';
import { type Actor, pathsWith } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { type ImportRunRow, countImportRuns, listImportRuns } from './imports.repo.ts';

const list = 'imports';

/** The imports that were carried out: all of them for HR of the whole agency, one's own for HR of a part of it. */
export async function listRuns(read: Read, request: PageRequest): Promise<Page<ImportRun>> {
  const byAccountId = importsForWholeAgency(read.actor) ? null : read.actor.accountId;
  const key = cursorKey(list, byAccountId, request.cursor);
  const rows = await listImportRuns(read.db, {
    byAccountId,
    after: key ? { at: key[0] as string, id: key[1] as string } : null,
    limit: request.limit + 1,
  });
  const page = pageOf(list, byAccountId, rows, request.limit, (row) => [row.at.toISOString(), row.id]);
  return { ...page, items: page.items.map(runToDto), ...(request.count ? { total: await countImportRuns(read.db, byAccountId) } : {}) };
}

/** A path of one step, `/1/`, is the top of the tree. */
const importsForWholeAgency = (actor: Actor): boolean => pathsWith(actor, 'import:run').some((path) => /^\/(\d+\/)?$/.test(path));

function runToDto({ byName, at, ...row }: ImportRunRow): ImportRun {
  return { ...row, by: byName, at: at.toISOString() };
}

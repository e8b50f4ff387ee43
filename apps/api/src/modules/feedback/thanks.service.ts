import type { BodyOf, QueryOf, Thanks, createThanks as createContract, listThanks as listContract } from '@pauh/contracts';
import { checkThanks } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { type ThanksRow, countThanks, findThanksAround, insertThanks, listThanksRows } from './thanks.repo.ts';

const toDto = ({ givenAt, ...row }: ThanksRow): Thanks => ({ ...row, givenAt: givenAt.toISOString() });

export async function listThanks(read: Read, { view, limit, cursor, count }: QueryOf<typeof listContract>): Promise<Page<Thanks>> {
  const employeeId = read.actor.employeeId ?? '';
  const rows = await listThanksRows(read.db, view, employeeId, cursorKey('thanks', view, cursor), limit + 1);
  const page = pageOf('thanks', view, rows, limit, (row) => [row.givenAt.toISOString(), row.id]);
  return { ...page, items: page.items.map(toDto), ...(count ? { total: await countThanks(read.db, view, employeeId) } : {}) };
}

/** The words stay between the two: the audit tells that thanks were given, not what they say. */
export async function giveThanks(work: Work, { employeeId, text }: BodyOf<typeof createContract>): Promise<Thanks> {
  const fromId = work.actor.employeeId as string;
  const toId = employeeId.toLowerCase();
  const [first, ...others] = checkThanks({ fromId, toId }, await findThanksAround(work.tx, fromId, toId, work.today));
  if (first) throw new AppError(errorCodeOf(first.code), [first, ...others]);
  const row = await insertThanks(work.tx, { id: newId(), fromId, toId, text, givenOn: work.today, givenAt: work.now });
  work.audit({ action: 'thanks.given', subjectType: 'employee', subjectId: toId, after: { thanksId: row.id } });
  work.publish({ kind: 'thanks.given', payload: { thanksId: row.id, employeeId: toId } });
  return toDto(row);
}

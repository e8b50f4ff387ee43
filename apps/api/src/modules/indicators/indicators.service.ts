import type { BodyOf, Indicator, createIndicator as contract } from '@pauh/contracts';
import { fromTenThousandths, refuseMaximum, toTenThousandths } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { type DefinitionRow, countDefinitions, findNewestDefinition, listDefinitions, writeDefinitions } from './indicators.repo.ts';

const toDto = (row: DefinitionRow): Indicator => ({ ...row, maximum: row.maximum === null ? null : fromTenThousandths(row.maximum), createdAt: row.createdAt.toISOString() });

export async function listIndicators({ db }: Read, { limit, cursor, count, search }: PageRequest & { search?: string }): Promise<Page<Indicator>> {
  const [after = null] = cursorKey('indicators', search ?? null, cursor) ?? [];
  const page = pageOf('indicators', search ?? null, await listDefinitions(db, search, after, limit + 1), limit, (row) => [row.code]);
  return { ...page, items: page.items.map(toDto), ...(count ? { total: await countDefinitions(db, search) } : {}) };
}

/** A definition is never changed: another wording is the next version, and plans keep what they copied. */
export async function createIndicator(work: Work, input: BodyOf<typeof contract>): Promise<Indicator> {
  const maximum = maximumOf(input);
  const newest = await findNewestDefinition(work.tx, input.code);
  const [row] = await writeDefinitions(work.tx, [{ ...input, maximum, id: newId() }], work.now);
  if (!row) throw new AppError('indicator.unchanged');
  work.audit({ action: 'indicator.created', subjectType: 'indicator', subjectId: row.id, before: newest, after: row });
  return toDto(row);
}

/** The stated maximum in ten-thousandths. Throws 422 where it cannot be one of this direction. */
function maximumOf({ maximum, direction }: BodyOf<typeof contract>): number | null {
  if (maximum === null) return null;
  const parsed = toTenThousandths(maximum);
  if (!parsed.ok) throw new AppError('request.refused', [{ pointer: '/maximum', code: parsed.code }]);
  const refused = refuseMaximum(direction, parsed.value);
  if (refused) throw new AppError('indicator.definition_refused', [{ pointer: '/maximum', code: refused }]);
  return parsed.value;
}

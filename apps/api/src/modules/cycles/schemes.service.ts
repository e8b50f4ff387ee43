import type { Scheme, SchemeRules as RulesDto } from '@pauh/contracts';
import { schemeRulesFromDto, schemeRulesToDto } from '@pauh/contracts/exact-content';
import { type SchemeRefusal, checkSchemeRules } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectExact } from '../../lib/exact.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { type SchemeRow, countSchemes, insertScheme, listSchemes as listRows } from './schemes.repo.ts';

/** Where the caller wrote what the domain refuses. */
const pointerOf = ({ field }: SchemeRefusal): string => `/rules/${field === 'capHundredths' ? 'cap' : field}`;
const schemeToDto = ({ id, code, version, name, rules, frozenAt }: SchemeRow): Scheme => ({
  id,
  code,
  version,
  name,
  rules: schemeRulesToDto(rules),
  frozenAt: frozenAt?.toISOString() ?? null,
});

export async function listSchemes({ db }: Read, { limit, cursor, count }: PageRequest): Promise<Page<Scheme>> {
  const rows = await listRows(db, cursorKey('schemes', null, cursor), limit + 1);
  const page = pageOf('schemes', null, rows, limit, (row) => [row.code, row.version]);
  return { ...page, items: page.items.map(schemeToDto), ...(count ? { total: await countSchemes(db) } : {}) };
}

/** A scheme is never changed: new rules are the next version, and cycles that run keep theirs. */
export async function createScheme(work: Work, input: { code: string; name: string; rules: RulesDto }): Promise<Scheme> {
  const rules = expectExact(schemeRulesFromDto(input.rules));
  const refusals = checkSchemeRules(rules);
  if (refusals.length > 0)
    throw new AppError(
      'scheme.rules_refused',
      refusals.map((refusal) => ({ pointer: pointerOf(refusal), code: refusal.code })),
    );
  const row = await insertScheme(work.tx, { id: newId(), code: input.code, name: input.name, rules });
  work.audit({
    action: 'scheme.created',
    subjectType: 'scheme',
    subjectId: row.id,
    after: { code: row.code, version: row.version, name: row.name, rules },
  });
  return schemeToDto(row);
}

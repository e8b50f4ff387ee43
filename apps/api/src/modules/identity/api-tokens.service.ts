import type {
  ApiToken,
  BodyOf,
  QueryOf,
  createApiToken as createApiTokenContract,
  listApiTokens as listApiTokensContract,
} from '@pauh/contracts';
import { hasPermissionIn, pathsWith, scopes as offeredScopes } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId, sha256 } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { findUnit } from '../organisation/organisation.module.ts';
import { newApiToken } from './api-token-format.ts';
import {
  type ApiTokenRow,
  countApiTokens,
  findApiTokenForUpdate,
  insertApiToken,
  listApiTokenRows,
  revokeApiTokenRow,
} from './api-tokens.repo.ts';

const prefixLength = 11;

export async function listApiTokens(read: Read, query: QueryOf<typeof listApiTokensContract>): Promise<Page<ApiToken>> {
  const paths = pathsWith(read.actor, 'token:manage');
  const rows = await listApiTokenRows(read.db, paths, cursorKey('api-tokens', null, query.cursor), query.limit + 1);
  const page = pageOf('api-tokens', null, rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
  return { ...page, items: page.items.map(apiTokenOf), ...(query.count ? { total: await countApiTokens(read.db, paths) } : {}) };
}

/** The token itself is answered once; only its hash is kept. */
export async function createApiToken(
  work: Work,
  body: BodyOf<typeof createApiTokenContract>,
): Promise<{ apiToken: ApiToken; token: string }> {
  const scopes = [...new Set(body.scopes)];
  const unknown = body.scopes.flatMap((scope, index) =>
    (offeredScopes as readonly string[]).includes(scope) ? [] : [{ pointer: `/scopes/${index}`, code: 'token.scope_unknown' }],
  );
  if (unknown.length > 0) throw new AppError('token.scope_unknown', unknown);
  const expiresAt = new Date(body.expiresAt);
  if (expiresAt <= work.now || expiresAt > aYearAfter(work.now))
    throw new AppError('token.expiry_invalid', [{ pointer: '/expiresAt', code: 'token.expiry_invalid' }]);
  const unit = await findUnit(work.tx, body.unitId, work.today);
  if (!unit) throw new AppError('unit.not_found', [{ pointer: '/unitId', code: 'unit.not_found' }]);
  if (!hasPermissionIn(work.actor, 'token:manage', unit.path)) throw new AppError('access.denied');
  const token = newApiToken();
  const id = newId();
  const row = {
    id,
    name: body.name,
    prefix: token.slice(0, prefixLength),
    scopes,
    unitId: unit.id,
    createdBy: work.actor.accountId,
    createdAt: work.now,
    expiresAt,
  };
  await insertApiToken(work.tx, { ...row, tokenHash: sha256(token) });
  work.audit({ action: 'token.created', subjectType: 'api_token', subjectId: id, after: row });
  return {
    apiToken: apiTokenOf({
      ...row,
      unit: { unitId: unit.id, code: unit.code, name: unit.name },
      unitPath: unit.path,
      lastUsedAt: null,
      revokedAt: null,
    }),
    token,
  };
}

/** Revoked at once; a second time changes nothing. */
export async function revokeApiToken(work: Work, tokenId: string): Promise<ApiToken> {
  const row = await findApiTokenForUpdate(work.tx, tokenId);
  if (!row || !hasPermissionIn(work.actor, 'token:manage', row.unitPath)) throw new AppError('token.not_found');
  if (row.revokedAt) return apiTokenOf(row);
  await revokeApiTokenRow(work.tx, tokenId, work.now);
  work.audit({ action: 'token.revoked', subjectType: 'api_token', subjectId: tokenId });
  return apiTokenOf({ ...row, revokedAt: work.now });
}

function aYearAfter(instant: Date): Date {
  const later = new Date(instant);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}

function apiTokenOf({ unitPath: _, ...row }: ApiTokenRow): ApiToken {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    actions: row.revokedAt ? [] : ['revoke'],
  };
}

import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { unitJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { apiToken } from '../../db/schema/identity.ts';
import { statement } from '../../db/statement.ts';

export interface ApiTokenRow {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  unit: { unitId: string; code: string; name: string };
  unitPath: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const columns = `
  t.id, t.name, t.prefix, t.scopes, ${unitJson('u')} as unit, u.path as "unitPath", t.created_at as "createdAt",
  t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"`;
const filter = withinPaths('u.path', '$1');
const tokenPage = statement(
  'api_token_page',
  `
  select ${columns}
  from api_token t
  join unit u on u.id = t.unit_id
  where ${filter}
    and ($2::timestamptz is null or (t.created_at, t.id) < ($2, $3::uuid))
  order by t.created_at desc, t.id desc limit $4`,
);
const tokenCount = statement(
  'api_token_count',
  `select count(*) as total from api_token t join unit u on u.id = t.unit_id where ${filter}`,
);
const oneToken = statement(
  'api_token_get',
  `select ${columns} from api_token t join unit u on u.id = t.unit_id where t.id = $1 for update of t`,
);

export async function listApiTokenRows(db: Db, paths: readonly string[], before: string[] | null, limit: number): Promise<ApiTokenRow[]> {
  return db.query<ApiTokenRow>(tokenPage, [paths, before?.[0] ?? null, before?.[1] ?? null, limit]);
}

export async function countApiTokens(db: Db, paths: readonly string[]): Promise<number> {
  return (await db.query<{ total: number }>(tokenCount, [paths]))[0]?.total ?? 0;
}

export async function findApiTokenForUpdate(tx: Tx, id: string): Promise<ApiTokenRow | null> {
  return (await tx.query<ApiTokenRow>(oneToken, [id]))[0] ?? null;
}

export async function insertApiToken(tx: Tx, row: typeof apiToken.$inferInsert): Promise<void> {
  await tx.orm.insert(apiToken).values(row);
}

export async function revokeApiTokenRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.orm.update(apiToken).set({ revokedAt: now }).where(eq(apiToken.id, id));
}

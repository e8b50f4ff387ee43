import type { TestApp } from './app.ts';

/** What every table holds, but for those left out and the time a token was last used: the same before and after means that nothing was stored. */
export async function digestOf(server: TestApp, but: readonly string[]): Promise<Record<string, string>> {
  const tables = (
    await server.db.query<{ name: string }>(
      { name: 'digest_tables', text: "select tablename as name from pg_tables where schemaname = 'public' order by 1" },
      [],
    )
  ).map((t) => t.name);
  const counted = tables.filter((t) => ![...but, 'sign_in_throttle', 'schema_migration'].includes(t));
  const text = counted
    .map(
      (t) =>
        `select '${t}' as name, md5(coalesce(string_agg(x::text, ',' order by x::text), '')) as digest from (select ${t === 'api_token' ? 'id, revoked_at' : '*'} from ${t}) x`,
    )
    .join(' union all ');
  return Object.fromEntries(
    (await server.db.query<{ name: string; digest: string }>({ name: `digest_${but.join('_')}`, text }, [])).map((r) => [r.name, r.digest]),
  );
}

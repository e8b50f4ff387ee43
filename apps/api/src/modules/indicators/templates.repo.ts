import type { PlanContent } from '@pauh/contracts';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface TemplateRow { id: string; code: string; version: number; name: string; content: PlanContent }
const columns = 't.id, t.code, t.template_version as version, t.name, t.content';
const newest = 'from (select distinct on (code) * from plan_template order by code, template_version desc) t';
const page = statement('template_page', `select ${columns} ${newest} where $1::text is null or t.code > $1::text order by t.code limit $2`);
const count = statement('template_count', 'select count(distinct code) as total from plan_template');
const byId = statement('template_by_id', `select ${columns} from plan_template t where t.id = $1`);
const insert = statement('template_insert', `
  insert into plan_template as t (id, code, template_version, name, content)
  select $1::uuid, $2::text, coalesce(max(template_version), 0) + 1, $3::text, $4::jsonb from plan_template where code = $2::text returning ${columns}`);

export const listTemplates = (db: Db, after: string | null, limit: number): Promise<TemplateRow[]> => db.query<TemplateRow>(page, [after, limit]);

export async function countTemplates(db: Db): Promise<number> {
  return (await db.query<{ total: number }>(count, []))[0]?.total ?? 0;
}

export async function findTemplate(db: Db, id: string): Promise<TemplateRow | null> {
  return (await db.query<TemplateRow>(byId, [id]))[0] ?? null;
}

export async function insertTemplate(tx: Tx, template: Omit<TemplateRow, 'version'>): Promise<TemplateRow> {
  const [row] = await tx.query<TemplateRow>(insert, [template.id, template.code, template.name, JSON.stringify(template.content)]);
  return row as TemplateRow;
}

import type { PlanContent } from '@pauh/contracts';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { type EntryRow, createLibraryRepo } from './library.repo.ts';

export interface TemplateRow extends EntryRow {
  name: string;
  content: PlanContent;
}
export const templates = createLibraryRepo<TemplateRow>({
  table: 'plan_template',
  version: 'template_version',
  name: 'name',
  words: 'd.name, d.content',
});

export interface TemplateToWrite extends Pick<
  TemplateRow,
  'id' | 'code' | 'name' | 'content' | 'positionKind' | 'positionTitle' | 'reason'
> {
  unitId: string | null;
  /** Whether it is written even when nothing differs: what was withdrawn is offered again. */
  again: boolean;
}
const write = statement(
  'template_write',
  `
  insert into plan_template (
    id, code, template_version, name, content, position_kind, position_title, unit_id, reason, created_by, created_at
  )
  select
    $1::uuid, $2::text, coalesce(last.template_version, 0) + 1, $3::text, $4::jsonb, $5::text, $6::text, $7::uuid,
    $8::text, $9::text, $10::timestamptz
  from (select 1) one
  left join lateral (
    select * from plan_template n where n.code = $2::text order by n.template_version desc limit 1
  ) last on true
  where last.id is null
    or $11::boolean
    or (
      last.name, last.content, last.position_kind, last.position_title, last.unit_id
    ) is distinct from ($3::text, $4::jsonb, $5::text, $6::text, $7::uuid)
  returning id`,
);

/** Writes the next version (1 of a new code); answers whether it differed from the newest. */
export async function writeTemplate(tx: Tx, row: TemplateToWrite, by: string, now: Date): Promise<boolean> {
  const { id, code, name, content, positionKind, positionTitle, unitId, reason, again } = row;
  return (
    (await tx.query(write, [id, code, name, JSON.stringify(content), positionKind, positionTitle, unitId, reason, by, now, again])).length >
    0
  );
}

import type { PlanFacts } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns, supervisedOn } from '../plans/plans.module.ts';

export interface EvidenceRow {
  id: string;
  kind: 'file' | 'link';
  fileName: string | null;
  mediaType: string | null;
  sizeBytes: number | null;
  sha256: string | null;
  link: string | null;
}
export interface StoredFile {
  id: string;
  planId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  byAccountId: string;
  at: Date;
}

/** One piece of `evidence v` as JSON. */
export const evidenceJson = `json_build_object(
  'id', v.id, 'kind', v.kind, 'fileName', v.file_name, 'mediaType', v.media_type, 'sizeBytes', v.size_bytes,
  'sha256', v.sha256, 'link', v.link
)`;

const insertOne = statement(
  'evidence_insert',
  `
  insert into evidence (
    id, plan_id, kind, file_name, media_type, size_bytes, sha256, storage_key, by_account_id, created_at
  )
  values ($1, $2, 'file', $3, $4, $5, $6, $7, $8, $9)`,
);
const insertLinks = statement(
  'evidence_links_insert',
  `
  insert into evidence (id, plan_id, progress_entry_id, kind, link, by_account_id, created_at)
  select l.id, $3::uuid, $4::uuid, 'link', l.link, $5::uuid, $6::timestamptz
  from unnest($1::uuid[], $2::text[]) as l(id, link)`,
);
const attach = statement(
  'evidence_attach',
  `
  update evidence set progress_entry_id = $3
  where id = any($1::uuid[])
    and plan_id = $2
    and kind = 'file'
    and progress_entry_id is null
  returning id`,
);
const one = statement(
  'evidence_one',
  `
  select
    v.id, v.plan_id as "planId", v.kind, v.file_name as "fileName", v.media_type as "mediaType",
    v.size_bytes as "sizeBytes", v.storage_key as "storageKey", ${supervisedOn('$3', 'g.on_day')} as "ofOwnDays",
    ${planFactsColumns('$2')}
  from evidence v
  join plan p on p.id = v.plan_id
  left join progress_entry g on g.id = v.progress_entry_id
  where v.id = $1`,
);

export async function insertFile(tx: Tx, file: StoredFile): Promise<void> {
  await tx.query(insertOne, [
    file.id,
    file.planId,
    file.fileName,
    file.mediaType,
    file.sizeBytes,
    file.sha256,
    file.storageKey,
    file.byAccountId,
    file.at,
  ]);
}

export interface NewLinks {
  planId: string;
  entryId: string;
  links: { id: string; link: string }[];
  byAccountId: string;
  at: Date;
}
export async function insertEvidenceLinks(tx: Tx, { planId, entryId, links, byAccountId, at }: NewLinks): Promise<void> {
  await tx.query(insertLinks, [links.map((l) => l.id), links.map((l) => l.link), planId, entryId, byAccountId, at]);
}

/** Names uploaded files in an entry. Answers those that it could: files of this plan that no entry names yet. */
export async function attachFiles(tx: Tx, ids: string[], planId: string, entryId: string): Promise<string[]> {
  return (await tx.query<{ id: string }>(attach, [ids, planId, entryId])).map((row) => row.id);
}

export type FoundEvidence = PlanFacts & {
  id: string;
  planId: string;
  kind: 'file' | 'link';
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  storageKey: string;
  /** An entry names it of a day on which whoever asks supervised. */
  ofOwnDays: boolean;
};
export async function findEvidence(db: Db, id: string, today: string, employeeId: string | null): Promise<FoundEvidence | null> {
  return (await db.query<FoundEvidence>(one, [id, today, employeeId]))[0] ?? null;
}

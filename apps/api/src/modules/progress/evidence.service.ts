import type { Evidence } from '@pauh/contracts';
import { canReadProgress, canWriteProgress } from '@pauh/domain';
import { type Read, type Work, recordAccess } from '../../db/work.ts';
import { AppError, refusedAt } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import type { FileAnswer } from '../../plugins/serve.ts';
import type { UploadedFile } from '../../plugins/uploads.ts';
import { expectAllowed, findPlanSheet, isStageOpen } from '../plans/plans.module.ts';
import { type EvidenceStore, evidenceKeyOf } from './evidence-store.ts';
import { evidenceTypeOf } from './evidence-type.ts';
import { findEvidence, insertFile } from './evidence.repo.ts';

/** Keeps a file of the plan's owner; a progress entry names it afterwards. */
export async function uploadEvidence(
  work: Work,
  store: EvidenceStore,
  planId: string,
  { bytes, fileName }: UploadedFile,
): Promise<Evidence> {
  const plan = await findPlanSheet(work.tx, planId, work.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canWriteProgress(work.actor, plan), 'plan.not_found');
  if (!isStageOpen('record_progress', plan.stage)) throw new AppError('plan.stage_closed');
  if (bytes.length === 0) throw refusedAt('/file', 'evidence.empty');
  const name = plainName(fileName ?? '');
  const mediaType = await evidenceTypeOf(bytes, name);
  const { key, sha256 } = evidenceKeyOf(bytes);
  if (!work.rehearsal) await store.put(bytes);
  const file = {
    id: newId(),
    planId,
    fileName: name,
    mediaType,
    sizeBytes: bytes.length,
    sha256,
    storageKey: key,
    byAccountId: work.actor.accountId,
    at: work.now,
  };
  await insertFile(work.tx, file);
  work.audit({
    action: 'evidence.uploaded',
    subjectType: 'plan',
    subjectId: planId,
    after: { evidenceId: file.id, fileName: name, mediaType, sizeBytes: bytes.length, sha256 },
  });
  return { id: file.id, kind: 'file', fileName: name, mediaType, sizeBytes: bytes.length, sha256, link: null };
}

/** A name as people read it: without folders or characters that a screen does not show, its end kept. */
const plainName = (fileName: string): string => (fileName.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(-200);

export async function downloadEvidence(read: Read, store: EvidenceStore, evidenceId: string): Promise<FileAnswer> {
  const found = await findEvidence(read.db, evidenceId, read.today, read.actor.employeeId);
  if (!found) throw new AppError('evidence.not_found');
  expectAllowed(canReadProgress(read.actor, found, found.ofOwnDays), 'evidence.not_found');
  if (found.kind === 'link') throw new AppError('evidence.not_found');
  await recordAccess(read, found.planId, found, 'evidence');
  const file = await store.open(found.storageKey);
  return { content: file.createReadStream(), mediaType: found.mediaType, fileName: found.fileName, sizeBytes: found.sizeBytes };
}

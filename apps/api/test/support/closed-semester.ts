import {
  approveReopening,
  correctAssessment,
  getAssessmentSheet,
  getResult,
  requestReopening,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import { beforeAll, beforeEach } from 'vitest';
import { type ActorKey, type PersonKey, employ } from './agency.ts';
import { agency, as, semester, server, useAssessmentTime } from './assessment-time.ts';
import { type StoredResult, closeSemester, releasedResult } from './release.ts';
import { fullContent, valueOf } from './semester.ts';

export const why = 'Nilai ujian kelas V tertukar dengan kelas VI';
export const refusal = (code: string) => ({ ok: false, problem: { code } });
export const ask = async (who: ActorKey, of: PersonKey = 'teacher', reason = why) =>
  (await as(who))(requestReopening, { params: { cycleId: semester.cycleId }, body: { employeeId: agency.employeeIds[of], reason } });
export type Asked = { id: string; version: number };
export const approve = async (who: ActorKey, { id, version }: Asked) =>
  (await as(who))(approveReopening, { params: { reopeningId: id }, ifMatch: version });
const params = () => ({ planId: semester.planIds.teacher, kind: 'supervisor' as const });
export const sheet = async () => valueOf(await (await as('principal'))(getAssessmentSheet, { params: params() }));
export const correct = async (ifMatch: number) =>
  (await as('principal'))(correctAssessment, { params: params(), ifMatch, body: { reason: why } });
export const read = async (who: ActorKey, resultId: string) => valueOf(await (await as(who))(getResult, { params: { resultId } }));

export async function correctTo(actuals: number[]): Promise<void> {
  const opened = valueOf(await correct((await sheet()).version));
  const call = await as('principal');
  const saved = valueOf(await call(saveAssessment, { params: params(), ifMatch: opened.version, body: fullContent(opened, actuals) }));
  valueOf(await call(submitAssessment, { params: params(), ifMatch: saved.version }));
}

export let officerIds: Record<string, string>;
export let first: StoredResult;
/** Gives the test file that calls it officers of their own, and before each test a closed semester in which the teacher has the result `first`. */
export function useClosedSemester(): void {
  useAssessmentTime();
  beforeAll(async () => {
    officerIds = await employ(server.db, agency, ['hr', 'secondHr', 'leader']);
  });
  beforeEach(async () => {
    first = await releasedResult();
    await closeSemester();
  });
}

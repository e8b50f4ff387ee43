import { type AssessmentContent, getAssessmentSheet, saveAssessment } from '@pauh/contracts';
import { expect } from 'vitest';
import type { ActorKey, PersonKey } from './agency.ts';
import { rowsOf } from './agreed-semester.ts';
import { agency, as, semester, server } from './assessment-time.ts';
import { assessAs } from './semester.ts';

export const sheetOf = (of: PersonKey, kind: 'self' | 'supervisor') => ({ planId: semester.planIds[of], kind });
export const get = async (who: ActorKey, kind: 'self' | 'supervisor', of: PersonKey = 'teacher') =>
  (await as(who))(getAssessmentSheet, { params: sheetOf(of, kind) });
export const assess = (who: ActorKey, kind: 'self' | 'supervisor', actuals: (number | null)[], options?: Parameters<typeof assessAs>[6]) =>
  assessAs(server, agency, who, semester.planIds.teacher, kind, actuals, options);
export const save = async (
  who: ActorKey,
  kind: 'self' | 'supervisor',
  ifMatch: number,
  body: AssessmentContent,
  of: PersonKey = 'teacher',
) => (await as(who))(saveAssessment, { params: sheetOf(of, kind), ifMatch, body });
export const refusal = (code: string, ...errors: object[]) => ({
  ok: false,
  problem: { code, ...(errors.length > 0 ? { errors: errors.map((e) => expect.objectContaining(e)) } : {}) },
});
export const met = [75, 95, 20];
export const planRow = async (key: PersonKey = 'teacher') =>
  (await rowsOf(server, 'select self_state, supervisor_state, result_state, version from plan where id = $1', [semester.planIds[key]]))[0];

import { type AssessmentContent, getAssessmentSheet, getResult, listResults, releaseResults, submitAssessment } from '@pauh/contracts';
import { beforeEach } from 'vitest';
import type { ActorKey } from './agency.ts';
import { agency, as, server, useFreshAgency } from './fresh-agency.ts';
import { assessAs, valueOf } from './semester.ts';
import { type SucceededSemester, succeededSemester } from './succession.ts';

export let semester: SucceededSemester;
/** Before each test the supervisor has changed while the assignment stayed: who supervised before assesses their own days, who came after decides. */
export function useSucceededSemester(): void {
  useFreshAgency();
  beforeEach(async () => {
    semester = await succeededSemester();
  });
}

/** 50 x 80 + 30 x 100 + 20 x 100 = 90.00, and all at their targets = 100.00. */
export const [ninety, hundred] = [
  [72, 95, 20],
  [75, 95, 20],
];
export const on = (kind: 'part' | 'supervisor' | 'self') => ({ params: { planId: semester.planId, kind } });
export const sheetOf = async (who: ActorKey, kind: 'part' | 'supervisor' = 'supervisor') =>
  valueOf(await (await as(who))(getAssessmentSheet, on(kind)));
export const part = (options: { submit?: boolean; changes?: Partial<AssessmentContent> } = {}, actuals = ninety) =>
  assessAs(server, agency, 'principal', semester.planId, 'part', actuals, options);
export const whole = (options: { submit?: boolean; changes?: Partial<AssessmentContent> } = {}, actuals = hundred) =>
  assessAs(server, agency, 'otherPrincipal', semester.planId, 'supervisor', actuals, options);
export const send = async (who: ActorKey, kind: 'part' | 'supervisor', ifMatch: number) =>
  (await as(who))(submitAssessment, { ...on(kind), ifMatch });
export const release = async () =>
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.PAUH } }));
export const resultAs = async (who: ActorKey) => {
  const call = await as(who);
  const [row] = valueOf(await call(listResults, { query: { cycleId: semester.cycleId } })).items;
  return valueOf(await call(getResult, { params: { resultId: row?.id ?? '' } }));
};
export const refusedWith = (code: string) => ({ ok: false, problem: { code } });

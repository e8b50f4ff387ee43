import { planContentToDto } from '@pauh/contracts/exact-content';
import { type SchemeRules, addDays } from '@pauh/domain';
import type { Acting, Work } from '../db/work.ts';
import { saveAssessment, submitAssessment } from '../modules/assessments/assessments.module.ts';
import { createCycle, transitionCycle } from '../modules/cycles/cycles.module.ts';
import { runImport } from '../modules/imports/imports.module.ts';
import { agreePlan, savePlanContent, submitPlan } from '../modules/plans/plans.module.ts';
import type { Calendar, Day } from './acts.ts';
import { type PlanInHand, listPlansInHand } from './demonstration.repo.ts';
import { plansFile } from './import-files.ts';
import type { Person } from './people.ts';
import type { SemesterDays } from './semesters.ts';
import { assessmentOf } from './sheets.ts';
import { templateFrame } from './work-patterns.ts';

/** Who acts in a semester, and by which rules. */
export interface Cast { readonly hr: Acting; readonly byNip: ReadonlyMap<string, Acting>; readonly rules: SchemeRules; readonly schemeId: string }
export const actingOf = (cast: Cast, nip: string): Acting => cast.byNip.get(nip) as Acting;
export type OpenCycle = { id: string; version: number };
type Chosen = (plan: PlanInHand) => boolean;

export const loadSheet = (work: Work, kind: Parameters<typeof runImport>[1], bytes: Buffer, fileName: string) => runImport(work, kind, { bytes, fileName }, { dryRun: false });

/** HR opens the semester: a cycle in planning, and the plans that people filled in a sheet together. */
export async function openSemester(calendar: Calendar, cast: Cast, days: SemesterDays, unitId: string, people: readonly Person[]): Promise<OpenCycle> {
  const { code, name, startsOn, endsOn, lastDays } = days;
  return calendar.onDay(startsOn, async (day) => {
    const draft = await day.as(cast.hr, (work) => createCycle(work, { code, name, kind: 'semester', unitId, schemeId: cast.schemeId, startsOn, endsOn, lastDays }));
    const cycle = await day.as(cast.hr, (work) => transitionCycle(work, draft.id, draft.version, { to: 'planning', reason: null }));
    await day.as(cast.hr, (work) => loadSheet(work, 'plans', plansFile(people, code, days.no), 'rencana.csv'));
    return cycle;
  });
}

export async function moveCycle(day: Day, cast: Cast, cycle: OpenCycle, to: 'running' | 'assessment' | 'released'): Promise<OpenCycle> {
  return day.as(cast.hr, (work) => transitionCycle(work, cycle.id, cycle.version, { to, reason: null }));
}

export interface Planning { /** Write the leader's expectations and the annex too. */ readonly completes: Chosen; readonly submits: Chosen; readonly agrees: Chosen }

/** The owners complete and submit their plans on one day, the supervisors agree on the next but one. */
export async function planSemester(calendar: Calendar, cast: Cast, cycle: OpenCycle, from: string, { completes, submits, agrees }: Planning): Promise<void> {
  await calendar.onDay(from, async (day) => {
    for (const plan of (await listPlansInHand(day.tx, cycle.id, day.today)).filter(submits)) {
      const owner = actingOf(cast, plan.nip);
      const content = { ...planContentToDto(plan.content), ...templateFrame };
      const { version } = completes(plan) ? await day.as(owner, (work) => savePlanContent(work, plan.planId, plan.version, content)) : plan;
      await day.as(owner, (work) => submitPlan(work, plan.planId, version));
    }
  });
  await calendar.onDay(addDays(from, 2), async (day) => {
    for (const plan of (await listPlansInHand(day.tx, cycle.id, day.today)).filter((each) => submits(each) && agrees(each))) {
      if (plan.supervisorNip) await day.as(actingOf(cast, plan.supervisorNip), (work) => agreePlan(work, plan.planId, plan.version));
    }
  });
}

/** Sheets are filled and handed in by the people themselves, or by their supervisors. */
export async function assess(calendar: Calendar, cast: Cast, cycle: OpenCycle, date: string, voice: 'self' | 'supervisor', chosen: Chosen): Promise<void> {
  await calendar.onDay(date, async (day) => {
    for (const plan of (await listPlansInHand(day.tx, cycle.id, day.today)).filter(chosen)) {
      const assessor = voice === 'self' ? plan.nip : plan.supervisorNip;
      if (!assessor) continue;
      const acting = actingOf(cast, assessor);
      const saved = await day.as(acting, (work) => saveAssessment(work, plan.planId, voice, 0, assessmentOf(plan, cast.rules, voice)));
      await day.as(acting, (work) => submitAssessment(work, plan.planId, voice, saved.version));
    }
  });
}

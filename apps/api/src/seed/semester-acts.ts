import { planContentToDto } from '@pauh/contracts/exact-content';
import { type SchemeRules, addDays } from '@pauh/domain';
import type { Acting, Work } from '../db/work.ts';
import { saveAssessment, submitAssessment } from '../modules/assessments/assessments.module.ts';
import { createCascadeWaiver } from '../modules/cascade/cascade.module.ts';
import { createCycle, transitionCycle } from '../modules/cycles/cycles.module.ts';
import { runImport } from '../modules/imports/imports.module.ts';
import { agreePlan, savePlanContent, submitPlan } from '../modules/plans/plans.module.ts';
import { acknowledgeResult, openResult } from '../modules/results/results.module.ts';
import type { Calendar, Day } from './acts.ts';
import { type PlanInHand, findNewestAssignmentId, listPlansInHand } from './demonstration.repo.ts';
import { plansFile } from './import-files.ts';
import type { Person } from './people.ts';
import type { SemesterDays } from './semesters.ts';
import { assessmentOf } from './sheets.ts';
import { templateFrame } from './work-patterns.ts';

/** Who acts in a semester, and by which rules. */
export interface Cast {
  readonly hr: Acting;
  readonly byNip: ReadonlyMap<string, Acting>;
  readonly rules: SchemeRules;
  readonly schemeId: string;
}
export const actingOf = (cast: Cast, nip: string): Acting => cast.byNip.get(nip) as Acting;
export type OpenCycle = { id: string; version: number };
export type Chosen = (plan: PlanInHand) => boolean;
export const everybody: Chosen = () => true;
export const nobody: Chosen = () => false;

export const loadSheet = (work: Work, kind: Parameters<typeof runImport>[1], bytes: Buffer, fileName: string) =>
  runImport(work, kind, { bytes, fileName }, { dryRun: false });

/** HR opens the semester: a cycle in planning, and the plans that people filled in a sheet together. */
export async function openSemester(
  calendar: Calendar,
  cast: Cast,
  days: SemesterDays,
  unitId: string,
  people: readonly Person[],
  qualitative: Person | null = null,
): Promise<OpenCycle> {
  const { code, name, kind, startsOn, endsOn, lastDays } = days;
  return calendar.onDay(startsOn, async (day) => {
    const draft = await day.as(cast.hr, (work) =>
      createCycle(work, { code, name, kind, unitId, schemeId: cast.schemeId, startsOn, endsOn, lastDays }),
    );
    const cycle = await day.as(cast.hr, (work) => transitionCycle(work, draft.id, draft.version, { to: 'planning', reason: null }));
    await day.as(cast.hr, (work) => loadSheet(work, 'plans', plansFile(people, code, days.no, qualitative), 'rencana.csv'));
    return cycle;
  });
}

export async function moveCycle(
  day: Day,
  cast: Cast,
  cycle: OpenCycle,
  to: 'running' | 'assessment' | 'calibration' | 'released' | 'closed',
): Promise<OpenCycle> {
  return day.as(cast.hr, (work) => transitionCycle(work, cycle.id, cycle.version, { to, reason: null }));
}

export interface Planning {
  /** Write the leader's expectations and the annex too. */ readonly completes: Chosen;
  readonly submits: Chosen;
  readonly agrees: Chosen;
}

/**
 * From the head of the line downwards, for nobody's plan is agreed before the superior's: the owners of a level complete
 * and submit their plans on one day, and their supervisors agree on the next but one.
 */
export async function planSemester(
  calendar: Calendar,
  cast: Cast,
  cycle: OpenCycle,
  from: string,
  { completes, submits, agrees }: Planning,
): Promise<void> {
  const line = new Map((await listPlansInHand(calendar.db, cycle.id, from)).map((plan) => [plan.nip, plan.supervisorNip]));
  const depthOf = ({ nip }: PlanInHand): number => {
    let depth = 0;
    for (let above = line.get(nip); above; above = line.get(above)) depth++;
    return depth;
  };
  const chosen = async (day: Day) => (await listPlansInHand(day.tx, cycle.id, day.today)).filter(submits);
  const depths = await calendar.onDay(from, async (day) => [...new Set((await chosen(day)).map(depthOf))].sort((a, b) => a - b));
  for (const [level, depth] of depths.entries()) {
    await calendar.onDay(addDays(from, level * 3), async (day) => {
      const plans = await chosen(day);
      for (const plan of plans.filter((each) => depthOf(each) === depth)) {
        const owner = actingOf(cast, plan.nip);
        const superior = plans.find(({ nip }) => nip === plan.supervisorNip);
        const { version } = completes(plan)
          ? await day.as(owner, (work) =>
              savePlanContent(work, plan.planId, plan.version, completed(plan, superior && agrees(superior) ? superior : null)),
            )
          : plan;
        await day.as(owner, (work) => submitPlan(work, plan.planId, version));
      }
    });
    await calendar.onDay(addDays(from, level * 3 + 2), async (day) => {
      for (const plan of (await chosen(day)).filter((each) => depthOf(each) === depth && agrees(each))) {
        if (plan.supervisorNip) await day.as(actingOf(cast, plan.supervisorNip), (work) => agreePlan(work, plan.planId, plan.version));
      }
    });
  }
}

/**
 * With the expectations and the annex of the job, each main result under the first one of the superior, and a head's
 * first under a service of the unit.
 */
function completed(plan: PlanInHand, superior: PlanInHand | null) {
  const { results, ...content } = planContentToDto(plan.content);
  const supported = superior?.content.results[0]?.id ?? null;
  return {
    ...content,
    ...templateFrame,
    results: results.map((result, r) => ({
      ...result,
      supportedResultId: result.kind === 'main' ? supported : null,
      serviceIndicatorId: r === 0 ? plan.serviceId : null,
    })),
  };
}

export const withRegent = 'Rencana sekretaris daerah disepakati dengan bupati di luar periode ini';

/** A superior plans on paper, or not in this cycle at all: the people below do not wait for it. */
export async function waiveSuperior(
  calendar: Calendar,
  cast: Cast,
  cycle: OpenCycle,
  date: string,
  superiorNip: string,
  reason: string,
): Promise<void> {
  await calendar.onDay(date, async (day) => {
    const superiorAssignmentId = await findNewestAssignmentId(day.tx, superiorNip);
    await day.as(cast.hr, (work) => createCascadeWaiver(work, cycle.id, { superiorAssignmentId, reason }));
  });
}

/** Sheets are filled and handed in by the people themselves, or by their supervisors. */
export async function assess(
  calendar: Calendar,
  cast: Cast,
  cycle: OpenCycle,
  date: string,
  voice: 'self' | 'supervisor',
  chosen: Chosen,
): Promise<void> {
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

/** People open their results, which is the delivery, and the next day some say that they agree. */
export async function receiveResults(
  calendar: Calendar,
  cast: Cast,
  cycle: OpenCycle,
  date: string,
  opens: Chosen,
  agrees: Chosen,
): Promise<void> {
  for (const plan of (await listPlansInHand(calendar.db, cycle.id, date)).filter(opens))
    await openResult(calendar.reading(date, actingOf(cast, plan.nip)), calendar.db, plan.resultId as string);
  await calendar.onDay(addDays(date, 1), async (day) => {
    for (const plan of (await listPlansInHand(day.tx, cycle.id, day.today)).filter((each) => opens(each) && agrees(each))) {
      await day.as(actingOf(cast, plan.nip), (work) =>
        acknowledgeResult(work, plan.resultId as string, plan.resultVersion as number, { answer: 'agree', note: null }),
      );
    }
  });
}

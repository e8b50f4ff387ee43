import type { Plan, PlanSummary } from '@pauh/contracts';
import { planContentToDto, supportedIndicatorToDto } from '@pauh/contracts/exact-content';
import { type Actor, leadsFor, nameOnActs, plansByPerspective, standsInFor, substanceDifference } from '@pauh/domain';
import { deadlineToDto } from '../cycles/cycles.module.ts';
import { actionsOf, cameLate, submissionDeadline, submissionStage } from './plan-actions.ts';
import type { PlanRow } from './plan-list.repo.ts';
import type { MarkRow } from './plan-marks.repo.ts';
import type { PlanSheet } from './plan-sheet.repo.ts';

export function summaryToDto(row: PlanRow, actor: Actor): PlanSummary {
  const { id, positionTitle, startsOn, endsOn, state, agreed, version } = row;
  return {
    id,
    positionTitle,
    startsOn,
    endsOn,
    state,
    agreed,
    version,
    cycle: { cycleId: row.cycleId, name: row.cycleName, stage: row.stage },
    employee: { employeeId: row.employeeId, name: row.employeeName },
    unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
    selfAssessment: row.selfState,
    supervisorAssessment: shownSupervisorState(row, actor),
    resultState: shownResultState(row, actor),
    onBehalfOf: standsInFor(actor, row),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The person waits for an assessment that is sent; of one that is being written they are told nothing. */
function shownSupervisorState({ employeeId, supervisorState }: PlanRow, actor: Actor): PlanSummary['supervisorAssessment'] {
  return supervisorState === 'draft' && employeeId === actor.employeeId ? null : supervisorState;
}

/** That a result is decided is not told to its person before it is released. */
function shownResultState({ employeeId, resultState }: PlanRow, actor: Actor): PlanSummary['resultState'] {
  const unreleased = resultState === 'computed' || resultState === 'decided';
  return unreleased && employeeId === actor.employeeId ? null : resultState;
}

function markToDto({ substanceBefore, substanceAfter, markedAt, ...mark }: MarkRow): Plan['marks'][number] {
  const { kind, indicators } = substanceBefore ? substanceDifference(substanceBefore, substanceAfter) : { kind: null, indicators: [] };
  return {
    ...mark,
    kind,
    indicators: indicators.map(({ before, after }) => ({
      before: before && supportedIndicatorToDto(before),
      after: after && supportedIndicatorToDto(after),
    })),
    markedAt: new Date(markedAt).toISOString(),
  };
}

function matrixPlanId({ employeeId, superiorPlan: { planId, employeeId: superiorId } }: PlanSheet, actor: Actor): string | null {
  const leads =
    superiorId !== null &&
    employeeId !== actor.employeeId &&
    (superiorId === actor.employeeId || leadsFor(actor, { employeeId: superiorId }) !== null);
  return leads ? planId : null;
}

export function planToDto(sheet: PlanSheet, actor: Actor): Plan {
  return {
    ...summaryToDto(sheet, actor),
    unitNow: sheet.unitNow,
    supervisor: sheet.supervisor && { ...sheet.supervisor, name: nameOnActs(sheet, sheet.supervisor.employeeId, sheet.supervisor.name) },
    externalSupervisor: sheet.externalSupervisor,
    superiorPlan: { state: sheet.superiorPlan.state, waived: sheet.superiorPlan.waived },
    matrixPlanId: matrixPlanId(sheet, actor),
    marks: sheet.marks.map(markToDto),
    content: planContentToDto(sheet.content),
    note: sheet.note,
    remarks: sheet.remarks,
    submittedAt: sheet.submittedAt?.toISOString() ?? null,
    agreedAt: sheet.agreedAt?.toISOString() ?? null,
    agreedBy: sheet.agreedBy,
    agreedFor: sheet.agreedFor,
    returnedBy: sheet.returnedBy,
    returnedFor: sheet.returnedFor,
    revisions: sheet.revisions,
    ...deadlineToDto(sheet, submissionStage(sheet), submissionDeadline(sheet), actor),
    late: cameLate(sheet),
    weighted: sheet.rules.weighted,
    usesPerspectives: plansByPerspective(sheet.position),
    actions: actionsOf(sheet, actor),
  };
}

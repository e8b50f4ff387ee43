import type { Cycle } from '@pauh/contracts';
import { schemeRulesToDto } from '@pauh/contracts/exact-content';
import { type Actor, type CycleFacts, actionsFrom, cycleMachine, hasPermissionIn } from '@pauh/domain';
import type { CycleRow } from './cycles.repo.ts';

const instant = (text: string): string => new Date(text).toISOString();

export function cycleToDto(row: CycleRow, actor: Actor): Cycle {
  const { id, code, name, kind, startsOn, endsOn, stage, version, planCount, pendingReturn } = row;
  const { rules, frozenAt, ...scheme } = row.scheme;
  return {
    id,
    code,
    name,
    kind,
    startsOn,
    endsOn,
    stage,
    version,
    planCount,
    unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
    scheme: { ...scheme, rules: schemeRulesToDto(rules), frozenAt: frozenAt === null ? null : instant(frozenAt) },
    windows: row.windows.map((w) => ({ stage: w.stage, opensAt: instant(w.opensAt), closesAt: instant(w.closesAt) })),
    extensions: row.extensions.map((x) => ({
      id: x.id,
      unit: { unitId: x.unitId, code: x.unitCode, name: x.unitName },
      stage: x.stage,
      until: instant(x.until),
      reason: x.reason,
      recordedBy: x.recordedBy,
      outageSeconds: x.outageSeconds,
    })),
    pendingReturn: pendingReturn && { to: pendingReturn.to, reason: pendingReturn.reason, requestedBy: pendingReturn.requestedBy },
    actions: actionsOf(row, actor),
  };
}

/** Every step that may be asked for. What a step waits for (a reason, open assessments) is said when it is asked. */
function actionsOf({ stage, scheme, unitPath }: CycleRow, actor: Actor): string[] {
  if (!hasPermissionIn(actor, 'cycle:manage', unitPath)) return [];
  const asked: CycleFacts = {
    calibration: scheme.rules.calibration,
    reason: 'asked for later',
    isEmployee: true,
    secondPerson: true,
    openCalibrations: 0,
    uncalibratedResults: 0,
    openAssessments: 0,
    unreleasedResults: 0,
    openObjections: 0,
    objectionWindowOpen: false,
  };
  return [...actionsFrom(cycleMachine, stage, asked), ...(stage === 'closed' ? [] : ['extend'])];
}

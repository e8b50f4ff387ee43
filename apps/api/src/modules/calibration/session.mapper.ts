import type { CalibrationSession } from '@pauh/contracts';
import {
  type Actor,
  type CalibrationAction,
  type CalibrationFacts,
  type SessionFacts,
  actionsFrom,
  calibrationMachine,
  canManageSession,
  fewestCalibrators,
  isSessionMember,
} from '@pauh/domain';
import type { SessionRow } from './sessions.repo.ts';

export const factsOf = ({ state, members, units }: SessionRow): SessionFacts => ({
  state,
  memberIds: members.map(({ employeeId }) => employeeId),
  unitPaths: units.map(({ path }) => path),
});

export const isStageOpen = ({ stage }: SessionRow): boolean => stage === 'calibration';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export function sessionToDto(row: SessionRow, actor: Actor): CalibrationSession {
  const { id, cycleId, cycleName, name, state, people, createdBy, lockedBy, cancelReason, version } = row;
  return {
    id,
    cycleId,
    cycleName,
    name,
    state,
    people,
    createdBy,
    lockedBy,
    cancelReason,
    version,
    units: row.units.map(({ unitId, code, name: unitName }) => ({ unitId, code, name: unitName })),
    members: row.members,
    createdAt: row.createdAt.toISOString(),
    previewAt: instant(row.previewAt),
    meetingAt: instant(row.meetingAt),
    lockedAt: instant(row.lockedAt),
    isMember: isSessionMember(actor, factsOf(row)),
    actions: actionsOf(row, actor),
  };
}

const ofMembers: readonly CalibrationAction[] = ['mark', 'move'];
const ofHr: readonly CalibrationAction[] = ['compose', 'open_preview', 'open_meeting', 'lock', 'cancel'];

/** Every step that may be asked for. What it waits for (members, a reason, the pattern) is said when it is asked. */
function actionsOf(row: SessionRow, actor: Actor): string[] {
  const asked: CalibrationFacts = {
    stageOpen: isStageOpen(row),
    members: fewestCalibrators,
    people: 1,
    present: fewestCalibrators,
    patternExplained: true,
    reason: 'asked when needed',
  };
  const mine = [...(isSessionMember(actor, factsOf(row)) ? ofMembers : []), ...(canManageSession(actor, factsOf(row)) ? ofHr : [])];
  return actionsFrom(calibrationMachine, row.state, asked).filter((action) => mine.includes(action));
}

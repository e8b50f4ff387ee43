import type { CalibrationAnswer, CalibrationMove, CalibrationPerson, CalibrationPlace } from '@pauh/contracts';
import {
  type Actor,
  type CalibratedRatings,
  type CalibrationState,
  type Calibrator,
  type NoSurpriseFacts,
  type Zone,
  actionsFrom,
  announcedFrom,
  announcementsOf,
  calibrationMachine,
  dateIn,
  fromHundredths,
  isOwnCase,
  placeAfter,
  predicateOf,
} from '@pauh/domain';
import type { PersonRow, StoredAnswer, StoredMove } from './people.repo.ts';

export const placeToDto = ({ resultRating, behaviourRating }: CalibratedRatings): CalibrationPlace => ({
  resultRating,
  behaviourRating,
  predicate: predicateOf(resultRating, behaviourRating),
});

export const fromOf = ({ fromResultRating, fromBehaviourRating }: StoredMove): CalibratedRatings => ({
  resultRating: fromResultRating,
  behaviourRating: fromBehaviourRating,
});

export const moveToDto = (move: StoredMove): CalibrationMove => ({
  id: move.id,
  from: placeToDto(fromOf(move)),
  to: placeToDto(move),
  reason: move.reason,
  by: { employeeId: move.byEmployeeId, name: move.byName },
  at: new Date(move.at).toISOString(),
  overrides: move.overrides.flatMap(({ subject, kind, reason }) => (kind === null || reason === null ? [] : [{ subject, kind, reason }])),
});

export const answerToDto = ({ id, text, byEmployeeId, byName, onBehalfOf, at }: StoredAnswer): CalibrationAnswer => ({
  id,
  text,
  by: { employeeId: byEmployeeId, name: byName },
  onBehalfOf,
  at: new Date(at).toISOString(),
});

/** What the rule of no surprise asks about a person today; a session has no day until which notes are waited for. */
export const announcementsFor = (
  { notices }: PersonRow,
  noSurpriseDays: number,
  { today, zone }: { today: string; zone: Zone },
): NoSurpriseFacts => ({
  announced: announcementsOf(
    notices.map(({ subject, subjectId, notifiedAt, seenAt }) => ({
      kind: 'needs_attention',
      subject,
      subjectId,
      corrected: false,
      notifiedOn: dateIn(zone, new Date(notifiedAt)),
      seenOn: seenAt === null ? null : dateIn(zone, new Date(seenAt)),
    })),
    noSurpriseDays,
  ),
  actOn: today,
  closesOn: null,
});

/** As a member sees somebody. */
export interface BoardViewer {
  readonly actor: Actor;
  readonly supervisorIds: readonly string[];
  readonly state: CalibrationState;
  readonly stageOpen: boolean;
  readonly noSurpriseDays: number;
  readonly today: string;
  readonly zone: Zone;
}

export const calibratorOf = ({ actor, supervisorIds }: Pick<BoardViewer, 'actor' | 'supervisorIds'>): Calibrator => ({
  employeeId: actor.employeeId as string,
  supervisorIds,
});

export function personToDto(row: PersonRow, viewer: BoardViewer): CalibrationPerson {
  const { actor, state, stageOpen } = viewer;
  const { announced } = announcementsFor(row, viewer.noSurpriseDays, viewer);
  const ownCase = isOwnCase(calibratorOf(viewer), row);
  const own = row.marks.find(({ memberId }) => memberId === actor.employeeId);
  return {
    employee: { employeeId: row.employeeId, name: row.employeeName },
    unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
    positionTitle: row.positionTitle,
    ratedBy: row.ratedBy,
    score: row.scoreHundredths === null ? null : fromHundredths(row.scoreHundredths),
    resultReason: row.resultReason,
    behaviourReason: row.behaviourReason,
    original: placeToDto(row),
    current: placeToDto(placeAfter(row, row.moves)),
    moves: row.moves.map(moveToDto),
    answers: row.answers.map(answerToDto),
    marks:
      state === 'preview'
        ? []
        : row.marks.map(({ memberId, name, mark, note }) => ({ member: { employeeId: memberId, name }, mark, note })),
    ownMark: { mark: own?.mark ?? null, note: own?.note ?? null, version: own?.version ?? 0 },
    announcedFrom: {
      result: announcedFrom(announced, { subject: 'result', subjectId: null }),
      behaviour: announcedFrom(announced, { subject: 'behaviour', subjectId: null }),
    },
    counted: !row.isHead,
    ownCase,
    version: row.version,
    actions: ownCase
      ? []
      : actionsFrom(calibrationMachine, state, { stageOpen }).filter((action) => action === 'mark' || action === 'move'),
  };
}

import type { MovedCycle } from '@pauh/contracts';
import type { CycleAction, Standing } from '@pauh/domain';
import type { Counts } from './shares.ts';

/** A sentence about an effect; `n` is how many people it touches, `standing` the one they are in. */
export interface Effect {
  key: string;
  n?: number;
  standing?: Standing;
}
interface Figures {
  newPlans: number | null;
  leftOut: MovedCycle['leftOut'];
  counts: Counts | null;
}

const some = (key: string, n: number): Effect[] => (n > 0 ? [{ key, n }] : []);

/** What a step changes: fixed sentences, and those that the figures of today make true. */
export function effectsOf(action: CycleAction, { newPlans, leftOut, counts }: Figures): Effect[] {
  const left = counts && {
    unagreed: counts.plans - counts.agreed,
    unassessed: counts.agreed - counts.supervisorSubmitted,
    noSelf: counts.agreed - counts.selfSubmitted,
    unreleased: counts.supervisorSubmitted - counts.released,
  };
  const effects: Partial<Record<CycleAction, Effect[]>> = {
    open_planning: [
      ...(newPlans === null ? [] : [{ key: 'plansMade', n: newPlans }]),
      ...leftOut.map(({ standing, people }) => ({ key: 'leftOut', n: people, standing })),
      { key: 'schemeFrozen' },
      { key: 'tasksAppear' },
    ],
    start_running: [{ key: 'recordingOpens' }, ...some('unagreed', left?.unagreed ?? 0)],
    open_assessment: [...some('canAssess', counts?.agreed ?? 0), ...some('cannotAssess', left?.unagreed ?? 0)],
    open_calibration: [{ key: 'calibrationOpens' }, ...some('unassessed', left?.unassessed ?? 0), ...some('noSelf', left?.noSelf ?? 0)],
    release: [{ key: 'releasedStage' }, ...some('unreleased', left?.unreleased ?? 0), ...some('unassessed', left?.unassessed ?? 0)],
    close: [
      ...some('plansEnd', counts?.agreed ?? 0),
      ...some('neverAgreed', left?.unagreed ?? 0),
      { key: 'recapKept' },
      { key: 'readOnly' },
    ],
  };
  return (
    effects[action] ??
    (action === 'release_without_calibration' ? effects.release : null) ?? [
      { key: 'secondPerson' },
      { key: 'deadlinesStay' },
      ...some('peopleTouched', counts?.plans ?? 0),
    ]
  );
}

import type { Cycle } from '@pauh/contracts';
import { cycleMachine, isStepBack, type CycleAction, type CycleStage, type WindowStage } from '@pauh/domain';

export interface Step {
  action: CycleAction;
  to: CycleStage;
  back: boolean;
}

/** The steps that the server offers, with where they lead. */
export const stepsOf = (cycle: Cycle): Step[] =>
  cycleMachine.arrows
    .filter((arrow) => arrow.from === cycle.stage && cycle.actions.includes(arrow.action))
    .map(({ from, action, to }) => ({ action, to, back: isStepBack(from, to) }));

/** Steps that are hard to take back: they ask for the cycle's name. */
const reversible: readonly CycleAction[] = ['start_running', 'open_assessment', 'open_calibration'];
export const isDangerous = (step: Step): boolean => !reversible.includes(step.action);

export interface StageOnLine {
  stage: CycleStage;
  state: 'past' | 'now' | 'later';
  opensAt: string | null;
  closesAt: string | null;
}

/** The stages of this cycle in their order; calibration only where its scheme has one. */
export function stageLine({ stage: present, scheme, windows }: Cycle): StageOnLine[] {
  const line: CycleStage[] = [
    'planning',
    'running',
    'assessment',
    ...(scheme.rules.calibration ? ['calibration' as const] : []),
    'released',
    'closed',
  ];
  const at = line.indexOf(present as CycleStage);
  return line.map((stage, index) => {
    const window = windows.find((each) => each.stage === stage);
    return {
      stage,
      state: index < at ? 'past' : index === at ? 'now' : 'later',
      opensAt: window?.opensAt ?? null,
      closesAt: window?.closesAt ?? null,
    };
  });
}

/** When a unit's stage ends: its latest extension, else the cycle's own window. */
export const deadlineOf = ({ windows, extensions }: Cycle, stage: WindowStage, unitId: string | null): string | null =>
  extensions
    .filter((each) => each.stage === stage && each.unit.unitId === unitId)
    .map((each) => each.until)
    .sort()
    .at(-1) ??
  windows.find((each) => each.stage === stage)?.closesAt ??
  null;

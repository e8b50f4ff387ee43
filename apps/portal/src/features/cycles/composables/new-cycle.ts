import type { BodyOf, createCycle } from '@pauh/contracts';
import { windowStages, type CycleKind, type WindowStage } from '@pauh/domain';

export interface CycleForm {
  code: string;
  name: string;
  kind: CycleKind | null;
  unitId: string | null;
  schemeId: string | null;
  startsOn: string | null;
  endsOn: string | null;
  lastDays: Record<WindowStage, string | null>;
}
export const emptyCycle = (): CycleForm => ({
  code: '',
  name: '',
  kind: null,
  unitId: null,
  schemeId: null,
  startsOn: null,
  endsOn: null,
  lastDays: { planning: null, running: null, assessment: null, calibration: null },
});

/** The stages with a deadline: a scheme without calibration has no such stage. */
export const stagesWith = (calibration: boolean): WindowStage[] => windowStages.filter((stage) => stage !== 'calibration' || calibration);

/** What the form still lacks, by pointer. */
export function missingIn(form: CycleForm, calibration: boolean): string[] {
  const plain = (['code', 'name', 'kind', 'unitId', 'schemeId', 'startsOn', 'endsOn'] as const)
    .filter((field) => !form[field]?.trim())
    .map((field) => `/${field}`);
  return [
    ...plain,
    ...stagesWith(calibration)
      .filter((stage) => form.lastDays[stage] === null)
      .map((stage) => `/lastDays/${stage}`),
  ];
}

/** The body of a form that lacks nothing. */
export function cycleBody(form: CycleForm, calibration: boolean): BodyOf<typeof createCycle> {
  const lastDays = Object.fromEntries(stagesWith(calibration).map((stage) => [stage, form.lastDays[stage]]));
  return { ...form, code: form.code.trim(), name: form.name.trim(), lastDays } as BodyOf<typeof createCycle>;
}

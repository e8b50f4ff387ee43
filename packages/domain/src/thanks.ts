import type { FieldRefusal } from './refusal.ts';

/** How many thanks one person writes a day: more would be a campaign. [C] */
export const mostThanksPerDay = 5;

export interface ThanksSurroundings {
  /** Whether the person thanked works here today. */
  readonly onDuty: boolean;
  readonly givenToday: number;
  readonly givenToThemToday: number;
}

/** Everything that keeps one from thanking somebody. Thanks are no part of an evaluation: they meet no score, no sheet, no rater. */
export function checkThanks(
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
  around: ThanksSurroundings,
): FieldRefusal[] {
  const at = (code: string, params = {}): FieldRefusal[] => [{ pointer: '/employeeId', code, ...params }];
  if (fromId === toId) return at('thanks.self');
  if (!around.onDuty) return at('thanks.person_unknown');
  if (around.givenToThemToday > 0) return at('thanks.once_a_day');
  return around.givenToday < mostThanksPerDay ? [] : at('thanks.day_full', { params: { most: mostThanksPerDay } });
}

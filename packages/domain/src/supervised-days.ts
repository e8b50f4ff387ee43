import { daysOf } from './calendar.ts';
import { type PlanOfPeriod, combineParts, otherParts } from './parts.ts';

/** Who supervises an assignment on these days, both included; `endsOn` null while it goes on. Without an employee: an external supervisor. */
export interface SupervisedSpan {
  readonly employeeId: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Whoever supervised days of a plan and no longer does: the first and the last of them, how many they are, and which. */
export interface EarlierSupervisor {
  readonly employeeId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly days: number;
  readonly spans: readonly { readonly startsOn: string; readonly endsOn: string }[];
}

const endless = '9999-12-31';

/**
 * The days of each earlier supervisor of a plan, from the line of its assignment, the earliest first. Whoever supervises
 * `today` decides, and is none of them, also with days before; all other days (of nobody, or of an external supervisor)
 * are left to who decides [C]. Several spans of one person are one part with the sum of their days.
 */
export function earlierSupervisors(
  plan: { readonly startsOn: string; readonly endsOn: string },
  line: readonly SupervisedSpan[],
  today: string,
): EarlierSupervisor[] {
  const decides = new Set(
    line.filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn ?? endless) >= today).map(({ employeeId }) => employeeId),
  );
  const found = new Map<string, EarlierSupervisor>();
  for (const { employeeId, startsOn: from, endsOn: until } of line) {
    if (employeeId === null || decides.has(employeeId) || until === null || until >= today) continue;
    const startsOn = from > plan.startsOn ? from : plan.startsOn;
    const endsOn = until < plan.endsOn ? until : plan.endsOn;
    if (startsOn > endsOn) continue;
    const before = found.get(employeeId);
    found.set(employeeId, {
      employeeId,
      days: (before?.days ?? 0) + daysOf({ startsOn, endsOn }),
      startsOn: before && before.startsOn < startsOn ? before.startsOn : startsOn,
      endsOn: before && before.endsOn > endsOn ? before.endsOn : endsOn,
      spans: [...(before?.spans ?? []), { startsOn, endsOn }],
    });
  }
  return [...found.values()].sort((a, b) => (a.startsOn + a.employeeId < b.startsOn + b.employeeId ? -1 : 1));
}

/** Whether this day is one of theirs. */
export const isDayOf = ({ spans }: Pick<EarlierSupervisor, 'spans'>, day: string): boolean =>
  spans.some(({ startsOn, endsOn }) => startsOn <= day && endsOn >= day);

/** A plan of the period with who supervised days of it before today's supervisor. */
export interface SupervisedPlan<Earlier extends EarlierSupervisor> extends PlanOfPeriod {
  readonly earlier: readonly Earlier[];
}

/**
 * The sheets beside that of this plan: of its own earlier supervisors, and where the one result stands on it, of every
 * other plan that counts with those of its earlier supervisors. The earliest plan first; without `earlier`, the sheet of who assesses that plan.
 */
export function sheetsBeside<Earlier extends EarlierSupervisor>(
  plans: readonly SupervisedPlan<Earlier>[],
  planId: string,
): { readonly planId: string; readonly earlier: Earlier | null }[] {
  const ids = new Set([planId, ...otherParts(plans, planId).map((plan) => plan.planId)]);
  const beside = plans.filter((plan) => ids.has(plan.planId)).sort((a, b) => (a.startsOn + a.planId < b.startsOn + b.planId ? -1 : 1));
  return beside.flatMap((plan) => [
    ...plan.earlier.map((earlier) => ({ planId: plan.planId, earlier })),
    ...(plan.planId === planId ? [] : [{ planId: plan.planId, earlier: null }]),
  ]);
}

/** A sheet of the period by its days; without a supervisor that of who assesses the plan. */
export interface SheetDays {
  readonly planId: string;
  readonly supervisorId: string | null;
  readonly days: number;
  readonly counted: boolean;
}

/** Every sheet that the period has, with its days as long as nobody takes any over, and whether they are enough to count. */
export function sheetsOfPeriod(plans: readonly SupervisedPlan<EarlierSupervisor>[], minimumPartDays: number): SheetDays[] {
  const sheets = plans
    .filter(({ agreed }) => agreed)
    .flatMap((plan) => [
      ...plan.earlier.map(({ employeeId, days }) => ({ planId: plan.planId, supervisorId: employeeId as string | null, days })),
      { planId: plan.planId, supervisorId: null, days: Math.max(0, daysOf(plan) - plan.earlier.reduce((sum, { days }) => sum + days, 0)) },
    ]);
  const { counted } = combineParts(
    sheets.map(({ days }) => ({ days, scoreHundredths: null })),
    minimumPartDays,
  );
  return sheets.map((sheet, index) => ({ ...sheet, counted: counted[index] ?? false }));
}

import { compareDates } from './calendar.ts';
import type { FieldRefusal } from './refusal.ts';
import type { CoachingView } from './vocabulary.ts';

/**
 * The form on which coaching and counselling are recorded (B.1.8 of PermenPANRB 6/2022 has nine statements [P]). Their
 * official words were not established: these nine are ours until they are, and a record keeps the version it was
 * written with. [C]
 */
export const coachingForm = {
  version: '2026.1',
  statements: ['purpose', 'examples', 'heard', 'strengths', 'obstacles', 'support', 'options', 'next_step', 'review'],
} as const;
export type CoachingStatement = (typeof coachingForm.statements)[number];

export interface CoachingTerms {
  readonly heldOn: string;
  readonly statements: readonly { readonly statement: CoachingStatement; readonly met: boolean; readonly note: string | null }[];
  readonly nextStepOn: string;
}

/** Everything that keeps a talk from being recorded, with its place in the body. It is held within the plan's days, today at the latest. */
export function checkCoaching(
  { heldOn, statements, nextStepOn }: CoachingTerms,
  plan: { readonly startsOn: string; readonly endsOn: string },
  today: string,
): FieldRefusal[] {
  const outside = compareDates(heldOn, plan.startsOn) < 0 || compareDates(heldOn, plan.endsOn) > 0 || compareDates(heldOn, today) > 0;
  const named = new Set(statements.map(({ statement }) => statement));
  const complete =
    statements.length === coachingForm.statements.length && coachingForm.statements.every((statement) => named.has(statement));
  return [
    ...(outside ? [{ pointer: '/heldOn', code: 'coaching.date_outside' }] : []),
    ...(complete
      ? []
      : [{ pointer: '/statements', code: 'coaching.statements_incomplete', params: { statements: coachingForm.statements.length } }]),
    ...(compareDates(nextStepOn, heldOn) < 0 ? [{ pointer: '/nextStepOn', code: 'coaching.next_step_before' }] : []),
  ];
}

/** Another view is told in the employee's own words; agreeing needs none. */
export const isViewTold = (view: CoachingView, text: string | null): boolean => view === 'agree' || (text ?? '').trim() !== '';

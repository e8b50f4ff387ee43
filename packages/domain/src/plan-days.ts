import { addDays } from './calendar.ts';
import { type Days, without } from './standing.ts';
import type { PlanState } from './vocabulary.ts';

/** A plan of one assignment in one cycle. `agreed`: it was agreed at least once. */
export interface DatedPlan extends Days {
  readonly id: string;
  readonly state: PlanState;
  readonly agreed: boolean;
}
export interface PlanDays extends Days {
  readonly id: string;
  readonly state: PlanState;
}
export interface PlanFit {
  readonly changed: readonly PlanDays[];
  readonly begun: readonly Days[];
}

/** The days a cycle runs, those of it that are to be planned for, the plans that there are, and today. */
export interface PlanFitFacts {
  readonly cycle: Days;
  readonly spans: readonly Days[];
  readonly plans: readonly DatedPlan[];
  readonly today: string;
}

/**
 * How the plans of an assignment follow the days that are to be planned for: each open plan takes the first span that
 * it meets, with the content as it is; a plan whose last day is over, or that has no day left, ends; a span that no
 * plan meets begins a new one [P]. A plan that ended agreed is closed: its days are never planned again. One that
 * ended before anybody agreed opens as a draft when its days come back. A plan that runs to the cycle's end stays
 * open past it, for the assessment.
 */
export function fitPlans({ cycle, spans, plans, today }: PlanFitFacts): PlanFit {
  const isClosed = (plan: DatedPlan) => plan.state === 'ended' && plan.agreed;
  const open = spans.flatMap((span) => without(span, plans.filter(isClosed)));
  const changed: PlanDays[] = [];
  for (const plan of plans.filter((each) => !isClosed(each)).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const place = open.findIndex((span) => span.startsOn <= plan.endsOn && span.endsOn >= plan.startsOn);
    const [span] = place < 0 ? [] : open.splice(place, 1);
    const next = nextDays(plan, span, { cycle, today });
    if (next.startsOn !== plan.startsOn || next.endsOn !== plan.endsOn || next.state !== plan.state) changed.push(next);
  }
  return { changed: [...changed, ...makeRoom(plans, changed, cycle)], begun: open };
}

/** No two plans begin on one day: one that ended without a day of its own gives its day up to one that takes it, and stands on a free one. */
function makeRoom(plans: readonly DatedPlan[], changed: readonly PlanDays[], { startsOn: first }: Days): PlanDays[] {
  const now = plans.map((plan) => changed.find(({ id }) => id === plan.id) ?? plan);
  const starts = new Set([...plans, ...now].map(({ startsOn }) => startsOn));
  const inTheWay = now.filter(
    (plan) => plan.state === 'ended' && !changed.includes(plan) && changed.some(({ startsOn }) => startsOn === plan.startsOn),
  );
  return inTheWay.map(({ id }) => {
    let day = first;
    while (starts.has(day)) day = addDays(day, 1);
    starts.add(day);
    return { id, state: 'ended' as const, startsOn: day, endsOn: day };
  });
}

function nextDays(
  { id, state, startsOn, endsOn }: DatedPlan,
  span: Days | undefined,
  { cycle, today }: Pick<PlanFitFacts, 'cycle' | 'today'>,
): PlanDays {
  if (!span) return state === 'ended' ? { id, state, startsOn, endsOn } : { id, state: 'ended', startsOn, endsOn: startsOn };
  const over = span.endsOn < today && span.endsOn < cycle.endsOn;
  return { id, startsOn: span.startsOn, endsOn: span.endsOn, state: over ? 'ended' : state === 'ended' ? 'draft' : state };
}

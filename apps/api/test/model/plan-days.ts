import type { RecordedStanding } from '@pauh/domain';
import { type AssignmentOf, type PlanOf, type World, cycleDays, dayAfter, earliest, holdsOn, meet, todayOf } from './world.ts';

/** What the model takes from an accepted answer: the keys that the server has made, and who did it. */
export interface Given {
  id?: string;
  employee?: { standings: { id: string; startsOn: string | null; withdrawn: boolean }[] };
  plans?: { planId: string; startsOn: string; endsOn: string; begun: boolean }[];
}

/**
 * The plans of an assignment take the days it has in the cycle, the earlier plan first; what is left over begins a new
 * one. A plan whose last day is past has ended, one without a day ends on its first; one that ended agreed stays as it is.
 */
export function fit(world: World, assignment: AssignmentOf, made: NonNullable<Given['plans']>): void {
  const own = world.plans.filter((p) => p.assignmentId === assignment.id).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const isClosed = (p: PlanOf) => p.state === 'ended' && p.agreedBy !== null;
  const before = new Map(own.map((p) => [p.id, { ...p }]));
  const open = spansOf(daysInCycle(world, assignment).filter((day) => !own.some((p) => isClosed(p) && holdsOn(p, day))));
  for (const plan of own.filter((p) => !isClosed(p))) {
    const place = open.findIndex((span) => meet(span, plan));
    const [span] = place < 0 ? [] : open.splice(place, 1);
    const over = !span || (span.endsOn < todayOf(world) && span.endsOn < cycleDays.endsOn);
    const next = {
      startsOn: span?.startsOn ?? plan.startsOn,
      endsOn: span?.endsOn ?? (plan.state === 'ended' ? plan.endsOn : plan.startsOn),
      state: over ? ('ended' as const) : plan.state === 'ended' ? ('draft' as const) : plan.state,
    };
    if (next.startsOn === plan.startsOn && next.endsOn === plan.endsOn && next.state === plan.state) continue;
    Object.assign(plan, next, { version: plan.version + 1 });
    world.facts.push(`plan.${over ? 'ended' : 'dates_changed'} ${plan.id}`);
  }
  makeRoom(world, own, before);
  for (const span of open)
    beginPlan(world, assignment, span, made.find((p) => p.begun && p.startsOn === span.startsOn && p.endsOn === span.endsOn)?.planId ?? '');
}

/** A plan that ended without a day of its own goes out of the way of one that has come to begin on its day, to the first free one. */
function makeRoom(world: World, own: readonly PlanOf[], before: ReadonlyMap<string, PlanOf>): void {
  const moved = own.filter((p) => before.get(p.id)?.version !== p.version);
  const taken = new Set([...before.values(), ...own].map(({ startsOn }) => startsOn));
  for (const plan of own.filter(
    (p) => p.state === 'ended' && !moved.includes(p) && moved.some(({ startsOn }) => startsOn === p.startsOn),
  )) {
    let day: string = cycleDays.startsOn;
    while (taken.has(day)) day = dayAfter(day, 1);
    taken.add(day);
    Object.assign(plan, { startsOn: day, endsOn: day, version: plan.version + 1 });
    world.facts.push(`plan.ended ${plan.id}`);
  }
}

/** In these nobody works, and nothing is planned for. */
const away: readonly RecordedStanding[] = ['cltn', 'pemberhentian_sementara', 'masa_persiapan_pensiun'];

/** Every day of work that an assignment has in the cycle. */
export function daysInCycle({ standings }: World, { person, startsOn, endsOn }: AssignmentOf): string[] {
  const off = standings.filter((s) => s.person === person && !s.withdrawn && away.includes(s.standing));
  const days: string[] = [];
  const last = earliest(endsOn, cycleDays.endsOn) ?? '';
  for (let day = startsOn > cycleDays.startsOn ? startsOn : cycleDays.startsOn; day <= last; day = dayAfter(day, 1))
    if (!off.some((s) => holdsOn(s, day))) days.push(day);
  return days;
}

/** Days that follow one another, as spans. */
export function spansOf(days: readonly string[]): { startsOn: string; endsOn: string }[] {
  const spans: { startsOn: string; endsOn: string }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && dayAfter(last.endsOn, 1) === day) last.endsOn = day;
    else spans.push({ startsOn: day, endsOn: day });
  }
  return spans;
}

export function beginPlan(world: World, assignment: AssignmentOf, days: { startsOn: string; endsOn: string }, id: string): void {
  world.plans.push({
    id,
    assignmentId: assignment.id,
    ...days,
    state: 'draft',
    version: 1,
    title: null,
    ready: false,
    note: null,
    agreedBy: null,
    handedInOn: null,
    revisions: [],
  });
  world.facts.push(`plan.created ${id}`);
}

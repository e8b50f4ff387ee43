import type { ErrorCode } from '@pauh/contracts';
import type { PlanState } from '@pauh/domain';
import { daysInCycle } from './plan-days.ts';
import { followed, place } from './plan-moves.ts';
import type { Act, PlanAct, Request } from './requests.ts';
import {
  type AssignmentOf,
  type Person,
  type PlanOf,
  type World,
  copyOf,
  cycleDays,
  dayAfter,
  earliest,
  founding,
  heldOn,
  holdsOn,
  isHead,
  isInCycle,
  known,
  lastOf,
  leadsTo,
  meet,
  supervisorOn,
  todayOf,
  turningDays,
} from './world.ts';

/** Every code that refuses this request in this world; none when it is to be accepted. Which of several is answered is not prescribed. */
export function refusalsOf(world: World, request: Request): ErrorCode[] {
  const version = versionOf(world, request);
  const unread =
    version === undefined || version === request.ifMatch
      ? []
      : [request.ifMatch === undefined ? ('concurrency.if_match_required' as const) : ('concurrency.stale' as const)];
  return [...unread, ...('planId' in request ? planRefusals(world, request) : staffRefusals(world, request))];
}

function versionOf(world: World, request: Request): number | undefined {
  if ('planId' in request) return known(world.plans, request.planId).version;
  if (request.act === 'end') return known(world.assignments, request.assignmentId).version;
  if (request.act === 'stand' || request.act === 'unstand') return world.records[request.person];
  return request.act === 'advance' ? world.cycleVersion : undefined;
}

const editable: readonly PlanState[] = ['draft', 'returned', 'revising'];
/** From which states an act leaves, and how a refusal from another one is called. */
const leaves: Record<PlanAct['act'], [from: readonly PlanState[], code: ErrorCode]> = {
  save: [editable, 'plan.not_editable'],
  submit: [editable, 'plan.already_submitted'],
  return: [['submitted'], 'plan.not_submitted'],
  agree: [['submitted'], 'plan.not_submitted'],
  revise: [['agreed'], 'plan.not_agreed'],
};

function planRefusals(world: World, request: Request & PlanAct): ErrorCode[] {
  const plan = known(world.plans, request.planId);
  const assignment = known(world.assignments, plan.assignmentId);
  const reviews = request.act === 'return' || request.act === 'agree';
  const may = reviews ? supervisorOn(world, assignment, todayOf(world))?.person === request.who : assignment.person === request.who;
  if (!may) return ['access.denied', 'plan.not_found'];
  const [states, code] = leaves[request.act];
  const blank = (request.act === 'return' && request.note.trim() === '') || (request.act === 'revise' && request.reason.trim() === '');
  return [
    ...(states.includes(plan.state) ? [] : [code]),
    ...(world.stage === 'assessment' && request.act !== 'agree' ? ['plan.stage_closed' as const] : []),
    ...(blank ? ['request.refused' as const] : []),
    ...(request.act === 'submit' && !plan.ready ? ['plan.not_ready' as const] : []),
    ...(request.act === 'agree' && waits(world, plan, assignment) ? ['plan.superior_not_agreed' as const] : []),
  ];
}

/** Whoever stands above must have agreed once, in their newest plan of that assignment; HR has waived that for the heads of the beginning. */
function waits(world: World, plan: PlanOf, assignment: AssignmentOf): boolean {
  const today = todayOf(world);
  const above = supervisorOn(world, assignment, today < plan.startsOn ? plan.startsOn : today > plan.endsOn ? plan.endsOn : today);
  if (!above || (isHead(above.position) && above.startsOn === founding)) return false;
  const [own] = world.plans.filter(({ assignmentId }) => assignmentId === above.id).sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  return !own || (own.agreedBy === null && own.revisions.length === 0);
}

function staffRefusals(world: World, request: Exclude<Request, { planId: string }>): ErrorCode[] {
  switch (request.act) {
    case 'create':
      return createRefusals(world, request.assignmentId);
    case 'place':
      return placeRefusals(world, request);
    case 'end':
      return endRefusals(world, known(world.assignments, request.assignmentId), request.endsOn);
    case 'correct':
      return correctRefusals(world, request);
    case 'stand':
      return standRefusals(world, request);
    case 'unstand':
      return unstandRefusals(world, request);
    case 'advance':
      return world.stage === 'assessment' ? ['cycle.transition_not_allowed'] : [];
  }
}

function createRefusals(world: World, assignmentId: string): ErrorCode[] {
  const assignment = known(world.assignments, assignmentId);
  return [
    ...(world.plans.some((plan) => plan.assignmentId === assignmentId) ? ['plan.exists' as const] : []),
    ...(world.stage === 'assessment' ? ['plan.stage_closed' as const] : []),
    ...(isInCycle(assignment.position) && meet(assignment, cycleDays) ? [] : ['assignment.not_found' as const]),
    ...(meet(assignment, cycleDays) && daysInCycle(world, assignment).length === 0 ? ['plan.standing_without_plan' as const] : []),
  ];
}

function placeRefusals(world: World, request: Extract<Act, { act: 'place' }>): ErrorCode[] {
  const { person, kind, startsOn, endsOn } = request;
  if (endsOn !== null && endsOn < startsOn) return ['assignment.dates_reversed'];
  // one that runs into the day ends before it; one that begins on it or later stands in the way
  const inTheWay = world.assignments.filter(
    (a) => a.person === person && a.kind === 'definitive' && a.startsOn >= startsOn && meet(a, { startsOn, endsOn }),
  );
  if (kind === 'definitive' && inTheWay.length > 0) return ['assignment.overlaps'];
  if (kind === 'definitive' && headedBesides(world, request, startsOn)) return ['assignment.two_heads'];
  return circleRefusals(world, person, startsOn, (after) => place(after, request, { id: 'zz' }));
}

/** Whether somebody else definitively heads the unit of this post on a day from that one on. */
function headedBesides(
  { assignments }: World,
  { person, position, startsOn, endsOn }: { person: Person; position: AssignmentOf['position']; startsOn: string; endsOn: string | null },
  from: string,
): boolean {
  const days = { startsOn: startsOn > from ? startsOn : from, endsOn };
  return (
    isHead(position) &&
    days.startsOn <= lastOf(endsOn) &&
    assignments.some((a) => a.position === position && a.kind === 'definitive' && a.person !== person && meet(a, days))
  );
}

/** Nobody whose supervisor changes on that day, or whose assignments change, comes to stand above themselves then or later. */
function circleRefusals(world: World, person: Person, from: string, change: (after: World) => void): ErrorCode[] {
  const after = copyOf(world);
  change(after);
  const before = (id: string) => {
    const was = world.assignments.find((a) => a.id === id);
    return was && supervisorOn(world, was, from)?.person;
  };
  const starts = after.assignments.filter(
    (a) => a.person === person || (holdsOn(a, from) && supervisorOn(after, a, from)?.person !== before(a.id)),
  );
  const circles = [from, ...turningDays(after).filter((day) => day > from)].some((day) =>
    starts.some((a) => {
      const above = holdsOn(a, day) ? supervisorOn(after, a, day) : undefined;
      return above !== undefined && leadsTo(after, above, a.person, day);
    }),
  );
  return circles ? ['supervision.cycle'] : [];
}

function endRefusals(world: World, assignment: AssignmentOf, endsOn: string): ErrorCode[] {
  const others = world.assignments.filter((a) => a !== assignment && a.person === assignment.person && a.kind === 'definitive');
  const refusals: ErrorCode[] = [
    ...(lastOf(assignment.endsOn) < todayOf(world) ? ['assignment.ended' as const] : []),
    ...(endsOn < assignment.startsOn ? ['assignment.dates_reversed' as const] : []),
    ...(endsOn >= assignment.startsOn &&
    assignment.kind === 'definitive' &&
    others.some((a) => meet(a, { startsOn: assignment.startsOn, endsOn }))
      ? ['assignment.overlaps' as const]
      : []),
  ];
  if (refusals.length > 0) return refusals;
  const firstChangedOn = dayAfter(assignment.endsOn !== null && assignment.endsOn < endsOn ? assignment.endsOn : endsOn, 1);
  if (assignment.kind === 'definitive' && headedBesides(world, { ...assignment, endsOn }, firstChangedOn)) return ['assignment.two_heads'];
  return circleRefusals(world, assignment.person, firstChangedOn, (after) => {
    const same = known(after.assignments, assignment.id);
    same.endsOn = endsOn;
    followed(after, [same], {});
  });
}

/** A standing that goes on until further notice ends before the new one; any other on one of its days stands in the way. */
function standRefusals(world: World, { person, startsOn, endsOn }: Extract<Act, { act: 'stand' }>): ErrorCode[] {
  if (endsOn !== null && endsOn < startsOn) return ['standing.dates_reversed'];
  const others = world.standings.filter((s) => s.person === person && !s.withdrawn && !(s.endsOn === null && s.startsOn < startsOn));
  return others.some((s) => meet(s, { startsOn, endsOn })) ? ['standing.overlaps'] : [];
}

function unstandRefusals(world: World, { standingId, endsOn }: Extract<Act, { act: 'unstand' }>): ErrorCode[] {
  const { withdrawn, person, startsOn } = known(world.standings, standingId);
  if (withdrawn) return ['standing.withdrawn'];
  if (endsOn === null) return [];
  if (endsOn < startsOn) return ['standing.dates_reversed'];
  return world.standings.some((s) => s.id !== standingId && s.person === person && !s.withdrawn && meet(s, { startsOn, endsOn }))
    ? ['standing.overlaps']
    : [];
}

function correctRefusals(world: World, { person, supervisor, startsOn }: Extract<Act, { act: 'correct' }>): ErrorCode[] {
  if (person === supervisor) return ['supervision.self'];
  const held = heldOn(world, person, startsOn);
  if (!held)
    return [
      world.assignments.some((a) => a.person === person && a.startsOn > startsOn)
        ? 'supervision.starts_before_assignment'
        : 'supervision.no_assignment',
    ];
  const named = heldOn(world, supervisor, startsOn);
  if (!named) return ['supervision.supervisor_not_assigned'];
  const next =
    world.corrections
      .filter((c) => c.assignmentId === held.id && c.startsOn > startsOn)
      .map((c) => dayAfter(c.startsOn, -1))
      .sort()[0] ?? null;
  const until = lastOf(earliest(held.endsOn, named.endsOn, next));
  return [startsOn, ...turningDays(world).filter((day) => startsOn < day && day <= until)].some((day) => leadsTo(world, named, person, day))
    ? ['supervision.cycle']
    : [];
}

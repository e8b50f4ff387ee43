import { type Given, beginPlan, daysInCycle, fit, spansOf } from './plan-days.ts';
import type { Act, PlanAct, Request } from './requests.ts';
import {
  type AssignmentOf,
  type Person,
  type World,
  copyOf,
  cycleDays,
  dayAfter,
  earliest,
  heldOn,
  isInCycle,
  known,
  lastOf,
  signed,
  supervisorOn,
  todayOf,
} from './world.ts';

/** The world after an accepted request. */
export function after(before: World, request: Request, given: Given, nameOf: (who: string) => string): World {
  const world = copyOf(before);
  if ('planId' in request) movePlan(world, request, nameOf);
  else moveStaff(world, request, given);
  return world;
}

const pastOf = { save: 'saved', submit: 'submitted', return: 'returned', agree: 'agreed', revise: 'revised' } as const;

function movePlan(world: World, request: Request & PlanAct, nameOf: (who: string) => string): void {
  const plan = known(world.plans, request.planId);
  plan.version++;
  world.facts.push(`plan.${pastOf[request.act]} ${plan.id}`);
  switch (request.act) {
    case 'save':
      Object.assign(plan, { title: request.title, ready: request.ready });
      break;
    // received on that day, late or not; what was sent back has no deadline of its own
    case 'submit':
      Object.assign(plan, { state: 'submitted', handedInOn: plan.state === 'draft' ? todayOf(world) : plan.handedInOn });
      break;
    case 'return':
      Object.assign(plan, { state: 'returned', note: request.note });
      break;
    case 'agree': {
      const supervisor = supervisorOn(world, known(world.assignments, plan.assignmentId), todayOf(world));
      Object.assign(plan, { state: 'agreed', note: null, agreedBy: supervisor ? signed(nameOf(request.who), supervisor) : null });
      break;
    }
    case 'revise':
      plan.revisions.push({ reason: request.reason, title: plan.title });
      Object.assign(plan, { state: 'revising', agreedBy: null });
  }
}

function moveStaff(world: World, request: Exclude<Request, { planId: string }>, given: Given): void {
  switch (request.act) {
    case 'create': {
      const assignment = known(world.assignments, request.assignmentId);
      for (const span of spansOf(daysInCycle(world, assignment))) beginPlan(world, assignment, span, given.id ?? '');
      break;
    }
    case 'place':
      place(world, request, given);
      break;
    case 'end': {
      const assignment = known(world.assignments, request.assignmentId);
      Object.assign(assignment, { endsOn: request.endsOn, version: assignment.version + 1 });
      world.facts.push(`assignment.ended ${assignment.person}`);
      followed(world, [assignment], given);
      break;
    }
    case 'correct':
      correct(world, request);
      break;
    case 'stand':
      stand(world, request, given);
      break;
    case 'unstand':
      unstand(world, request, given);
      break;
    case 'advance':
      advance(world, request.to);
  }
}

export function place(world: World, { person, position, kind, startsOn, endsOn }: Extract<Act, { act: 'place' }>, given: Given): void {
  const ended =
    kind === 'definitive'
      ? world.assignments.filter(
          (a) => a.person === person && a.kind === 'definitive' && a.startsOn < startsOn && lastOf(a.endsOn) >= startsOn,
        )
      : [];
  for (const a of ended) Object.assign(a, { endsOn: dayAfter(startsOn, -1), version: a.version + 1 });
  const made: AssignmentOf = { id: given.id ?? '', person, position, kind, startsOn, endsOn, version: 1 };
  world.assignments.push(made);
  world.facts.push(`assignment.created ${person}`);
  followed(world, [made, ...ended], given);
}

/** What HR has named ends with the assignments on both sides; plans get the dates that their assignments have. */
export function followed(world: World, changed: readonly AssignmentOf[], { plans = [] }: Given): void {
  for (const c of world.corrections)
    c.endsOn = earliest(c.endsOn, known(world.assignments, c.assignmentId).endsOn, known(world.assignments, c.supervisorId).endsOn);
  world.corrections = world.corrections.filter((c) => lastOf(c.endsOn) >= c.startsOn);
  if (world.stage === 'assessment') return;
  for (const assignment of changed) if (isInCycle(assignment.position)) fit(world, assignment, plans);
}

function stand(world: World, { person, standing, startsOn, endsOn }: Extract<Act, { act: 'stand' }>, given: Given): void {
  for (const s of world.standings)
    if (s.person === person && !s.withdrawn && s.endsOn === null && s.startsOn < startsOn) s.endsOn = dayAfter(startsOn, -1);
  const id = given.employee?.standings.find((s) => s.startsOn === startsOn && !s.withdrawn)?.id ?? '';
  world.standings.push({ id, person, standing, startsOn, endsOn, withdrawn: false });
  recorded(world, person, 'recorded', given);
}

function unstand(world: World, { standingId, endsOn }: Extract<Act, { act: 'unstand' }>, given: Given): void {
  const held = known(world.standings, standingId);
  Object.assign(held, endsOn === null ? { withdrawn: true } : { endsOn });
  recorded(world, held.person, endsOn === null ? 'withdrawn' : 'ended', given);
}

function recorded(world: World, person: Person, what: string, { plans = [] }: Given): void {
  world.records[person]++;
  world.facts.push(`standing.${what} ${person}`);
  if (world.stage === 'assessment') return;
  for (const assignment of world.assignments)
    if (assignment.person === person && isInCycle(assignment.position)) fit(world, assignment, plans);
}

function correct(world: World, { person, supervisor, startsOn }: Extract<Act, { act: 'correct' }>): void {
  const [held, named] = [heldOn(world, person, startsOn), heldOn(world, supervisor, startsOn)];
  if (!held || !named) throw new Error('the model accepts a correction that it refuses');
  world.corrections = world.corrections.filter((c) => c.assignmentId !== held.id || c.startsOn !== startsOn);
  const own = world.corrections.filter((c) => c.assignmentId === held.id);
  for (const c of own) if (c.startsOn < startsOn && lastOf(c.endsOn) >= startsOn) c.endsOn = dayAfter(startsOn, -1);
  const next = own
    .map((c) => c.startsOn)
    .filter((day) => day > startsOn)
    .sort()[0];
  world.corrections.push({
    assignmentId: held.id,
    supervisorId: named.id,
    startsOn,
    endsOn: earliest(next ? dayAfter(next, -1) : null, held.endsOn, named.endsOn),
  });
  world.facts.push(`supervision.corrected ${person}`);
}

/** A plan whose days are past before the assessment begins is ended with it. */
function advance(world: World, to: World['stage']): void {
  Object.assign(world, { stage: to, cycleVersion: world.cycleVersion + 1 });
  world.facts.push('cycle.moved');
  if (to !== 'assessment') return;
  for (const plan of world.plans) {
    if (plan.state !== 'ended' && plan.endsOn < cycleDays.endsOn && plan.endsOn < todayOf(world))
      Object.assign(plan, { state: 'ended', version: plan.version + 1 });
  }
}

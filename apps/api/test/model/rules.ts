import type { ErrorCode } from '@pauh/contracts';
import type { PlanState, RecordedStanding } from '@pauh/domain';
import type { Rules } from './judge.ts';
import type { Act, Request } from './requests.ts';
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
  signed,
  supervisorOn,
  todayOf,
  turningDays,
} from './world.ts';

/** What the model takes from an accepted answer: the keys that the server has made, and who did it. */
interface Given {
  id?: string;
  employee?: { standings: { id: string; startsOn: string | null; withdrawn: boolean }[] };
  plans?: { planId: string; startsOn: string; endsOn: string; begun: boolean }[];
}

/** The model of plans and assignments; `nameOf`: what whoever acts is called. */
export const planRules = (nameOf: (who: string) => string): Rules<World, Request> => ({
  keyOf,
  identityOf,
  refusalsOf,
  statusPinned,
  after: (world, request, { value }) => after(world, request, value as Given, nameOf),
  contradicts(next, request, { value }) {
    if (!('planId' in request)) return null;
    const plan = known(next.plans, request.planId);
    return plan.version === value.version && plan.state === value.state
      ? null
      : `answered version ${String(value.version)}, ${String(value.state)} in place of ${plan.version}, ${plan.state}`;
  },
});

/** Acts that change a thing in a version; the others make one, and ask for none. */
const changes = (request: Request): boolean => 'planId' in request || ['end', 'advance', 'stand', 'unstand'].includes(request.act);
const identityOf = (request: Request): string => JSON.stringify({ ...request, ifMatch: changes(request) ? request.ifMatch : null });
const keyOf = ({ who, key }: Request): string => `${who} ${key}`;

/** Every code that refuses this request in this world; none when it is to be accepted. Which of several is answered is not prescribed. */
function refusalsOf(world: World, request: Request): ErrorCode[] {
  const version = versionOf(world, request);
  const unread =
    version === undefined || version === request.ifMatch
      ? []
      : [request.ifMatch === undefined ? ('concurrency.if_match_required' as const) : ('concurrency.stale' as const)];
  return [...unread, ...('planId' in request ? planRefusals(world, request) : staffRefusals(world, request))];
}

/** Illegal as things stand is 409; illegal in itself is 422, somebody else's version 412, none 428, somebody else's plan 403 or 404. */
const statusPinned = {
  'plan.not_editable': 409,
  'plan.stage_closed': 409,
  'plan.already_submitted': 409,
  'plan.not_submitted': 409,
  'plan.not_agreed': 409,
  'plan.exists': 409,
  'assignment.overlaps': 409,
  'assignment.ended': 409,
  'assignment.two_heads': 409,
  'plan.standing_without_plan': 409,
  'standing.overlaps': 409,
  'standing.withdrawn': 409,
  'idempotency.in_progress': 409,
  'concurrency.stale': 412,
  'concurrency.if_match_required': 428,
  'idempotency.key_reused': 422,
} as const satisfies Partial<Record<ErrorCode, number>>;

function versionOf(world: World, request: Request): number | undefined {
  if ('planId' in request) return known(world.plans, request.planId).version;
  if (request.act === 'end') return known(world.assignments, request.assignmentId).version;
  if (request.act === 'stand' || request.act === 'unstand') return world.records[request.person];
  return request.act === 'advance' ? world.cycleVersion : undefined;
}

type PlanAct = Extract<Act, { planId: string }>;
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

/** The world after an accepted request. */
function after(before: World, request: Request, given: Given, nameOf: (who: string) => string): World {
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

function place(world: World, { person, position, kind, startsOn, endsOn }: Extract<Act, { act: 'place' }>, given: Given): void {
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
function followed(world: World, changed: readonly AssignmentOf[], { plans = [] }: Given): void {
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

/**
 * The plans of an assignment take the days it has in the cycle, the earlier plan first; what is left over begins a new
 * one. A plan whose last day is past has ended, one without a day ends on its first; one that ended agreed stays as it is.
 */
function fit(world: World, assignment: AssignmentOf, made: NonNullable<Given['plans']>): void {
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
function daysInCycle({ standings }: World, { person, startsOn, endsOn }: AssignmentOf): string[] {
  const off = standings.filter((s) => s.person === person && !s.withdrawn && away.includes(s.standing));
  const days: string[] = [];
  const last = earliest(endsOn, cycleDays.endsOn) ?? '';
  for (let day = startsOn > cycleDays.startsOn ? startsOn : cycleDays.startsOn; day <= last; day = dayAfter(day, 1))
    if (!off.some((s) => holdsOn(s, day))) days.push(day);
  return days;
}

/** Days that follow one another, as spans. */
function spansOf(days: readonly string[]): { startsOn: string; endsOn: string }[] {
  const spans: { startsOn: string; endsOn: string }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && dayAfter(last.endsOn, 1) === day) last.endsOn = day;
    else spans.push({ startsOn: day, endsOn: day });
  }
  return spans;
}

function beginPlan(world: World, assignment: AssignmentOf, days: { startsOn: string; endsOn: string }, id: string): void {
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

import type { AssignmentKind, RecordedStanding } from '@pauh/domain';
import fc from 'fast-check';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { type Person, type World, cycleDays, dayAfter, known, supervisorOn, todayOf } from './world.ts';
import { act, ifMatchOf, newKey, oddly, pick } from './wishing.ts';

/** What is asked, of what, in the words of the API. */
export type Act =
  | { act: 'save'; planId: string; title: string; ready: boolean }
  | { act: 'submit' | 'agree'; planId: string }
  | { act: 'return'; planId: string; note: string }
  | { act: 'revise'; planId: string; reason: string }
  | { act: 'create'; assignmentId: string }
  | { act: 'place'; person: Person; position: PersonKey; kind: AssignmentKind; startsOn: string; endsOn: string | null }
  | { act: 'end'; assignmentId: string; endsOn: string }
  | { act: 'correct'; person: Person; supervisor: Person; startsOn: string }
  | { act: 'stand'; person: Person; standing: RecordedStanding; startsOn: string; endsOn: string | null }
  | { act: 'unstand'; person: Person; standingId: string; endsOn: string | null }
  | { act: 'advance'; to: World['stage'] };
export type Asker = ActorKey | 'newcomer';
/** A whole request: who asks, from which version, under which key. */
export type PlanAct = Extract<Act, { planId: string }>;
export type Request = Act & { who: Asker; ifMatch: number | undefined; key: string };

const people = ['chief', 'principal', 'teacher', 'colleague', 'clerk', 'otherPrincipal', 'otherTeacher', 'nurse', 'newcomer'] as const;
const writers = ['teacher', 'colleague', 'clerk', 'otherTeacher', 'nurse', 'newcomer'] as const;
/** A head leaves the post too, or nobody could come into it. */
const movers = [...writers, 'otherPrincipal'] as const;
const standings = ['cltn', 'cltn', 'tugas_belajar', 'pemberhentian_sementara', 'masa_persiapan_pensiun', 'hukuman_disiplin'] as const;
const places = ['teacher', 'clerk', 'otherTeacher', 'nurse', 'principal', 'otherPrincipal'] as const;

const which = fc.nat(1_000_000);
const texts = fc.record({
  title: fc.nat(99_999).map((n) => `Hasil ${n}`),
  ready: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  blank: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const days = fc.record({ from: fc.integer({ min: -25, max: 60 }), length: fc.option(fc.integer({ min: -2, max: 90 }), { freq: 3 }) });
/** A wish, before it is known what there is: numbers choose among what the world holds when its turn comes. */
const wish = fc.record({
  act: fc.oneof(
    act('save', 56),
    act('submit', 60),
    act('agree', 48),
    act('return', 24),
    act('revise', 24),
    act('create', 6),
    act('place', 14),
    act('end', 12),
    act('correct', 14),
    act('stand', 10),
    act('unstand', 8),
    act('advance', 1),
    act('repeat', 14),
    act('reuse', 8),
  ),
  which,
  other: which,
  texts,
  days,
  kind: fc.constantFrom('definitive' as const, 'definitive' as const, 'plt' as const, 'plh' as const),
  /** How many days pass before. */
  pause: fc.oneof({ arbitrary: fc.constant(0), weight: 30 }, { arbitrary: fc.integer({ min: 1, max: 20 }), weight: 1 }),
  ...oddly,
});
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
export const wishes = (count: number): fc.Arbitrary<Wish[]> => fc.array(wish, { minLength: count, maxLength: count });

/** The request that a wish comes to in this world. `given`: the requests accepted before, for those that repeat one. */
export function requestOf(world: World, given: readonly Request[], w: Wish): Request {
  const earlier = given.length > 0 ? pick(given.slice(-12), w.which) : null;
  if (earlier && w.act === 'repeat') return earlier;
  if (earlier && w.act === 'reuse') return varied(earlier);
  const asked = actOf(world, w);
  const version = versionOf(world, asked);
  return { ...asked, who: whoAsks(world, asked, w), ifMatch: ifMatchOf(version, w.version, 1), key: newKey() };
}

/** The same key for something else. */
function varied(request: Request): Request {
  switch (request.act) {
    case 'place':
    case 'correct':
      return { ...request, startsOn: dayAfter(request.startsOn, 1) };
    case 'revise':
      return { ...request, reason: `${request.reason} lagi` };
    default:
      return { ...request, ifMatch: (request.ifMatch ?? 0) + 1 };
  }
}

function actOf(world: World, w: Wish): Act {
  const today = todayOf(world);
  const startsOn = dayAfter(today, w.days.from);
  const endsOn = w.days.length === null ? null : dayAfter(startsOn, w.days.length);
  const mover = pick(movers, w.which);
  const held = world.assignments.filter((a) => a.person === mover);
  const assignment = pick(held.length > 0 ? held : world.assignments, w.other);
  switch (w.act) {
    case 'create':
      return { act: 'create', assignmentId: assignment.id };
    case 'place':
      return {
        act: 'place',
        person: mover,
        position: pick(places, w.other),
        kind: w.kind,
        startsOn,
        endsOn: w.kind === 'definitive' ? endsOn : (endsOn ?? dayAfter(startsOn, 14)),
      };
    case 'end':
      return { act: 'end', assignmentId: assignment.id, endsOn: dayAfter(today, w.days.from) };
    case 'stand':
      return standOf(world, mover, w);
    case 'unstand': {
      const recorded = world.standings.slice(-6);
      if (recorded.length === 0) return standOf(world, mover, w);
      return {
        act: 'unstand',
        ...(({ id, person }) => ({ person, standingId: id }))(pick(recorded, w.which)),
        endsOn: w.days.length === null ? null : dayAfter(today, w.days.from),
      };
    }
    case 'correct':
      return { act: 'correct', person: mover, supervisor: pick(people, w.other), startsOn };
    case 'advance':
      return { act: 'advance', to: world.stage === 'planning' ? 'running' : 'assessment' };
    default:
      return planActOf(
        pick(
          world.plans.filter(({ assignmentId }) => (writers as readonly string[]).includes(known(world.assignments, assignmentId).person)),
          w.which,
        ).id,
        w,
      );
  }
}

/** Days at random, or from before the period up to a plan that began in the middle of it. */
function standOf(world: World, person: Person, { days, which: n, other }: Wish): Act {
  const startsOn = dayAfter(todayOf(world), days.from);
  const standing = pick(standings, other);
  const later = world.plans.filter(
    (plan) => known(world.assignments, plan.assignmentId).person === person && plan.startsOn > cycleDays.startsOn,
  );
  if (later.length > 0 && n % 3 === 0)
    return { act: 'stand', person, standing, startsOn: cycleDays.startsOn, endsOn: dayAfter(pick(later, other).startsOn, -1) };
  return { act: 'stand', person, standing, startsOn, endsOn: days.length === null ? null : dayAfter(startsOn, days.length) };
}

function planActOf(planId: string, { act: name, texts: { title, ready, blank } }: Wish): Act {
  switch (name) {
    case 'submit':
    case 'agree':
      return { act: name, planId };
    case 'return':
      return { act: 'return', planId, note: blank ? ' ' : `Perbaiki ${title}` };
    case 'revise':
      return { act: 'revise', planId, reason: blank ? ' '.repeat(12) : `Target berubah: ${title}` };
    default:
      return { act: 'save', planId, title, ready };
  }
}

function versionOf(world: World, asked: Act): number | undefined {
  if ('planId' in asked) return known(world.plans, asked.planId).version;
  if (asked.act === 'end') return known(world.assignments, asked.assignmentId).version;
  if (asked.act === 'stand' || asked.act === 'unstand') return world.records[asked.person];
  return asked.act === 'advance' ? world.cycleVersion : undefined;
}

/** Whoever may: the owner, today's supervisor, HR; now and then anybody. */
function whoAsks(world: World, asked: Act, { stranger, other }: Wish): Asker {
  if (!('planId' in asked)) return 'hr';
  if (stranger) return pick([...people, 'hr', 'auditor'] as const, other);
  const assignment = known(world.assignments, known(world.plans, asked.planId).assignmentId);
  return asked.act === 'return' || asked.act === 'agree'
    ? (supervisorOn(world, assignment, todayOf(world))?.person ?? 'chief')
    : assignment.person;
}

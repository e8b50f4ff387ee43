import type { ErrorCode } from '@pauh/contracts';
import type { PersonKey } from '../support/agency.ts';
import type { Rules } from './judge.ts';
import type { AssessmentAct, Kind, Rated, AssessmentRequest as Request } from './assessment-acts.ts';

/** What assessing is, in the plainest words, beside the database: the drafts and versions, the results, who was asked. */
export interface World {
  now: string;
  plans: Plan[];
  sheets: Sheet[];
  results: Result[];
  asked: Asked[];
  facts: string[];
  answers: Map<string, { request: string; answer: string }>;
}
export interface Plan {
  person: Rated;
  unit: 'SD1' | 'SD2';
  supervisor: PersonKey;
  /** Who supervised the first days of it. */
  earlier: PersonKey | null;
  released: boolean;
}
/** One version of what somebody says of a plan; the last of its kind stands. */
export interface Sheet {
  person: Rated;
  kind: Kind;
  no: number;
  state: 'draft' | 'submitted';
  version: number;
  words: string;
  ready: boolean;
  takesOver: PersonKey | null;
  reason: string | null;
}
export interface Result {
  person: Rated;
  no: number;
  current: boolean;
  state: 'decided' | 'released';
  words: string;
}
export interface Asked {
  id: string;
  person: Rated;
  contributor: PersonKey;
  state: 'invited' | 'answered' | 'declined';
  version: number;
  words: string | null;
}

export const founded = (now: string): World => ({
  now,
  sheets: [],
  results: [],
  asked: [],
  facts: [],
  answers: new Map(),
  plans: [
    { person: 'teacher', unit: 'SD1', supervisor: 'principal', earlier: 'otherPrincipal', released: false },
    { person: 'colleague', unit: 'SD1', supervisor: 'principal', earlier: null, released: false },
    { person: 'principal', unit: 'SD1', supervisor: 'chief', earlier: null, released: false },
    { person: 'otherTeacher', unit: 'SD2', supervisor: 'otherPrincipal', earlier: 'principal', released: false },
  ],
});
/** Who may be asked about whom: peers, and those whom they supervise. */
export const near: Record<Rated, readonly PersonKey[]> = {
  teacher: ['colleague', 'clerk'],
  colleague: ['teacher', 'clerk'],
  principal: ['teacher', 'colleague', 'clerk', 'otherPrincipal'],
  otherTeacher: [],
};
/** Who writes the sheet of this kind; nobody where it has none. */
export const authorOf = (plan: Plan, kind: Kind): PersonKey | null =>
  kind === 'self' ? plan.person : kind === 'part' ? plan.earlier : plan.supervisor;
const lastDay = '2026-12-20';
export const dueOn = '2026-12-11';
const todayOf = ({ now }: Pick<World, 'now'>): string => new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10);

export const planOf = (world: World, person: Rated): Plan => found(world.plans.find((plan) => plan.person === person));
export const standingOf = (world: World, person: Rated, kind: Kind): Sheet | undefined =>
  world.sheets.findLast((sheet) => sheet.person === person && sheet.kind === kind);
const askedWith = (world: World, id: string): Asked => found(world.asked.find((asked) => asked.id === id));
function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the model does not know it');
  return row;
}

/** The version of what a request changes; a sheet nobody has begun has version 0. */
export function versionOf(world: World, request: AssessmentAct): number | undefined {
  if (request.act === 'answer' || request.act === 'decline') return askedWith(world, request.id).version;
  return 'kind' in request ? (standingOf(world, request.person, request.kind)?.version ?? 0) : undefined;
}

const keyOf = ({ who, key }: Request): string => `${who} ${key}`;
const identityOf = (request: Request): string =>
  JSON.stringify('kind' in request || 'id' in request ? request : { ...request, ifMatch: null });
const statusPinned = {
  'assessment.already_submitted': 409,
  'assessment.not_submitted': 409,
  'assessment.not_started': 409,
  'assessment.released': 409,
  'assessment.deadline_passed': 409,
  'assessment.period_decided': 409,
  'assessment.not_ready': 422,
  'contribution.closed': 409,
  'contribution.deadline_passed': 409,
  'result.nothing_to_release': 409,
  'idempotency.in_progress': 409,
  'concurrency.stale': 412,
  'concurrency.if_match_required': 428,
  'idempotency.key_reused': 422,
} as const satisfies Partial<Record<ErrorCode, number>>;

function refusalsOf(world: World, request: Request): ErrorCode[] {
  const version = versionOf(world, request);
  const unread: ErrorCode[] =
    version === undefined || version === request.ifMatch
      ? []
      : [request.ifMatch === undefined ? 'concurrency.if_match_required' : 'concurrency.stale'];
  return [...unread, ...refusalsAsRead(world, request)];
}

function refusalsAsRead(world: World, request: Request): ErrorCode[] {
  switch (request.act) {
    case 'save':
    case 'submit':
    case 'correct':
      return sheetRefusals(world, request);
    case 'invite':
      return inviteRefusals(world, request);
    case 'answer':
    case 'decline':
      return closeRefusals(world, request);
    case 'release':
      return request.who !== 'hr' ? ['access.denied'] : releasable(world, request.unit).length === 0 ? ['result.nothing_to_release'] : [];
  }
}

function sheetRefusals(world: World, request: Extract<Request, { kind: Kind }>): ErrorCode[] {
  const plan = planOf(world, request.person);
  if (request.who !== authorOf(plan, request.kind)) return ['access.denied', 'plan.not_found'];
  const sheet = standingOf(world, request.person, request.kind);
  const refusals: ErrorCode[] = [
    ...(plan.released ? ['assessment.released' as const] : []),
    ...(request.kind === 'part' && isSent(world, plan.person, 'supervisor') ? ['assessment.period_decided' as const] : []),
  ];
  if (request.act === 'save') return sheet?.state === 'submitted' ? [...refusals, 'assessment.already_submitted'] : refusals;
  if (request.act === 'submit')
    return [
      ...refusals,
      ...(!sheet
        ? ['assessment.not_started' as const]
        : sheet.state === 'submitted'
          ? ['assessment.already_submitted' as const]
          : sheet.ready && !lacksPart(world, plan, sheet)
            ? []
            : ['assessment.not_ready' as const]),
    ];
  return [
    ...refusals,
    ...(sheet?.state === 'submitted' ? [] : ['assessment.not_submitted' as const]),
    ...(request.reason.trim().length < 10 ? ['request.refused' as const] : []),
    ...(todayOf(world) > lastDay ? ['assessment.deadline_passed' as const] : []),
  ];
}

const isSent = (world: World, person: Rated, kind: Kind): boolean => standingOf(world, person, kind)?.state === 'submitted';
/** Whoever came later decides when the days of the earlier supervisor are assessed, by either of them. */
const lacksPart = (world: World, { person, earlier }: Plan, { kind, takesOver }: Sheet): boolean =>
  kind === 'supervisor' && earlier !== null && !takesOver && !isSent(world, person, 'part');

function inviteRefusals(world: World, { who, person, contributor }: Extract<Request, { act: 'invite' }>): ErrorCode[] {
  const plan = planOf(world, person);
  if (who !== plan.supervisor) return ['access.denied', 'plan.not_found'];
  return [
    ...(plan.released ? ['assessment.stage_closed' as const] : []),
    ...(isSent(world, person, 'supervisor') ? ['assessment.already_submitted' as const] : []),
    ...(near[person].includes(contributor)
      ? []
      : ['contribution.self' as const, 'contribution.in_line' as const, 'contribution.not_near' as const]),
    ...(world.asked.some((asked) => asked.person === person && asked.contributor === contributor)
      ? ['contribution.already_invited' as const]
      : []),
    ...(todayOf(world) > dueOn ? ['contribution.due_outside' as const] : []),
  ];
}

function closeRefusals(world: World, request: Extract<Request, { act: 'answer' | 'decline' }>): ErrorCode[] {
  const asked = askedWith(world, request.id);
  if (request.who !== asked.contributor) return ['access.denied', 'contribution.not_found'];
  if (request.act === 'decline') return asked.state === 'invited' ? [] : ['contribution.closed'];
  return [
    ...(asked.state === 'invited' ? [] : ['contribution.closed' as const]),
    ...(planOf(world, asked.person).released ? ['assessment.released' as const] : []),
    ...(todayOf(world) > dueOn ? ['contribution.deadline_passed' as const] : []),
  ];
}

/** What is decided, not released, and not being corrected. */
const releasable = (world: World, unit: Plan['unit']): Plan[] =>
  world.plans.filter((plan) => plan.unit === unit && !plan.released && isSent(world, plan.person, 'supervisor'));

function after(before: World, request: Request, idOf: (contributor: PersonKey) => string): World {
  const world: World = { ...structuredClone({ ...before, answers: null }), answers: new Map(before.answers) };
  switch (request.act) {
    case 'save':
      save(world, request);
      break;
    case 'submit':
      submit(world, request);
      break;
    case 'correct': {
      const sheet = found(standingOf(world, request.person, request.kind));
      world.sheets.push({ ...sheet, no: sheet.no + 1, state: 'draft', version: sheet.version + 1, reason: request.reason });
      world.facts.push(`assessment.correction_opened ${request.person}`);
      break;
    }
    case 'invite':
      world.asked.push({
        id: idOf(request.contributor),
        person: request.person,
        contributor: request.contributor,
        state: 'invited',
        version: 1,
        words: null,
      });
      world.facts.push(`contribution.invited ${request.person}`);
      break;
    case 'answer':
    case 'decline': {
      const asked = askedWith(world, request.id);
      Object.assign(asked, { state: request.act === 'answer' ? 'answered' : 'declined', version: asked.version + 1, words: request.words });
      world.facts.push(`contribution.${asked.state} ${asked.person}`);
      break;
    }
    case 'release':
      release(world, request.unit);
  }
  return world;
}

function save(world: World, { person, kind, words, ready, takesOver }: Extract<Request, { act: 'save' }>): void {
  const sheet = standingOf(world, person, kind);
  if (sheet) Object.assign(sheet, { words, ready, takesOver, version: sheet.version + 1 });
  else world.sheets.push({ person, kind, no: 1, state: 'draft', version: 1, words, ready, takesOver, reason: null });
  world.facts.push(`assessment.saved ${person}`);
}

/** What the supervisor sends decides a result; the one before stays, and is no longer the current one. Days that their own supervisor assessed are not taken over. */
function submit(world: World, { person, kind }: Extract<Request, { act: 'submit' }>): void {
  const sheet = found(standingOf(world, person, kind));
  const takesOver = isSent(world, person, 'part') ? null : sheet.takesOver;
  Object.assign(sheet, { state: 'submitted', version: sheet.version + 1, takesOver });
  world.facts.push(`assessment.submitted ${person}`);
  if (kind !== 'supervisor') return;
  const own = world.results.filter((result) => result.person === person);
  for (const result of own) result.current = false;
  world.results.push({ person, no: own.length + 1, current: true, state: 'decided', words: sheet.words });
}

function release(world: World, unit: Plan['unit']): void {
  for (const plan of releasable(world, unit)) {
    plan.released = true;
    for (const result of world.results) if (result.person === plan.person && result.current) result.state = 'released';
  }
  world.facts.push('results.released');
}

interface Panel {
  items?: { id: string; contributor: { employeeId: string } }[];
  version?: number;
}
/** `personOf`: whose employee this is. */
export const assessmentRules = (personOf: (employeeId: string) => PersonKey | undefined): Rules<World, Request> => ({
  keyOf,
  identityOf,
  refusalsOf,
  statusPinned,
  after: (world, request, { value }) =>
    after(
      world,
      request,
      (contributor) => (value as Panel).items?.find((row) => personOf(row.contributor.employeeId) === contributor)?.id ?? '',
    ),
  contradicts(next, request, { value }) {
    const version = versionOf(next, request);
    return version === undefined || version === (value as Panel).version
      ? null
      : `answered version ${String(value.version)} in place of ${version}`;
  },
});

import {
  type AssessmentKind,
  type AssessmentState,
  type DelegationDuty,
  type FeedbackCapacity,
  type GrantedRole,
  delegationDuties,
} from '../vocabulary.ts';
import { type Actor, type HeldDelegation, hasPermissionIn, isWithin } from './actor.ts';
import type { Permission } from './permissions.ts';

/** What the policy needs to know about a plan. The reporting line is as of today; periods as of the plan's days. */
export interface PlanFacts {
  readonly employeeId: string;
  readonly unitPath: string;
  readonly supervisorIds: readonly string[];
  /** Supervised on some day of the plan's period, and no longer does. */
  readonly formerSupervisorIds: readonly string[];
  /** Those of them who supervised days of the plan by the reporting line; left out where nobody asks who may write a part. */
  readonly earlierSupervisorIds?: readonly string[];
  /** Supervisors of the supervisor, today. */
  readonly reviewerIds: readonly string[];
  /** Supervisors of today who only act in their post, with how they sign: `Plt. Kepala Sekolah`. */
  readonly actingTitles?: Readonly<Record<string, string>>;
  /** Whether the plan's result has been released to the employee. */
  readonly released: boolean;
}

/** `hidden`: answer as if the plan did not exist. `forbidden`: the actor may know that it does, but not do this. */
export type Verdict = 'allowed' | 'forbidden' | 'hidden';

export const capacities = [
  'self',
  'supervisor',
  'delegate',
  'former_supervisor',
  'reviewing_supervisor',
  'unit_head',
  'performance_manager',
  'hr_admin',
  'leader',
  'auditor',
  'it_admin',
  'token',
] as const;
export type Capacity = (typeof capacities)[number];

/** The one document an action is about, where it matters: whose it is and whether it was handed in. */
interface Document {
  readonly authorId: string | null;
  readonly state: AssessmentState;
  /** It tells of a day on which the actor supervised. */
  readonly ofOwnDays?: boolean;
}
type Condition = 'always' | 'released' | 'submitted' | 'own_words' | 'submitted_or_own' | 'had_days' | 'of_own_days';
/** A delegate may what the supervisor may, and only with one of these `duties`; a rule without them is not to be delegated. */
interface Rule {
  readonly permission: Permission;
  readonly may: Partial<Record<Exclude<Capacity, 'delegate'>, Condition>>;
  readonly duties?: readonly DelegationDuty[];
}

/** The supervisor's side: the line reads, HR reads what was handed in, the person reads once it is released. */
const supervisorSide: Rule['may'] = {
  self: 'released',
  supervisor: 'submitted_or_own',
  former_supervisor: 'own_words',
  reviewing_supervisor: 'submitted',
  hr_admin: 'submitted',
  auditor: 'always',
};
const outcome: Rule['may'] = {
  self: 'released',
  supervisor: 'always',
  reviewing_supervisor: 'always',
  hr_admin: 'always',
  auditor: 'always',
  unit_head: 'released',
  performance_manager: 'released',
  token: 'released',
};

const anyDuty: readonly DelegationDuty[] = delegationDuties;

/**
 * Who may do what with a plan, in which capacity, under which condition. What is not written here is not allowed.
 * Source: the table of roles and rights; "before release nobody below the supervisor line sees a result, by any door".
 */
const rules = {
  read_status: {
    permission: 'status:read',
    duties: anyDuty,
    may: {
      self: 'always',
      supervisor: 'always',
      former_supervisor: 'always',
      reviewing_supervisor: 'always',
      unit_head: 'always',
      performance_manager: 'always',
      hr_admin: 'always',
      auditor: 'always',
      token: 'always',
    },
  },
  read_plan: {
    permission: 'plan:read',
    duties: anyDuty,
    may: {
      self: 'always',
      supervisor: 'always',
      former_supervisor: 'always',
      reviewing_supervisor: 'always',
      performance_manager: 'always',
      hr_admin: 'always',
      auditor: 'always',
      token: 'always',
    },
  },
  write_plan: { permission: 'plan:write', may: { self: 'always' } },
  submit_plan: { permission: 'plan:submit', may: { self: 'always' } },
  confirm_cascade: { permission: 'plan:write', duties: ['plan_review'], may: { self: 'always', supervisor: 'always' } },
  review_plan: { permission: 'plan:review', duties: ['plan_review'], may: { supervisor: 'always' } },
  read_progress: {
    permission: 'progress:read',
    duties: anyDuty,
    may: {
      self: 'always',
      supervisor: 'always',
      former_supervisor: 'of_own_days',
      reviewing_supervisor: 'always',
      auditor: 'always',
    },
  },
  write_progress: { permission: 'progress:write', may: { self: 'always' } },
  read_feedback: {
    permission: 'feedback:read',
    duties: ['progress_feedback', 'assessment'],
    may: { self: 'always', supervisor: 'always', former_supervisor: 'own_words', reviewing_supervisor: 'always', auditor: 'always' },
  },
  /** What was not written for the line to read: a colleague's answer that the employee keeps to themselves. */
  read_personal_feedback: { permission: 'feedback:read', may: { self: 'always', auditor: 'always' } },
  write_feedback: {
    permission: 'feedback:write',
    duties: ['progress_feedback'],
    may: { supervisor: 'always', reviewing_supervisor: 'always' },
  },
  ask_feedback: { permission: 'feedback:write', may: { self: 'always' } },
  /** For one's own memory: never handed over, and read by nobody else whatever their capacity. */
  keep_private_notes: { permission: 'private_note:write', may: { supervisor: 'always', reviewing_supervisor: 'always' } },
  read_coaching: {
    permission: 'coaching:read',
    duties: ['progress_feedback', 'assessment'],
    may: { self: 'always', supervisor: 'always', former_supervisor: 'own_words', reviewing_supervisor: 'always', auditor: 'always' },
  },
  write_coaching: { permission: 'coaching:write', duties: ['progress_feedback'], may: { supervisor: 'always' } },
  confirm_coaching: { permission: 'coaching:read', may: { self: 'always' } },
  read_self_assessment: {
    permission: 'assessment:read',
    duties: ['assessment'],
    may: { self: 'always', supervisor: 'submitted', reviewing_supervisor: 'submitted', hr_admin: 'submitted', auditor: 'always' },
  },
  read_supervisor_assessment: { permission: 'assessment:read', duties: ['assessment'], may: supervisorSide },
  read_part_assessment: { permission: 'assessment:read', duties: ['assessment'], may: supervisorSide },
  write_self_assessment: { permission: 'assessment:write', may: { self: 'always' } },
  write_supervisor_assessment: { permission: 'assessment:write', duties: ['assessment'], may: { supervisor: 'always' } },
  /** Whoever only wrote a note supervised no day; and nobody stands in for what somebody saw in their own days. */
  write_part_assessment: { permission: 'assessment:write', may: { former_supervisor: 'had_days' } },
  /** What peers and subordinates were asked and said: advice to who assesses, with names. */
  read_contributions: {
    permission: 'contribution:read',
    duties: ['assessment'],
    may: { supervisor: 'always', reviewing_supervisor: 'always', auditor: 'always' },
  },
  invite_contributors: { permission: 'contribution:write', duties: ['assessment'], may: { supervisor: 'always' } },
  /** The same without names and times, for the person it is about. */
  read_received_contributions: { permission: 'contribution:read', may: { self: 'released' } },
  /** What a calibration moved in the supervisor's own assessments, and what they say to it. */
  answer_calibration: {
    permission: 'calibration:write',
    duties: ['assessment'],
    may: { supervisor: 'always', former_supervisor: 'own_words' },
  },
  read_score: { permission: 'score:read', duties: ['assessment'], may: outcome },
  read_result: { permission: 'result:read', duties: ['assessment'], may: outcome },
  release_result: { permission: 'result:release', may: { hr_admin: 'always' } },
  /** Handing it over on paper: by who supervises, or by HR. */
  record_delivery: { permission: 'delivery:write', may: { supervisor: 'released', hr_admin: 'released' } },
  acknowledge_result: { permission: 'result:acknowledge', may: { self: 'released' } },
} as const satisfies Record<string, Rule>;
export type PlanAction = keyof typeof rules;
export const planActions = Object.keys(rules) as PlanAction[];

/** Capacities that may know that a plan exists, whatever else they may do with it. */
const knowsOf: ReadonlySet<Capacity> = new Set(capacities.filter((capacity) => capacity !== 'it_admin'));

/** The part of the facts that says whose plan it is and who supervises it today. */
type Line = Pick<PlanFacts, 'employeeId' | 'supervisorIds' | 'actingTitles'>;
/** Whose name stands beside that of a delegate. */
export interface Grantor {
  readonly employeeId: string;
  readonly name: string;
}

/** What the actor holds from the supervisors of this plan; nobody takes over their own case, or what is theirs anyway. */
function delegationsOn(actor: Actor, { employeeId, supervisorIds }: Line): readonly HeldDelegation[] {
  const id = actor.employeeId;
  if (id === null || id === employeeId || supervisorIds.includes(id)) return [];
  return actor.delegations.filter(({ grantorId }) => supervisorIds.includes(grantorId));
}

/** How somebody stands on what they do with a plan: who supervises it by acting in a post, with that post ("Nur Aini, Plt. Kepala Sekolah"). [P] */
export function nameOnActs(facts: Pick<PlanFacts, 'actingTitles'>, employeeId: string | null, name: string): string {
  const title = employeeId === null ? null : actingTitleOf(facts, employeeId);
  return title === null ? name : `${name}, ${title}`;
}

/** The post in which this supervisor of the plan only acts today; null for everybody else. */
export const actingTitleOf = ({ actingTitles }: Pick<PlanFacts, 'actingTitles'>, employeeId: string): string | null =>
  actingTitles?.[employeeId] ?? null;

/** For whom the actor stands in towards this plan: what they do there is marked with both names. Null for everybody else. */
export function standsInFor(actor: Actor, line: Line): Grantor | null {
  const [held] = delegationsOn(actor, line);
  return held ? { employeeId: held.grantorId, name: nameOnActs(line, held.grantorId, held.grantorName) } : null;
}

/**
 * In whose name the actor leads the people of this plan's owner: whoever agrees to plans for them opens their matrix of roles
 * and results too, to propose from it. The plan itself stays closed. Null for everybody else.
 */
export function leadsFor(actor: Actor, { employeeId }: Pick<PlanFacts, 'employeeId'>): Grantor | null {
  const held = actor.delegations.find((one) => one.grantorId === employeeId && holdsDuty([one], ['plan_review']));
  return held ? { employeeId, name: held.grantorName } : null;
}

const holdsDuty = (held: readonly HeldDelegation[], duties: readonly DelegationDuty[]): boolean =>
  held.some((one) => one.duties.some((duty) => duties.includes(duty)));

/** Whose people a delegate finds in a list behind this permission. */
export function grantorsOf(actor: Actor, permission: Permission): string[] {
  const duties = Object.values<Rule>(rules)
    .filter((rule) => rule.permission === permission)
    .flatMap((rule) => rule.duties ?? []);
  return actor.delegations.filter((held) => holdsDuty([held], duties)).map(({ grantorId }) => grantorId);
}

/** In what capacity the actor writes to this employee unasked; null where only an asked-for answer is theirs to give. */
export function feedbackCapacity(actor: Actor, facts: PlanFacts): Extract<FeedbackCapacity, 'supervisor' | 'reviewing_supervisor'> | null {
  const held = capacitiesOf(actor, facts);
  if (held.includes('supervisor') || holdsDuty(delegationsOn(actor, facts), ['progress_feedback'])) return 'supervisor';
  return held.includes('reviewing_supervisor') ? 'reviewing_supervisor' : null;
}

/**
 * In which capacities the actor stands towards this plan. On one's own plan there is only one, whatever else one is:
 * nobody handles their own case as supervisor, HR or auditor.
 */
export function capacitiesOf(actor: Actor, facts: PlanFacts): Capacity[] {
  if (actor.kind === 'token') return isWithin(facts.unitPath, actor.unitPaths) ? ['token'] : [];
  const id = actor.employeeId;
  if (id === facts.employeeId) return ['self'];
  const held: Capacity[] = [];
  if (id !== null && facts.supervisorIds.includes(id)) held.push('supervisor');
  else if (id !== null && facts.formerSupervisorIds.includes(id)) held.push('former_supervisor');
  if (delegationsOn(actor, facts).length > 0) held.unshift('delegate');
  if (id !== null && facts.reviewerIds.includes(id)) held.push('reviewing_supervisor');
  if (isWithin(facts.unitPath, actor.headOf)) held.push('unit_head');
  const roles = new Set<GrantedRole>(actor.grants.filter((grant) => facts.unitPath.startsWith(grant.unitPath)).map((grant) => grant.role));
  return [...held, ...roles];
}

/** The verdict on one action; `document` where the rule depends on who wrote it or whether it was handed in. */
export function planVerdict(action: PlanAction, actor: Actor, facts: PlanFacts, document?: Document): Verdict {
  const { permission, may, duties = [] }: Rule = rules[action];
  const held = capacitiesOf(actor, facts);
  const allowed = held.some((capacity) => {
    const condition = may[capacity === 'delegate' ? 'supervisor' : capacity];
    if (condition === undefined) return false;
    if (capacity === 'delegate' && !holdsDuty(delegationsOn(actor, facts), duties)) return false;
    if (capacity === 'token' && !hasPermissionIn(actor, permission, facts.unitPath)) return false;
    return holds(condition, actor, facts, document);
  });
  if (allowed) return 'allowed';
  return held.some((capacity) => knowsOf.has(capacity)) ? 'forbidden' : 'hidden';
}

function holds(condition: Condition, actor: Actor, facts: PlanFacts, document: Document | undefined): boolean {
  const own = document !== undefined && document.authorId !== null && document.authorId === actor.employeeId;
  switch (condition) {
    case 'always':
      return true;
    case 'released':
      return facts.released;
    case 'submitted':
      return document?.state === 'submitted';
    case 'own_words':
      return own;
    case 'submitted_or_own':
      return own || document?.state === 'submitted';
    case 'had_days':
      return actor.employeeId !== null && (facts.earlierSupervisorIds ?? []).includes(actor.employeeId);
    case 'of_own_days':
      return document?.ofOwnDays === true;
  }
}

type PlanPolicy = (actor: Actor, facts: PlanFacts) => Verdict;
const policy =
  (action: PlanAction): PlanPolicy =>
  (actor, facts) =>
    planVerdict(action, actor, facts);

export const canReadStatus = policy('read_status');
export const canReadPlan = policy('read_plan');
export const canWritePlan = policy('write_plan');
export const canSubmitPlan = policy('submit_plan');
export const canConfirmCascade = policy('confirm_cascade');
export const canReviewPlan = policy('review_plan');
/** `ofOwnDays`: asked about one entry, of a day on which the actor supervised; whoever assesses those days reads it. Without it, about all. */
export const canReadProgress = (actor: Actor, facts: PlanFacts, ofOwnDays = false): Verdict =>
  planVerdict('read_progress', actor, facts, { authorId: null, state: 'submitted', ofOwnDays });
export const canWriteProgress = policy('write_progress');
export const canWriteFeedback = policy('write_feedback');
export const canReadContributions = policy('read_contributions');
export const canInviteContributors = policy('invite_contributors');
export const canReadReceivedContributions = policy('read_received_contributions');
/** `raterId`: whose decision was moved; they answer also once somebody else supervises. */
export const canAnswerCalibration = (actor: Actor, facts: PlanFacts, raterId: string): Verdict =>
  planVerdict('answer_calibration', actor, facts, { authorId: raterId, state: 'submitted' });
export const canReadScore = policy('read_score');
export const canReadResult = policy('read_result');
export const canReleaseResult = policy('release_result');
export const canRecordDelivery = policy('record_delivery');
export const canAcknowledge = policy('acknowledge_result');

/**
 * `authorId`: the employee who wrote the note. For a list ask with the actor's own id: a former supervisor is then
 * allowed, and the list must hold only what he wrote himself.
 */
export const canReadFeedback = (actor: Actor, facts: PlanFacts, authorId: string | null = null): Verdict =>
  planVerdict('read_feedback', actor, facts, { authorId, state: 'submitted' });

/** A note as the policy sees it: whose words it holds (of a delegate's note, the supervisor's), and whether the line reads it. */
export interface FeedbackFacts {
  readonly wordsOf: string;
  readonly shared: boolean;
}

/** Everybody reads on what they wrote; the line reads what was written for it; the employee and the auditor read all. */
export function canReadNote(actor: Actor, facts: PlanFacts, { wordsOf, shared }: FeedbackFacts): Verdict {
  if (actor.kind === 'person' && actor.employeeId === wordsOf) return 'allowed';
  return shared ? canReadFeedback(actor, facts, wordsOf) : planVerdict('read_personal_feedback', actor, facts);
}

/** Whether `canReadNote` allows notes that are not shared too: what a list of all notes on a plan asks. */
export const canReadPersonalFeedback = policy('read_personal_feedback');
export const canAskFeedback = policy('ask_feedback');
export const canKeepPrivateNotes = policy('keep_private_notes');
export const canWriteCoaching = policy('write_coaching');
export const canConfirmCoaching = policy('confirm_coaching');

/** `wordsOf`: whose words the record holds, as for notes; for a list ask with the actor's own id. */
export const canReadCoaching = (actor: Actor, facts: PlanFacts, wordsOf: string | null = null): Verdict =>
  planVerdict('read_coaching', actor, facts, { authorId: wordsOf, state: 'submitted' });

/** A draft is read only by its author; the employee reads the supervisor's side once the result is released. */
export const canReadAssessment = (
  actor: Actor,
  facts: PlanFacts,
  assessment: { readonly kind: AssessmentKind; readonly state: AssessmentState; readonly authorId: string | null },
): Verdict => planVerdict(`read_${assessment.kind}_assessment`, actor, facts, assessment);

export const canWriteAssessment = (actor: Actor, facts: PlanFacts, kind: AssessmentKind): Verdict =>
  planVerdict(`write_${kind}_assessment`, actor, facts);

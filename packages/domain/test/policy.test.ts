import { describe, expect, it } from 'vitest';
import {
  areTwoPersons,
  type Actor,
  type DelegationDuty,
  type PlanAction,
  type PlanFacts,
  type Verdict,
  canAnswerCalibration,
  canReadAssessment,
  canReadFeedback,
  canReadNote,
  canReadPlan,
  canReadProgress,
  canReadResult,
  canReviewPlan,
  canWriteAssessment,
  capacitiesOf,
  feedbackCapacity,
  hasPermission,
  hasPermissionIn,
  leadsFor,
  permissions,
  planActions,
  grantorsOf,
  nameOnActs,
  planVerdict,
  rolePermissions,
  scopes,
  standsInFor,
} from '../src/index.ts';

const facts: PlanFacts = {
  employeeId: 'owner',
  unitPath: '/pauh/disdik/sd-1/',
  supervisorIds: ['head'],
  formerSupervisorIds: ['former', 'noter'],
  earlierSupervisorIds: ['former'],
  reviewerIds: ['reviewer'],
  released: false,
};
const person = (employeeId: string | null, more: Partial<Actor> = {}): Actor => ({
  accountId: `account-${employeeId}`,
  kind: 'person',
  employeeId,
  grants: [],
  headOf: [],
  delegations: [],
  scopes: [],
  unitPaths: [],
  ...more,
});
const granted = (role: Actor['grants'][number]['role'], unitPath = '/pauh/'): Actor => person(role, { grants: [{ role, unitPath }] });
const standingIn = (...duties: DelegationDuty[]): Actor =>
  person('deputy', { delegations: [{ grantorId: 'head', grantorName: 'Kepala', duties, endsOn: '2026-12-31' }] });
const token: Actor = { ...person(null), kind: 'token', scopes: [...scopes], unitPaths: ['/pauh/disdik/'] };

const actors = {
  self: person('owner'),
  supervisor: person('head'),
  former: person('former'),
  reviewer: person('reviewer'),
  unitHead: person('boss', { headOf: ['/pauh/disdik/'] }),
  manager: granted('performance_manager'),
  hr: granted('hr_admin'),
  leader: granted('leader'),
  auditor: granted('auditor'),
  it: granted('it_admin'),
  token,
  stranger: person('stranger'),
  reviews: standingIn('plan_review'),
  talks: standingIn('progress_feedback'),
  assesses: standingIn('assessment'),
};
const letters: Record<string, Verdict> = { y: 'allowed', n: 'forbidden', '-': 'hidden' };

/** One line an action, one column an actor, in the order of `actors`; before release, then after it. */
const expected: Record<PlanAction, [before: string, after: string]> = {
  //                        self sup form rev head pm hr lead aud it tok str; standing in for reviews, talks, assessment
  read_status: ['yyyyyyynyyyyyyy', ''],
  read_plan: ['yyyynyynyyyyyyy', ''],
  write_plan: ['ynnnnnnnnnnnnnn', ''],
  submit_plan: ['ynnnnnnnnnnnnnn', ''],
  confirm_cascade: ['yynnnnnnnnnnynn', ''],
  review_plan: ['nynnnnnnnnnnynn', ''],
  read_progress: ['yynynnnnynnnyyy', ''],
  write_progress: ['ynnnnnnnnnnnnnn', ''],
  read_feedback: ['yynynnnnynnnnyy', ''],
  read_personal_feedback: ['ynnnnnnnynnnnnn', ''],
  write_feedback: ['nynynnnnnnnnnyn', ''],
  ask_feedback: ['ynnnnnnnnnnnnnn', ''],
  keep_private_notes: ['nynynnnnnnnnnnn', ''],
  read_coaching: ['yynynnnnynnnnyy', ''],
  write_coaching: ['nynnnnnnnnnnnyn', ''],
  confirm_coaching: ['ynnnnnnnnnnnnnn', ''],
  read_self_assessment: ['yynynnynynnnnny', ''],
  read_supervisor_assessment: ['nynynnynynnnnny', 'yynynnynynnnnny'],
  read_part_assessment: ['nynynnynynnnnny', 'yynynnynynnnnny'],
  write_self_assessment: ['ynnnnnnnnnnnnnn', ''],
  write_supervisor_assessment: ['nynnnnnnnnnnnny', ''],
  write_part_assessment: ['nnynnnnnnnnnnnn', ''],
  read_contributions: ['nynynnnnynnnnny', ''],
  invite_contributors: ['nynnnnnnnnnnnny', ''],
  read_received_contributions: ['nnnnnnnnnnnnnnn', 'ynnnnnnnnnnnnnn'],
  answer_calibration: ['nynnnnnnnnnnnny', ''],
  read_score: ['nynynnynynnnnny', 'yynyyyynynynnny'],
  read_result: ['nynynnynynnnnny', 'yynyyyynynynnny'],
  release_result: ['nnnnnnynnnnnnnn', ''],
  record_delivery: ['nnnnnnnnnnnnnnn', 'nynnnnynnnnnnnn'],
  acknowledge_result: ['nnnnnnnnnnnnnnn', 'ynnnnnnnnnnnnnn'],
};

describe.each(planActions)('%s', (action) => {
  const [before, after] = expected[action];
  it.each(Object.entries(actors).map(([name, actor], index) => [name, actor, index] as const))('by %s', (name, actor, index) => {
    const unseen = name === 'it' || name === 'stranger';
    const verdictAt = (line: string): Verdict => (unseen ? 'hidden' : (letters[line[index] ?? ''] ?? 'hidden'));
    const document = { authorId: 'someone', state: 'submitted' } as const;
    expect(planVerdict(action, actor, facts, document)).toBe(verdictAt(before));
    expect(planVerdict(action, actor, { ...facts, released: true }, document)).toBe(verdictAt(after || before));
  });
});

describe('whose words they are', () => {
  it('keeps a draft for its author', () => {
    const draft = { kind: 'supervisor', state: 'draft', authorId: 'head' } as const;
    expect(canReadAssessment(actors.supervisor, facts, draft)).toBe('allowed');
    expect(canReadAssessment(actors.reviewer, facts, draft)).toBe('forbidden');
    expect(canReadAssessment(actors.hr, facts, draft)).toBe('forbidden');
    expect(canReadAssessment(actors.supervisor, facts, { kind: 'self', state: 'draft', authorId: 'owner' })).toBe('forbidden');
  });
  it('lets a former supervisor read what he wrote, and no more', () => {
    expect(canReadAssessment(actors.former, facts, { kind: 'supervisor', state: 'submitted', authorId: 'former' })).toBe('allowed');
    expect(canReadAssessment(actors.former, facts, { kind: 'supervisor', state: 'submitted', authorId: 'head' })).toBe('forbidden');
    expect(canReadFeedback(actors.former, facts, 'former')).toBe('allowed');
    expect(canReadFeedback(actors.former, facts)).toBe('forbidden');
    expect([canAnswerCalibration(actors.former, facts, 'former'), canAnswerCalibration(actors.former, facts, 'head')]).toEqual([
      'allowed',
      'forbidden',
    ]);
  });
});

describe('notes', () => {
  const by = (wordsOf: string, shared: boolean) =>
    Object.fromEntries(Object.entries(actors).map(([name, actor]) => [name, canReadNote(actor, facts, { wordsOf, shared })]));
  it('lets the line read what is shared, and the author always', () => {
    expect(by('stranger', true)).toMatchObject({
      self: 'allowed',
      supervisor: 'allowed',
      former: 'forbidden',
      reviewer: 'allowed',
      hr: 'forbidden',
      auditor: 'allowed',
      stranger: 'allowed',
      it: 'hidden',
      talks: 'allowed',
      reviews: 'forbidden',
    });
  });
  it('keeps what is not shared between the employee and its author; the auditor reads it, the supervisor does not', () => {
    expect(by('stranger', false)).toMatchObject({
      self: 'allowed',
      supervisor: 'forbidden',
      former: 'forbidden',
      reviewer: 'forbidden',
      hr: 'forbidden',
      auditor: 'allowed',
      stranger: 'allowed',
      it: 'hidden',
      talks: 'forbidden',
    });
  });
  it("leaves a delegate's note with the supervisor in whose name it was written", () => {
    expect(canReadNote(person('deputy'), facts, { wordsOf: 'head', shared: true })).toBe('hidden');
    expect(canReadNote(person('head'), { ...facts, supervisorIds: [] }, { wordsOf: 'head', shared: true })).toBe('allowed');
  });
  it.each([
    ['the supervisor', actors.supervisor, 'supervisor'],
    ['who stands in to talk', actors.talks, 'supervisor'],
    ['who stands in to assess only', actors.assesses, null],
    ['the reviewing supervisor', actors.reviewer, 'reviewing_supervisor'],
    ['a reviewing supervisor who stands in to assess only', { ...actors.assesses, employeeId: 'reviewer' }, 'reviewing_supervisor'],
    ['a former supervisor', actors.former, null],
    ['a colleague', actors.stranger, null],
    ['oneself', actors.self, null],
  ] as const)('%s writes unasked as that', (_who, actor, capacity) => {
    expect(feedbackCapacity(actor, facts)).toBe(capacity);
  });
});

it.each([
  ['a', 'b', true],
  ['a', 'a', false],
  ['a', null, false],
  [null, 'b', false],
  [null, null, false],
] as const)('accounts of %s and %s are surely two persons: %s', (one, other, two) => expect(areTwoPersons(one, other)).toBe(two));

describe('boundaries', () => {
  it("signs with the post one only acts in, oneself and in another's name", () => {
    const acting = { ...facts, actingTitles: { head: 'Plt. Kepala Sekolah' } };
    expect([
      nameOnActs(acting, 'head', 'Kepala'),
      nameOnActs(acting, 'deputy', 'Wakil'),
      nameOnActs(acting, null, 'HR'),
      nameOnActs(facts, 'head', 'Kepala'),
    ]).toEqual(['Kepala, Plt. Kepala Sekolah', 'Wakil', 'HR', 'Kepala']);
    expect(standsInFor(standingIn('plan_review'), acting)).toEqual({ employeeId: 'head', name: 'Kepala, Plt. Kepala Sekolah' });
  });
  it('shows a former supervisor what was recorded of their own days, and nobody else more than before', () => {
    const more = Object.entries(actors).filter(([, actor]) => canReadProgress(actor, facts, true) !== canReadProgress(actor, facts));
    expect(more.map(([name]) => name)).toEqual(['former']);
    expect([canReadProgress(actors.former, facts, true), canReadProgress(actors.former, facts)]).toEqual(['allowed', 'forbidden']);
  });
  it("leaves one capacity on one's own plan, whatever else one is", () => {
    const owner = { ...granted('hr_admin'), employeeId: 'owner', headOf: ['/pauh/'] };
    expect(capacitiesOf(owner, { ...facts, supervisorIds: ['owner'] })).toEqual(['self']);
    expect(canReviewPlan(owner, { ...facts, supervisorIds: ['owner'] })).toBe('forbidden');
    expect(canWriteAssessment(owner, { ...facts, supervisorIds: ['owner'] }, 'supervisor')).toBe('forbidden');
    expect(canReadResult(owner, facts)).toBe('forbidden');
  });
  it('gives a delegate what the grantor has of the line, never the own plan and never onward', () => {
    const deputy = standingIn('plan_review', 'progress_feedback', 'assessment');
    expect(capacitiesOf(deputy, facts)).toEqual(['delegate']);
    expect(standsInFor(deputy, facts)).toEqual({ employeeId: 'head', name: 'Kepala' });
    const own = { ...facts, employeeId: 'deputy' };
    expect(capacitiesOf(deputy, own)).toEqual(['self']);
    expect(standsInFor(deputy, own)).toBeNull();
    // of the grantor's own plan the matrix alone, and only to whoever agrees to plans
    const ofGrantor = { ...facts, employeeId: 'head', supervisorIds: ['chief'] };
    expect(leadsFor(deputy, ofGrantor)).toEqual({ employeeId: 'head', name: 'Kepala' });
    expect([
      leadsFor(standingIn('progress_feedback', 'assessment'), ofGrantor),
      leadsFor(deputy, facts),
      canReadPlan(deputy, ofGrantor),
    ]).toEqual([null, null, 'hidden']);
    expect(canWriteAssessment(deputy, own, 'supervisor')).toBe('forbidden');
    // the people of another supervisor, also of one who only stands in for the grantor
    expect(canReadPlan(deputy, { ...facts, supervisorIds: ['other'] })).toBe('hidden');
    expect(
      canReadPlan(
        person('third', { delegations: [{ grantorId: 'deputy', grantorName: 'Wakil', duties: ['plan_review'], endsOn: '2026-12-31' }] }),
        facts,
      ),
    ).toBe('hidden');
    // who supervises the plan anyway acts in their own name
    expect(capacitiesOf(deputy, { ...facts, supervisorIds: ['head', 'deputy'] })).toEqual(['supervisor']);
    expect(standsInFor(deputy, { ...facts, supervisorIds: ['head', 'deputy'] })).toBeNull();
    expect(capacitiesOf({ ...deputy, employeeId: 'former' }, facts)).toEqual(['delegate', 'former_supervisor']);
  });
  it('finds the people of a grantor in the lists that a duty opens', () => {
    expect(grantorsOf(actors.reviews, 'status:read')).toEqual(['head']);
    expect(grantorsOf(actors.reviews, 'result:read')).toEqual([]);
    expect(grantorsOf(actors.assesses, 'result:read')).toEqual(['head']);
    expect(grantorsOf(actors.assesses, 'result:release')).toEqual([]);
  });
  it('ends a grant at its subtree', () => {
    expect(canReadPlan(granted('hr_admin', '/pauh/disdik/'), facts)).toBe('allowed');
    expect(canReadPlan(granted('hr_admin', '/pauh/dinkes/'), facts)).toBe('hidden');
    expect(canReadPlan(granted('hr_admin', '/pauh/disdik/sd-10/'), facts)).toBe('hidden');
  });
  it('holds a token to its scopes and units', () => {
    expect(canReadPlan({ ...token, scopes: ['score:read'] }, facts)).toBe('forbidden');
    expect(canReadPlan({ ...token, unitPaths: ['/pauh/dinkes/'] }, facts)).toBe('hidden');
    expect(hasPermission({ ...token, scopes: ['plan:write', 'feedback:read'] }, 'plan:write')).toBe(false);
    expect(hasPermissionIn(token, 'import:run', '/pauh/disdik/sd-1/')).toBe(true);
    expect(hasPermissionIn(token, 'import:run', '/pauh/dinkes/')).toBe(false);
  });
  it('gives an account without staff or grants nothing but itself', () => {
    expect(permissions.filter((permission) => hasPermission(person(null), permission))).toEqual(['me:read']);
  });
  it('gives nobody but staff, HR and the auditor a look at assessments', () => {
    const roles = Object.entries(rolePermissions)
      .filter(([, held]) => held.includes('assessment:read'))
      .map(([role]) => role);
    expect(roles).toEqual(['employee', 'hr_admin', 'auditor']);
  });
});

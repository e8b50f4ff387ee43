import { describe, expect, it } from 'vitest';
import {
  type Actor, type PlanAction, type PlanFacts, type Verdict, canReadAssessment, canReadFeedback, canReadPlan, canReadResult, canReviewPlan, canWriteAssessment,
  capacitiesOf, hasPermission, hasPermissionIn, permissions, planActions, planVerdict, rolePermissions, scopes,
} from '../src/index.ts';

const facts: PlanFacts = { employeeId: 'owner', unitPath: '/pauh/disdik/sd-1/', supervisorIds: ['head'], formerSupervisorIds: ['former'], reviewerIds: ['reviewer'], released: false };
const person = (employeeId: string | null, more: Partial<Actor> = {}): Actor => ({ accountId: `account-${employeeId}`, kind: 'person', employeeId, grants: [], headOf: [], scopes: [], unitPaths: [], ...more });
const granted = (role: Actor['grants'][number]['role'], unitPath = '/pauh/'): Actor => person(role, { grants: [{ role, unitPath }] });
const token: Actor = { ...person(null), kind: 'token', scopes: [...scopes], unitPaths: ['/pauh/disdik/'] };

const actors = {
  self: person('owner'), supervisor: person('head'), former: person('former'), reviewer: person('reviewer'), unitHead: person('boss', { headOf: ['/pauh/disdik/'] }),
  manager: granted('performance_manager'), hr: granted('hr_admin'), leader: granted('leader'), auditor: granted('auditor'), it: granted('it_admin'), token, stranger: person('stranger'),
};
const letters: Record<string, Verdict> = { y: 'allowed', n: 'forbidden', '-': 'hidden' };

/** One line an action, one column an actor, in the order of `actors`; before release, then after it. */
const expected: Record<PlanAction, [before: string, after: string]> = {
  //                        self sup form rev head pm hr lead aud it tok str
  read_status:                  ['yyyyyyynyyyy', ''],
  read_plan:                    ['yyyynyynyyyy', ''],
  write_plan:                   ['ynnnnnnnnnnn', ''],
  submit_plan:                  ['ynnnnnnnnnnn', ''],
  review_plan:                  ['nynnnnnnnnnn', ''],
  read_progress:                ['yynynnnnynnn', ''],
  write_progress:               ['ynnnnnnnnnnn', ''],
  read_feedback:                ['yynynnnnynnn', ''],
  write_feedback:               ['nynnnnnnnnnn', ''],
  read_self_assessment:         ['yynynnynynnn', ''],
  read_supervisor_assessment:   ['nynynnynynnn', 'yynynnynynnn'],
  read_contribution_assessment: ['nynynnynynnn', 'yynynnynynnn'],
  write_self_assessment:        ['ynnnnnnnnnnn', ''],
  write_supervisor_assessment:  ['nynnnnnnnnnn', ''],
  write_contribution_assessment: ['nyynnnnnnnnn', ''],
  read_score:                   ['nynynnynynnn', 'yynyyyynynyn'],
  read_result:                  ['nynynnynynnn', 'yynyyyynynyn'],
  release_result:               ['nnnnnnynnnnn', ''],
  acknowledge_result:           ['nnnnnnnnnnnn', 'ynnnnnnnnnnn'],
};

describe.each(planActions)('%s', (action) => {
  const [before, after] = expected[action];
  it.each(Object.entries(actors).map(([name, actor], index) => [name, actor, index] as const))('by %s', (name, actor, index) => {
    const unseen = name === 'it' || name === 'stranger';
    const verdictAt = (line: string): Verdict => (unseen ? 'hidden' : letters[line[index] ?? ''] ?? 'hidden');
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
  });
});

describe('boundaries', () => {
  it('leaves one capacity on one\'s own plan, whatever else one is', () => {
    const owner = { ...granted('hr_admin'), employeeId: 'owner', headOf: ['/pauh/'] };
    expect(capacitiesOf(owner, { ...facts, supervisorIds: ['owner'] })).toEqual(['self']);
    expect(canReviewPlan(owner, { ...facts, supervisorIds: ['owner'] })).toBe('forbidden');
    expect(canWriteAssessment(owner, { ...facts, supervisorIds: ['owner'] }, 'supervisor')).toBe('forbidden');
    expect(canReadResult(owner, facts)).toBe('forbidden');
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
    const roles = Object.entries(rolePermissions).filter(([, held]) => held.includes('assessment:read')).map(([role]) => role);
    expect(roles).toEqual(['employee', 'hr_admin', 'auditor']);
  });
});

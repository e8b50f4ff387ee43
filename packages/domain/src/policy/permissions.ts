import type { GrantedRole } from '../vocabulary.ts';

/** Every permission a route may ask for, `resource:action`. The door only; the policy on loaded facts decides the rest. */
export const permissions = [
  'me:read', 'status:read',
  'plan:read', 'plan:write', 'plan:submit', 'plan:review',
  'progress:read', 'progress:write', 'evidence:read', 'feedback:read', 'feedback:write', 'private_note:write', 'coaching:read', 'coaching:write', 'coaching:status',
  'assessment:read', 'assessment:write', 'contribution:read', 'contribution:write', 'override:read', 'fairness:read', 'score:read',
  'calibration:read', 'calibration:write', 'calibration:manage',
  'result:read', 'result:release', 'result:acknowledge', 'receipt:read', 'organisation_predicate:read', 'organisation_predicate:write',
  'delivery:read', 'delivery:write', 'receipt:export', 'closing:read', 'reopening:read', 'reopening:write', 'reopening:decide',
  'cycle:read', 'cycle:manage', 'scheme:manage',
  'unit:read', 'unit:manage', 'service:manage', 'employee:read', 'employee:manage', 'assignment:manage', 'supervision:manage', 'supervision:report', 'delegation:read', 'delegation:write',
  'indicator:read', 'indicator:manage', 'measured_value:read', 'measured_value:manage', 'import:run',
  'account:read', 'account:manage', 'activation:issue', 'token:manage', 'audit:read',
] as const;
export type Permission = (typeof permissions)[number];

/** `employee` is every account that belongs to an employee; the other roles are granted for a unit subtree. */
export type Role = 'employee' | GrantedRole;

/** What any signed-in person may ask, whoever they are. */
const everyone: readonly Permission[] = ['me:read', 'cycle:read', 'unit:read', 'indicator:read'];

/**
 * What each role may ask for. Supervising, reviewing and heading a unit follow from facts, not from a grant,
 * so their permissions belong to every employee: the policy says on which plan they hold.
 */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  employee: [
    ...everyone, 'status:read', 'employee:read', 'supervision:report', 'service:manage', 'delegation:read', 'delegation:write', 'plan:read', 'plan:write', 'plan:submit', 'plan:review',
    'progress:read', 'progress:write', 'evidence:read', 'feedback:read', 'feedback:write', 'private_note:write', 'coaching:read', 'coaching:write',
    'assessment:read', 'assessment:write', 'contribution:read', 'contribution:write', 'score:read', 'result:read', 'result:acknowledge', 'receipt:read',
    'organisation_predicate:read', 'organisation_predicate:write', 'delivery:read', 'delivery:write', 'calibration:read', 'calibration:write',
  ],
  performance_manager: [...everyone, 'status:read', 'employee:read', 'plan:read', 'score:read', 'result:read', 'organisation_predicate:read', 'delivery:read', 'activation:issue'],
  hr_admin: [
    ...everyone, 'status:read', 'plan:read', 'coaching:status', 'assessment:read', 'override:read', 'fairness:read', 'score:read', 'result:read', 'result:release', 'receipt:read', 'organisation_predicate:read', 'calibration:read', 'calibration:manage',
    'delivery:read', 'delivery:write', 'receipt:export', 'closing:read', 'reopening:read', 'reopening:write', 'reopening:decide',
    'cycle:manage', 'scheme:manage', 'unit:manage', 'service:manage', 'employee:read', 'employee:manage', 'assignment:manage', 'supervision:manage', 'delegation:read', 'delegation:write',
    'indicator:manage', 'measured_value:read', 'measured_value:manage', 'import:run', 'activation:issue',
  ],
  leader: [...everyone, 'status:read', 'employee:read', 'organisation_predicate:read', 'organisation_predicate:write', 'closing:read', 'reopening:read', 'reopening:decide'],
  auditor: [
    ...everyone, 'status:read', 'employee:read', 'plan:read', 'progress:read', 'evidence:read', 'feedback:read', 'coaching:read', 'coaching:status',
    'assessment:read', 'contribution:read', 'override:read', 'fairness:read', 'score:read', 'result:read', 'receipt:read', 'organisation_predicate:read', 'measured_value:read', 'audit:read', 'delegation:read',
    'delivery:read', 'receipt:export', 'closing:read', 'reopening:read', 'calibration:read',
  ],
  it_admin: [...everyone, 'account:read', 'account:manage', 'activation:issue', 'token:manage'],
};

/**
 * What an API token may be given: reads of what is settled, and the delivery of figures. Never an act that is a
 * person's judgement, and never feedback or an assessment, which people write for each other.
 */
export const scopes = [
  'status:read', 'plan:read', 'score:read', 'result:read', 'receipt:read', 'cycle:read', 'unit:read', 'employee:read',
  'indicator:read', 'measured_value:read', 'measured_value:manage', 'import:run',
] as const satisfies readonly Permission[];
export type Scope = (typeof scopes)[number];

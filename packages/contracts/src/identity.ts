import { delegationDuties, grantedRoles, zones } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  DateOn,
  Id,
  InstantAt,
  PersonRef,
  UnitRef,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const Login = Type.String({ minLength: 1, maxLength: 100, description: 'NIP or user name' });
const Password = Type.String({ minLength: 1, maxLength: 200 });
const NewPassword = Type.String({ minLength: 10, maxLength: 200 });

export const Credentials = named('Credentials', strict({ login: Login, password: Password }));
export const AccessToken = named(
  'AccessToken',
  strict({
    accessToken: Type.String(),
    tokenType: word(['Bearer'] as const),
    expiresInSeconds: Type.Integer(),
  }),
);

export const Grant = named('Grant', strict({ id: Id, role: word(grantedRoles), unit: ref(UnitRef) }));
export const Me = named(
  'Me',
  strict({
    accountId: Id,
    displayName: Type.String(),
    userName: nullable(Type.String()),
    employee: nullable(
      strict({
        employeeId: Id,
        nip: Type.String(),
        name: Type.String(),
        unitName: nullable(Type.String()),
        positionTitle: nullable(Type.String()),
      }),
    ),
    roles: Type.Array(Type.String(), { description: 'Granted roles, and those that follow from the reporting line today' }),
    grants: Type.Array(ref(Grant)),
    delegations: Type.Array(strict({ grantor: ref(PersonRef), duties: Type.Array(word(delegationDuties)), endsOn: DateOn }), {
      description: 'In whose name one acts today',
    }),
    permissions: Type.Array(Type.String()),
    sessionEndsAt: nullable(InstantAt),
    /** The agency's, in which the portal shows every instant that is not a unit's deadline. */
    zone: word(zones),
  }),
);
export type Me = Static<typeof Me>;

const tag = 'identity';
const signInErrors = ['auth.invalid_credentials', 'auth.password_change_required', 'auth.too_many_attempts'] as const;

export const createToken = defineContract({
  id: 'createToken',
  tag,
  summary: 'Sign in for curl: an access token of 15 minutes',
  method: 'POST',
  path: '/auth/token',
  access: 'public',
  effect: 'none',
  body: ref(Credentials),
  success: { status: 200, schema: ref(AccessToken) },
  errors: signInErrors,
  example: { body: { login: '198506152010011007', password: 'a long sentence of your own' } },
});
export const createSession = defineContract({
  id: 'createSession',
  tag,
  summary: 'Sign in for the portal: sets the session cookies',
  method: 'POST',
  path: '/auth/session',
  access: 'public',
  effect: 'none',
  body: ref(Credentials),
  success: { status: 200, schema: ref(Me) },
  errors: signInErrors,
});
export const refreshSession = defineContract({
  id: 'refreshSession',
  tag,
  summary: 'Rotate the session; a used refresh cookie ends the whole family',
  method: 'POST',
  path: '/auth/session/refresh',
  access: 'public',
  effect: 'none',
  success: { status: 200, schema: ref(Me) },
  errors: ['auth.session_ended'],
});
export const deleteSession = defineContract({
  id: 'deleteSession',
  tag,
  summary: 'Sign out',
  method: 'DELETE',
  path: '/auth/session',
  access: 'public',
  effect: 'none',
  success: { status: 204, schema: null },
  errors: [],
});
export const activateAccount = defineContract({
  id: 'activateAccount',
  tag,
  summary: "First sign-in, or a reset: an activation code and a password of one's own",
  method: 'POST',
  path: '/auth/activation',
  access: 'public',
  effect: 'none',
  body: strict({ login: Login, activationCode: text(40), newPassword: NewPassword }),
  success: { status: 200, schema: ref(Me) },
  errors: ['auth.activation_refused', 'auth.password_too_weak', 'auth.too_many_attempts'],
});
export const getMe = defineContract({
  id: 'getMe',
  tag,
  summary: 'Who I am and what I may do',
  method: 'GET',
  path: '/me',
  access: 'signed_in',
  effect: 'none',
  success: { status: 200, schema: ref(Me) },
  errors: [],
});
export const changePassword = defineContract({
  id: 'changePassword',
  tag,
  summary: 'Change the own password; other sessions end',
  method: 'PUT',
  path: '/me/password',
  access: 'signed_in',
  effect: 'none',
  body: strict({ currentPassword: Password, newPassword: NewPassword }),
  success: { status: 204, schema: null },
  errors: ['auth.invalid_credentials', 'auth.password_too_weak', 'auth.person_required', 'auth.too_many_attempts'],
});

export const taskKinds = [
  'plan_write',
  'plan_mend',
  'plan_review',
  'progress_record',
  'self_assess',
  'supervise_assess',
  'part_assess',
  'result_read',
  'result_acknowledge',
  'feedback_read',
  'attention_read',
  'feedback_answer',
  'coaching_confirm',
  'cycle_watch',
  'release_unit',
  'supervisor_missing',
  'supervisor_reported',
  'report_answer',
  'plan_cascade',
  'team_cascade',
  'proposal_answer',
  'contribution_answer',
  'organisation_predicate_set',
  'calibration_preview',
  'calibration_meeting',
  'calibration_change',
  'reopening_decide',
  'reopened_correct',
] as const;
export const taskGroups = ['do_now', 'waiting', 'done'] as const;
export const Task = named(
  'Task',
  strict({
    id: Type.String(),
    kind: word(taskKinds),
    group: word(taskGroups),
    cycle: nullable(strict({ cycleId: Id, name: Type.String() })),
    planId: nullable(Id),
    resultId: nullable(Id),
    person: nullable(ref(PersonRef)),
    onBehalfOf: nullable(ref(PersonRef)),
    count: nullable(Type.Integer({ description: 'How many people or rows the task is about' })),
    effortMinutes: nullable(Type.Integer()),
    dueAt: nullable(InstantAt),
    dueZone: nullable(word(zones)),
  }),
);
export type Task = Static<typeof Task>;
export const TaskList = named(
  'TaskList',
  strict({
    items: Type.Array(ref(Task)),
    nextStage: nullable(strict({ cycleName: Type.String(), stage: Type.String(), opensAt: InstantAt })),
  }),
);
export type TaskList = Static<typeof TaskList>;
export const listMyTasks = defineContract({
  id: 'listMyTasks',
  tag,
  summary: 'My tasks: do now, waiting on others, done',
  method: 'GET',
  path: '/me/tasks',
  access: 'signed_in',
  effect: 'none',
  success: { status: 200, schema: ref(TaskList) },
  errors: [],
});

export const accountStates = ['awaiting_activation', 'active', 'disabled'] as const;
export const Account = named(
  'Account',
  strict({
    id: Id,
    userName: nullable(Type.String()),
    nip: nullable(Type.String()),
    displayName: Type.String(),
    employeeId: nullable(Id),
    state: word(accountStates),
    grants: Type.Array(ref(Grant)),
    lastSignInAt: nullable(InstantAt),
    version: Type.Integer(),
    actions: Actions,
  }),
);
export type Account = Static<typeof Account>;
export const AccountPage = pageOf('AccountPage', Account);

export const listAccounts = defineContract({
  id: 'listAccounts',
  tag,
  summary: 'Accounts',
  method: 'GET',
  path: '/accounts',
  access: { permission: 'account:read' },
  effect: 'none',
  query: strict({ ...pageQuery, search: Type.Optional(text(100)), unitId: Type.Optional(Id), state: Type.Optional(word(accountStates)) }),
  success: { status: 200, schema: ref(AccountPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const createAccount = defineContract({
  id: 'createAccount',
  tag,
  summary: 'An account with a user name, for people without a NIP here',
  method: 'POST',
  path: '/accounts',
  access: { permission: 'account:manage' },
  effect: 'create',
  body: strict({ userName: Type.String({ pattern: '^[a-z][a-z0-9._-]{2,39}$' }), displayName: text(200) }),
  success: { status: 201, schema: ref(Account) },
  errors: ['account.user_name_taken'],
});
export const grantRole = defineContract({
  id: 'grantRole',
  tag,
  summary: 'Grant a role for a unit and everything below it',
  method: 'POST',
  path: '/accounts/{accountId}/grants',
  access: { permission: 'account:manage' },
  effect: 'create',
  params: idParam('accountId'),
  body: strict({ role: word(grantedRoles), unitId: Id }),
  success: { status: 201, schema: ref(Account) },
  errors: ['account.not_found', 'account.own_case', 'unit.not_found', 'account.grant_exists'],
});
export const revokeGrant = defineContract({
  id: 'revokeGrant',
  tag,
  summary: 'Take a granted role back',
  method: 'DELETE',
  path: '/accounts/{accountId}/grants/{grantId}',
  access: { permission: 'account:manage' },
  effect: 'none',
  params: strict({ accountId: Id, grantId: Id }),
  success: { status: 200, schema: ref(Account) },
  errors: ['account.not_found', 'account.own_case', 'account.grant_not_found'],
});

export const ActivationCode = named(
  'ActivationCode',
  strict({
    accountId: Id,
    displayName: Type.String(),
    login: Type.String(),
    unitName: nullable(Type.String()),
    activationCode: Type.String(),
    expiresAt: InstantAt,
  }),
);
export type ActivationCode = Static<typeof ActivationCode>;
export const createActivationCode = defineContract({
  id: 'createActivationCode',
  tag,
  summary: 'A code for first sign-in or reset, shown once; ends old sessions',
  method: 'POST',
  path: '/accounts/{accountId}/activation-code',
  access: { permission: 'activation:issue' },
  effect: 'create',
  secret: true,
  params: idParam('accountId'),
  success: { status: 201, schema: ref(ActivationCode) },
  errors: ['account.not_found', 'account.own_case', 'access.denied'],
});
export const createUnitActivationCodes = defineContract({
  id: 'createUnitActivationCodes',
  tag,
  summary: 'Codes for everybody of a unit who has no password yet: a sheet to print and cut',
  method: 'POST',
  path: '/units/{unitId}/activation-codes',
  access: { permission: 'activation:issue' },
  effect: 'create',
  secret: true,
  params: idParam('unitId'),
  success: { status: 201, schema: strict({ items: Type.Array(ref(ActivationCode)) }) },
  errors: ['unit.not_found'],
});

export const ApiToken = named(
  'ApiToken',
  strict({
    id: Id,
    name: Type.String(),
    prefix: Type.String({ description: 'The first characters, to recognise it by' }),
    scopes: Type.Array(Type.String()),
    unit: ref(UnitRef),
    createdAt: InstantAt,
    expiresAt: InstantAt,
    lastUsedAt: nullable(InstantAt),
    revokedAt: nullable(InstantAt),
    actions: Actions,
  }),
);
export type ApiToken = Static<typeof ApiToken>;
export const ApiTokenPage = pageOf('ApiTokenPage', ApiToken);
export const listApiTokens = defineContract({
  id: 'listApiTokens',
  tag,
  summary: 'API tokens of other systems',
  method: 'GET',
  path: '/api-tokens',
  access: { permission: 'token:manage' },
  effect: 'none',
  query: strict(pageQuery),
  success: { status: 200, schema: ref(ApiTokenPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const createApiToken = defineContract({
  id: 'createApiToken',
  tag,
  summary: 'A token for another system, shown once',
  method: 'POST',
  path: '/api-tokens',
  access: { permission: 'token:manage' },
  effect: 'create',
  secret: true,
  body: strict({ name: text(100), scopes: Type.Array(Type.String(), { minItems: 1, maxItems: 30 }), unitId: Id, expiresAt: InstantAt }),
  success: { status: 201, schema: strict({ apiToken: ref(ApiToken), token: Type.String() }) },
  errors: ['unit.not_found', 'token.scope_unknown', 'token.expiry_invalid'],
});
export const revokeApiToken = defineContract({
  id: 'revokeApiToken',
  tag,
  summary: 'Revoke a token at once',
  method: 'DELETE',
  path: '/api-tokens/{tokenId}',
  access: { permission: 'token:manage' },
  effect: 'none',
  params: idParam('tokenId'),
  success: { status: 200, schema: ref(ApiToken) },
  errors: ['token.not_found'],
});

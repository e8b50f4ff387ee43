import { accountErrors } from './errors/accounts.ts';
import { assessmentErrors } from './errors/assessments.ts';
import { cycleErrors } from './errors/cycles.ts';
import { feedbackErrors } from './errors/feedback.ts';
import { organisationErrors } from './errors/organisation.ts';
import { planErrors } from './errors/plans.ts';
import { requestErrors } from './errors/requests.ts';
import { resultErrors } from './errors/results.ts';

export type { ErrorWords } from './errors/error-words.ts';

/**
 * Every refusal the system can answer, once: its HTTP status and its words in both languages.
 * The server takes the status and the title from here, the portal the words, the OpenAPI document the list.
 */
export const errors = {
  ...requestErrors,
  ...accountErrors,
  ...organisationErrors,
  ...cycleErrors,
  ...planErrors,
  ...feedbackErrors,
  ...assessmentErrors,
  ...resultErrors,
} as const;

export type ErrorCode = keyof typeof errors;

/** What any route may answer, whatever it declares. */
export const commonErrors = [
  'request.malformed',
  'request.invalid',
  'request.refused',
  'request.too_large',
  'request.media_type',
  'request.not_acceptable',
  'route.method_not_allowed',
  'rate.limited',
  'server.failed',
] as const satisfies readonly ErrorCode[];
/** What any route that is not public may answer. */
export const signedInErrors = ['auth.required', 'access.denied', 'auth.csrf'] as const satisfies readonly ErrorCode[];
/** What a command may answer by its effect. */
export const createErrors = [
  'idempotency.key_required',
  'idempotency.key_reused',
  'idempotency.in_progress',
  'idempotency.secret_already_shown',
  'field.control_character',
] as const satisfies readonly ErrorCode[];
export const changeErrors = ['concurrency.if_match_required', 'concurrency.stale'] as const satisfies readonly ErrorCode[];

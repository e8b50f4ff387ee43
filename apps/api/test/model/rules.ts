import type { ErrorCode } from '@pauh/contracts';
import type { Rules } from './judge.ts';
import type { Given } from './plan-days.ts';
import { after } from './plan-moves.ts';
import { refusalsOf } from './plan-refusals.ts';
import type { Request } from './requests.ts';
import { type World, known } from './world.ts';

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

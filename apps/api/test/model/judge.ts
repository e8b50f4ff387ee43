import type { ErrorCode } from '@pauh/contracts';
import type { Answer } from './real.ts';
import type { Request } from './requests.ts';
import { after, identityOf, keyOf, refusalsOf, statusOf, statusPinned } from './rules.ts';
import { type World, known } from './world.ts';

/** Whether the rules allow this answer in this world: the world after it, or in words why not. */
export function judge(world: World, request: Request, answer: Answer, nameOf: (who: string) => string): World | string {
  const earlier = world.answers.get(keyOf(request));
  if (earlier) return judgeRepetition(world, earlier, request, answer);
  const refusals = refusalsOf(world, request);
  if (answer.code !== null) {
    if (!refusals.includes(answer.code)) return `refused with ${answer.code} where ${refusals.join(' or ') || 'nothing'} refuses it`;
    const pinned = (statusPinned as Partial<Record<ErrorCode, number>>)[answer.code];
    return answer.status === (pinned ?? statusOf(answer.code)) ? world : `${answer.code} answered as ${answer.status}`;
  }
  if (refusals.length > 0) return `accepted against ${refusals.join(', ')}`;
  if (answer.replayed) return 'answered as a repetition of nothing';
  const next = after(world, request, answer.value, nameOf);
  next.answers.set(keyOf(request), { request: identityOf(request), answer: answer.text });
  if (!('planId' in request)) return next;
  const plan = known(next.plans, request.planId);
  return plan.version === answer.value.version && plan.state === answer.value.state ? next : `answered version ${answer.value.version}, ${answer.value.state} in place of ${plan.version}, ${plan.state}`;
}

function judgeRepetition(world: World, earlier: { request: string; answer: string }, request: Request, { code, status, replayed, text }: Answer): World | string {
  if (identityOf(request) !== earlier.request) return code === 'idempotency.key_reused' && status === 422 ? world : `a key used for two requests answered ${code ?? status}`;
  return replayed && text === earlier.answer ? world : `a repetition answered ${code ?? status} and not what was answered first`;
}

interface Asked { request: Request; answer: Answer }

/**
 * An order of requests sent at the same time in which the rules allow every answer, and the world it leads to: there
 * must be one, or something was lost or done twice. While the same request still runs, it may also be refused as such.
 */
export function orderOf(world: World, asked: readonly Asked[], nameOf: (who: string) => string, fits: (world: World) => boolean): World | null {
  const keys = asked.map(({ request }) => keyOf(request));
  const waits = ({ request, answer }: Asked) => answer.code === 'idempotency.in_progress' && keys.indexOf(keyOf(request)) !== keys.lastIndexOf(keyOf(request));
  return search(world, asked.filter((each) => !waits(each)), nameOf, fits);
}

function search(world: World, asked: readonly Asked[], nameOf: (who: string) => string, fits: (world: World) => boolean): World | null {
  if (asked.length === 0) return fits(world) ? world : null;
  for (const [index, { request, answer }] of asked.entries()) {
    const next = judge(world, request, answer, nameOf);
    if (typeof next === 'string') continue;
    const found = search(next, asked.filter((_, i) => i !== index), nameOf, fits);
    // what changes nothing may be taken first: if the rest has no order after it, it has none
    if (found || next === world) return found;
  }
  return null;
}

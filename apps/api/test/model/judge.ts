import { type ErrorCode, errors } from '@pauh/contracts';
import type { Answer } from './answer.ts';

/** A world that remembers which key was answered how. */
export interface Answered {
  answers: Map<string, { request: string; answer: string }>;
}
/** What a model says of its requests: who refuses them, what becomes of the world, and how an answer tells it. */
export interface Rules<W extends Answered, R> {
  keyOf(request: R): string;
  /** What makes two requests the same. */
  identityOf(request: R): string;
  /** Every code that refuses this request in this world; none when it is to be accepted. */
  refusalsOf(world: W, request: R): ErrorCode[];
  /** Codes whose status is pinned here, against a catalogue that was changed by mistake. */
  statusPinned: Partial<Record<ErrorCode, number>>;
  after(world: W, request: R, answer: Answer): W;
  /** What an accepted answer says otherwise than the world after it, in words. */
  contradicts(next: W, request: R, answer: Answer): string | null;
}

/** Whether the rules allow this answer in this world: the world after it, or in words why not. */
export function judge<W extends Answered, R>(rules: Rules<W, R>, world: W, request: R, answer: Answer): W | string {
  const earlier = world.answers.get(rules.keyOf(request));
  if (earlier) return judgeRepetition(world, earlier, rules.identityOf(request), answer);
  const refusals = rules.refusalsOf(world, request);
  if (answer.code !== null) {
    if (!refusals.includes(answer.code)) return `refused with ${answer.code} where ${refusals.join(' or ') || 'nothing'} refuses it`;
    return answer.status === (rules.statusPinned[answer.code] ?? errors[answer.code].status)
      ? world
      : `${answer.code} answered as ${answer.status}`;
  }
  if (refusals.length > 0) return `accepted against ${refusals.join(', ')}`;
  if (answer.replayed) return 'answered as a repetition of nothing';
  const next = rules.after(world, request, answer);
  next.answers.set(rules.keyOf(request), { request: rules.identityOf(request), answer: answer.text });
  return rules.contradicts(next, request, answer) ?? next;
}

function judgeRepetition<W>(
  world: W,
  earlier: { request: string; answer: string },
  identity: string,
  { code, status, replayed, text }: Answer,
): W | string {
  if (identity !== earlier.request)
    return code === 'idempotency.key_reused' && status === 422 ? world : `a key used for two requests answered ${code ?? status}`;
  return replayed && text === earlier.answer ? world : `a repetition answered ${code ?? status} and not what was answered first`;
}

interface Asked<R> {
  request: R;
  answer: Answer;
}

/**
 * An order of requests sent at the same time in which the rules allow every answer, and the world it leads to: there
 * must be one, or something was lost or done twice. While the same request still runs, it may also be refused as such.
 */
export function orderOf<W extends Answered, R>(
  rules: Rules<W, R>,
  world: W,
  asked: readonly Asked<R>[],
  fits: (world: W) => boolean,
): W | null {
  const keys = asked.map(({ request }) => rules.keyOf(request));
  const waits = ({ request, answer }: Asked<R>) =>
    answer.code === 'idempotency.in_progress' && keys.indexOf(rules.keyOf(request)) !== keys.lastIndexOf(rules.keyOf(request));
  return search(
    rules,
    world,
    asked.filter((each) => !waits(each)),
    fits,
  );
}

function search<W extends Answered, R>(rules: Rules<W, R>, world: W, asked: readonly Asked<R>[], fits: (world: W) => boolean): W | null {
  if (asked.length === 0) return fits(world) ? world : null;
  for (const [index, { request, answer }] of asked.entries()) {
    const next = judge(rules, world, request, answer);
    if (typeof next === 'string') continue;
    const found = search(
      rules,
      next,
      asked.filter((_, i) => i !== index),
      fits,
    );
    // what changes nothing may be taken first: if the rest has no order after it, it has none
    if (found || next === world) return found;
  }
  return null;
}

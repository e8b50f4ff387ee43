import { createClient, Unreachable, urlOf, type CallInput } from '@pauh/client';
import { refreshSession, type AnswerOf, type Contract, type Me, type Problem } from '@pauh/contracts';
import { earlyAnswer } from './early-answers.ts';
import { language } from './i18n/index.ts';

export { Unreachable, urlOf };

/** The server said no; `problem.code` names the rule. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const headers = () => ({ 'accept-language': language() });
const plain = createClient({ baseUrl: '', fetch: (url, init) => fetch(url, init), headers });
const call = createClient({ baseUrl: '', fetch: send, headers });

/** Set by the session store: what to do with a renewed session, and with one that ended. */
export const sessionEvents: { renewed: (me: Me) => void; ended: () => void } = { renewed: () => {}, ended: () => {} };

let renewing: Promise<'renewed' | 'ended' | 'unanswered'> | null = null;

/**
 * Renews the session; calls that arrive together share one renewal, for a refresh cookie works once.
 * @returns `unanswered` where the server did not say whether the session is over: nobody is signed out by a busy server
 */
export function renewSession(): NonNullable<typeof renewing> {
  renewing ??= plain(refreshSession, {})
    .then((outcome) => {
      if (outcome.ok) sessionEvents.renewed(outcome.value);
      return outcome.ok
        ? ('renewed' as const)
        : outcome.problem.status < 500 && outcome.problem.status !== 429
          ? ('ended' as const)
          : ('unanswered' as const);
    })
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

/** Sends; on 401 renews the session once and sends again. */
async function send(url: string, init: RequestInit): Promise<Response> {
  const response = (await earlyAnswer(url, init.method)) ?? (await fetch(url, init));
  if (response.status !== 401 || url.includes('/auth/') || url.endsWith('/me/password')) return response;
  const renewal = await renewSession();
  if (renewal === 'unanswered') throw new Unreachable();
  if (renewal === 'renewed') return fetch(url, init);
  sessionEvents.ended();
  return response;
}

/** Asks the API. Answers the value; throws `Refused` with the problem, or `Unreachable` without a network. */
export async function ask<const C extends Contract>(contract: C, input: CallInput<C>): Promise<AnswerOf<C>> {
  const outcome = await call(contract, input);
  if (!outcome.ok) throw new Refused(outcome.problem);
  return outcome.value;
}

/** What the call would answer: the same code runs and is taken back; refused as the call itself would be. */
export async function rehearse<const C extends Contract>(contract: C, input: CallInput<C>): Promise<AnswerOf<C>> {
  return ((await ask(contract, { ...input, dryRun: true })) as { body: AnswerOf<C> }).body;
}

/** Fetches a list as CSV, or a file, and hands it to the browser's downloads. */
export async function download(
  contract: Contract,
  input: { params?: Record<string, string>; query?: Record<string, unknown> },
  fileName: string,
): Promise<void> {
  const accept = contract.csv ? 'text/csv' : '*/*';
  const response = await send(urlOf(contract, input), { headers: { accept, ...headers() }, credentials: 'same-origin' });
  if (!response.ok) throw new Refused((await response.json()) as Problem);
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

import { type Call, createClient } from '@pauh/client';
import type { ErrorCode } from '@pauh/contracts';
import type { TestApp } from '../support/app.ts';

/** What the server said. `text`: the body as it came, to compare a repetition with. */
export interface Answer {
  status: number;
  code: ErrorCode | null;
  value: Record<string, unknown>;
  text: string;
  replayed: boolean;
}

type Outcome = { ok: true; status: number; value: unknown; headers: Headers } | { ok: false; status: number; problem: { code: string } };

/** Asks the app without a socket, as whoever holds this token, and answers what it said. */
export async function askedAs({ app }: TestApp, token: string, send: (call: Call) => Promise<Outcome>): Promise<Answer> {
  let text = '';
  const call = createClient({
    baseUrl: '',
    headers: () => ({ authorization: `Bearer ${token}` }),
    fetch: async (url, { method, headers, body }) => {
      const response = await app.inject({
        method: method as 'POST',
        url,
        headers: headers as Record<string, string>,
        ...(typeof body === 'string' ? { payload: body } : {}),
      });
      text = response.body;
      return new Response(response.body, { status: response.statusCode, headers: response.headers as Record<string, string> });
    },
  });
  const outcome = await send(call);
  if (!outcome.ok) return { status: outcome.status, code: outcome.problem.code as ErrorCode, value: {}, text, replayed: false };
  return {
    status: outcome.status,
    code: null,
    value: outcome.value as Record<string, unknown>,
    text,
    replayed: outcome.headers.get('idempotency-replayed') === 'true',
  };
}

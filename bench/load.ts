import autocannon from 'autocannon';

export interface Fired {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}
export interface Request {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
}
/** For so many seconds, or each request exactly once where each can only be done once. */
export interface Manner {
  seconds: number;
  once: boolean;
  connections: number;
}

/** Fires these requests in turn. Throws when any was refused: an error is fast, and would look like a good figure. */
export async function fire(url: string, { seconds, once, connections }: Manner, requests: Request[]): Promise<Fired> {
  let next = 0;
  let refusal = '';
  let answeredAt = 0; // the generator itself ends on whole seconds
  const began = performance.now();
  const result = await autocannon({
    url,
    connections,
    ...(once ? { amount: requests.length } : { duration: seconds }),
    requests: [
      {
        method: 'GET',
        path: '/',
        setupRequest: (request) => {
          const shot = requests[next++ % requests.length] as Request;
          return { ...request, method: shot.method, path: shot.path, headers: { ...request.headers, ...shot.headers } };
        },
        onResponse: (status, body) => {
          answeredAt = performance.now();
          if (status >= 300) refusal ||= `${status} ${body}`;
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed; ${refusal}`);
  return {
    perSecond: result.requests.total / (once ? (answeredAt - began) / 1000 : result.duration),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}

import { useQueryCache } from '@pinia/colada';

/** Sends what a form holds: the same content goes out under the same key, so that a repetition does nothing twice; all lists ask again. */
export function useSending() {
  const cache = useQueryCache();
  let sent = { content: '', key: '' };
  return async <T>(content: unknown, send: (idempotencyKey: string) => Promise<T>): Promise<T> => {
    const text = JSON.stringify(content);
    if (sent.content !== text) sent = { content: text, key: crypto.randomUUID() };
    const answer = await send(sent.key);
    await cache.invalidateQueries();
    return answer;
  };
}

declare global {
  interface Window {
    /** What src/early.ts asked before the program was there, by address. An answer that did not come is undefined. */
    earlyAnswers?: Map<string, Promise<Response | undefined>>;
  }
}

/** As long as the program takes an answer for fresh (main.ts). */
const freshFor = 10_000;

/**
 * The answer to a question that was asked early; each is taken once. Whatever else is done makes what was answered before it old.
 * @returns undefined when it was not asked, is no longer fresh, or did not come
 */
export async function earlyAnswer(url: string, method: string | undefined): Promise<Response | undefined> {
  const answers = window.earlyAnswers;
  const answer = answers?.get(url);
  if (method === 'GET') answers?.delete(url);
  else answers?.clear();
  return method === 'GET' && performance.now() < freshFor ? answer : undefined;
}

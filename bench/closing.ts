// Closing a cycle on PostgreSQL.
import { type Product, onProduct, timed } from './once.ts';
import { cycleDone } from './population.ts';
import type { Closed } from './report.ts';

const hr = -1;
interface Recap {
  items: { results: number; deemed: number }[];
  nextCursor: string | null;
}

// released so long ago only once the server runs: one that starts records at once what counts as received
const releasedLongAgo = [
  `update result set released_at = now() - interval '60 days' where cycle_id = '${cycleDone}'`,
  'vacuum analyze result',
];

/** Closes the semester of so many people in which nobody has opened their result: every one counts as received first. */
export const measureClosing = (people: number): Promise<Closed> =>
  onProduct(people, releasedLongAgo, async ({ ask, peakMiB }) => {
    const { seconds } = await timed(() =>
      ask(hr, `/cycles/${cycleDone}/transitions`, { method: 'POST', body: { to: 'closed', reason: null } }),
    );
    return { people, seconds, peakMiB: peakMiB(), ...(await sumsOf(ask)) };
  });

async function sumsOf(ask: Product['ask']): Promise<Pick<Closed, 'results' | 'deemed'>> {
  const sums = { results: 0, deemed: 0 };
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Recap = await ask<Recap>(hr, `/cycles/${cycleDone}/closing-recap?limit=200${cursor && `&cursor=${cursor}`}`);
    for (const { results, deemed } of page.items) {
      sums.results += results;
      sums.deemed += deemed;
    }
    cursor = page.nextCursor;
  }
  return sums;
}

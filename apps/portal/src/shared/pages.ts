import type { CallInput } from '@pauh/client';
import type { AnswerOf, Contract } from '@pauh/contracts';
import { useInfiniteQuery } from '@pinia/colada';
import { computed } from 'vue';
import { ask } from './api.ts';

type RowOf<C extends Contract> = AnswerOf<C> extends { items: readonly (infer Row)[] } ? Row : never;
interface Page {
  items: unknown[];
  nextCursor: string | null;
}

/**
 * A keyset list that grows with "Tampilkan berikutnya". `input` is read again when what it depends on changes, and the list begins anew.
 * @returns `first`: the page that came first (null while loading), `rows`: of all pages so far, `more`, `next()`, `busy`, `error`, `retry()`
 */
export function usePages<const C extends Contract>(contract: C, input: () => Pick<CallInput<C>, 'params' | 'query'>) {
  const list = useInfiniteQuery<Page, Error, string | null>(() => {
    const { params, query } = input() as { params?: Record<string, string>; query?: Record<string, unknown> };
    return {
      key: [contract.id, JSON.stringify({ params, query })],
      query: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
        ask(contract, { params, query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal } as never) as Promise<Page>,
      initialPageParam: null,
      getNextPageParam: (last: Page) => last.nextCursor,
    };
  });
  return {
    first: computed(() => (list.data.value?.pages[0] ?? null) as AnswerOf<C> | null),
    rows: computed(() => (list.data.value?.pages.flatMap((page) => page.items) ?? []) as RowOf<C>[]),
    more: list.hasNextPage,
    next: () => list.loadNextPage(),
    busy: computed(() => list.asyncStatus.value === 'loading'),
    error: list.error,
    retry: () => list.refetch(),
  };
}

import { listUnits, type Unit } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from './api.ts';

/** Every unit, or those of a unit's subtree, in the order of the tree: for choosing one. */
export const unitTree = defineQueryOptions((belowUnitId: string | null) => ({
  key: ['listUnits', 'tree', belowUnitId],
  staleTime: 300_000,
  query: async ({ signal }: { signal: AbortSignal }) => {
    const units: Unit[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: Unit[]; nextCursor: string | null } = await ask(listUnits, {
        query: { limit: 200, ...(cursor ? { cursor } : {}), ...(belowUnitId ? { belowUnitId } : {}) },
        signal,
      });
      units.push(...page.items);
      cursor = page.nextCursor;
    }
    return units;
  },
}));

import { getRoleMatrix } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const roleMatrix = defineQueryOptions((planId: string) => ({
  key: ['role-matrix', planId],
  query: ({ signal }) => ask(getRoleMatrix, { params: { planId }, signal }),
}));

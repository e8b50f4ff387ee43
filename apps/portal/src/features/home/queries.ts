import { listMyTasks } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const myTasks = defineQueryOptions({ key: ['my-tasks'], query: ({ signal }) => ask(listMyTasks, { signal }) });

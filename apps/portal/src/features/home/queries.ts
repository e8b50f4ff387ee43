import { listMyTasks } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';
import { setAgencyZone } from '../../shared/format.ts';

export const myTasks = defineQueryOptions({
  key: ['my-tasks'],
  query: async ({ signal }) => {
    const tasks = await ask(listMyTasks, { signal });
    setAgencyZone(tasks.zone);
    return tasks;
  },
});

import { useQuery, useQueryCache } from '@pinia/colada';
import { useRouter } from 'vue-router';
import { employeeById } from '../queries.ts';

/** The person a form is about, and the way back to their page with fresh data. */
export function usePerson(employeeId: () => string) {
  const cache = useQueryCache();
  const router = useRouter();
  const { data: person, error, refetch } = useQuery(() => employeeById(employeeId()));
  async function back(): Promise<void> {
    await cache.invalidateQueries();
    await router.push({ name: 'person', params: { employeeId: employeeId() } });
  }
  return { person, error, refetch, back };
}

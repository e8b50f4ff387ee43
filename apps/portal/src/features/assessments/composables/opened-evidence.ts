import { reactive } from 'vue';
import { useSession } from '../../../shared/session.ts';

/** Whose evidence was opened here. Links are opened without the server: this window alone remembers it, until it closes. */
const opened = reactive(new Set<string>());

export function useOpenedEvidence() {
  const accountId = useSession().me?.accountId ?? '';
  return {
    remember: (planId: string) => {
      opened.add(`${accountId} ${planId}`);
    },
    has: (planId: string) => opened.has(`${accountId} ${planId}`),
  };
}

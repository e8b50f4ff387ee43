import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { countUnsent } from '../shared/drafts.ts';
import { useSession } from '../shared/session.ts';

/** How many drafts a sign-out would lose, while the person is asked; 0 when nobody is asked. */
const unsent = ref(0);
const failed = ref(false);

/** Signing out: first asks when the device holds what the server does not have. */
export function useSignOut() {
  const session = useSession();
  const router = useRouter();

  async function start(): Promise<void> {
    unsent.value = session.me ? await countUnsent(session.me.accountId) : 0;
    if (unsent.value === 0) await leave();
  }
  async function leave(): Promise<void> {
    failed.value = await session.signOut().then(
      () => false,
      () => true,
    );
    if (failed.value) return;
    unsent.value = 0;
    await router.push({ name: 'sign-in' });
  }
  return {
    unsent,
    failed,
    start,
    leave,
    stay: () => {
      unsent.value = 0;
    },
  };
}

import { activateAccount, createSession, deleteSession, getMe, type Me } from '@pauh/contracts';
import type { DelegationDuty } from '@pauh/domain';
import { useQueryCache } from '@pinia/colada';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef, type ShallowRef } from 'vue';
import { ask, Refused, renewSession, sessionEvents } from './api.ts';
import { noteAccount, noteSignOut, someoneIsHere } from './device-account.ts';
import { removeDrafts } from './drafts.ts';
import { agencyZone } from './format.ts';

const warnBefore = 2 * 60_000;
/** What was answered about a person holds this long: a delegation may be given, begin or be revoked while they look. */
const freshFor = 60_000;

/** What whoever is signed in may do, for the pages: the server decides. */
function rightsOf(me: ShallowRef<Me | null>) {
  const permissions = computed(() => new Set(me.value?.permissions));
  const roles = computed(() => new Set(me.value?.roles));
  const can = (permission: string): boolean => permissions.value.has(permission);
  const is = (role: string): boolean => roles.value.has(role);
  /** Whether this person does one of these duties in another's name today: in that of `grantorId`, or in anybody's. */
  const standsIn = (duties: readonly DelegationDuty[], grantorId?: string): boolean =>
    me.value?.delegations.some(
      (held) => (grantorId === undefined || held.grantor.employeeId === grantorId) && held.duties.some((duty) => duties.includes(duty)),
    ) === true;
  return { can, is, standsIn };
}

/** When the session ends, said shortly before; null until then. */
function useEnding() {
  const endingAt = ref<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  function expect(sessionEndsAt: string | null): void {
    endingAt.value = null;
    clearTimeout(timer);
    if (sessionEndsAt === null) return;
    const wait = Date.parse(sessionEndsAt) - Date.now() - warnBefore;
    // a longer wait than a timer can hold is asked for again when the tab is next used
    timer = setTimeout(
      () => {
        endingAt.value = sessionEndsAt;
      },
      Math.min(Math.max(wait, 0), 2 ** 31 - 1),
    );
  }
  return { endingAt, expect };
}

/** Whom the server last said this is. */
function useAnswered() {
  const me = shallowRef<Me | null>(null);
  const ending = useEnding();
  const cache = useQueryCache();
  let answeredAt: number | null = null;

  function take(next: Me | null): void {
    const changed = next?.accountId !== me.value?.accountId;
    me.value = next;
    answeredAt = Date.now();
    if (next) agencyZone.value = next.zone;
    if (changed) for (const entry of cache.getEntries()) cache.remove(entry);
    noteAccount(next?.accountId ?? null);
    ending.expect(next?.sessionEndsAt ?? null);
  }
  /** Asks again when the last answer is no longer fresh: the menus follow. Whatever fails leaves things as they were. */
  async function renew(): Promise<void> {
    if (!me.value || Date.now() - (answeredAt ?? 0) < freshFor) return;
    answeredAt = Date.now();
    const next = await ask(getMe, {}).catch(() => null);
    if (next && next.accountId === me.value?.accountId) take(next);
  }
  return { me, endingAt: ending.endingAt, take, renew, isAsked: () => answeredAt !== null };
}

/** Who is signed in and what they may do. The session itself is a cookie that no script can read. */
export const useSession = defineStore('session', () => {
  const { me, endingAt, take, renew: askAgain, isAsked } = useAnswered();
  const leaving = ref(false);
  sessionEvents.renewed = take;
  sessionEvents.ended = () => take(null);

  /**
   * Asks once who is signed in. On a page for everybody a device that never signed in is not asked about.
   * A server that cannot answer has signed nobody out: the page is not opened, and can be tried again.
   */
  async function start(isPublic: boolean): Promise<void> {
    if (isAsked() || (isPublic && !someoneIsHere())) return;
    try {
      take(await ask(getMe, {}));
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 401) take(null);
      else if (!isPublic) throw error;
    }
  }
  const renew = async (): Promise<void> => (leaving.value ? undefined : askAgain());
  const signIn = async (login: string, password: string): Promise<void> => take(await ask(createSession, { body: { login, password } }));
  const activate = async (login: string, activationCode: string, newPassword: string): Promise<void> =>
    take(await ask(activateAccount, { body: { login, activationCode, newPassword } }));

  /** Ends the session and removes this person's drafts from the device. */
  async function signOut(): Promise<void> {
    const accountId = me.value?.accountId;
    leaving.value = true;
    try {
      await ask(deleteSession, {});
      if (accountId) {
        noteSignOut(accountId);
        await removeDrafts(accountId);
      }
      take(null);
    } finally {
      leaving.value = false;
    }
  }
  return { me, leaving, ...rightsOf(me), endingAt, start, renew, signIn, activate, signOut, stay: renewSession };
});

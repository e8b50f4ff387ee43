import { createStore, del, delMany, get, keys, set } from 'idb-keyval';
import { hasSignedOut } from './device-account.ts';

/** What a person wrote and the server does not have yet, on the device. `version` is the server's copy it started from. */
export interface Draft<T> {
  content: T;
  version: number;
  savedAt: number;
}

const store = createStore('pauh-drafts', 'drafts');
const keyOf = (accountId: string, resource: string) => `${accountId}:${resource}`;

/** Drafts belong to an account: two people on one phone never see each other's. */
export const readDraft = <T>(accountId: string, resource: string): Promise<Draft<T> | undefined> => get(keyOf(accountId, resource), store);
/** Keeps nothing of who signed out: a page that closes after them still tries. */
export const writeDraft = async <T>(accountId: string, resource: string, draft: Draft<T>): Promise<void> => {
  if (!hasSignedOut(accountId)) await set(keyOf(accountId, resource), draft, store);
};
export const removeDraft = (accountId: string, resource: string): Promise<void> => del(keyOf(accountId, resource), store);

const keysOf = async (accountId: string) => (await keys<string>(store)).filter((key) => key.startsWith(`${accountId}:`));
export const removeDrafts = async (accountId: string): Promise<void> => delMany(await keysOf(accountId), store);

/** How much of this person's writing the server does not have yet. */
export const countUnsent = async (accountId: string): Promise<number> => (await keysOf(accountId)).length;

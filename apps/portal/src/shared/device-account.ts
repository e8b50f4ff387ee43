import { accountKey, signedOutKey } from './device-keys.ts';

// All tabs of a device share one cookie: whoever signs in or out in one of them does so in all. So it is kept where all can read it.

/** Whether somebody signed in here and has not signed out: a page for everybody need not ask otherwise. */
export const someoneIsHere = (): boolean => localStorage.getItem(accountKey) !== null;
/** Whether what is sent now goes out as this account, and not as whoever signed in after it. */
export const isHere = (accountId: string): boolean => localStorage.getItem(accountKey) === accountId;
/** They signed out: nothing they typed is kept here any more. A session that ended by time is not that. */
export const hasSignedOut = (accountId: string): boolean => localStorage.getItem(signedOutKey) === accountId;

export function noteAccount(accountId: string | null): void {
  if (accountId === null) return localStorage.removeItem(accountKey);
  localStorage.setItem(accountKey, accountId);
  if (hasSignedOut(accountId)) localStorage.removeItem(signedOutKey);
}
export const noteSignOut = (accountId: string): void => localStorage.setItem(signedOutKey, accountId);

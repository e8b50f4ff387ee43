import { reactive, watch } from 'vue';
import { Refused, Unreachable } from './api.ts';
import { isHere } from './device-account.ts';
import { readDraft, removeDraft, writeDraft } from './drafts.ts';
import { online } from './online.ts';
import { whenHidden } from './when-hidden.ts';

export interface AutosaveOptions<T> {
  /** What is written, for the device's key: `plan:<id>`. */
  resource: string;
  accountId: string;
  /** The version that `read()` shows now. */
  version: number;
  read: () => T;
  write: (content: T) => void;
  /** Sends it, with If-Match and the key. May answer the content as the server keeps it (new row ids): taken when nothing was typed meanwhile. */
  save: (content: T, at: { version: number; idempotencyKey: string }) => Promise<{ version: number; content?: T }>;
  /** The server's copy, to compare after a conflict. */
  latest: () => Promise<{ version: number; content: T }>;
  deviceAfterMs?: number;
  sendAfterMs?: number;
  waitsMs?: readonly number[];
}

export interface AutosaveStatus<T> {
  state: 'idle' | 'typing' | 'sending' | 'saved' | 'offline' | 'retrying' | 'conflict' | 'refused';
  savedHereAt: number | null;
  sentAt: number | null;
  retryAt: number | null;
  /** What had not been sent last time is back in the form. */
  restored: boolean;
  conflict: { version: number; content: T } | null;
  error: unknown;
  version: number;
}

/** The savers that still owe the server something, by resource; they outlive their page. */
const owing = new Map<string, { dispose(): void }>();
const worthRetrying = (error: unknown): boolean =>
  error instanceof Unreachable ||
  (error instanceof Refused &&
    (error.problem.status >= 500 || error.problem.status === 429 || error.problem.code === 'idempotency.in_progress'));

/**
 * Saves a form: to the device soon after typing, to the server when there is a network, again and again until it arrives.
 * A copy that the server got from elsewhere is never overwritten: the status becomes `conflict` and a person chooses.
 */
export function createAutosave<T>(options: AutosaveOptions<T>) {
  const {
    accountId,
    resource,
    read,
    write,
    save,
    latest,
    deviceAfterMs = 800,
    sendAfterMs = 1500,
    waitsMs = [5_000, 15_000, 60_000],
  } = options;
  const status = reactive({
    state: 'idle',
    savedHereAt: null,
    sentAt: null,
    retryAt: null,
    restored: false,
    conflict: null,
    error: null,
    version: options.version,
  }) as AutosaveStatus<T>;
  const now = (): string => JSON.stringify(read());
  let settled = now();
  /** What was sent last; `unanswered` while nobody knows whether it arrived. */
  let attempt = { json: '', version: -1, key: '', unanswered: false };
  /** The server has every word of it. */
  const isSettled = (): boolean => now() === settled && !attempt.unanswered && status.conflict === null;
  let tries = 0;
  let sending: Promise<boolean> | null = null;
  let deviceTimer: ReturnType<typeof setTimeout> | undefined;
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  const unwatch = watch(online, (yes) => {
    if (yes && status.state === 'offline') void send();
  });
  const stopHiding = whenHidden(() => {
    if (deviceTimer !== undefined) void flush();
  });

  owing.get(`${accountId}:${resource}`)?.dispose();
  const self = { changed, flush, restore, keepMine, takeTheirs, adopt, leave, dispose, status };
  owing.set(`${accountId}:${resource}`, self);

  function changed(): void {
    if (isSettled() && (status.state === 'saved' || status.state === 'idle')) return;
    if (status.state !== 'conflict' && status.state !== 'sending') status.state = 'typing';
    clearTimeout(deviceTimer);
    deviceTimer = setTimeout(() => void keep(), deviceAfterMs);
  }
  async function keep(): Promise<void> {
    clearTimeout(deviceTimer);
    deviceTimer = undefined;
    if (isSettled()) {
      // typed back, or gone out with what was being sent
      await forget();
      if (status.state !== 'typing') return;
      if (!status.sentAt) status.savedHereAt = null;
      settle(status.sentAt ? 'saved' : 'idle', true);
      return;
    }
    try {
      await writeDraft(accountId, resource, { content: JSON.parse(now()) as T, version: status.version, savedAt: Date.now() });
      status.savedHereAt = Date.now();
    } catch {
      /* a device that keeps nothing (full, or a private window) still sends */
    }
    if (status.state === 'conflict') return;
    clearTimeout(sendTimer);
    sendTimer = setTimeout(() => void send(), sendAfterMs);
  }
  /** The device's copy is no longer needed. */
  const forget = (): Promise<void> => removeDraft(accountId, resource).catch(() => undefined);
  function send(): Promise<boolean> {
    clearTimeout(sendTimer);
    sending ??= deliver().finally(() => {
      sending = null;
    });
    return sending;
  }
  async function deliver(): Promise<boolean> {
    if (status.state === 'conflict') return false;
    if (isSettled()) return true;
    // without their session it waits on the device; it never goes out in that of the next person
    if (!online.value || !isHere(accountId)) return settle('offline', false);
    status.state = 'sending';
    // what may have arrived goes again as it was, with its key, before anything newer: else it would look like another device's
    const json = attempt.unanswered ? attempt.json : now();
    if (attempt.json !== json || attempt.version !== status.version)
      attempt = { json, version: status.version, key: crypto.randomUUID(), unanswered: false };
    attempt.unanswered = true;
    try {
      await arrived(json, await save(JSON.parse(json) as T, { version: status.version, idempotencyKey: attempt.key }));
      return now() === settled || deliver(); // typed meanwhile: once more
    } catch (error) {
      attempt.unanswered = worthRetrying(error);
      return failed(json, error);
    }
  }
  async function arrived(json: string, answer: { version: number; content?: T }): Promise<void> {
    status.version = answer.version;
    attempt.unanswered = false;
    settled = json;
    tries = 0;
    status.sentAt = Date.now();
    if (now() !== json) return;
    if (answer.content !== undefined) {
      write(answer.content);
      settled = now();
    }
    await forget();
    settle('saved', true);
  }
  async function failed(json: string, error: unknown): Promise<boolean> {
    status.error = error;
    if (error instanceof Refused && error.problem.status === 412) return compare(json);
    if (!worthRetrying(error)) return now() === json ? settle('refused', false) : deliver();
    if (!online.value) return settle('offline', false);
    const wait = waitsMs[Math.min(tries, waitsMs.length - 1)] ?? 60_000;
    tries += 1;
    sendTimer = setTimeout(() => void send(), wait);
    status.retryAt = Date.now() + wait;
    return settle('retrying', false);
  }
  async function compare(json: string): Promise<boolean> {
    try {
      const theirs = await latest();
      // the same words arrived before and only the answer was lost: nothing to choose
      if (JSON.stringify(theirs.content) === json) {
        await arrived(json, { version: theirs.version });
        return now() === settled || deliver();
      }
      status.conflict = theirs;
      return settle('conflict', false);
    } catch (error) {
      return failed(json, error instanceof Refused && error.problem.status === 412 ? new Unreachable() : error);
    }
  }
  function settle(state: AutosaveStatus<T>['state'], sent: boolean): boolean {
    status.state = state;
    if (state !== 'retrying') status.retryAt = null;
    if (sent) status.error = null;
    return sent;
  }

  /** Brings back what was not sent last time. Call before the form is shown. */
  async function restore(): Promise<void> {
    const draft = await readDraft<T>(accountId, resource).catch(() => undefined);
    if (!draft) return;
    if (JSON.stringify(draft.content) === settled) return forget();
    const theirs = { version: status.version, content: JSON.parse(settled) as T };
    write(draft.content);
    status.restored = true;
    status.savedHereAt = draft.savedAt;
    if (draft.version === status.version) {
      void send();
      return;
    }
    status.conflict = theirs;
    settle('conflict', false);
  }
  /** Saves here and sends at once. @returns whether the server has everything. */
  async function flush(): Promise<boolean> {
    if (now() !== settled) await keep();
    if (sending) await sending;
    return send();
  }
  /** What the person had the server write besides is in the form already: it is what both agree on from here. */
  function adopt(version: number, content: T): void {
    status.version = version;
    settled = JSON.stringify(content);
    changed();
  }
  function keepMine(): Promise<boolean> {
    if (status.conflict) status.version = status.conflict.version;
    status.conflict = null;
    status.state = 'typing';
    return send();
  }
  async function takeTheirs(): Promise<void> {
    if (!status.conflict) return;
    status.version = status.conflict.version;
    write(status.conflict.content);
    settled = now();
    status.conflict = null;
    await forget();
    settle('saved', true);
  }
  /** The page closes: what is left is kept and sent without it. */
  function leave(): void {
    if (now() !== settled && status.state !== 'conflict') void flush();
    else if (deviceTimer !== undefined) void keep();
    else dispose();
  }
  function dispose(): void {
    clearTimeout(deviceTimer);
    clearTimeout(sendTimer);
    unwatch();
    stopHiding();
    if (owing.get(`${accountId}:${resource}`) === self) owing.delete(`${accountId}:${resource}`);
  }
  return self;
}

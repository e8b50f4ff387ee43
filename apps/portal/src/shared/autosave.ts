import { reactive, watch } from 'vue';
import { Refused, Unreachable } from './api.ts';
import { readDraft, removeDraft, writeDraft } from './drafts.ts';
import { online } from './online.ts';

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
  error instanceof Unreachable || (error instanceof Refused && (error.problem.status >= 500 || error.problem.status === 429 || error.problem.code === 'idempotency.in_progress'));

/**
 * Saves a form: to the device soon after typing, to the server when there is a network, again and again until it arrives.
 * A copy that the server got from elsewhere is never overwritten: the status becomes `conflict` and a person chooses.
 */
export function createAutosave<T>(options: AutosaveOptions<T>) {
  const { accountId, resource, read, write, save, latest, deviceAfterMs = 800, sendAfterMs = 1500, waitsMs = [5_000, 15_000, 60_000] } = options;
  const status = reactive({ state: 'idle', savedHereAt: null, sentAt: null, retryAt: null, restored: false, conflict: null, error: null, version: options.version }) as AutosaveStatus<T>;
  const now = (): string => JSON.stringify(read());
  let settled = now();
  let attempt = { json: '', version: -1, key: '' };
  let tries = 0;
  let sending: Promise<boolean> | null = null;
  let deviceTimer: ReturnType<typeof setTimeout> | undefined;
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  const unwatch = watch(online, (yes) => { if (yes && status.state === 'offline') void send(); });

  owing.get(`${accountId}:${resource}`)?.dispose();
  const self = { changed, flush, restore, keepMine, takeTheirs, leave, dispose, status };
  owing.set(`${accountId}:${resource}`, self);

  function changed(): void {
    if (now() === settled && status.state !== 'conflict') return;
    if (status.state !== 'conflict' && status.state !== 'sending') status.state = 'typing';
    clearTimeout(deviceTimer);
    deviceTimer = setTimeout(() => void keep(), deviceAfterMs);
  }
  async function keep(): Promise<void> {
    clearTimeout(deviceTimer);
    deviceTimer = undefined;
    await writeDraft(accountId, resource, { content: JSON.parse(now()) as T, version: status.version, savedAt: Date.now() });
    status.savedHereAt = Date.now();
    if (status.state === 'conflict') return;
    clearTimeout(sendTimer);
    sendTimer = setTimeout(() => void send(), sendAfterMs);
  }
  function send(): Promise<boolean> {
    clearTimeout(sendTimer);
    sending ??= deliver().finally(() => { sending = null; });
    return sending;
  }
  async function deliver(): Promise<boolean> {
    const json = now();
    if (status.state === 'conflict') return false;
    if (json === settled) return true;
    if (!online.value) return settle('offline', false);
    status.state = 'sending';
    if (attempt.json !== json || attempt.version !== status.version) attempt = { json, version: status.version, key: crypto.randomUUID() };
    try {
      await arrived(json, await save(JSON.parse(json) as T, { version: status.version, idempotencyKey: attempt.key }));
      return now() === settled || deliver(); // typed meanwhile: once more
    } catch (error) {
      return failed(json, error);
    }
  }
  async function arrived(json: string, answer: { version: number; content?: T }): Promise<void> {
    status.version = answer.version;
    settled = json;
    tries = 0;
    status.sentAt = Date.now();
    if (now() !== json) return;
    if (answer.content !== undefined) {
      write(answer.content);
      settled = now();
    }
    await removeDraft(accountId, resource);
    settle('saved', true);
  }
  async function failed(json: string, error: unknown): Promise<boolean> {
    status.error = error;
    if (error instanceof Refused && error.problem.status === 412) return compare(json);
    if (!worthRetrying(error)) return settle('refused', false);
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
      if (JSON.stringify(theirs.content) === json) { await arrived(json, { version: theirs.version }); return true; }
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
    const draft = await readDraft<T>(accountId, resource);
    if (!draft) return;
    if (JSON.stringify(draft.content) === settled) return removeDraft(accountId, resource);
    const theirs = { version: status.version, content: JSON.parse(settled) as T };
    write(draft.content);
    status.restored = true;
    status.savedHereAt = draft.savedAt;
    if (draft.version === status.version) { void send(); return; }
    status.conflict = theirs;
    settle('conflict', false);
  }
  /** Saves here and sends at once. @returns whether the server has everything. */
  async function flush(): Promise<boolean> {
    if (now() !== settled) await keep();
    if (sending) await sending;
    return send();
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
    await removeDraft(accountId, resource);
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
    if (owing.get(`${accountId}:${resource}`) === self) owing.delete(`${accountId}:${resource}`);
  }
  return self;
}

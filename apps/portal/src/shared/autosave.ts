import type { Problem } from '@pauh/contracts';
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

/** The savers that still owe the server something, by account and resource; they outlive their page. */
const owing = new Map<string, { dispose(): void }>();
const isBusy = ({ status, code }: Problem): boolean => status >= 500 || status === 429 || code === 'idempotency.in_progress';
const worthRetrying = (error: unknown): boolean => error instanceof Unreachable || (error instanceof Refused && isBusy(error.problem));
const isOutdated = (error: unknown): boolean => error instanceof Refused && error.problem.status === 412;

/**
 * Saves a form: to the device soon after typing, to the server when there is a network, again and again until it arrives.
 * A copy that the server got from elsewhere is never overwritten: the status becomes `conflict` and a person chooses.
 */
export class Autosave<T> {
  readonly status: AutosaveStatus<T>;
  readonly #options: AutosaveOptions<T>;
  readonly #key: string;
  /** What both sides agree on. */
  #settled: string;
  /** What was sent last; `unanswered` while nobody knows whether it arrived. */
  #attempt = { json: '', version: -1, key: '', unanswered: false };
  #tries = 0;
  #sending: Promise<boolean> | null = null;
  #deviceTimer: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #stopWatching: () => void;
  readonly #stopHiding: () => void;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
    this.#key = `${options.accountId}:${options.resource}`;
    const nothing = { savedHereAt: null, sentAt: null, retryAt: null, restored: false, conflict: null, error: null };
    this.status = reactive({ state: 'idle', ...nothing, version: options.version }) as AutosaveStatus<T>;
    this.#settled = this.#now();
    this.#stopWatching = watch(online, (yes) => {
      if (yes && this.status.state === 'offline') void this.#send();
    });
    this.#stopHiding = whenHidden(() => {
      if (this.#deviceTimer !== undefined) void this.flush();
    });
    owing.get(this.#key)?.dispose();
    owing.set(this.#key, this);
  }

  /** The form was typed in. */
  readonly changed = (): void => {
    const { state } = this.status;
    if (this.#isSettled() && (state === 'saved' || state === 'idle')) return;
    if (state !== 'conflict' && state !== 'sending') this.status.state = 'typing';
    clearTimeout(this.#deviceTimer);
    this.#deviceTimer = setTimeout(() => void this.#keep(), this.#options.deviceAfterMs ?? 800);
  };

  /** Brings back what was not sent last time. Call before the form is shown. */
  async restore(): Promise<void> {
    const { accountId, resource, write } = this.#options;
    const draft = await readDraft<T>(accountId, resource).catch(() => undefined);
    if (!draft) return;
    if (JSON.stringify(draft.content) === this.#settled) return this.#forget();
    const theirs = { version: this.status.version, content: JSON.parse(this.#settled) as T };
    write(draft.content);
    this.status.restored = true;
    this.status.savedHereAt = draft.savedAt;
    if (draft.version === this.status.version) {
      void this.#send();
      return;
    }
    this.status.conflict = theirs;
    this.#settle('conflict', false);
  }

  /** Saves here and sends at once. @returns whether the server has everything. */
  readonly flush = async (): Promise<boolean> => {
    if (this.#now() !== this.#settled) await this.#keep();
    if (this.#sending) await this.#sending;
    return this.#send();
  };

  /** What the person had the server write besides is in the form already: it is what both agree on from here. */
  readonly adopt = (version: number, content: T): void => {
    this.status.version = version;
    this.#settled = JSON.stringify(content);
    this.changed();
  };

  readonly keepMine = (): Promise<boolean> => {
    if (this.status.conflict) this.status.version = this.status.conflict.version;
    this.status.conflict = null;
    this.status.state = 'typing';
    return this.#send();
  };

  readonly takeTheirs = async (): Promise<void> => {
    const { conflict } = this.status;
    if (!conflict) return;
    this.status.version = conflict.version;
    this.#options.write(conflict.content);
    this.#settled = this.#now();
    this.status.conflict = null;
    await this.#forget();
    this.#settle('saved', true);
  };

  /** The page closes: what is left is kept and sent without it. */
  leave(): void {
    if (this.#now() !== this.#settled && this.status.state !== 'conflict') void this.flush();
    else if (this.#deviceTimer !== undefined) void this.#keep();
    else this.dispose();
  }

  dispose(): void {
    clearTimeout(this.#deviceTimer);
    clearTimeout(this.#sendTimer);
    this.#stopWatching();
    this.#stopHiding();
    if (owing.get(this.#key) === this) owing.delete(this.#key);
  }

  #now(): string {
    return JSON.stringify(this.#options.read());
  }
  /** The server has every word of it. */
  #isSettled(): boolean {
    return this.#now() === this.#settled && !this.#attempt.unanswered && this.status.conflict === null;
  }
  #settle(state: AutosaveStatus<T>['state'], sent: boolean): boolean {
    this.status.state = state;
    if (state !== 'retrying') this.status.retryAt = null;
    if (sent) this.status.error = null;
    return sent;
  }
  /** The device's copy is no longer needed. */
  #forget(): Promise<void> {
    return removeDraft(this.#options.accountId, this.#options.resource).catch(() => undefined);
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#deviceTimer);
    this.#deviceTimer = undefined;
    if (this.#isSettled()) return this.#keepNothing();
    const { accountId, resource, sendAfterMs = 1500 } = this.#options;
    try {
      await writeDraft(accountId, resource, { content: JSON.parse(this.#now()) as T, version: this.status.version, savedAt: Date.now() });
      this.status.savedHereAt = Date.now();
    } catch {
      /* a device that keeps nothing (full, or a private window) still sends */
    }
    if (this.status.state === 'conflict') return;
    clearTimeout(this.#sendTimer);
    this.#sendTimer = setTimeout(() => void this.#send(), sendAfterMs);
  }
  /** Typed back, or gone out with what was being sent. */
  async #keepNothing(): Promise<void> {
    await this.#forget();
    if (this.status.state !== 'typing') return;
    if (!this.status.sentAt) this.status.savedHereAt = null;
    this.#settle(this.status.sentAt ? 'saved' : 'idle', true);
  }

  #send(): Promise<boolean> {
    clearTimeout(this.#sendTimer);
    this.#sending ??= this.#deliver().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }
  async #deliver(): Promise<boolean> {
    if (this.status.state === 'conflict') return false;
    if (this.#isSettled()) return true;
    // without their session it waits on the device; it never goes out in that of the next person
    if (!online.value || !isHere(this.#options.accountId)) return this.#settle('offline', false);
    this.status.state = 'sending';
    const { json, version, key } = this.#nextAttempt();
    try {
      await this.#arrived(json, await this.#options.save(JSON.parse(json) as T, { version, idempotencyKey: key }));
      return this.#now() === this.#settled || this.#deliver(); // typed meanwhile: once more
    } catch (error) {
      this.#attempt.unanswered = worthRetrying(error);
      return this.#failed(json, error);
    }
  }
  /** What may have arrived goes again as it was, with its key, before anything newer: else it would look like another device's. */
  #nextAttempt(): { json: string; version: number; key: string } {
    const { version } = this.status;
    const json = this.#attempt.unanswered ? this.#attempt.json : this.#now();
    if (this.#attempt.json !== json || this.#attempt.version !== version) {
      this.#attempt = { json, version, key: crypto.randomUUID(), unanswered: false };
    }
    this.#attempt.unanswered = true;
    return this.#attempt;
  }
  async #arrived(json: string, answer: { version: number; content?: T }): Promise<void> {
    this.status.version = answer.version;
    this.#attempt.unanswered = false;
    this.#settled = json;
    this.#tries = 0;
    this.status.sentAt = Date.now();
    if (this.#now() !== json) return;
    if (answer.content !== undefined) {
      this.#options.write(answer.content);
      this.#settled = this.#now();
    }
    await this.#forget();
    this.#settle('saved', true);
  }
  async #failed(json: string, error: unknown): Promise<boolean> {
    this.status.error = error;
    if (isOutdated(error)) return this.#compare(json);
    if (!worthRetrying(error)) return this.#now() === json ? this.#settle('refused', false) : this.#deliver();
    if (!online.value) return this.#settle('offline', false);
    const waits = this.#options.waitsMs ?? [5_000, 15_000, 60_000];
    const wait = waits[Math.min(this.#tries, waits.length - 1)] ?? 60_000;
    this.#tries += 1;
    this.#sendTimer = setTimeout(() => void this.#send(), wait);
    this.status.retryAt = Date.now() + wait;
    return this.#settle('retrying', false);
  }
  async #compare(json: string): Promise<boolean> {
    try {
      const theirs = await this.#options.latest();
      if (JSON.stringify(theirs.content) !== json) {
        this.status.conflict = theirs;
        return this.#settle('conflict', false);
      }
      // the same words arrived before and only the answer was lost: nothing to choose
      await this.#arrived(json, { version: theirs.version });
      return this.#now() === this.#settled || this.#deliver();
    } catch (error) {
      return this.#failed(json, isOutdated(error) ? new Unreachable() : error);
    }
  }
}

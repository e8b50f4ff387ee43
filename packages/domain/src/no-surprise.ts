import { addDays, compareDates, daysBetween } from './calendar.ts';
import type { FeedbackKind, FeedbackSubject } from './vocabulary.ts';

/** A note that was never opened counts as having reached the person so many days after the notice. [C] */
export const unopenedNoticeDays = 3;

/** When a note came to the person it is for. Dates `YYYY-MM-DD` in the agency's zone. */
export interface NoteDelivery {
  readonly notifiedOn: string;
  /** The day on which the person themselves opened it; null while they have not. */
  readonly seenOn: string | null;
}

/** What the rule asks about a note. A supervisor's private notes are none: they reach nobody. */
export interface AttentionNote extends NoteDelivery {
  readonly kind: FeedbackKind;
  readonly subject: FeedbackSubject;
  readonly subjectId: string | null;
  /** Its author has put another note in its place: what was taken back warns of nothing. */
  readonly corrected: boolean;
}

/** The day from which the note counts as received: seen, or three days after the notice, whichever is earlier. [C] */
export function reachedOn({ notifiedOn, seenOn }: NoteDelivery): string {
  const presumed = addDays(notifiedOn, unopenedNoticeDays);
  return seenOn !== null && compareDates(seenOn, presumed) < 0 ? seenOn : presumed;
}

/** The first day on which a rating below expectation may rest on the note; `noSurpriseDays` is the scheme's, default 14. */
export const countsFrom = (note: NoteDelivery, noSurpriseDays: number): string => addDays(reachedOn(note), noSurpriseDays);

/**
 * Whether a rating below expectation that is given `actOn` was announced: a note of kind `needs_attention` on this very
 * indicator, result or behaviour reached the employee at least `noSurpriseDays` before (0: not required). Without it the
 * act needs a named override. The period of notice is the scheme's; how a note counts as received [C].
 */
export function wasAnnounced(notes: readonly AttentionNote[], about: { readonly subject: FeedbackSubject; readonly subjectId: string | null }, actOn: string, noSurpriseDays: number): boolean {
  if (noSurpriseDays === 0) return true;
  return notes.some((note) => note.kind === 'needs_attention' && !note.corrected && note.subject === about.subject && note.subjectId === about.subjectId
    && daysBetween(countsFrom(note, noSurpriseDays), actOn) >= 0);
}

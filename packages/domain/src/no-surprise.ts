import type { AssessmentContent, Rated, SurpriseOverride } from './assessment.ts';
import { addDays, compareDates } from './calendar.ts';
import { type FieldRefusal, isReason } from './refusal.ts';
import type { SchemeRules } from './scheme.ts';
import type { FeedbackKind, FeedbackSubject, RatedSubject } from './vocabulary.ts';

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

/** That a row of a plan was spoken of: from this day on it may be rated below expectation. */
export interface Announcement {
  readonly subject: RatedSubject;
  readonly subjectId: string;
  readonly from: string;
}

/** What the notes on a plan announce: those that say a result or behaviour needs attention and still stand. */
export function announcementsOf(notes: readonly AttentionNote[], noSurpriseDays: number): Announcement[] {
  return notes.flatMap((note) => {
    const { kind, subject, subjectId, corrected } = note;
    if (kind !== 'needs_attention' || corrected || subjectId === null || (subject !== 'result' && subject !== 'behaviour')) return [];
    return [{ subject, subjectId, from: countsFrom(note, noSurpriseDays) }];
  });
}

/** The days that matter to one act. */
export interface NoSurpriseFacts {
  readonly announced: readonly Announcement[];
  /** The day on which the ratings are given. */
  readonly actOn: string;
  /** The last day on which they can be; null where none is set. */
  readonly closesOn: string | null;
}

/** The first day on which it may be rated below; null while no note speaks of it. The whole rests on any one of its rows. */
export function announcedFrom(announced: readonly Announcement[], { subject, subjectId }: Rated): string | null {
  const days = announced
    .filter((one) => one.subject === subject && (subjectId === null || one.subjectId === subjectId))
    .map(({ from }) => from);
  return days.reduce<string | null>((first, day) => (first === null || compareDates(day, first) < 0 ? day : first), null);
}

/**
 * The last days on which a note still counts for ratings that are given on `closesOn`: `surely` whatever the person
 * does, `ifOpened` when they open it on the very day.
 */
export const latestNote = (closesOn: string, noSurpriseDays: number): { surely: string; ifOpened: string } => ({
  surely: addDays(closesOn, -noSurpriseDays - unopenedNoticeDays),
  ifOpened: addDays(closesOn, -noSurpriseDays),
});

/** A rating below expectation, with its place in the assessment. */
export interface BelowRating extends Rated {
  readonly pointer: string;
}

/** Every rating below expectation that the assessment gives: rows first, then the whole. */
function belowRatings(content: AssessmentContent, { behavioursRated }: Pick<SchemeRules, 'behavioursRated'>): BelowRating[] {
  const below = (rating: string | null, subject: RatedSubject, subjectId: string | null, pointer: string): BelowRating[] =>
    rating === 'di_bawah_ekspektasi' ? [{ subject, subjectId, pointer }] : [];
  return [
    ...content.results.flatMap(({ resultId, rating }, index) => below(rating, 'result', resultId, `/results/${index}/rating`)),
    ...below(content.resultRating, 'result', null, '/resultRating'),
    ...(behavioursRated
      ? content.behaviours.flatMap(({ behaviour, rating }, index) => below(rating, 'behaviour', behaviour, `/behaviours/${index}/rating`))
      : []),
    ...(behavioursRated ? below(content.behaviourRating, 'behaviour', null, '/behaviourRating') : []),
  ];
}

/**
 * The ratings below expectation that come as a surprise: no note of kind `needs_attention` on that very result or
 * behaviour reached the employee at least `noSurpriseDays` before the act (0: the scheme does not ask for it). For a
 * rating over the whole plan a note on one of its results, or behaviours, is enough. Domain section 7; days [C].
 */
export function surprises(
  content: AssessmentContent,
  rules: Pick<SchemeRules, 'behavioursRated' | 'noSurpriseDays'>,
  { announced, actOn }: NoSurpriseFacts,
): BelowRating[] {
  if (rules.noSurpriseDays === 0) return [];
  return belowRatings(content, rules).filter((rated) => {
    const from = announcedFrom(announced, rated);
    return from === null || compareDates(actOn, from) < 0;
  });
}

export const isSameRated = (one: Rated, other: Rated): boolean => one.subject === other.subject && one.subjectId === other.subjectId;
export const isBlankOverride = ({ kind, reason }: SurpriseOverride): boolean => kind === null && (reason ?? '').trim() === '';

/** The overrides that something rests on: those of ratings that are a surprise. Others say nothing and are not kept. */
export function overridesInForce(content: AssessmentContent, rules: SchemeRules, facts: NoSurpriseFacts): SurpriseOverride[] {
  const surprising = surprises(content, rules, facts);
  return (content.overrides ?? []).filter((override) => surprising.some((rated) => isSameRated(rated, override)));
}

/**
 * Everything that keeps surprising ratings from being given, one refusal each. Without an override: its place, the days of
 * notice, `from` where a note was given that counts only from then on, and `latest`, the last day for a note that surely
 * counts by the deadline. With one: what it lacks. Only what is measured can have been measured late.
 */
export function checkNoSurprise(content: AssessmentContent, rules: SchemeRules, facts: NoSurpriseFacts): FieldRefusal[] {
  return surprises(content, rules, facts).flatMap((rated): FieldRefusal[] => {
    const index = (content.overrides ?? []).findIndex((each) => isSameRated(each, rated));
    const override = content.overrides?.[index];
    return override === undefined || isBlankOverride(override)
      ? [unannounced(rated, rules, facts)]
      : checkOverride(override, `/overrides/${index}`);
  });
}

function unannounced(rated: BelowRating, { noSurpriseDays }: SchemeRules, { announced, closesOn }: NoSurpriseFacts): FieldRefusal {
  const from = announcedFrom(announced, rated);
  const latest = closesOn === null ? {} : { latest: latestNote(closesOn, noSurpriseDays).surely };
  return {
    pointer: rated.pointer,
    code: 'assessment.below_unannounced',
    params: { days: noSurpriseDays, ...(from === null ? {} : { from }), ...latest },
  };
}

function checkOverride({ subject, kind, reason }: SurpriseOverride, pointer: string): FieldRefusal[] {
  return [
    ...(kind === null ? [{ pointer: `${pointer}/kind`, code: 'assessment.override_kind_missing' }] : []),
    ...(kind === 'late_measurement' && subject === 'behaviour'
      ? [{ pointer: `${pointer}/kind`, code: 'assessment.override_not_measured' }]
      : []),
    ...(isReason(reason) ? [] : [{ pointer: `${pointer}/reason`, code: 'assessment.reason_too_short' }]),
  ];
}

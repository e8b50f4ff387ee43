import type { FeedbackNote, FeedbackThread } from '@pauh/contracts';
import { countsFrom, dateIn } from '@pauh/domain';
import type { Acting, Occasion } from '../../db/work.ts';
import type { NoteRow, ReplyRow } from './feedback.repo.ts';

type Viewer = Pick<Acting & Occasion, 'actor' | 'zone'>;

/**
 * A note as this viewer gets it. Whoever it is for gets its words by opening it and by no other door: only so does the
 * time at which it was seen prove anything.
 */
export function noteToDto(row: NoteRow, { actor, zone }: Viewer): FeedbackNote {
  const { noSurpriseDays, createdAt, notifiedAt, seenAt, ...shown } = row;
  const warns = row.kind === 'needs_attention' && row.correctedById === null;
  return {
    ...shown,
    text: seenAt === null && actor.employeeId === row.employee.employeeId ? null : row.text,
    createdAt: createdAt.toISOString(),
    notifiedAt: notifiedAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
    countsFrom: warns ? countsFrom({ notifiedOn: dateIn(zone, notifiedAt), seenOn: seenAt && dateIn(zone, seenAt) }, noSurpriseDays) : null,
  };
}

export const threadToDto = (row: NoteRow, replies: readonly ReplyRow[], actions: string[], viewer: Viewer): FeedbackThread => ({
  note: noteToDto({ ...row, replies: replies.length }, viewer),
  replies: replies.map(({ createdAt, ...reply }) => ({ ...reply, createdAt: createdAt.toISOString() })),
  actions,
});

import type { Announcements } from '@pauh/contracts';
import { type AttentionNote, type NoSurpriseFacts, announcementsOf, dateIn, latestNote } from '@pauh/domain';
import type { Occasion } from '../../db/work.ts';
import type { SheetBody, SheetHead } from './sheet.repo.ts';

/** What the rule of no surprise asks about a plan today: all that was said in time, whoever reads. */
export function noSurpriseFacts({ rules, closesAt }: SheetHead, { feedback }: SheetBody, { today, zone }: Occasion): NoSurpriseFacts {
  const notes = feedback.map(({ kind, subject, subjectId, notifiedAt, seenAt }): AttentionNote => ({
    kind,
    subject,
    subjectId,
    corrected: false, // the sheet holds only notes that stand
    notifiedOn: dateIn(zone, new Date(notifiedAt)),
    seenOn: seenAt === null ? null : dateIn(zone, new Date(seenAt)),
  }));
  return { announced: announcementsOf(notes, rules.noSurpriseDays), actOn: today, closesOn: closesAt && dateIn(zone, closesAt) };
}

export const announcementsToDto = ({ announced, actOn, closesOn }: NoSurpriseFacts, days: number): Announcements => ({
  days,
  today: actOn,
  closesOn,
  latestNote: closesOn === null ? null : latestNote(closesOn, days),
  announced: announced.map((one) => ({ ...one })),
});

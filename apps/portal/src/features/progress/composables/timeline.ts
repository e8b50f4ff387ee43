import type { FeedbackNote, ProgressEntry } from '@pauh/contracts';
import { compareDates } from '@pauh/domain';

export type Moment =
  { kind: 'entry'; id: string; at: string; entry: ProgressEntry } | { kind: 'feedback'; id: string; at: string; note: FeedbackNote };
interface Stream<Row> {
  rows: readonly Row[];
  more: boolean;
}

const momentOf = (entry: ProgressEntry): Moment => ({ kind: 'entry', id: entry.id, at: `${entry.on}T${entry.createdAt.slice(11)}`, entry });
const momentOfNote = (note: FeedbackNote): Moment => ({ kind: 'feedback', id: note.id, at: note.createdAt, note });

/**
 * One stream of two lists that grow page by page, newest first. What lies below the end of a list that has more is held
 * back, so that nothing appears later above what was already read.
 */
export function timelineOf(entries: Stream<ProgressEntry>, notes: Stream<FeedbackNote>): Moment[] {
  const moments = [entries.rows.map(momentOf), notes.rows.map(momentOfNote)] as const;
  const ends = [entries.more, notes.more].map((more, list) => (more ? (moments[list]?.at(-1)?.at ?? '') : ''));
  const end = ends.sort().at(-1) ?? '';
  return moments
    .flat()
    .filter(({ at }) => at >= end)
    .sort((a, b) => compareDates(b.at, a.at));
}

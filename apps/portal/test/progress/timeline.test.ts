import type { ProgressEntry } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { timelineOf } from '../../src/features/progress/composables/timeline.ts';
import { isLink } from '../../src/features/progress/composables/use-entry.ts';
import { note as noteWith } from '../support/feedback.ts';

const by = { employeeId: 'e', name: 'Sari' };
const entry = (id: string, on: string): ProgressEntry => ({
  id,
  indicatorId: 'i',
  on,
  value: null,
  note: id,
  by,
  evidence: [],
  createdAt: `${on}T03:00:00Z`,
});
const note = (id: string, on: string) => noteWith({ id, createdAt: `${on}T05:00:00Z` });
const ids = (moments: { id: string }[]) => moments.map(({ id }) => id).join(' ');

test('entries and feedback are one stream, newest first', () => {
  expect(
    ids(
      timelineOf(
        { rows: [entry('e2', '2026-10-10'), entry('e1', '2026-09-01')], more: false },
        { rows: [note('n1', '2026-10-01')], more: false },
      ),
    ),
  ).toBe('e2 n1 e1');
});

test('what lies below the end of a list that has more is held back', () => {
  const entries = [entry('e3', '2026-10-10'), entry('e2', '2026-10-05')];
  const notes = [note('n2', '2026-10-07'), note('n1', '2026-08-01')];
  expect(ids(timelineOf({ rows: entries, more: true }, { rows: notes, more: false }))).toBe('e3 n2 e2');
  expect(ids(timelineOf({ rows: [...entries, entry('e1', '2026-09-01')], more: false }, { rows: notes, more: false }))).toBe(
    'e3 n2 e2 e1 n1',
  );
});

test.each([
  ['https://drive.pauh.example/foto', true],
  ['http://a.b', true],
  ['javascript:alert(1)', false],
  ['drive.pauh.example', false],
  ['https://', false],
])('a link is an http or https address: %s', (text, yes) => expect(isLink(text)).toBe(yes));

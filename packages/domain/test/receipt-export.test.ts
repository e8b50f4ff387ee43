import { describe, expect, it } from 'vitest';
import { type CycleLine, type ExportLine, type RecordEntry, type ResultLine, faultOfLine, readRecord, sealedText } from '../src/index.ts';

const entry = (action: string, subjectId: string, after: object): RecordEntry => ({
  chain: 1,
  seq: 7,
  payload: JSON.stringify({ action, subject: { type: 'x', id: subjectId }, after }),
  prevHash: '',
  hash: '',
});
const cycle = (...entries: RecordEntry[]): CycleLine => ({
  kind: 'cycle',
  format: 1,
  code: '2026-2',
  name: 'Semester II 2026',
  startsOn: '2026-07-01',
  endsOn: '2026-12-31',
  stage: 'closed',
  entries,
});
const record = readRecord(
  cycle(
    entry('results.released', 'c', { unitId: 'u', resultIds: ['r1', 'r2'] }),
    entry('results.released', 'c', { resultIds: ['r3'] }),
    entry('results.deemed_received', 'c', { receivedOn: '2026-12-28', resultIds: ['r2'] }),
    entry('cycle.moved', 'c', { stage: 'closed' }),
  ),
);
const line = (resultId: string, delivery: ResultLine['delivery'], own: RecordEntry | null = null): ResultLine => ({
  kind: 'result',
  resultId,
  no: 1,
  employeeName: 'Sari',
  unitCode: 'SD1',
  unitName: 'SD 1',
  releasedAt: '2026-12-21T03:00:00.000Z',
  releasedBy: 'HR',
  receipt: '{}',
  receiptHash: '',
  acknowledgedAt: null,
  delivery,
  entry: own,
});
const paper = { how: 'paper' as const, receivedOn: '2026-12-22', recordedBy: 'Ratna', note: null };
const paperEntry = entry('result.delivered', 'r1', { how: 'paper', receivedOn: '2026-12-22', recordedBy: 'Ratna' });
const deemed = { how: 'deemed' as const, receivedOn: '2026-12-28', recordedBy: null, note: null };

describe('a line beside the entries of the record', () => {
  it.each<[string, ResultLine, string | null]>([
    ['handed over, as recorded', line('r1', paper, paperEntry), null],
    ['deemed, as recorded', line('r2', deemed), null],
    ['not received, and nothing recorded', line('r3', null), null],
    ['released by nobody', line('r9', null), 'release_not_recorded'],
    ['received, and nothing recorded', line('r3', paper), 'delivery_not_recorded'],
    ['with the entry of another result', line('r3', paper, paperEntry), 'delivery_not_recorded'],
    ['not received, but recorded', line('r2', null), 'delivery_differs'],
    ['on another day', line('r1', { ...paper, receivedOn: '2026-12-23' }, paperEntry), 'delivery_differs'],
    ['in another way', line('r1', { ...paper, how: 'opened' }, paperEntry), 'delivery_differs'],
    ['by somebody else', line('r1', { ...paper, recordedBy: 'Agus' }, paperEntry), 'delivery_differs'],
    ['deemed on another day', line('r2', { ...deemed, receivedOn: '2026-12-27' }), 'delivery_differs'],
  ])('%s', (_, given, fault) => expect(faultOfLine(given, record)).toBe(fault));
});

describe('the seal', () => {
  const end: ExportLine = { kind: 'end', results: 2 };
  it('is of the line in canonical form and of all before it', () => {
    expect(sealedText('', end)).toBe('{"kind":"end","results":2}');
    expect(sealedText('ab', { results: 2, kind: 'end' })).toBe(`ab${sealedText('', end)}`);
  });
  it('takes nothing that JSON cannot say', () =>
    expect(() => sealedText('', { kind: 'end', results: Number.NaN })).toThrow('json.number_not_finite'));
});

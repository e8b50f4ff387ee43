import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf } from './support/agency.ts';
import { type Problem, type Send, announceBody, countsOf, expectRefused, senderFor } from './support/raw.ts';
import { type RunningServer, startServer } from './support/server.ts';

const header = 'nip,cycle_code,indicator_code,measured_on,value,source';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let server: RunningServer;
let hr: Send;
let auditor: Send;
let cycle: { id: string; code: string; startsOn: string };
let nips: string[];

beforeAll(async () => {
  server = await startServer();
  [hr, auditor] = [await senderFor(server.url, accountOf(server, 'hr')), await senderFor(server.url, accountOf(server, 'auditor'))];
  cycle = ((await hr('GET', '/cycles?stage=assessment')).json.items as (typeof cycle)[])[0] as typeof cycle;
  nips = ((await hr('GET', '/employees?limit=200')).json.items as { nip: string; positionTitle: string }[])
    .filter(({ positionTitle }) => /Guru/.test(positionTitle))
    .map(({ nip }) => nip);
});
afterAll(() => server?.dispose());

const send = (content: BodyInit, { kind = 'measured-values', query = '', type = 'text/csv' } = {}) =>
  hr('POST', `/imports/${kind}${query}`, {
    body: typeof content === 'string' ? new Blob([content]) : content,
    headers: { 'content-type': type },
  });
const dayOf = (after: number) => new Date(Date.parse(cycle.startsOn) + after * 86_400_000).toISOString().slice(0, 10);
const line = (nip: string, value: string, day = dayOf(3), indicator = 'HADIR') =>
  `${nip},${cycle.code},${indicator},${day},${value},Absensi`;
const counts = () => countsOf(hr, auditor, cycle.id);

/** Nothing may differ afterwards, in any list: not one row of a refused file is kept. */
async function leavesEverything(act: () => Promise<void>): Promise<void> {
  const before = await counts();
  await act();
  expect(await counts()).toEqual(before);
}

describe('sheets as offices make them', () => {
  test('a mark at the start, CRLF, semicolons, a decimal comma and dates with the day first are the same sheet', async () => {
    const [nip = ''] = nips;
    const [year, month, day] = dayOf(5).split('-');
    const plain = await send(`${header}\n${line(nip, '96.5', dayOf(5))}\n`);
    expect(plain.json).toMatchObject({ accepted: true, created: 1 });
    const office = await send(
      `\uFEFF${header.replaceAll(',', ';')}\r\n${nip};${cycle.code};HADIR;${day}-${month}-${year};96,5;Absensi\r\n\r\n`,
    );
    expect(office.json, office.text).toMatchObject({ accepted: true, rows: 1, created: 0, updated: 0, unchanged: 1 });
  });

  test.each<[name: string, content: () => BodyInit, status: number, code: string, finding?: [string, string]]>([
    [
      'a NIP that a spreadsheet turned into a number',
      () => `${header}\n${line('1.97302E+17', '96')}`,
      422,
      'import.rows_refused',
      ['/rows/2/nip', 'nip.damaged_by_spreadsheet'],
    ],
    ['a NIP that lost its last digits', () => `${header}\n${line(`${nips[0]?.slice(0, 15)}000`, '96')}`, 422, 'import.rows_refused'],
    [
      '100.9 percent',
      () => `${header}\n${line(nips[0] ?? '', '100.9')}`,
      422,
      'import.rows_refused',
      ['/rows/2/value', 'indicator.above_maximum'],
    ],
    ['a figure of 1e300', () => `${header}\n${line(nips[0] ?? '', '1e300', dayOf(3), 'JP')}`, 422, 'import.rows_refused'],
    [
      'a day that does not exist',
      () => `${header}\n${line(nips[0] ?? '', '96', '2026-02-31')}`,
      422,
      'import.rows_refused',
      ['/rows/2/measured_on', 'import.not_a_date'],
    ],
    [
      'the same row twice',
      () => `${header}\n${line(nips[0] ?? '', '96')}\n${line(nips[0] ?? '', '97')}`,
      422,
      'import.rows_refused',
      ['/rows/3/nip', 'import.row_repeated'],
    ],
    ['a cell too many', () => `${header}\n${line(nips[0] ?? '', '96')},extra`, 422, 'import.rows_refused'],
    ['columns of another sheet', () => 'nama,umur\nSari,50\n', 422, 'import.columns_missing', ['/columns/nip', 'import.column_missing']],
    ['a header without rows', () => `${header}\n`, 422, 'import.empty'],
    ['a file of nothing', () => new Blob([]), 422, 'import.empty'],
    ['NUL in the middle', () => `${header}\n${line(nips[0] ?? '', '96')}\0`, 422, 'import.unreadable'],
    ['what is no sheet at all', () => new Blob([Buffer.from('504b0304deadbeef', 'hex')]), 422, 'import.unreadable'],
    ['a quotation mark that never ends', () => `${header}\n"${line(nips[0] ?? '', '96')}`, 422, 'import.unreadable'],
  ])('%s is refused, and nothing is kept', async (_name, content, status, code, finding) => {
    await leavesEverything(async () => expectRefused(await send(content()), status, code, finding));
  });

  test('another kind of body, an import that does not exist, and 21 MB', async () => {
    await leavesEverything(async () => {
      expectRefused(await send(`${header}\n`, { type: 'application/json' }), 415, 'request.media_type');
      expectRefused(await send(`${header}\n`, { kind: 'salaries' }), 400, 'request.invalid', ['kind', 'field.word']);
      expect(
        await announceBody(
          server.url,
          '/imports/measured-values',
          { authorization: hr.authorization, 'content-type': 'text/csv' },
          21 * 1024 * 1024,
          header,
        ),
      ).toBe(413);
      expectRefused(await send(new Blob([Buffer.from('PK\u0003\u0004 and no more')]), { type: xlsx }), 422, 'import.unreadable');
    });
  });
});

describe('10,000 rows', () => {
  const days = 200; // of the 183 days of a semester some lie before it: measured then, imported now
  const tenThousand = () =>
    Array.from({ length: 10_000 }, (_, index) =>
      line(nips[Math.floor(index / days)] ?? '', String(60 + (index % 40)), dayOf(-(index % days) - 1)),
    );

  test('with 3 faulty ones: three findings by row and column, and not one row is kept', async () => {
    expect(nips.length * days).toBeGreaterThanOrEqual(10_000);
    const rows = tenThousand();
    rows[17] = line('1.97302E+17', '96', dayOf(-1));
    rows[4_999] = (rows[4_999] ?? '').replace(/,\d+,Absensi$/, ',100.9,Absensi');
    rows[9_999] = (rows[9_999] ?? '').replace(/,\d+,Absensi$/, ',sembilan puluh,Absensi');
    await leavesEverything(async () => {
      const answer = await send([header, ...rows].join('\n'));
      expectRefused(answer, 422, 'import.rows_refused');
      expect((answer.json as unknown as Problem).errors?.map(({ params }) => [params?.row, params?.column, params?.found])).toEqual([
        [19, 'nip', '1.97302E+17'],
        [5_001, 'value', '100.9'],
        [10_001, 'value', 'sembilan puluh'],
      ]);
    });
  });

  test('mended, they are imported once, and a second time nothing is new', async () => {
    const before = await counts();
    const file = [header, ...tenThousand()].join('\r\n');
    expect((await send(file)).json).toMatchObject({ accepted: true, rows: 10_000, created: 10_000 });
    expect((await send(file)).json).toMatchObject({ accepted: true, rows: 10_000, created: 0, updated: 0, unchanged: 10_000 });
    const after = await counts();
    expect([(after.measuredValues ?? 0) - (before.measuredValues ?? 0), (after.imports ?? 0) - (before.imports ?? 0)]).toEqual([10_000, 2]);
  });
});

import type { Fired } from './load.ts';
import type { Seen } from './portal.ts';
import { scenarios } from './scenarios.ts';

export interface Measured {
  scenario: string;
  people: number;
  product: Fired[];
  bare: Fired[];
  /** One request at a time; null where each can only be done once. */ aloneP50Ms: number | null;
  memoryMiB: number;
}

/** A cycle that was closed in one request. */
export interface Closed {
  people: number;
  seconds: number;
  peakMiB: number;
  results: number;
  deemed: number;
}

/** A session of so many people, each of them moved, and the release of their whole cycle. */
export interface Calibrated {
  people: number;
  boardMs: number;
  boardKiB: number;
  lockSeconds: number;
  released: number;
  releaseSeconds: number;
  peakMiB: number;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const of = (rounds: Fired[], field: keyof Fired): number => median(rounds.map((r) => r[field]));

/** The API's figures as a table of docs/performance.md. */
export function apiTable(measured: Measured[], setting: { rounds: number; seconds: number; cores: number }): string {
  const rows = measured.map(({ scenario, people, product, bare, aloneP50Ms, memoryMiB }) => {
    const { title, aim } = scenarios.find((s) => s.name === scenario) as (typeof scenarios)[number];
    const ratio = of(product, 'perSecond') / of(bare, 'perSecond');
    return `| ${title} | ${people} | ${of(product, 'perSecond').toFixed(0)} | ${of(product, 'p50Ms')} | ${of(product, 'p99Ms')} | ${of(bare, 'perSecond').toFixed(0)} | **${ratio.toFixed(2)}** | ${aim ?? ''} | ${aloneP50Ms ?? ''} | ${memoryMiB.toFixed(0)} |`;
  });
  return [
    `Medians of ${setting.rounds} rounds of ${setting.seconds} s with turning order, 32 connections, pool of 8, ${setting.cores} cores shared by PostgreSQL, server and load. "alone" is the p50 of one connection.`,
    '',
    '| what | employees | req/s | p50 ms | p99 ms | bare req/s | ratio | aim | alone ms | MiB |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...growth(measured),
    '',
  ].join('\n');
}

/** How much slower the larger database is. */
function growth(measured: Measured[]): string[] {
  const sizes = [...new Set(measured.map((m) => m.people))];
  if (sizes.length < 2) return [];
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  const at = (scenario: string, people: number) =>
    of(measured.find((m) => m.scenario === scenario && m.people === people)?.product ?? [], 'perSecond');
  return scenarios
    .filter(({ name }) => measured.some((m) => m.scenario === name))
    .map(
      ({ name, title }) =>
        `- ${title}: ${large} employees reach ${(at(name, large) / at(name, small)).toFixed(2)} of the requests a second of ${small}`,
    );
}

/** What closing took, as a table of docs/performance.md. */
export function closingTable(closed: Closed[], cores: number): string {
  const rows = closed.map(
    ({ people, results, deemed, seconds, peakMiB }) =>
      `| ${people} | ${results} | ${deemed} | ${seconds.toFixed(1)} | ${peakMiB.toFixed(0)} |`,
  );
  return [
    `One request on ${cores} cores shared by PostgreSQL and server; the memory is the most that the server had since it started.`,
    '',
    '| employees | results | of them deemed received | seconds (20) | MiB (300) |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** What a calibration took, as a table of docs/performance.md. */
export function calibrationTable(
  { people, boardMs, boardKiB, lockSeconds, released, releaseSeconds, peakMiB }: Calibrated,
  cores: number,
): string {
  return [
    `One request at a time on ${cores} cores shared by PostgreSQL and server, the board a median of 20; the memory is the most that the server had since it started.`,
    '',
    '| people, all moved | board ms | board KiB | lock s | released | release s | MiB |',
    '|---|---|---|---|---|---|---|',
    `| ${people} | ${boardMs.toFixed(0)} | ${boardKiB.toFixed(0)} | ${lockSeconds.toFixed(2)} | ${released} | ${releaseSeconds.toFixed(1)} | ${peakMiB.toFixed(0)} |`,
    '',
  ].join('\n');
}

/** The portal's figures as a table of docs/performance.md. */
export function portalTable(seen: Seen[]): string {
  const rows = seen.map(({ page, lcpMs, tbtMs, cls }) => `| ${page} | ${lcpMs.toFixed(0)} | ${tbtMs.toFixed(0)} | ${cls.toFixed(3)} |`);
  return ['| page | LCP ms (2200) | TBT ms (200) | CLS (0.02) |', '|---|---|---|---|', ...rows, ''].join('\n');
}

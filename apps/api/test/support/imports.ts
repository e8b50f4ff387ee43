import { runImport } from '@pauh/contracts';
import type { ImportKind } from '@pauh/domain';
import { afterAll, beforeAll } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency } from './agency.ts';
import { type TestApp, startTestApp } from './app.ts';
import { csvOf } from './sheets.ts';

export let server: TestApp;
export let agency: Agency;
/** Gives the test file that calls it a server of its own, with the agency as it was founded. */
export function useImports(): void {
  beforeAll(async () => {
    server = await startTestApp();
    agency = await createAgency(server.db);
  });
  afterAll(() => server.close());
}
export const staffHeader = ['nip_baru', 'nama', 'jabatan_nama', 'tmt_jabatan', 'unor_id'];
export const staff = (...people: [nip: string, name: string, title: string, since: string, unit: string][]) => csvOf(staffHeader, people);

export async function importAs(
  who: ActorKey,
  kind: ImportKind,
  body: BodyInit,
  options: { dryRun?: boolean; type?: string; idempotencyKey?: string } = {},
) {
  const call = await callAs(server, agency, who);
  const { dryRun = false, type = 'text/csv', idempotencyKey } = options;
  return call(runImport, {
    params: { kind },
    query: { dryRun },
    body,
    headers: { 'content-type': type },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
}
type Outcome = Awaited<ReturnType<typeof importAs>>;
export const reportOf = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};
export const problemOf = (outcome: Outcome) => {
  if (outcome.ok) throw new Error('it was accepted');
  return outcome.problem;
};

const counted = [
  'unit',
  'position',
  'employee',
  'employee_private',
  'assignment',
  'supervision',
  'account',
  'indicator_definition',
  'measured_value',
  'import_run',
  'audit_entry',
  'outbox_event',
  'idempotency_key',
] as const;
export async function rowCounts(): Promise<Record<string, number>> {
  const [row] = await server.db.query<Record<string, number>>(
    { name: 'test_counts', text: `select ${counted.map((t) => `(select count(*)::int from ${t}) as ${t}`).join(', ')}` },
    [],
  );
  return row as Record<string, number>;
}
export const find = <Row>(name: string, text: string, values: unknown[] = []) =>
  server.db.query<Row>({ name: `test_${name}`, text }, values);

import { contracts } from '@pauh/contracts';
import supertest from 'supertest';

/** An address that a person can read, and how. */
export interface Door {
  name: string;
  url: string;
  accept: string;
}
/** What is told there: everything but the moment of the answer. `again`: the status for whoever has read it already. */
export interface Told {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  again: number | null;
}

/** Every reading that needs nothing but these places, or nothing at all: counted where it can be, as JSON and as CSV. */
export function doorsTo(places: Readonly<Record<string, string>>, cycleId: string): Door[] {
  const needed: Record<string, string> = {
    listMyFeedback: 'view=received',
    listFeedbackRequests: 'view=asked',
    listThanks: 'view=received',
    listSupervisionReports: 'view=own',
    listScores: `cycleId=${cycleId}`,
    listColleagues: 'search=a',
    listDelegations: 'view=given',
  };
  const open = contracts.filter(
    ({ method, path, access }) =>
      method === 'GET' && access !== 'public' && [...path.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in places),
  );
  return open.flatMap(({ id, path, csv }) =>
    (csv ? ['application/json', 'text/csv'] : ['application/json']).map((accept) => ({
      name: `${id} ${accept}`,
      accept,
      url: `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '')}?${[needed[id], csv ? 'count=true' : ''].filter(Boolean).join('&')}`,
    })),
  );
}

/** What each of these doors tells to whoever sends these headers. */
export async function readAll(server: string, sent: Record<string, string>, doors: readonly Door[]): Promise<Record<string, Told>> {
  const told: Record<string, Told> = {};
  for (const { name, url, accept } of doors) told[name] = await read(server, url, { ...sent, accept });
  return told;
}

async function read(server: string, url: string, sent: Record<string, string>): Promise<Told> {
  const { status, text, headers } = await supertest(server).get(url).set(sent);
  const { date: _, ...said } = headers as Record<string, string>;
  const again = said.etag
    ? (
        await supertest(server)
          .get(url)
          .set({ ...sent, 'if-none-match': said.etag })
      ).status
    : null;
  return { status, headers: said, text, again };
}

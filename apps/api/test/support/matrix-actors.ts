import { createClient, type Call } from '@pauh/client';
import { createApiToken } from '@pauh/contracts';
import { scopes } from '@pauh/domain';
import { account } from '../../src/db/schema/identity.ts';
import { assignment, employee, position, supervision } from '../../src/db/schema/organisation.ts';
import { newId } from '../../src/lib/ids.ts';
import { type Agency, callAs, createAgency } from './agency.ts';
import type { TestApp } from './app.ts';
import { valueOf } from './semester.ts';
import { supervisedUntil } from './supervision.ts';

/** Everybody who may come to a route with the plan of `self` in mind, in the order of the matrix' columns. */
export const matrixActors = [
  'self',
  'peer',
  'supervisor',
  'former',
  'reviewing',
  'head',
  'manager',
  'hr',
  'otherHr',
  'auditor',
  'it',
  'leader',
  'delegate',
  'otherUnit',
  'token',
  'bareToken',
  'nobody',
] as const;
export type MatrixActor = (typeof matrixActors)[number];

export interface Cast {
  agency: Agency;
  calls: Record<MatrixActor, Call>;
  formerId: string;
  headId: string;
}

/** The agency with two more people: a former supervisor of the teacher, now elsewhere, and the head of the whole government, two levels above. */
export async function castOf(server: TestApp): Promise<Cast> {
  const agency = await createAgency(server.db);
  const person = await join(server, agency);
  const tokens = { token: await tokenFor(server, agency, [...scopes]), bareToken: await tokenFor(server, agency, ['unit:read']) };
  const bearer = (token: string) => createClient({ baseUrl: server.url, fetch, headers: () => ({ authorization: `Bearer ${token}` }) });
  const of = (who: Parameters<typeof callAs>[2]) => callAs(server, agency, who);
  return {
    agency,
    formerId: person.former.employeeId,
    headId: person.head.employeeId,
    calls: {
      self: await of('teacher'),
      peer: await of('colleague'),
      supervisor: await of('principal'),
      reviewing: await of('chief'),
      manager: await of('manager'),
      hr: await of('hr'),
      otherHr: await of('schoolHr'),
      auditor: await of('auditor'),
      it: await of('it'),
      leader: await of('leader'),
      delegate: await of('clerk'),
      otherUnit: await of('otherTeacher'),
      former: bearer(await server.app.signAccessToken(person.former.accountId)),
      head: bearer(await server.app.signAccessToken(person.head.accountId)),
      token: bearer(tokens.token),
      bareToken: bearer(tokens.bareToken),
      nobody: createClient({ baseUrl: server.url, fetch }),
    },
  };
}

async function join(server: TestApp, agency: Agency) {
  const { orm } = server.db;
  const add = async (nip: string, name: string, unitId: string, title: string, isHead: boolean) => {
    const [employeeId, positionId, assignmentId, accountId] = [newId(), newId(), newId(), newId()];
    await orm.insert(employee).values({ id: employeeId, nip, name, employmentKind: 'pns' });
    await orm.insert(position).values({ id: positionId, unitId, title, kind: 'struktural', isHead });
    await orm.insert(assignment).values({ id: assignmentId, employeeId, positionId, unitId, kind: 'definitive', startsOn: '2025-01-01' });
    await orm.insert(account).values({ id: accountId, employeeId, displayName: name, state: 'active' });
    return { employeeId, assignmentId, accountId };
  };
  const former = await add('197001011995011001', 'Fajar Mantan', agency.unitIds.SD2, 'Pengawas Sekolah', false);
  const head = await add('196901011994011002', 'Sukma Sekda', agency.unitIds.PAUH, 'Sekretaris Daerah', true);
  // the former supervisor until the end of September, the principal since; the head supervises the chief
  await supervisedUntil(server.db, agency.assignmentIds.teacher, former, '2026-09-30');
  await orm.insert(supervision).values({
    id: newId(),
    assignmentId: agency.assignmentIds.chief,
    supervisorAssignmentId: head.assignmentId,
    supervisorEmployeeId: head.employeeId,
    startsOn: '2025-01-01',
    source: 'position',
  });
  return { former, head };
}

async function tokenFor(server: TestApp, agency: Agency, granted: string[]): Promise<string> {
  const it = await callAs(server, agency, 'it');
  return valueOf(
    await it(createApiToken, {
      body: { name: `matrix ${granted.length}`, scopes: granted, unitId: agency.unitIds.PAUH, expiresAt: '2027-01-31T00:00:00Z' },
    }),
  ).token;
}

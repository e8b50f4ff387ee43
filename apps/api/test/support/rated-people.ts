import { type EmploymentKind, type Rating, type SchemeRules, type Sex, defaultSchemeRules } from '@pauh/domain';
import { eq } from 'drizzle-orm';
import { assessment, result } from '../../src/db/schema/assessments.ts';
import { cycle, scheme } from '../../src/db/schema/cycles.ts';
import { assignment, employee, position, unit } from '../../src/db/schema/organisation.ts';
import { plan } from '../../src/db/schema/plans.ts';
import { newId } from '../../src/lib/ids.ts';
import type { Agency } from './agency.ts';
import type { TestApp } from './app.ts';
import { nipNo } from './sheets.ts';

export interface Rated {
  score: number;
  resultRating?: Rating;
  sex?: Sex;
  employmentKind?: EmploymentKind;
  birthOn?: string | null;
}
/** A rater and whom they rated, all in one unit. */
export interface Team {
  rater: string;
  unit: keyof Agency['unitIds'];
  people: Rated[];
}
export interface RatedCycle {
  cycleId: string;
  raterIds: Record<string, string>;
  resultIds: string[];
}

const at = new Date('2026-12-01T03:00:00Z');
let [cycles, people] = [0, 0];

/** A cycle of the whole agency in its assessment stage whose decided ratings are these: written straight into the tables, so that tests of what they show do not wait for them. */
export async function rateTeams(
  server: TestApp,
  agency: Agency,
  teams: readonly Team[],
  rules: Partial<SchemeRules> = {},
): Promise<RatedCycle> {
  const [schemeId, cycleId, code] = [newId(), newId(), `rated-${cycles++}`];
  await server.db.orm
    .insert(scheme)
    .values({ id: schemeId, code, schemeVersion: 1, name: 'Semester', rules: { ...defaultSchemeRules, ...rules }, frozenAt: at });
  await server.db.orm.insert(cycle).values({
    id: cycleId,
    code,
    name: `Semester ${code}`,
    kind: 'semester',
    unitId: agency.unitIds.PAUH,
    unitCode: 'PAUH',
    unitName: 'Pemerintah Daerah Pauh',
    startsOn: '2026-07-01',
    endsOn: '2026-12-31',
    stage: 'assessment',
    schemeId,
  });
  const answer: RatedCycle = { cycleId, raterIds: {}, resultIds: [] };
  for (const team of teams) {
    const { raterId, resultIds } = await rateTeam(server, cycleId, agency.unitIds[team.unit], team);
    answer.raterIds[team.rater] = raterId;
    answer.resultIds.push(...resultIds);
  }
  return answer;
}

async function rateTeam(
  { db: { orm } }: TestApp,
  cycleId: string,
  unitId: string,
  { rater, people: rated }: Team,
): Promise<{ raterId: string; resultIds: string[] }> {
  const [place] = await orm
    .select({ unitId: unit.id, unitPath: unit.path, unitCode: unit.code, unitName: unit.name, unitKind: unit.kind })
    .from(unit)
    .where(eq(unit.id, unitId));
  if (!place) throw new Error(`no unit ${unitId}`);
  const [positionId, raterId] = [newId(), newId()];
  await orm.insert(position).values({ id: positionId, unitId, title: `Staf ${people}`, kind: 'pelaksana' });
  await orm.insert(employee).values({ id: raterId, nip: nipNo(people++), name: rater, employmentKind: 'pns' });
  const rows = rated.map((each) => ({
    ...each,
    employeeId: newId(),
    assignmentId: newId(),
    planId: newId(),
    assessmentId: newId(),
    resultId: newId(),
    nip: nipNo(people++),
  }));
  const asThen = ({ employeeId }: (typeof rows)[number]) => ({
    cycleId,
    employeeId,
    employeeName: 'Pegawai',
    positionTitle: 'Staf',
    ...place,
  });
  await orm.insert(employee).values(
    rows.map(({ employeeId, nip, employmentKind = 'pns', sex = 'L', birthOn = '1985-06-15' }) => ({
      id: employeeId,
      nip,
      name: 'Pegawai',
      employmentKind,
      sex,
      birthOn,
    })),
  );
  await orm.insert(assignment).values(
    rows.map((row) => ({
      id: row.assignmentId,
      employeeId: row.employeeId,
      positionId,
      unitId,
      kind: 'definitive',
      startsOn: '2025-01-01',
    })),
  );
  await orm.insert(plan).values(
    rows.map((row) => ({
      ...asThen(row),
      id: row.planId,
      assignmentId: row.assignmentId,
      positionKind: 'pelaksana',
      positionIsHead: false,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      state: 'agreed',
    })),
  );
  await orm.insert(assessment).values(
    rows.map(({ assessmentId, planId, resultRating = 'sesuai_ekspektasi' }) => ({
      id: assessmentId,
      planId,
      kind: 'supervisor',
      byEmployeeId: raterId,
      fromOn: '2026-07-01',
      toOn: '2026-12-31',
      state: 'submitted',
      resultRating,
      behaviourRating: 'sesuai_ekspektasi',
      submittedAt: at,
    })),
  );
  await orm.insert(result).values(
    rows.map((row) => ({
      ...asThen(row),
      id: row.resultId,
      planId: row.planId,
      assessmentId: row.assessmentId,
      state: 'decided',
      scoreHundredths: Math.round(row.score * 100),
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: 'sesuai_ekspektasi',
      predicate: 'baik',
      decidedBy: rater,
      decidedAt: at,
      ruleVersion: '2026.1',
      receipt: '{}',
      receiptHash: '',
    })),
  );
  return { raterId, resultIds: rows.map(({ resultId }) => resultId) };
}

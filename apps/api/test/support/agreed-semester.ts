import { type PlanContent, type SchemeRules, defaultSchemeRules } from '@pauh/domain';
import { eq } from 'drizzle-orm';
import { cycle, cycleWindow, measuredValue, scheme } from '../../src/db/schema/cycles.ts';
import { assignment, employee, position, unit } from '../../src/db/schema/organisation.ts';
import { plan } from '../../src/db/schema/plans.ts';
import { newId } from '../../src/lib/ids.ts';
import { recountCycle } from '../../src/modules/cycles/cycles.module.ts';
import { contentFromDto, writePlanContents } from '../../src/modules/plans/plans.module.ts';
import type { Agency, PersonKey } from './agency.ts';
import type { TestApp } from './app.ts';
import { teacherContent } from './semester.ts';

export interface AgreedSemester {
  cycleId: string;
  planIds: Record<PersonKey, string>;
  contents: Record<PersonKey, PlanContent>;
}

/**
 * A semester in its assessment stage, until 20 December 2026, with an agreed plan of everybody: written straight into
 * the tables, so that tests of assessment do not wait for planning.
 */
export async function agreeSemester(
  server: TestApp,
  agency: Agency,
  code = '2026-2',
  rules: Partial<SchemeRules> = {},
): Promise<AgreedSemester> {
  const { db } = server;
  const [schemeId, cycleId, at] = [newId(), newId(), new Date('2026-07-15T03:00:00Z')];
  const keys = Object.keys(agency.assignmentIds) as PersonKey[];
  const places = new Map(
    (
      await db.orm
        .select({
          id: assignment.id,
          unitId: unit.id,
          unitPath: unit.path,
          unitCode: unit.code,
          unitName: unit.name,
          unitKind: unit.kind,
          positionTitle: position.title,
          positionKind: position.kind,
          positionEchelon: position.echelon,
          positionIsHead: position.isHead,
        })
        .from(assignment)
        .innerJoin(unit, eq(unit.id, assignment.unitId))
        .innerJoin(position, eq(position.id, assignment.positionId))
    ).map(({ id, ...place }) => [id, place]),
  );
  const names = new Map((await db.orm.select({ id: employee.id, name: employee.name }).from(employee)).map((row) => [row.id, row.name]));
  const planIds = Object.fromEntries(keys.map((key) => [key, newId()])) as Record<PersonKey, string>;
  const contents = Object.fromEntries(keys.map((key) => [key, contentFromDto(teacherContent)])) as Record<PersonKey, PlanContent>;
  await db.orm.insert(scheme).values({
    id: schemeId,
    code: `semester-${code}`,
    schemeVersion: 1,
    name: 'Semester',
    rules: { ...defaultSchemeRules, ...rules },
    frozenAt: at,
  });
  await db.orm.insert(cycle).values({
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
  await db.orm
    .insert(cycleWindow)
    .values({ cycleId, stage: 'assessment', opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-20T16:59:59Z') });
  await db.orm.insert(plan).values(
    keys.map((key) => ({
      id: planIds[key],
      cycleId,
      assignmentId: agency.assignmentIds[key],
      employeeId: agency.employeeIds[key],
      employeeName: names.get(agency.employeeIds[key]) ?? '',
      ...places.get(agency.assignmentIds[key])!,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      state: 'agreed',
      submittedAt: at,
      agreedAt: at,
      agreedBy: 'Penilai',
    })),
  );
  await db.transaction(async (tx) => {
    await writePlanContents(
      tx,
      keys.map((key) => ({ planId: planIds[key], content: contents[key] })),
    );
    await recountCycle(tx, cycleId);
  });
  return { cycleId, planIds, contents };
}

/** A value that was measured for a person's indicator; null says that it is known not to be measured. */
export async function measure(
  server: TestApp,
  employeeId: string,
  cycleId: string,
  indicatorCode: string,
  value: number | null,
  measuredOn: string,
  source = 'Presensi sekolah',
): Promise<void> {
  await server.db.orm
    .insert(measuredValue)
    .values({ id: newId(), employeeId, cycleId, indicatorCode, value, measuredOn, source, recordedAt: new Date('2026-11-20T03:00:00Z') });
}

export async function setStage(
  server: TestApp,
  cycleId: string,
  stage: 'running' | 'assessment' | 'calibration' | 'released' | 'closed',
): Promise<void> {
  await server.db.orm.update(cycle).set({ stage }).where(eq(cycle.id, cycleId));
}

/** Rows of a statement that a test asks of the database itself. */
export const rowsOf = <Row = Record<string, unknown>>(server: TestApp, text: string, values: unknown[] = []): Promise<Row[]> =>
  server.db.query<Row>({ name: '', text }, values);

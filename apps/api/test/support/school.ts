import type { Predicate, Rating } from '@pauh/domain';
import { assessment, result } from '../../src/db/schema/assessments.ts';
import { assignment, employee } from '../../src/db/schema/organisation.ts';
import { plan } from '../../src/db/schema/plans.ts';
import { newId } from '../../src/lib/ids.ts';
import { recountCycle } from '../../src/modules/cycles/cycles.module.ts';
import type { Agency } from './agency.ts';
import type { TestApp } from './app.ts';

const ratingsOf: Readonly<Record<Predicate, readonly [result: Rating, behaviour: Rating]>> = {
  sangat_baik: ['di_atas_ekspektasi', 'di_atas_ekspektasi'],
  baik: ['sesuai_ekspektasi', 'sesuai_ekspektasi'],
  butuh_perbaikan: ['di_bawah_ekspektasi', 'sesuai_ekspektasi'],
  kurang: ['sesuai_ekspektasi', 'di_bawah_ekspektasi'],
  sangat_kurang: ['di_bawah_ekspektasi', 'di_bawah_ekspektasi'],
};
let people = 0;

/**
 * Gives a school more teachers with an agreed plan each, and those who are given a predicate a decided result: straight
 * into the tables, for tests of what is counted. Answers the plans.
 */
export async function addTeachers(
  { db }: TestApp,
  agency: Agency,
  cycleId: string,
  school: 'SD1' | 'SD2',
  given: readonly (Predicate | null)[],
): Promise<string[]> {
  const position = school === 'SD1' ? agency.positionIds.teacher : agency.positionIds.otherTeacher;
  const place = {
    unitId: agency.unitIds[school],
    unitCode: school,
    unitName: school,
    unitKind: 'sekolah',
    unitPath: (await db.query<{ path: string }>({ name: '', text: 'select path from unit where code = $1' }, [school]))[0]?.path ?? '',
  };
  const [days, at] = [{ startsOn: '2026-07-01', endsOn: '2026-12-31' }, new Date('2026-11-20T03:00:00Z')];
  const rows = given.map((predicate) => ({
    predicate,
    nip: `1990010120150${String(10_000 + people).slice(1)}1`.padEnd(18, '0'),
    name: `Guru ${people++}`,
    employeeId: newId(),
    assignmentId: newId(),
    planId: newId(),
    sheetId: newId(),
  }));
  await db.orm
    .insert(employee)
    .values(rows.map(({ employeeId, nip, name }) => ({ id: employeeId, nip, name, employmentKind: 'pns' as const })));
  await db.orm.insert(assignment).values(
    rows.map(({ employeeId, assignmentId }) => ({
      id: assignmentId,
      employeeId,
      positionId: position,
      unitId: place.unitId,
      kind: 'definitive',
      startsOn: '2025-01-01',
    })),
  );
  await db.orm.insert(plan).values(
    rows.map(({ planId, employeeId, assignmentId, name, predicate }) => ({
      id: planId,
      cycleId,
      assignmentId,
      employeeId,
      employeeName: name,
      ...place,
      positionTitle: 'Guru Kelas',
      positionKind: 'fungsional',
      positionIsHead: false,
      ...days,
      state: 'agreed',
      agreedAt: at,
      agreedBy: 'Penilai',
      ...(predicate ? { supervisorState: 'submitted', resultState: 'decided' } : {}),
    })),
  );
  const decided = rows.flatMap(({ predicate, ...row }) => (predicate ? [{ ...row, predicate, ratings: ratingsOf[predicate] }] : []));
  if (decided.length > 0) {
    await db.orm.insert(assessment).values(
      decided.map(({ sheetId, planId }) => ({
        id: sheetId,
        planId,
        kind: 'supervisor',
        byEmployeeId: agency.employeeIds.principal,
        fromOn: days.startsOn,
        toOn: days.endsOn,
        state: 'submitted',
        submittedAt: at,
      })),
    );
    await db.orm.insert(result).values(
      decided.map(({ planId, sheetId, employeeId, name, predicate, ratings: [resultRating, behaviourRating] }) => ({
        id: newId(),
        planId,
        assessmentId: sheetId,
        cycleId,
        employeeId,
        employeeName: name,
        unitId: place.unitId,
        unitPath: place.unitPath,
        unitCode: school,
        unitName: school,
        positionTitle: 'Guru Kelas',
        state: 'decided',
        resultRating,
        behaviourRating,
        predicate,
        decidedBy: 'Penilai',
        decidedAt: at,
        ruleVersion: '2026.1',
        receipt: '{}',
        receiptHash: newId(),
      })),
    );
  }
  await db.transaction((tx) => recountCycle(tx, cycleId));
  return rows.map(({ planId }) => planId);
}

import { createCalibrationSession, moveCalibrationPerson, openCalibrationMeeting, openCalibrationPreview } from '@pauh/contracts';
import { agreeSemester, setStage } from './agreed-semester.ts';
import type { TestApp } from './app.ts';
import type { Cast } from './matrix-actors.ts';
import { assessAs, assessBy, valueOf } from './semester.ts';

/** Sessions of another semester: the teacher's school has met, and moved the teacher; that of the other school is in its preview. */
export interface CalibrationWorld {
  calibrationCycleId: string;
  sessionId: string;
  sessionVersion: number;
  previewId: string;
  previewVersion: number;
}

/** The first is calibrated by the reviewing supervisor and the head of the government, the second by the peer and the former supervisor. */
export async function calibrationWorld(server: TestApp, { agency, calls, formerId, headId }: Cast): Promise<CalibrationWorld> {
  const { cycleId, planIds } = await agreeSemester(server, agency, 'kalibrasi', { calibration: true });
  await assessBy(calls.former, planIds.teacher, 'part', [75, 95, 20]);
  await assessAs(server, agency, 'principal', planIds.teacher, 'supervisor', [75, 95, 20]);
  await assessAs(server, agency, 'otherPrincipal', planIds.otherTeacher, 'supervisor', [75, 95, 20]);
  await setStage(server, cycleId, 'calibration');
  const preview = async (name: string, unitId: string, memberIds: string[]) => {
    const created = valueOf(await calls.hr(createCalibrationSession, { body: { cycleId, name, unitIds: [unitId], memberIds } }));
    return valueOf(await calls.hr(openCalibrationPreview, { params: { sessionId: created.id }, ifMatch: created.version }));
  };
  const school = await preview('SD Negeri 1', agency.unitIds.SD1, [agency.employeeIds.chief, headId]);
  const other = await preview('SD Negeri 2', agency.unitIds.SD2, [agency.employeeIds.colleague, formerId]);
  const met = valueOf(await calls.hr(openCalibrationMeeting, { params: { sessionId: school.id }, ifMatch: school.version }));
  const params = { sessionId: met.id, employeeId: agency.employeeIds.teacher };
  valueOf(
    await calls.head(moveCalibrationPerson, {
      params,
      ifMatch: 1,
      body: {
        resultRating: 'di_atas_ekspektasi',
        behaviourRating: 'di_atas_ekspektasi',
        reason: 'Setara dengan kelas lain',
        overrides: [],
      },
    }),
  );
  return {
    calibrationCycleId: cycleId,
    sessionId: met.id,
    sessionVersion: met.version + 1,
    previewId: other.id,
    previewVersion: other.version,
  };
}

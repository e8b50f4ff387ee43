import { schemeRulesToDto } from '@pauh/contracts/exact-content';
import { addDays } from '@pauh/domain';
import {
  answerChange,
  createSession,
  lockSession,
  movePerson,
  openMeeting,
  openPreview,
  readBoard,
  readMinutes,
} from '../modules/calibration/calibration.module.ts';
import { createScheme } from '../modules/cycles/cycles.module.ts';
import { setPredicate } from '../modules/organisation-predicates/organisation-predicates.module.ts';
import { releaseResults } from '../modules/results/results.module.ts';
import type { Calendar } from './acts.ts';
import type { Holder } from './demonstration.repo.ts';
import { measuredValuesFile } from './import-files.ts';
import type { Person } from './people.ts';
import {
  type Cast,
  type OpenCycle,
  actingOf,
  assess,
  everybody,
  loadSheet,
  moveCycle,
  nobody,
  openSemester,
  planSemester,
  receiveResults,
  waiveSuperior,
} from './semester-acts.ts';
import { type SemesterDays, calibratedQuarter } from './semesters.ts';
import { type Story, reachedBefore } from './story.ts';

/** The quarter of one school, and who has a part in it. */
interface Quarter {
  readonly calendar: Calendar;
  readonly cast: Cast;
  readonly story: Story;
  readonly days: SemesterDays;
  readonly unitId: string;
  readonly idOf: (person: Person) => string;
}

/** A quarter at one school: assessed, calibrated with one move, released, received by everybody and closed. */
export async function playCalibratedQuarter(
  calendar: Calendar,
  before: Cast,
  staff: readonly Person[],
  story: Story,
  unitId: string,
  holders: ReadonlyMap<string, Holder>,
): Promise<void> {
  const days = calibratedQuarter(calendar.today);
  const { endsOn } = days;
  const people = staff.filter(({ unit }) => unit === story.calibrated.unit);
  const cast = await withCalibration(calendar, before, days.startsOn);
  const quarter: Quarter = { calendar, cast, story, days, unitId, idOf: ({ nip }) => holders.get(nip)?.employeeId ?? '' };
  const running = await agreeOnPlans(quarter, people);
  const assessing = await measure(quarter, people, running);
  await calendar.onDay(addDays(endsOn, 2), (day) =>
    day.as(actingOf(cast, story.office.nip), (work) =>
      setPredicate(work, assessing.id, unitId, 0, {
        predicate: 'baik',
        basis: 'Capaian perjanjian kinerja sekolah 97%, laporan nomor 12',
        reason: null,
      }),
    ),
  );
  await assess(calendar, cast, assessing, addDays(endsOn, 6), 'supervisor', everybody);
  const calibrating = await calendar.onDay(addDays(endsOn, 11), (day) => moveCycle(day, cast, assessing, 'calibration'));
  await calibrate(quarter, calibrating);
  await conclude(quarter, calibrating);
}

async function withCalibration(calendar: Calendar, cast: Cast, date: string): Promise<Cast> {
  const rules = { ...cast.rules, calibration: true };
  const scheme = await calendar.onDay(date, (day) =>
    day.as(cast.hr, (work) =>
      createScheme(work, { code: 'triwulan-kalibrasi', name: 'Triwulan dengan kalibrasi', rules: schemeRulesToDto(rules) }),
    ),
  );
  return { ...cast, rules, schemeId: scheme.id };
}

async function agreeOnPlans({ calendar, cast, story, days, unitId }: Quarter, people: readonly Person[]): Promise<OpenCycle> {
  const { startsOn } = days;
  const opened = await openSemester(calendar, cast, days, unitId, people);
  const reason = 'Rencana kepala dinas berlaku untuk satu semester, bukan untuk triwulan ini';
  await waiveSuperior(calendar, cast, opened, addDays(startsOn, 2), story.office.nip, reason);
  await planSemester(calendar, cast, opened, addDays(startsOn, 7), { completes: nobody, submits: everybody, agrees: everybody });
  return calendar.onDay(addDays(startsOn, 31), (day) => moveCycle(day, cast, opened, 'running'));
}

async function measure({ calendar, cast, story, days }: Quarter, people: readonly Person[], cycle: OpenCycle): Promise<OpenCycle> {
  const { endsOn, code, no } = days;
  return calendar.onDay(addDays(endsOn, -8), async (day) => {
    const file = measuredValuesFile(people, code, no, addDays(endsOn, -9), reachedBefore(story));
    await day.as(cast.hr, (work) => loadSheet(work, 'measured-values', file, 'capaian-triwulan.csv'));
    return moveCycle(day, cast, cycle, 'assessment');
  });
}

/** Two heads from elsewhere look at the school together; one moves a teacher, the rater answers, HR locks. */
async function calibrate(quarter: Quarter, cycle: OpenCycle): Promise<void> {
  const { story, days, idOf } = quarter;
  const date = addDays(days.endsOn, 12);
  const memberIds = [story.principal, story.healthHead].map(idOf);
  const sessionId = await openSession(quarter, cycle, memberIds, date);
  await moveTeacher(quarter, sessionId, date);
  await lock(quarter, sessionId, memberIds, date);
}

async function openSession({ calendar, cast, unitId }: Quarter, cycle: OpenCycle, memberIds: string[], date: string): Promise<string> {
  return calendar.onDay(date, async (day) => {
    const draft = await day.as(cast.hr, (work) =>
      createSession(work, { cycleId: cycle.id, name: 'Sidang SD Negeri 2', unitIds: [unitId], memberIds }),
    );
    const preview = await day.as(cast.hr, (work) => openPreview(work, draft.id, draft.version));
    return (await day.as(cast.hr, (work) => openMeeting(work, draft.id, preview.version))).id;
  });
}

async function moveTeacher({ calendar, cast, story, idOf }: Quarter, sessionId: string, date: string): Promise<void> {
  const mover = actingOf(cast, story.principal.nip);
  const teacherId = idOf(story.calibrated);
  const { people } = await readBoard(calendar.reading(date, mover), sessionId);
  const seen = people.find(({ employee }) => employee.employeeId === teacherId);
  await calendar.onDay(date, async (day) => {
    await day.as(mover, (work) =>
      movePerson(work, sessionId, teacherId, seen?.version ?? 0, {
        resultRating: 'di_atas_ekspektasi',
        behaviourRating: 'di_atas_ekspektasi',
        overrides: [],
        reason:
          'Ia menggantikan rekan yang sakit selama dua bulan dan membimbing dua guru baru; capaian kedua kelasnya setara dengan yang dinilai di atas ekspektasi.',
      }),
    );
    await day.as(actingOf(cast, story.standsIn.nip), (work) =>
      answerChange(work, sessionId, teacherId, 'Saya setuju. Bukti bimbingannya ada, dan belum saya perhitungkan.'),
    );
  });
}

async function lock({ calendar, cast }: Quarter, sessionId: string, presentIds: string[], date: string): Promise<void> {
  const minutes = await readMinutes(calendar.reading(date, cast.hr), sessionId);
  const patternReasons = minutes.patterns.flatMap(({ unit, rules }) =>
    rules
      .filter(({ satisfied }) => !satisfied)
      .map(({ rule }) => ({
        unitId: unit.unitId,
        rule,
        reason: 'Semua kelas mencapai sasarannya menurut laporan sekolah; tidak ada guru yang tertinggal.',
      })),
  );
  await calendar.onDay(addDays(date, 1), (day) =>
    day.as(cast.hr, (work) => lockSession(work, sessionId, minutes.session.version, { presentIds, patternReasons })),
  );
}

async function conclude({ calendar, cast, days, unitId }: Quarter, cycle: OpenCycle): Promise<void> {
  const { endsOn } = days;
  const released = await calendar.onDay(addDays(endsOn, 20), async (day) => {
    const moved = await moveCycle(day, cast, cycle, 'released');
    await day.as(cast.hr, (work) => releaseResults(work, moved.id, unitId));
    return moved;
  });
  await receiveResults(calendar, cast, released, addDays(endsOn, 22), everybody, everybody);
  await calendar.onDay(addDays(endsOn, 45), (day) => moveCycle(day, cast, released, 'closed'));
}

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
import { calibratedQuarter } from './semesters.ts';
import { type Story, reachedBefore } from './story.ts';

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
  const { startsOn, endsOn, code } = days;
  const people = staff.filter(({ unit }) => unit === story.calibrated.unit);
  const cast = await withCalibration(calendar, before, startsOn);
  const opened = await openSemester(calendar, cast, days, unitId, people);
  await waiveSuperior(
    calendar,
    cast,
    opened,
    addDays(startsOn, 2),
    story.office.nip,
    'Rencana kepala dinas berlaku untuk satu semester, bukan untuk triwulan ini',
  );
  await planSemester(calendar, cast, opened, addDays(startsOn, 7), { completes: nobody, submits: everybody, agrees: everybody });
  const running = await calendar.onDay(addDays(startsOn, 31), (day) => moveCycle(day, cast, opened, 'running'));
  const assessing = await calendar.onDay(addDays(endsOn, -8), async (day) => {
    await day.as(cast.hr, (work) =>
      loadSheet(
        work,
        'measured-values',
        measuredValuesFile(people, code, days.no, addDays(endsOn, -9), reachedBefore(story)),
        'capaian-triwulan.csv',
      ),
    );
    return moveCycle(day, cast, running, 'assessment');
  });
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
  await calibrate(calendar, cast, calibrating, story, unitId, holders, addDays(endsOn, 12));
  const released = await calendar.onDay(addDays(endsOn, 20), async (day) => {
    const cycle = await moveCycle(day, cast, calibrating, 'released');
    await day.as(cast.hr, (work) => releaseResults(work, cycle.id, unitId));
    return cycle;
  });
  await receiveResults(calendar, cast, released, addDays(endsOn, 22), everybody, everybody);
  await calendar.onDay(addDays(endsOn, 45), (day) => moveCycle(day, cast, released, 'closed'));
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

/** Two heads from elsewhere look at the school together; one moves a teacher, the rater answers, HR locks. */
async function calibrate(
  calendar: Calendar,
  cast: Cast,
  cycle: OpenCycle,
  story: Story,
  unitId: string,
  holders: ReadonlyMap<string, Holder>,
  date: string,
): Promise<void> {
  const idOf = ({ nip }: Person): string => holders.get(nip)?.employeeId ?? '';
  const memberIds = [story.principal, story.healthHead].map(idOf);
  const mover = actingOf(cast, story.principal.nip);
  const session = await calendar.onDay(date, async (day) => {
    const draft = await day.as(cast.hr, (work) =>
      createSession(work, { cycleId: cycle.id, name: 'Sidang SD Negeri 2', unitIds: [unitId], memberIds }),
    );
    const preview = await day.as(cast.hr, (work) => openPreview(work, draft.id, draft.version));
    return day.as(cast.hr, (work) => openMeeting(work, draft.id, preview.version));
  });
  const { people } = await readBoard(calendar.reading(date, mover), session.id);
  const moved = people.find(({ employee }) => employee.employeeId === idOf(story.calibrated));
  await calendar.onDay(date, async (day) => {
    await day.as(mover, (work) =>
      movePerson(work, session.id, idOf(story.calibrated), moved?.version ?? 0, {
        resultRating: 'di_atas_ekspektasi',
        behaviourRating: 'di_atas_ekspektasi',
        overrides: [],
        reason:
          'Ia menggantikan rekan yang sakit selama dua bulan dan membimbing dua guru baru; capaian kedua kelasnya setara dengan yang dinilai di atas ekspektasi.',
      }),
    );
    await day.as(actingOf(cast, story.standsIn.nip), (work) =>
      answerChange(work, session.id, idOf(story.calibrated), 'Saya setuju. Bukti bimbingannya ada, dan belum saya perhitungkan.'),
    );
  });
  const minutes = await readMinutes(calendar.reading(date, cast.hr), session.id);
  const unmet = minutes.patterns.flatMap(({ unit, rules }) =>
    rules
      .filter(({ satisfied }) => !satisfied)
      .map(({ rule }) => ({
        unitId: unit.unitId,
        rule,
        reason: 'Semua kelas mencapai sasarannya menurut laporan sekolah; tidak ada guru yang tertinggal.',
      })),
  );
  await calendar.onDay(addDays(date, 1), (day) =>
    day.as(cast.hr, (work) => lockSession(work, session.id, minutes.session.version, { presentIds: memberIds, patternReasons: unmet })),
  );
}

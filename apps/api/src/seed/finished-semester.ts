import { addDays } from '@pauh/domain';
import { releaseResults } from '../modules/results/results.module.ts';
import type { Calendar } from './acts.ts';
import type { PlanInHand } from './demonstration.repo.ts';
import { measuredValuesFile } from './import-files.ts';
import { warnInTime } from './notes.ts';
import type { Person } from './people.ts';
import {
  type Cast,
  type OpenCycle,
  assess,
  everybody,
  loadSheet,
  moveCycle,
  nobody,
  openSemester,
  planSemester,
  receiveResults,
  waiveSuperior,
  withRegent,
} from './semester-acts.ts';
import { finishedSemester } from './semesters.ts';
import { type Story, reachedBefore } from './story.ts';

/** Half of them had written their own view before the supervisor did. */
const halfOf = (plan: PlanInHand) => Number(plan.nip.slice(-3)) % 2 === 0;

/** The semester before this one, at the education office: assessed, released, and acknowledged by most. */
export async function playFinishedSemester(
  calendar: Calendar,
  cast: Cast,
  people: readonly Person[],
  story: Story,
  unitId: string,
): Promise<void> {
  const days = finishedSemester(calendar.today);
  const { startsOn, endsOn, code } = days;
  const opened = await openSemester(calendar, cast, days, unitId, people);
  await waiveSuperior(calendar, cast, opened, addDays(startsOn, 2), story.secretary.nip, withRegent);
  await planSemester(calendar, cast, opened, addDays(startsOn, 7), { completes: nobody, submits: everybody, agrees: everybody });
  const running = await calendar.onDay(addDays(startsOn, 31), (day) => moveCycle(day, cast, opened, 'running'));
  await warnInTime(calendar, cast, running, story, addDays(endsOn, -45));
  const assessing = await calendar.onDay(addDays(endsOn, -8), async (day) => {
    await day.as(cast.hr, (work) =>
      loadSheet(
        work,
        'measured-values',
        measuredValuesFile(people, code, days.no, addDays(endsOn, -9), reachedBefore(story)),
        'capaian.csv',
      ),
    );
    return moveCycle(day, cast, running, 'assessment');
  });
  await assess(calendar, cast, assessing, addDays(endsOn, -4), 'self', halfOf);
  await assess(calendar, cast, assessing, addDays(endsOn, 6), 'supervisor', everybody);
  await calendar.onDay(addDays(endsOn, 16), async (day) => {
    await day.as(cast.hr, (work) => releaseResults(work, assessing.id, unitId));
    await moveCycle(day, cast, assessing, 'released');
  });
  await acknowledge(calendar, cast, story, assessing, addDays(endsOn, 18));
}

/** Most have opened their result and acknowledged it; some have only opened it, some not yet, two of the story among them. */
async function acknowledge(calendar: Calendar, cast: Cast, { teacher, colleague }: Story, cycle: OpenCycle, date: string): Promise<void> {
  const order = (plan: PlanInHand) => Number(plan.nip.slice(-3)) % 8;
  const opens = (plan: PlanInHand) => plan.nip === teacher.nip || (order(plan) !== 7 && plan.nip !== colleague.nip);
  await receiveResults(calendar, cast, cycle, date, opens, (plan) => order(plan) < 6 && plan.nip !== teacher.nip);
}

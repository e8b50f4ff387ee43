import { addDays } from '@pauh/domain';
import { correctSupervision, createDelegation } from '../modules/organisation/organisation.module.ts';
import { returnPlan } from '../modules/plans/plans.module.ts';
import type { Calendar } from './acts.ts';
import { type Holder, type PlanInHand, listPlansInHand } from './demonstration.repo.ts';
import { employeesFile, measuredValuesFile, plansFile } from './import-files.ts';
import { tendLibrary } from './library-care.ts';
import { keepNotes } from './notes.ts';
import type { Person } from './people.ts';
import {
  type Cast,
  type OpenCycle,
  actingOf,
  assess,
  loadSheet,
  moveCycle,
  openSemester,
  planSemester,
  waiveSuperior,
  withRegent,
} from './semester-acts.ts';
import { type SemesterDays, runningSemester } from './semesters.ts';
import { type Story, reachedNow } from './story.ts';

/** This semester, of the whole agency: in the middle of assessment, with something to do for every role. */
export async function playRunningSemester(
  calendar: Calendar,
  cast: Cast,
  people: readonly Person[],
  story: Story,
  unitId: string,
  holders: ReadonlyMap<string, Holder>,
): Promise<void> {
  const days = runningSemester(calendar.today);
  const opened = await openSemester(calendar, cast, days, unitId, people, story.qualitative);
  await nameTheRegent(calendar, cast, story, days, holders);
  await waiveSuperior(calendar, cast, opened, addDays(days.startsOn, 2), story.secretary.nip, withRegent);
  await planSemester(calendar, cast, opened, addDays(days.startsOn, 9), whoPlans(people, story));
  await sendBack(calendar, cast, opened, story, addDays(days.startsOn, 20));
  const running = await calendar.onDay(addDays(days.startsOn, 31), (day) => moveCycle(day, cast, opened, 'running'));
  await tendLibrary(calendar, cast, addDays(days.startsOn, 60));
  await transfer(calendar, cast, running, story, days, people);
  await keepNotes(calendar, cast, running, story);
  await mistakeTheLine(calendar, cast, story, holders);
  const assessing = await calendar.onDay(addDays(calendar.today, -7), async (day) => {
    const file = measuredValuesFile(
      people.filter((person) => person !== story.qualitative),
      days.code,
      days.no,
      addDays(calendar.today, -9),
      reachedNow(story),
    );
    await day.as(cast.hr, (work) => loadSheet(work, 'measured-values', file, 'capaian.csv'));
    return moveCycle(day, cast, running, 'assessment');
  });
  await assessSome(calendar, cast, assessing, story, people, addDays(days.startsOn, 30));
  await handOver(calendar, cast, story, holders);
}

/** Enough whole plans to look at; writing every one would make the first start wait. */
function whoPlans(people: readonly Person[], story: Story) {
  const lateStarters = people.filter((person) => person.unit === 'PKM' && person.job === 'clerk').slice(0, 2);
  const stillDrafts = new Set([story.secretary, ...lateStarters].map((person) => person.nip));
  const complete = new Set(
    people
      .filter(
        (person) =>
          person.unit === 'SD1' || person.job === 'head' || person.job === 'leader' || person === story.nurse || person === story.returned,
      )
      .map((person) => person.nip),
  );
  return {
    completes: ({ nip }: PlanInHand) => complete.has(nip),
    submits: ({ nip }: PlanInHand) => !stillDrafts.has(nip),
    agrees: ({ nip }: PlanInHand) => nip !== story.returned.nip,
  };
}

/** The highest official of the agency is assessed by the regent, who is no civil servant. */
async function nameTheRegent(
  calendar: Calendar,
  cast: Cast,
  { secretary }: Story,
  days: SemesterDays,
  holders: ReadonlyMap<string, Holder>,
): Promise<void> {
  await calendar.onDay(addDays(days.startsOn, 1), (day) =>
    day.as(cast.hr, (work) =>
      correctSupervision(work, idOf(holders, secretary), {
        supervisorEmployeeId: null,
        externalName: 'Bupati Pauh',
        startsOn: days.startsOn,
        reason: 'Sekretaris daerah dinilai oleh bupati',
      }),
    ),
  );
}

async function sendBack(calendar: Calendar, cast: Cast, cycle: OpenCycle, { returned }: Story, date: string): Promise<void> {
  await calendar.onDay(date, async (day) => {
    const plan = (await listPlansInHand(day.tx, cycle.id, day.today)).find((each) => each.nip === returned.nip);
    if (!plan?.supervisorNip) return;
    await day.as(actingOf(cast, plan.supervisorNip), (work) =>
      returnPlan(work, plan.planId, plan.version, {
        note: 'Rencana sudah baik. Mohon sesuaikan target ujian dengan nilai awal kelas.',
        remarks: [
          {
            pointer: '/results/0/indicators/0/target',
            text: 'Kelas ini mulai dari nilai yang rendah; kenaikan 8 poin sudah tinggi. Mari kita bahas.',
          },
        ],
      }),
    );
  });
}

/** A teacher moves from one school to another: another place of work, another supervisor, another plan. */
async function transfer(
  calendar: Calendar,
  cast: Cast,
  cycle: OpenCycle,
  { moved }: Story,
  days: SemesterDays,
  people: readonly Person[],
): Promise<void> {
  const date = addDays(days.startsOn, 75);
  const there: Person = { ...moved, unit: 'SD1', since: date };
  await calendar.onDay(date, async (day) => {
    await day.as(cast.hr, (work) =>
      loadSheet(work, 'employees', employeesFile(people.map((person) => (person === moved ? there : person))), 'pegawai.csv'),
    );
    await day.as(cast.hr, (work) => loadSheet(work, 'plans', plansFile([there], days.code, days.no), 'rencana-pindah.csv'));
  });
  const ofNewPlace = (plan: PlanInHand) => plan.nip === moved.nip && plan.startsOn === date;
  await planSemester(calendar, cast, cycle, addDays(date, 5), { completes: ofNewPlace, submits: ofNewPlace, agrees: ofNewPlace });
}

/** Somebody of HR took the supervisor from an old list: to be found and mended. */
async function mistakeTheLine(calendar: Calendar, cast: Cast, { wrongLine }: Story, holders: ReadonlyMap<string, Holder>): Promise<void> {
  const otherHead = [...holders.values()].find((holder) => holder.name === 'Bayu Saputra');
  await calendar.onDay(addDays(calendar.today, -20), (day) =>
    day.as(cast.hr, (work) =>
      correctSupervision(work, idOf(holders, wrongLine), {
        supervisorEmployeeId: otherHead?.employeeId ?? null,
        externalName: null,
        startsOn: addDays(calendar.today, -20),
        reason: 'Mengikuti daftar penilai tahun lalu',
      }),
    ),
  );
}

/** A head of school travels in the middle of the assessment: the head of another does it in his name. */
async function handOver(calendar: Calendar, cast: Cast, { absent, standsIn }: Story, holders: ReadonlyMap<string, Holder>): Promise<void> {
  await calendar.onDay(addDays(calendar.today, -1), (day) =>
    day.as(actingOf(cast, absent.nip), (work) =>
      createDelegation(work, {
        grantorId: null,
        delegateId: idOf(holders, standsIn),
        duties: ['plan_review', 'assessment'],
        startsOn: day.today,
        endsOn: addDays(day.today, 13),
        reason: 'Perjalanan dinas ke ibu kota provinsi, surat tugas nomor 21',
      }),
    ),
  );
}

/** Half of the people have assessed themselves, a quarter have been assessed; those of the story wait for the visitor. */
async function assessSome(
  calendar: Calendar,
  cast: Cast,
  cycle: OpenCycle,
  story: Story,
  people: readonly Person[],
  lastPlanned: string,
): Promise<void> {
  const waiting = new Set(
    [story.teacher, story.clerk, story.returned, story.secretary, story.wrongLine, story.moved].map((person) => person.nip),
  );
  const clerksOfHealth = new Set(people.filter((person) => person.unit === 'PKM' && person.job === 'clerk').map((person) => person.nip));
  const ready = (plan: PlanInHand) => !waiting.has(plan.nip) && !clerksOfHealth.has(plan.nip) && plan.startsOn <= lastPlanned;
  const named = new Set([story.colleague, story.nurse].map((person) => person.nip));
  const order = (plan: PlanInHand) => Number(plan.nip.slice(-3));
  await assess(
    calendar,
    cast,
    cycle,
    addDays(calendar.today, -4),
    'self',
    (plan) => ready(plan) && (named.has(plan.nip) || (order(plan) % 2 === 0 && plan.nip !== story.principal.nip)),
  );
  await assess(
    calendar,
    cast,
    cycle,
    addDays(calendar.today, -1),
    'supervisor',
    (plan) => ready(plan) && !named.has(plan.nip) && order(plan) % 4 === 0 && plan.nip !== story.unmeasured.nip,
  );
}

const idOf = (holders: ReadonlyMap<string, Holder>, person: Person): string => holders.get(person.nip)?.employeeId ?? '';

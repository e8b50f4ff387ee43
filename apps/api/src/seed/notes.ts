import { type FeedbackKind, addDays, coachingForm } from '@pauh/domain';
import type { Acting } from '../db/work.ts';
import { recordCoaching } from '../modules/coaching/coaching.module.ts';
import { answerRequest, askForFeedback, giveFeedback, giveThanks } from '../modules/feedback/feedback.module.ts';
import { createProgressEntry } from '../modules/progress/progress.module.ts';
import type { Calendar, Day } from './acts.ts';
import { type PlanInHand, listPlansInHand } from './demonstration.repo.ts';
import type { Person } from './people.ts';
import { type Cast, type OpenCycle, actingOf } from './semester-acts.ts';
import type { Story } from './story.ts';
import type { IndicatorCode } from './work-patterns.ts';

type Entry = readonly [person: Person, code: IndicatorCode, value: number | null, note: string, link: string | null];
/** What needs attention is said of the result: that is what a rating below expectation rests on. */
type Note = readonly [person: Person, kind: FeedbackKind, code: IndicatorCode, text: string];
type PlanOf = (person: Person) => PlanInHand;

const entriesOf = ({ teacher, colleague, clerk, nurse }: Story): Entry[] => [
  [teacher, 'MODUL', 3, 'Tiga modul pecahan selesai dan dipakai di kelas IV', 'https://contoh.pauh.example/modul-pecahan'],
  [teacher, 'JP', 8, 'Lokakarya asesmen formatif, dua hari', 'https://contoh.pauh.example/sertifikat-asesmen'],
  [colleague, 'JP', 14, 'Dua lokakarya dan satu komunitas belajar', 'https://contoh.pauh.example/komunitas-belajar'],
  [clerk, 'ARSIP', 88, 'Berkas siswa kelas I sampai IV sudah diberi nomor', null],
  [nurse, 'KUNJUNG', 9, 'Jalan ke dua dusun terputus karena banjir; kunjungan diganti telepon', null],
];
const notesOf = ({ teacher, colleague, nurse }: Story): Note[] => [
  [teacher, 'appreciation', 'MODUL', 'Modul Ibu dipakai juga oleh kelas sebelah. Terima kasih sudah berbagi.'],
  [colleague, 'suggestion', 'UJIAN', 'Coba tanyakan dua soal di akhir pelajaran, lalu kita lihat bersama hasilnya.'],
  [
    nurse,
    'needs_attention',
    'KUNJUNG',
    'Kunjungan baru separuh dari rencana. Mari kita bagi wilayah dengan rekan, dan pinjam sepeda motor puskesmas.',
  ],
];

/** What people recorded during the semester, and what their supervisors told them in time. */
export async function keepNotes(calendar: Calendar, cast: Cast, cycle: OpenCycle, story: Story): Promise<void> {
  await calendar.onDay(addDays(calendar.today, -45), async (day) => {
    const plans = await listPlansInHand(day.tx, cycle.id, day.today);
    const planOf: PlanOf = ({ nip }) => plans.find((plan) => plan.nip === nip) as PlanInHand;
    for (const [person, code, value, note, link] of entriesOf(story)) {
      const plan = planOf(person);
      await day.as(actingOf(cast, person.nip), (work) =>
        createProgressEntry(work, plan.planId, {
          indicatorId: indicatorIdOf(plan, code),
          on: day.today,
          value,
          note,
          links: link ? [link] : [],
          evidenceIds: [],
        }),
      );
    }
    for (const [person, kind, code, text] of notesOf(story)) {
      const plan = planOf(person);
      const about =
        kind === 'needs_attention'
          ? { subject: 'result' as const, subjectId: resultIdOf(plan, code) }
          : { subject: 'indicator' as const, subjectId: indicatorIdOf(plan, code) };
      await day.as(actingOf(cast, plan.supervisorNip ?? ''), (work) => giveFeedback(work, plan.planId, { kind, ...about, text }));
    }
    await converse(day, cast, story, planOf);
    await talkAboutVisits(day, cast, planOf(story.nurse));
  });
}

/** One colleague asks another, who answers; the nurse thanks the teacher. */
async function converse(day: Day, cast: Cast, { teacher, colleague, nurse }: Story, planOf: PlanOf): Promise<void> {
  const [asker, asked, thankful] = [colleague, teacher, nurse].map(({ nip }) => actingOf(cast, nip)) as [Acting, Acting, Acting];
  const { planId } = planOf(colleague);
  const teacherId = asked.actor.employeeId ?? '';
  const question = 'Bagaimana Ibu membuka pelajaran pecahan?';
  const request = await day.as(asker, (work) =>
    askForFeedback(work, planId, {
      askedId: teacherId,
      askedAs: 'colleague',
      subject: 'behaviour',
      subjectId: 'kompeten',
      question,
      shared: false,
    }),
  );
  await day.as(asked, (work) =>
    answerRequest(
      work,
      request.id,
      { kind: 'suggestion', text: 'Saya mulai dari roti yang dibagi, baru angka. Coba satu pertemuan, lalu kita bandingkan catatannya.' },
      request.version,
    ),
  );
  await day.as(thankful, (work) =>
    giveThanks(work, { employeeId: teacherId, text: 'Terima kasih sudah mengantar siswa saat pemeriksaan gigi.' }),
  );
}

/** The nurse and her head talk about the visits. */
async function talkAboutVisits(day: Day, cast: Cast, visits: PlanInHand): Promise<void> {
  const statements = coachingForm.statements.map((statement) => ({
    statement,
    met: statement !== 'support',
    note: statement === 'support' ? 'Pinjaman sepeda motor masih ditanyakan' : null,
  }));
  await day.as(actingOf(cast, visits.supervisorNip ?? ''), (work) =>
    recordCoaching(work, visits.planId, {
      kind: 'coaching',
      heldOn: day.today,
      statements,
      nextStep: 'Membagi wilayah kunjungan dengan satu rekan, dimulai dari dusun yang paling dekat.',
      nextStepOn: addDays(day.today, 14),
    }),
  );
}

/** In the semester that is over, Agus was told in time what his result would rest on. */
export async function warnInTime(calendar: Calendar, cast: Cast, cycle: OpenCycle, { colleague }: Story, date: string): Promise<void> {
  await calendar.onDay(date, async (day) => {
    const plan = (await listPlansInHand(day.tx, cycle.id, day.today)).find(({ nip }) => nip === colleague.nip) as PlanInHand;
    for (const { id } of plan.content.results) {
      await day.as(actingOf(cast, plan.supervisorNip ?? ''), (work) =>
        giveFeedback(work, plan.planId, {
          kind: 'needs_attention',
          subject: 'result',
          subjectId: id,
          text: 'Capaiannya masih jauh dari rencana. Mari kita bagi pekerjaannya menjadi langkah dua mingguan dan bertemu setiap Jumat.',
        }),
      );
    }
  });
}

const resultOf = (plan: PlanInHand, code: IndicatorCode) =>
  plan.content.results.find((result) => result.indicators.some((indicator) => indicator.code === code));
const resultIdOf = (plan: PlanInHand, code: IndicatorCode): string => resultOf(plan, code)?.id ?? '';
const indicatorIdOf = (plan: PlanInHand, code: IndicatorCode): string =>
  resultOf(plan, code)?.indicators.find((indicator) => indicator.code === code)?.id ?? '';

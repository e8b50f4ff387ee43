import type { Task, TaskList } from '@pauh/contracts';
import { type Actor, type DelegationDuty, isReleasable, pathsWith } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { openPredicatesOf } from '../organisation-predicates/organisation-predicates.module.ts';
import { isStageOpen } from '../plans/plans.module.ts';
import { ownTasks } from './own-tasks.ts';
import { partTasks } from './part-tasks.ts';
import { reopeningTasks } from './reopening-tasks.ts';
import { byUrgency, newTask } from './task.ts';
import {
  type OwnCalibrations,
  type OwnPlan,
  type Team,
  type WatchedCycle,
  countContributions,
  countFeedbackRequests,
  countReportsToAnswer,
  countUnsupervised,
  findNextWindow,
  findOwnReportState,
  listCalibrations,
  listOwnPlans,
  listTeams,
  listWatchedCycles,
} from './tasks.repo.ts';

const minutesPerAssessment = 15;
const minutesPerReview = 10;
const minutesPerMark = 2;
const minutesPerNote = 3;
const minutesPerContribution = 5;
const minutesPerMeeting = 90;
const minutesPerCalibrated = 1;
const minutesPerPredicate = 10;

/** Everything that waits for this person, in whatever role: the first page after signing in. */
export async function listMyTasks(read: Read): Promise<TaskList> {
  const { db, actor, today } = read;
  const own = actor.employeeId ? await listOwnPlans(db, actor.employeeId, today) : [];
  const teams = await teamsOf(read);
  const watched = await watchedBy(read);
  const calibrations = actor.employeeId ? await listCalibrations(db, actor.employeeId, today) : [];
  const predicates = await openPredicatesOf(db, actor, today);
  const mayRelease = pathsWith(actor, 'result:release').length > 0;
  const items = [
    ...own.flatMap(ownTasks),
    ...teams.flatMap((team) => teamTasks(team, actor)),
    ...watched.flatMap((cycle) => watchTasks(cycle, mayRelease)),
    ...calibrations.flatMap(calibrationTasks),
    ...(await answerTasks(read)),
    ...predicates.map((cycle) =>
      newTask('organisation_predicate_set', 'do_now', cycle, { count: cycle.units, effortMinutes: cycle.units * minutesPerPredicate }),
    ),
    ...(await lineTasks(read)),
    ...(await partTasks(read)),
    ...(await reopeningTasks(read)),
  ].sort(byUrgency);
  return { items, nextStage: await nextStage(read, [...own, ...teams, ...watched]) };
}

/** One's own team, and those of whom one stands in for. */
async function teamsOf({ db, actor, today }: Read): Promise<Team[]> {
  if (!actor.employeeId) return [];
  const grantorIds = actor.delegations.map(({ grantorId }) => grantorId);
  return listTeams(db, actor.employeeId, grantorIds, today);
}

async function watchedBy({ db, actor }: Read): Promise<WatchedCycle[]> {
  const paths = [
    ...pathsWith(actor, 'cycle:manage'),
    ...actor.grants.filter((g) => g.role === 'performance_manager').map((g) => g.unitPath),
  ];
  return paths.length > 0 ? listWatchedCycles(db, paths) : [];
}

/** What others asked this person to say: a note on their work, a contribution to an assessment. */
async function answerTasks({ db, actor, now }: Read): Promise<Task[]> {
  if (!actor.employeeId) return [];
  const { toAnswer, waiting } = await countFeedbackRequests(db, actor.employeeId);
  const contributions = await countContributions(db, actor.employeeId, now);
  return [
    ...(toAnswer > 0 ? [newTask('feedback_answer', 'do_now', null, { count: toAnswer, effortMinutes: toAnswer * minutesPerNote })] : []),
    ...(waiting > 0 ? [newTask('feedback_answer', 'waiting', null, { count: waiting })] : []),
    ...(contributions.count > 0
      ? [
          newTask('contribution_answer', 'do_now', null, {
            count: contributions.count,
            effortMinutes: contributions.count * minutesPerContribution,
            dueAt: contributions.dueAt?.toISOString() ?? null,
          }),
        ]
      : []),
  ];
}

/** Of who keeps the reporting line: whom nobody supervises, and reports to answer. Of who reported: what became of it. */
async function lineTasks({ db, actor, today, now }: Read): Promise<Task[]> {
  const paths = pathsWith(actor, 'supervision:manage');
  const missing = paths.length > 0 ? await countUnsupervised(db, paths, today) : 0;
  const reported = paths.length > 0 ? await countReportsToAnswer(db, paths, today, actor.employeeId) : 0;
  const own = actor.employeeId ? await findOwnReportState(db, actor.employeeId, now) : null;
  return [
    ...(missing > 0 ? [newTask('supervisor_missing', 'do_now', null, { count: missing })] : []),
    ...(reported > 0 ? [newTask('supervisor_reported', 'do_now', null, { count: reported })] : []),
    ...(own ? [newTask('report_answer', own === 'open' ? 'waiting' : 'done', null, {})] : []),
  ];
}

/** What a team waits for: all of it from its supervisor, from a delegate the duties that were handed over. */
function teamTasks(team: Team, actor: Actor): Task[] {
  const { stage, toReview, toAssess, assessed, marked, supervisorId } = team;
  const held = actor.delegations.filter(({ grantorId }) => grantorId === supervisorId && grantorId !== actor.employeeId);
  const onBehalfOf = held[0] ? { employeeId: supervisorId, name: held[0].grantorName } : null;
  const mine = (duty: DelegationDuty) => onBehalfOf === null || held.some(({ duties }) => duties.includes(duty));
  const dueAt = team.stageClosesAt?.toISOString() ?? null;
  const tasks: Task[] = [];
  if (toReview > 0 && mine('plan_review') && ['planning', 'running', 'assessment'].includes(stage))
    tasks.push(newTask('plan_review', 'do_now', team, { onBehalfOf, count: toReview, effortMinutes: toReview * minutesPerReview, dueAt }));
  if (marked > 0 && mine('plan_review') && isStageOpen('confirm_cascade', stage))
    tasks.push(newTask('team_cascade', 'do_now', team, { onBehalfOf, count: marked, effortMinutes: marked * minutesPerMark }));
  if (stage !== 'assessment' || !mine('assessment')) return tasks;
  if (toAssess > 0)
    tasks.push(
      newTask('supervise_assess', 'do_now', team, { onBehalfOf, count: toAssess, effortMinutes: toAssess * minutesPerAssessment, dueAt }),
    );
  else if (assessed > 0) tasks.push(newTask('supervise_assess', 'done', team, { onBehalfOf, count: assessed }));
  return tasks;
}

/** Of a member: whom to mark before the meeting, and the meeting. Of a rater: what was moved and waits for a word. */
function calibrationTasks(cycle: OwnCalibrations): Task[] {
  const { unmarked, meetings, unanswered } = cycle;
  const dueAt = cycle.stageClosesAt?.toISOString() ?? null;
  return [
    ...(unmarked > 0
      ? [newTask('calibration_preview', 'do_now', cycle, { count: unmarked, effortMinutes: unmarked * minutesPerCalibrated, dueAt })]
      : []),
    ...(meetings > 0 ? [newTask('calibration_meeting', 'do_now', cycle, { effortMinutes: meetings * minutesPerMeeting, dueAt })] : []),
    ...(unanswered > 0
      ? [newTask('calibration_change', 'do_now', cycle, { count: unanswered, effortMinutes: unanswered * minutesPerNote, dueAt })]
      : []),
  ];
}

/** Who of the units has not done what the stage asks; and results that wait to be released. */
function watchTasks(cycle: WatchedCycle, mayRelease: boolean): Task[] {
  const { stage, plans, agreed, supervisorSubmitted, released, decided, calibration } = cycle;
  const behind = { planning: plans - agreed, running: plans - agreed, assessment: agreed - supervisorSubmitted }[stage as string] ?? 0;
  const tasks: Task[] = [];
  if (behind > 0) tasks.push(newTask('cycle_watch', 'do_now', cycle, { count: behind, dueAt: cycle.stageClosesAt?.toISOString() ?? null }));
  if (mayRelease && decided && isReleasable(stage, calibration))
    tasks.push(newTask('release_unit', 'do_now', cycle, { count: supervisorSubmitted - released }));
  return tasks;
}

async function nextStage(
  { db, now }: Pick<Read, 'db' | 'now'>,
  cycles: readonly (OwnPlan | Team | WatchedCycle)[],
): Promise<TaskList['nextStage']> {
  if (cycles.length === 0) return null;
  const next = await findNextWindow(db, [...new Set(cycles.map((c) => c.cycleId))], now);
  return next && { ...next, opensAt: next.opensAt.toISOString() };
}

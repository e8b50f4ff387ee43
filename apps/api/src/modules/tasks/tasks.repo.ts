import type { AssessmentState, CycleStage, PlanState, ResultState, SupervisionReportState, WindowStage, Zone } from '@pauh/domain';
import { agreedPlan } from '../../db/agreed-plan.ts';
import type { Db } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';
import { deadlineColumn, deadlineZone, handInStage } from '../cycles/cycles.module.ts';
import { notCorrected } from '../feedback/feedback.module.ts';
import { homeUnit } from '../organisation/organisation.module.ts';
import { markedPlan, supervisorJson, wordsOf } from '../plans/plans.module.ts';
import { reopenedColumn } from '../reopenings/reopenings.module.ts';

interface OfCycle {
  cycleId: string;
  cycleName: string;
  stage: CycleStage;
  stageClosesAt: Date | null;
}

/** A plan of one's own in a cycle that is under way, or that still asks something of its person. */
export interface OwnPlan extends OfCycle {
  planId: string;
  state: PlanState;
  /** To be assessed when its time comes, whether or not it goes on. */ agreed: boolean;
  startsOn: string;
  selfState: AssessmentState | null;
  supervisorState: AssessmentState | null;
  resultState: ResultState | null;
  /** It counts as received, and the person has not opened it. */ unread: boolean;
  resultId: string | null;
  unseenNotes: number;
  unseenWarnings: number;
  coachingOpen: number;
  /** Results whose supported result changed. */ marks: number;
  /** What the leader proposed and waits for an answer. */ proposals: number;
  supervisor: { employeeId: string; name: string } | null;
  handInClosesAt: Date | null;
  zone: Zone | null;
}
/** The people whom one or another supervises today, counted by supervisor and cycle. */
export interface Team extends OfCycle {
  supervisorId: string;
  toReview: number;
  toAssess: number;
  assessed: number;
  /** Plans with such results. */ marked: number;
}
/** The units one answers for by a grant, counted by cycle. */
export interface WatchedCycle extends OfCycle {
  plans: number;
  agreed: number;
  selfSubmitted: number;
  supervisorSubmitted: number;
  released: number;
  /** Some result is decided; parts of a period are handed in without one. */ decided: boolean;
  calibration: boolean;
}

const current = (row: string) => onDay(row, '$2::date');
const ofCycle = 'c.id as "cycleId", c.name as "cycleName", c.stage';
const stageClosesAt = '(select w.closes_at from cycle_window w where w.cycle_id = c.id and w.stage = c.stage) as "stageClosesAt"';
const underWay = "c.stage not in ('draft', 'closed')";

/** What counts as received stays to be read, also in a closed cycle. */
const unread = `exists (
  select 1
  from result r
  join result_delivery d on d.result_id = r.id
  where r.plan_id = p.id
    and r.is_current
    and d.how = 'deemed'
    and d.opened_at is null
)`;
/** Notes that wait to be opened; one that was replaced meanwhile does not. */
const unseen = (kind: string) => `(
  select count(*)
  from feedback_note f
  where f.plan_id = p.id
    and f.seen_at is null
    and f.kind ${kind}
    and ${notCorrected}
)`;

const ownPlans = statement(
  'tasks_own_plans',
  `
  select
    ${ofCycle}, p.id as "planId", p.state, ${agreedPlan} as agreed, p.starts_on as "startsOn",
    p.self_state as "selfState", p.supervisor_state as "supervisorState", p.result_state as "resultState",
    (select r.id from result r where r.plan_id = p.id and r.is_current and r.released_at is not null) as "resultId",
    ${unread} as unread,
    ${unseen("<> 'needs_attention'")} as "unseenNotes", ${unseen("= 'needs_attention'")} as "unseenWarnings",
    (select count(*) from coaching_record k where k.plan_id = p.id and k.confirmed_at is null) as "coachingOpen",
    (select count(*) from cascade_mark m where m.plan_id = p.id and m.cleared_at is null) as marks,
    (select count(*) from plan_proposal o where o.plan_id = p.id and o.state = 'open') as proposals,
    ${supervisorJson('$2::date')} as supervisor,
    ${deadlineColumn(handInStage)} as "handInClosesAt", ${deadlineColumn('c.stage')} as "stageClosesAt",
    ${deadlineZone} as zone
  from plan p
  join cycle c on c.id = p.cycle_id
  where p.employee_id = $1
    and (${underWay} or ${reopenedColumn} or ${unread})
  order by c.starts_on desc, p.starts_on desc`,
);
const team = statement(
  'tasks_team',
  `
  select
    ${ofCycle}, l.supervisor_employee_id as "supervisorId", min(${deadlineColumn('c.stage')}) as "stageClosesAt",
    count(*) filter (where p.state = 'submitted') as "toReview",
    count(*) filter (where ${agreedPlan} and p.supervisor_state is distinct from 'submitted') as "toAssess",
    count(*) filter (where p.supervisor_state = 'submitted') as assessed,
    count(*) filter (where ${markedPlan}) as marked
  from supervision l
  join plan p on p.assignment_id = l.assignment_id
  join cycle c on c.id = p.cycle_id
  where l.supervisor_employee_id = any($1::uuid[])
    and p.employee_id <> $3::uuid
    and ${current('l')}
    and ${underWay}
  group by c.id, l.supervisor_employee_id
  order by c.starts_on desc`,
);
const watched = statement(
  'tasks_watched',
  `
  select
    ${ofCycle},
    ${stageClosesAt},
    sum(n.plans) as plans, sum(n.agreed) as agreed, sum(n.self_submitted) as "selfSubmitted",
    sum(n.supervisor_submitted) as "supervisorSubmitted", sum(n.released) as released,
    sum(n.supervisor_submitted) > sum(n.released)
      and exists (
        select 1
        from plan p
        where p.cycle_id = c.id
          and p.result_state = 'decided'
          and ${withinPaths('p.unit_path', '$1')}
      ) as decided,
    (h.rules->>'calibration')::boolean as calibration
  from cycle_unit_count n
  join cycle c on c.id = n.cycle_id
  join scheme h on h.id = c.scheme_id
  where ${underWay}
    and ${withinPaths('n.unit_path', '$1')}
  group by c.id, h.id
  order by c.starts_on desc`,
);
const unsupervised = statement(
  'tasks_unsupervised',
  `
  select count(*) as count
  from assignment a
  join unit u on u.id = a.unit_id
  where ${current('a')}
    and ${withinPaths('u.path', '$1')}
    and not exists (select 1 from supervision l where l.assignment_id = a.id and ${current('l')})`,
);
const toAnswer = statement(
  'tasks_reports_to_answer',
  `
  select count(*) as count
  from supervision_report r
  ${homeUnit('r.employee_id', '$2')}
  where r.state = 'open'
    and r.employee_id is distinct from $3::uuid
    and ${withinPaths('home.path', '$1')}`,
);
const ownReport = statement(
  'tasks_own_report',
  `
  select state
  from supervision_report
  where employee_id = $1
    and (state = 'open' or closed_at > $2::timestamptz - interval '30 days')
  order by reported_at desc limit 1`,
);
const askedFor = statement(
  'tasks_feedback_requests',
  `
  select count(*) filter (where asked_id = $1) as "toAnswer", count(*) filter (where asker_id = $1) as waiting
  from feedback_request q
  join plan p on p.id = q.plan_id
  join cycle c on c.id = p.cycle_id
  where q.state = 'open'
    and $1 in (q.asked_id, q.asker_id)
    and ${underWay}`,
);
const contributions = statement(
  'tasks_contributions',
  `
  select count(*) as count, min(k.due_at) as "dueAt"
  from contribution k
  join plan p on p.id = k.plan_id
  join cycle c on c.id = p.cycle_id
  where k.contributor_id = $1
    and k.state = 'invited'
    and k.due_at + interval '1 second' > $2::timestamptz
    and c.stage = 'assessment'
    and (p.result_state is null or p.result_state in ('computed', 'decided'))`,
);
/** Over `calibration_person k`, `plan p` and `result r`: not $1's superior, and nobody whom $1 assesses or assessed. */
const anothersCase = `
  not exists (
    select 1
    from supervision l
    where l.assignment_id = p.assignment_id
      and l.supervisor_employee_id = $1
      and ${current('l')}
  )
  and not exists (
    select 1
    from supervision l
    join assignment a on a.id = l.assignment_id
    where a.employee_id = $1
      and l.supervisor_employee_id = k.employee_id
      and ${current('l')}
  )
  and not exists (
    select 1
    from assessment x
    where x.id = r.assessment_id
      and $1 in (x.by_employee_id, x.for_employee_id)
  )`;
const calibrations = statement(
  'tasks_calibrations',
  `
  select
    ${ofCycle},
    ${stageClosesAt},
    count(distinct s.id) filter (where s.state = 'meeting' and m.employee_id is not null) as meetings,
    count(*) filter (
      where s.state = 'preview'
        and m.employee_id is not null
        and ${anothersCase}
        and not exists (
          select 1
          from calibration_mark y
          where y.session_id = s.id
            and y.employee_id = k.employee_id
            and y.member_id = $1
        )
    ) as unmarked,
    count(*) filter (
      where s.state = 'meeting'
        and v.at is not null
        and (
          exists (
            select 1
            from supervision l
            where l.assignment_id = p.assignment_id
              and l.supervisor_employee_id = $1
              and ${current('l')}
          )
          or exists (select 1 from assessment x where x.id = r.assessment_id and ${wordsOf('x')} = $1)
        )
        and not exists (
          select 1
          from calibration_answer w
          where w.session_id = s.id
            and w.employee_id = k.employee_id
            and w.at >= v.at
        )
    ) as unanswered
  from calibration_session s
  join cycle c on c.id = s.cycle_id and c.stage = 'calibration'
  join calibration_person k on k.session_id = s.id and k.held and k.employee_id <> $1
  join result r on r.cycle_id = k.cycle_id and r.employee_id = k.employee_id and r.is_current and r.state = 'decided'
  join plan p on p.id = r.plan_id
  left join calibration_member m on m.session_id = s.id and m.employee_id = $1
  left join lateral (
    select max(x.at) as at
    from calibration_move x
    where x.session_id = s.id
      and x.employee_id = k.employee_id
      and x.result_id = r.id
  ) v on true
  where s.state in ('preview', 'meeting')
  group by c.id
  order by c.starts_on desc`,
);
const nextWindow = statement(
  'tasks_next_window',
  `
  select c.name as "cycleName", w.stage, w.opens_at as "opensAt"
  from cycle_window w
  join cycle c on c.id = w.cycle_id
  where c.id = any($1::uuid[])
    and w.opens_at > $2
  order by w.opens_at limit 1`,
);

export const listOwnPlans = (db: Db, employeeId: string, today: string): Promise<OwnPlan[]> => db.query(ownPlans, [employeeId, today]);
/** One's own team and those one stands in for; one's own plan is in none of them. */
export const listTeams = (db: Db, employeeId: string, grantorIds: readonly string[], today: string): Promise<Team[]> =>
  db.query(team, [[employeeId, ...grantorIds], today, employeeId]);
export const listWatchedCycles = (db: Db, paths: readonly string[]): Promise<WatchedCycle[]> => db.query(watched, [paths]);

/** How many people work in these units today with nobody to assess them. */
export async function countUnsupervised(db: Db, paths: readonly string[], today: string): Promise<number> {
  return (await db.query<{ count: number }>(unsupervised, [paths, today]))[0]?.count ?? 0;
}

/** How many people of these units said that their supervisor is wrong and wait for an answer; never one's own. */
export async function countReportsToAnswer(db: Db, paths: readonly string[], today: string, employeeId: string | null): Promise<number> {
  return (await db.query<{ count: number }>(toAnswer, [paths, today, employeeId]))[0]?.count ?? 0;
}

/** The state of one's own latest report, as long as it is open or was answered in the last 30 days. */
export async function findOwnReportState(db: Db, employeeId: string, now: Date): Promise<SupervisionReportState | null> {
  return (await db.query<{ state: SupervisionReportState }>(ownReport, [employeeId, now]))[0]?.state ?? null;
}

/** How many people wait for this person's feedback, and for how many answers this person waits. */
export async function countFeedbackRequests(db: Db, employeeId: string): Promise<{ toAnswer: number; waiting: number }> {
  return (await db.query<{ toAnswer: number; waiting: number }>(askedFor, [employeeId]))[0] ?? { toAnswer: 0, waiting: 0 };
}

/** About how many colleagues this person is asked and can still answer, and by when the first. */
export async function countContributions(db: Db, employeeId: string, now: Date): Promise<{ count: number; dueAt: Date | null }> {
  return (await db.query<{ count: number; dueAt: Date | null }>(contributions, [employeeId, now]))[0] ?? { count: 0, dueAt: null };
}

/** What calibrations ask: people to mark before the meeting, meetings that are on, and moves in one's own assessments without an answer. */
export interface OwnCalibrations extends OfCycle {
  unmarked: number;
  meetings: number;
  unanswered: number;
}
export const listCalibrations = (db: Db, employeeId: string, today: string): Promise<OwnCalibrations[]> =>
  db.query<OwnCalibrations>(calibrations, [employeeId, today]);

export async function findNextWindow(
  db: Db,
  cycleIds: readonly string[],
  now: Date,
): Promise<{ cycleName: string; stage: WindowStage; opensAt: Date } | null> {
  return (await db.query<{ cycleName: string; stage: WindowStage; opensAt: Date }>(nextWindow, [cycleIds, now]))[0] ?? null;
}

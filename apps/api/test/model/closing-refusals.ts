import type { ErrorCode } from '@pauh/contracts';
import type { ActorKey } from '../support/agency.ts';
import { type ClosingRequest, type Rated, membersOf, raterOf, rated, unitOf } from './closing-acts.ts';
import {
  type World,
  deemedDelivery,
  inUnit,
  isCalibrated,
  isDecided,
  isOut,
  isOverdue,
  isReopened,
  isSame,
  isSeated,
  lastDayToCorrect,
  mayObject,
  placeOf,
  reopeningWith,
  resultOf,
  todayOf,
  versionOf,
  versionOfResult,
} from './closing-world.ts';

type Asked<Act extends ClosingRequest['act']> = Extract<ClosingRequest, { act: Act }>;
/** The codes whose condition holds. */
const where = (...conditions: [boolean, ErrorCode][]): ErrorCode[] => conditions.filter(([holds]) => holds).map(([, code]) => code);
const isHr = (who: ActorKey): boolean => who === 'hr' || who === 'secondHr';
const isSaid = (reason: string | null): boolean => (reason ?? '').trim().length >= 10;

/** Every code that refuses this request in this world; none when it is to be accepted. */
export function refusalsOf(world: World, request: ClosingRequest): ErrorCode[] {
  const version = versionOf(world, request);
  const unread: ErrorCode[] =
    version === undefined || version === request.ifMatch
      ? []
      : [request.ifMatch === undefined ? 'concurrency.if_match_required' : 'concurrency.stale'];
  return [...unread, ...refusalsAsRead(world, request)];
}

function refusalsAsRead(world: World, request: ClosingRequest): ErrorCode[] {
  switch (request.act) {
    case 'preview':
    case 'meeting':
    case 'lock':
      return sessionRefusals(world, request);
    case 'mark':
    case 'move':
      return boardRefusals(world, request);
    case 'answer':
      return answerRefusals(world, request);
    case 'correct':
    case 'save':
    case 'submit':
      return sheetRefusals(world, request);
    case 'advance':
      return advanceRefusals(world, request);
    case 'release':
      return isHr(request.who)
        ? where(
            [world.stage !== 'released', 'result.stage_not_releasable'],
            [!inUnit(request.unit).some((person) => isDecided(world, person)), 'result.nothing_to_release'],
          )
        : ['access.denied'];
    case 'open':
    case 'paper':
    case 'acknowledge':
      return receiptRefusals(world, request);
    case 'ask':
      return askRefusals(world, request);
    case 'approve':
    case 'refuse':
    case 'finish':
      return decisionRefusals(world, request);
  }
}

const notYours: ErrorCode[] = ['access.denied', 'calibration.not_found'];
const steps = {
  preview: ['draft', 'calibration.already_opened'],
  meeting: ['preview', 'calibration.preview_closed'],
  lock: ['meeting', 'calibration.meeting_closed'],
} as const;

function sessionRefusals(world: World, { act, unit, who }: Asked<'preview' | 'meeting' | 'lock'>): ErrorCode[] {
  if (!isHr(who)) return notYours;
  const [from, code] = steps[act];
  return where(
    [world.sessions[unit].state !== from, code],
    [world.stage !== 'calibration', 'calibration.stage_closed'],
    [act === 'preview' && !inUnit(unit).some((person) => isDecided(world, person)), 'calibration.no_people'],
  );
}

function boardRefusals(world: World, request: Asked<'mark' | 'move'>): ErrorCode[] {
  const { person, who } = request;
  const { state } = world.sessions[unitOf[person]];
  if (!(membersOf[unitOf[person]] as readonly ActorKey[]).includes(who) || state === 'draft') return notYours;
  const [open, code] =
    request.act === 'mark' ? (['preview', 'calibration.preview_closed'] as const) : (['meeting', 'calibration.meeting_closed'] as const);
  return where(
    [state !== open, code],
    [world.stage !== 'calibration', 'calibration.stage_closed'],
    [!isSeated(world, person) || !isDecided(world, person), 'calibration.person_not_found'],
    [who === raterOf[person] || who === person, 'calibration.own_case'],
    [request.act === 'move' && (isSame(request.to, placeOf(world, person)) || !isSaid(request.reason)), 'calibration.move_refused'],
  );
}

function answerRefusals(world: World, { person, who }: Asked<'answer'>): ErrorCode[] {
  const { state } = world.sessions[unitOf[person]];
  const { seat, moves } = world.people[person];
  const looked = state === 'locked' ? seat?.settled : resultOf(world, person).no;
  if (who !== raterOf[person] || (state !== 'meeting' && state !== 'locked') || !seat?.held || !moves.some(({ about }) => about === looked))
    return notYours;
  return where([state !== 'meeting', 'calibration.meeting_closed'], [world.stage !== 'calibration', 'calibration.stage_closed']);
}

/** The supervisor's assessment is corrected in its stage, as long as no session has locked it; then only for who was reopened by two. */
function sheetRefusals(world: World, request: Asked<'correct' | 'save' | 'submit'>): ErrorCode[] {
  const { act, person, who } = request;
  if (who !== raterOf[person]) return ['access.denied', 'plan.not_found'];
  const { state } = world.people[person].sheet;
  const reopened = isReopened(world, person);
  return where(
    [world.stage !== 'assessment' && !(world.stage === 'closed' && reopened), 'assessment.stage_closed'],
    [isOut(resultOf(world, person)) && !reopened, 'assessment.released'],
    [act === 'correct' && state !== 'submitted', 'assessment.not_submitted'],
    [act !== 'correct' && state === 'submitted', 'assessment.already_submitted'],
    [act === 'correct' && isCalibrated(world, person) && !reopened, 'assessment.calibration_locked'],
    [act === 'correct' && todayOf(world) > lastDayToCorrect && !reopened, 'assessment.deadline_passed'],
    [act === 'correct' && !isSaid(request.reason), 'request.refused'],
  );
}

function advanceRefusals(world: World, { to, who, reason }: Asked<'advance'>): ErrorCode[] {
  if (!isHr(who)) return ['access.denied'];
  switch (`${world.stage} ${to}`) {
    case 'assessment calibration':
      return [];
    case 'calibration assessment':
      return world.asksBack === null
        ? where([!isSaid(reason), 'cycle.reason_required'])
        : where([world.asksBack === who, 'cycle.second_person_required']);
    case 'calibration released':
      return where(
        [Object.values(world.sessions).some(({ state }) => state !== 'locked'), 'cycle.calibration_open'],
        [
          rated.some((person) => resultOf(world, person).state === 'decided' && !isCalibrated(world, person)) && !isSaid(reason),
          'cycle.uncalibrated_reason_required',
        ],
      );
    case 'released closed':
      return where(
        [rated.some((person) => world.people[person].sheet.state === 'draft'), 'cycle.assessments_open'],
        [rated.some((person) => !isOut(resultOf(world, person))), 'cycle.results_unreleased'],
        [rated.some((person) => isWaitedFor(world, person)), 'cycle.objection_window_open'],
      );
    case 'released calibration':
      return ['cycle.reason_required'];
    default:
      return ['cycle.transition_not_allowed'];
  }
}

/** What counts as received by the days that went by is received before the time to object is asked. */
function isWaitedFor(world: World, person: Rated): boolean {
  const result = resultOf(world, person);
  return (
    isOut(result) &&
    mayObject(world, isOverdue(world, result) ? { ...result, delivery: result.delivery ?? deemedDelivery(result) } : result)
  );
}

function receiptRefusals(world: World, { act, person, no, who }: Asked<'open' | 'paper' | 'acknowledge'>): ErrorCode[] {
  const result = versionOfResult(world, person, no);
  if (!result) return ['result.not_found'];
  const isReplaced = result !== resultOf(world, person);
  if (act === 'paper') {
    if (!isHr(who) && who !== raterOf[person]) return ['access.denied', 'result.not_found'];
    return where(
      [!isOut(result), 'result.not_released'],
      [isReplaced, 'result.superseded'],
      [result.delivery !== null, 'delivery.already_received'],
      [isOverdue(world, result), 'delivery.already_deemed'],
    );
  }
  if (who !== person || !isOut(result)) return ['access.denied', 'result.not_found'];
  return act === 'open'
    ? []
    : where(
        [world.stage === 'closed' && !isReopened(world, person), 'cycle.closed'],
        [isReplaced, 'result.superseded'],
        [result.state === 'acknowledged', 'result.already_acknowledged'],
        [result.state === 'released', 'result.not_delivered'],
      );
}

function askRefusals(world: World, { person, who, reason }: Asked<'ask'>): ErrorCode[] {
  if (!isHr(who)) return ['access.denied'];
  return where(
    [world.stage !== 'closed', 'reopening.cycle_not_closed'],
    [!world.people[person].results.some(isOut), 'reopening.nothing_to_correct'],
    [!isSaid(reason), 'reopening.reason_required'],
    [world.reopenings.some((one) => one.person === person && (one.state === 'requested' || one.state === 'open')), 'reopening.under_way'],
  );
}

function decisionRefusals(world: World, request: Asked<'approve' | 'refuse' | 'finish'>): ErrorCode[] {
  const { state, askedBy, person } = reopeningWith(world, request.id);
  const { act, who } = request;
  if (!isHr(who) && !(who === 'leader' && act !== 'finish')) return ['access.denied', 'reopening.not_found'];
  if (act === 'finish')
    return where(
      [state !== 'open', 'reopening.closed'],
      [world.people[person].sheet.state === 'draft', 'reopening.correction_open'],
      [mayObject(world, resultOf(world, person)), 'reopening.objection_window_open'],
    );
  return where(
    [state !== 'requested', 'reopening.already_decided'],
    act === 'approve' ? [who === askedBy, 'reopening.second_person_required'] : [!isSaid(request.reason), 'reopening.reason_required'],
  );
}

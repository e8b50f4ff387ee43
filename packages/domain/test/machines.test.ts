import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CycleFacts,
  type CycleStage,
  type Machine,
  actionsFrom,
  assessmentMachine,
  assessmentStates,
  calibrationMachine,
  calibrationStates,
  contributionMachine,
  contributionStates,
  cycleMachine,
  cycleStages,
  decisionMachine,
  decisionStates,
  isPlanEditable,
  isReleasable,
  isStepBack,
  lastObjectionDay,
  moveCycle,
  objectionMachine,
  objectionStates,
  planActionNames,
  planMachine,
  planStates,
  reopeningMachine,
  reopeningStates,
  resultMachine,
  resultStates,
  type SuperiorPlanState,
  transition,
  waitsForSuperior,
} from '../src/index.ts';

const declared: [string, Machine<string, string, never>, readonly string[]][] = [
  ['cycle', cycleMachine as never, cycleStages],
  ['plan', planMachine as never, planStates],
  ['assessment', assessmentMachine as never, assessmentStates],
  ['contribution', contributionMachine as never, contributionStates],
  ['result', resultMachine as never, resultStates],
  ['calibration', calibrationMachine as never, calibrationStates],
  ['objection', objectionMachine as never, objectionStates],
  ['decision', decisionMachine as never, decisionStates],
  ['reopening', reopeningMachine as never, reopeningStates],
];
describe.each(declared)('the %s machine', (_name, machine, states) => {
  it('reaches every declared state from its first, and no other', () => {
    const reached = new Set([machine.initial]);
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of machine.arrows) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });
  it('has one arrow for a state and an action, and one refusal code of its own for each', () => {
    const keys = machine.arrows.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { code, guards } of machine.arrows)
      for (const each of [code, ...(guards ?? []).map((guard) => guard.code)]) expect(each).toMatch(/^[a-z]+\.[a-z_]+$/);
  });
});

const reason = 'Target dinas berubah';
describe('plan', () => {
  it('never leaves its declared states, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ action: fc.constantFrom(...planActionNames), reason: fc.option(fc.string()), superiorPlanOpen: fc.boolean() }),
        ),
        (asked) => {
          let state = planMachine.initial;
          for (const { action, reason: given, superiorPlanOpen } of asked) {
            const answer = transition(planMachine, state, action, { reason: given, superiorPlanOpen });
            if (!answer.ok) continue;
            expect(state).not.toBe('ended');
            state = answer.to;
            expect(planStates).toContain(state);
          }
        },
      ),
    );
  });
  it('goes the usual way', () => {
    expect(transition(planMachine, 'draft', 'submit')).toEqual({ ok: true, to: 'submitted' });
    expect(transition(planMachine, 'submitted', 'agree', { superiorPlanOpen: false })).toEqual({ ok: true, to: 'agreed' });
    expect(transition(planMachine, 'submitted', 'return', { reason: 'Targetnya' })).toEqual({ ok: true, to: 'returned' });
    expect(transition(planMachine, 'agreed', 'revise', { reason })).toEqual({ ok: true, to: 'revising' });
  });
  it.each([
    ['submitted', 'submit', {}, 'plan.already_submitted'],
    ['draft', 'agree', {}, 'plan.not_submitted'],
    ['submitted', 'return', {}, 'plan.remarks_required'],
    ['submitted', 'agree', { superiorPlanOpen: true }, 'plan.superior_not_agreed'],
    ['submitted', 'agree', {}, 'plan.superior_not_agreed'],
    ['agreed', 'revise', {}, 'plan.reason_required'],
    ['draft', 'revise', { reason }, 'plan.not_agreed'],
    ['ended', 'end', {}, 'plan.ended'],
  ] as const)('refuses %s %s', (state, action, facts, code) =>
    expect(transition(planMachine, state, action, facts)).toEqual({ ok: false, code }),
  );
  it('is edited before it is handed in', () => expect(planStates.filter(isPlanEditable)).toEqual(['draft', 'returned', 'revising']));
  it('lists what can be done now', () =>
    expect(actionsFrom(planMachine, 'submitted', { superiorPlanOpen: false })).toEqual(['agree', 'end']));
  it.each<[SuperiorPlanState, boolean, boolean]>([
    ['not_needed', false, false],
    ['agreed', false, false],
    ['open', false, true],
    ['missing', false, true],
    ['open', true, false],
    ['missing', true, false],
    ['not_needed', true, false],
    ['agreed', true, false],
  ])('waits for a superior whose plan is %s, waived %s: %s', (state, waived, waits) =>
    expect(waitsForSuperior({ state, waived })).toBe(waits),
  );
});

describe('cycle', () => {
  const settled: CycleFacts = {
    calibration: false,
    reason: null,
    isEmployee: true,
    secondPerson: false,
    openCalibrations: 0,
    uncalibratedResults: 0,
    openAssessments: 0,
    unreleasedResults: 0,
    openObjections: 0,
    objectionWindowOpen: false,
  };
  it.each<[CycleStage, CycleStage, Partial<CycleFacts>, string | null]>([
    ['draft', 'planning', {}, null],
    ['planning', 'running', {}, null],
    ['running', 'assessment', {}, null],
    ['draft', 'running', {}, 'cycle.transition_not_allowed'],
    ['assessment', 'released', {}, null],
    ['assessment', 'calibration', {}, 'cycle.transition_not_allowed'],
    ['assessment', 'calibration', { calibration: true }, null],
    ['assessment', 'released', { calibration: true }, 'cycle.transition_not_allowed'],
    ['calibration', 'released', { calibration: true }, null],
    ['calibration', 'released', { calibration: true, openCalibrations: 1 }, 'cycle.calibration_open'],
    ['calibration', 'released', { calibration: true, uncalibratedResults: 1 }, 'cycle.uncalibrated_reason_required'],
    ['calibration', 'released', { calibration: true, uncalibratedResults: 1, reason: 'sebab' }, 'cycle.uncalibrated_reason_required'],
    ['calibration', 'released', { calibration: true, uncalibratedResults: 1, reason }, null],
    ['released', 'closed', {}, null],
    ['released', 'closed', { openAssessments: 1 }, 'cycle.assessments_open'],
    ['released', 'closed', { unreleasedResults: 1 }, 'cycle.results_unreleased'],
    ['released', 'closed', { openObjections: 1 }, 'cycle.objections_open'],
    ['released', 'closed', { objectionWindowOpen: true }, 'cycle.objection_window_open'],
    ['running', 'planning', {}, 'cycle.reason_required'],
    ['running', 'planning', { reason: 'x' }, 'cycle.reason_required'],
    ['running', 'planning', { reason }, 'cycle.second_person_required'],
    ['running', 'planning', { reason, isEmployee: false, secondPerson: true }, 'account.employee_required'],
    ['running', 'planning', { reason, secondPerson: true }, null],
    ['closed', 'released', { reason, secondPerson: true }, 'cycle.transition_not_allowed'],
    ['released', 'running', { reason, secondPerson: true }, 'cycle.transition_not_allowed'],
  ])('%s -> %s with %j: %s', (from, to, facts, code) =>
    expect(moveCycle(from, to, { ...settled, ...facts })).toEqual(code === null ? { ok: true, to } : { ok: false, code }),
  );
  it.each(cycleStages)('releases in %s, with a calibration only after it', (stage) => {
    expect([isReleasable(stage, false), isReleasable(stage, true)]).toEqual([
      ['assessment', 'calibration', 'released'].includes(stage),
      stage === 'released',
    ]);
  });
  it('does not close on what it does not know', () => expect(moveCycle('released', 'closed', {})).toMatchObject({ ok: false }));
  it('knows a step back', () => expect([isStepBack('running', 'planning'), isStepBack('planning', 'running')]).toEqual([true, false]));
});

it.each([
  [assessmentMachine, 'submitted', 'correct', { reason, calibrated: false, locked: true }, 'assessment.released'],
  [assessmentMachine, 'submitted', 'correct', { calibrated: false, locked: false }, 'assessment.reason_required'],
  [assessmentMachine, 'submitted', 'correct', { reason, calibrated: true, locked: false }, 'assessment.calibration_locked'],
  [assessmentMachine, 'submitted', 'submit', {}, 'assessment.already_submitted'],
  [assessmentMachine, 'submitted', 'correct', { reason, calibrated: false, locked: false }, null],
  [resultMachine, 'computed', 'release', {}, 'result.not_decided'],
  [resultMachine, 'released', 'acknowledge', {}, 'result.not_delivered'],
  [resultMachine, 'delivered', 'object', {}, 'result.objection_window_closed'],
  [resultMachine, 'delivered', 'finalise', { objectionWindowOpen: true }, 'result.objection_window_open'],
  [resultMachine, 'objected', 'finalise', {}, 'result.objection_open'],
  [resultMachine, 'acknowledged', 'object', { objectionWindowOpen: true }, null],
  [objectionMachine, 'submitted', 'decide', { deciderIndependent: true, reason }, 'objection.answer_time_open'],
  [objectionMachine, 'answered', 'decide', { reason }, 'objection.decider_not_independent'],
  [objectionMachine, 'answered', 'decide', { deciderIndependent: true }, 'objection.reason_required'],
  [objectionMachine, 'decided', 'withdraw', {}, 'objection.closed'],
  [objectionMachine, 'answered', 'decide', { deciderIndependent: true, reason }, null],
  [reopeningMachine, 'requested', 'approve', {}, 'reopening.own_case'],
  [reopeningMachine, 'requested', 'approve', { ownCase: true, secondPerson: true }, 'reopening.own_case'],
  [reopeningMachine, 'requested', 'approve', { ownCase: false, isEmployee: true, secondPerson: false }, 'reopening.second_person_required'],
  [reopeningMachine, 'requested', 'approve', { ownCase: false, isEmployee: true, secondPerson: true }, null],
  [reopeningMachine, 'requested', 'approve', { ownCase: false, isEmployee: false, secondPerson: true }, 'account.employee_required'],
  [reopeningMachine, 'requested', 'refuse', { ownCase: false, reason: 'pendek' }, 'reopening.reason_required'],
  [reopeningMachine, 'requested', 'refuse', { ownCase: false, reason }, null],
  [reopeningMachine, 'requested', 'close', {}, 'reopening.closed'],
  [reopeningMachine, 'open', 'approve', { ownCase: false, secondPerson: true }, 'reopening.already_decided'],
  [reopeningMachine, 'open', 'close', { ownCase: false, correctionOpen: true }, 'reopening.correction_open'],
  [
    reopeningMachine,
    'open',
    'close',
    { ownCase: false, correctionOpen: false, objectionWindowOpen: true },
    'reopening.objection_window_open',
  ],
  [reopeningMachine, 'open', 'close', { ownCase: false, correctionOpen: false, objectionWindowOpen: false }, null],
  [reopeningMachine, 'closed', 'close', {}, 'reopening.closed'],
  [reopeningMachine, 'refused', 'approve', {}, 'reopening.already_decided'],
  [decisionMachine, 'proposed', 'decide', {}, 'decision.support_not_offered'],
  [decisionMachine, 'proposed', 'decide', { supportOffered: true }, 'decision.objection_window_open'],
  [decisionMachine, 'proposed', 'decide', { supportOffered: true, objectionWindowOpen: false }, 'decision.objection_open'],
  [decisionMachine, 'proposed', 'decide', { restsOnResult: false }, null],
  [decisionMachine, 'proposed', 'decide', { exceptionBasis: 'PP 94/2021 pasal 8' }, null],
] as const)('%#: %s', (machine, state, action, facts, code) => {
  const answer = transition(machine as never as Machine<string, string, object>, state, action, facts);
  expect(answer.ok ? null : answer.code).toBe(code);
});

it('does not count the day of receipt in the time to object', () => {
  expect(lastObjectionDay('2026-07-01', { objectionDays: 14, objectionDayKind: 'calendar' })).toBe('2026-07-15');
  expect(lastObjectionDay('2026-07-01', { objectionDays: 3, objectionDayKind: 'working' }, new Set(['2026-07-02']))).toBe('2026-07-07');
});

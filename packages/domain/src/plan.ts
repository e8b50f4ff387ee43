import type { Measure } from './indicator.ts';
import { type Machine, arrowsFrom } from './machine.ts';
import { isReason } from './refusal.ts';
import type { Aspect, Behaviour, Perspective, PlanApproach, PlanState, ResultKind, SuperiorPlanState } from './vocabulary.ts';

/** An indicator of a plan; measures in ten-thousandths, weight in hundredths (null where the scheme has no weights). */
export interface PlanIndicator extends Measure {
  readonly id: string;
  /** The code of its definition in the library; null when it was written for this plan. */
  readonly code: string | null;
  /** Which version of that definition was taken. A later one changes nothing here until the owner takes it over. */
  readonly codeVersion: number | null;
  readonly title: string;
  readonly aspect: Aspect | null;
  readonly unit: string;
  readonly weightHundredths: number | null;
}

export interface PlanResult {
  readonly id: string;
  readonly kind: ResultKind;
  readonly title: string;
  /** The result of the superior's agreed plan that it supports; null where it supports none, or none was chosen. */
  readonly supportedResultId: string | null;
  /** What that result was called when it was chosen: the plan reads the same when the superior's changes. */
  readonly supportedTitle: string | null;
  /** Only where the position plans by perspective (`plansByPerspective`). */
  readonly perspective?: Perspective | null | undefined;
  /** The service of the unit that a head's result works for, and what it was called when it was chosen. */
  readonly serviceIndicatorId?: string | null | undefined;
  readonly serviceTitle?: string | null | undefined;
  readonly indicators: readonly PlanIndicator[];
}

/** What a plan says: results with their indicators, the leader's expectations of behaviour, the three annex lists [L]. */
export interface PlanContent {
  /** Quantitative where it is left out. In the qualitative approach an indicator is one text, met or not: `yes_no`, without aspect [P]. */
  readonly approach?: PlanApproach | undefined;
  readonly results: readonly PlanResult[];
  readonly behaviours: readonly { readonly behaviour: Behaviour; readonly expectation: string }[];
  readonly annex: {
    readonly resources: readonly string[];
    readonly accountability: readonly string[];
    readonly consequences: readonly string[];
  };
}

/** The indicators of a plan in order, each with where it stands. */
export const planIndicators = (content: PlanContent): { indicator: PlanIndicator; result: PlanResult; pointer: string }[] =>
  content.results.flatMap((result, r) =>
    result.indicators.map((indicator, i) => ({ indicator, result, pointer: `/results/${r}/indicators/${i}` })),
  );

export const planActionNames = ['submit', 'return', 'agree', 'revise', 'end'] as const;
export type PlanActionName = (typeof planActionNames)[number];

export interface PlanMachineFacts {
  readonly reason: string | null;
  /** The superior must plan in this cycle, has not agreed a plan yet, and no waiver is recorded. */
  readonly superiorPlanOpen: boolean;
}

/**
 * Owner submits; supervisor returns with remarks or agrees; revising needs a reason; ended by the end of the
 * assignment or of the cycle. A member's plan is agreed after the superior's, and can always be drafted [P].
 */
export const planMachine: Machine<PlanState, PlanActionName, PlanMachineFacts> = {
  initial: 'draft',
  arrows: [
    ...arrowsFrom<PlanState, PlanActionName, PlanMachineFacts>(['draft', 'returned', 'revising'], {
      action: 'submit',
      to: 'submitted',
      actor: 'employee',
      code: 'plan.already_submitted',
    }),
    {
      from: 'submitted',
      action: 'return',
      to: 'returned',
      actor: 'supervisor',
      code: 'plan.not_submitted',
      guards: [{ code: 'plan.remarks_required', holds: ({ reason }) => (reason ?? '').trim() !== '' }],
    },
    {
      from: 'submitted',
      action: 'agree',
      to: 'agreed',
      actor: 'supervisor',
      code: 'plan.not_submitted',
      guards: [{ code: 'plan.superior_not_agreed', holds: ({ superiorPlanOpen }) => superiorPlanOpen === false }],
    },
    {
      from: 'agreed',
      action: 'revise',
      to: 'revising',
      actor: 'employee',
      code: 'plan.not_agreed',
      guards: [{ code: 'plan.reason_required', holds: ({ reason }) => isReason(reason) }],
    },
    ...arrowsFrom<PlanState, PlanActionName, PlanMachineFacts>(['draft', 'submitted', 'returned', 'agreed', 'revising'], {
      action: 'end',
      to: 'ended',
      actor: 'system',
      code: 'plan.ended',
    }),
  ],
};

/**
 * Whether a member's plan waits for the superior's. A regent, another superior from outside or a vacant place need not
 * plan; for a superior outside the cycle, or one whose plan nobody can agree, HR records a waiver with a reason. [P]
 */
export const waitsForSuperior = ({ state, waived }: { readonly state: SuperiorPlanState; readonly waived: boolean }): boolean =>
  !waived && (state === 'open' || state === 'missing');

/** Whether the owner may change the content now. */
export const isPlanEditable = (state: PlanState): boolean => state === 'draft' || state === 'returned' || state === 'revising';

import { type Guard, type Machine, arrowsFrom } from './machine.ts';
import { isReason } from './refusal.ts';
import type { DecisionState } from './vocabulary.ts';

export const decisionActions = ['decide', 'countersign', 'refuse', 'revoke'] as const;
export type DecisionAction = (typeof decisionActions)[number];

export interface DecisionFacts {
  readonly reason: string | null;
  /** A sanction or reduction that rests on a result (one for absence follows its own hearing). */
  readonly restsOnResult: boolean;
  /** Coaching, counselling or training was offered on the record. */
  readonly supportOffered: boolean;
  readonly objectionWindowOpen: boolean;
  readonly objectionOpen: boolean;
  /** The legal basis of a named official's exception to support before sanction. */
  readonly exceptionBasis: string | null;
}

/** Support before sanction: nothing is taken from a person before help was offered and their word was heard. */
const guardSanction = (code: string, met: (facts: Partial<DecisionFacts>) => boolean): Guard<DecisionFacts> => ({
  code,
  holds: (facts) => facts.restsOnResult === false || isReason(facts.exceptionBasis) || met(facts),
});
const sanctionGuards = [
  guardSanction('decision.support_not_offered', ({ supportOffered }) => supportOffered === true),
  guardSanction('decision.objection_window_open', ({ objectionWindowOpen }) => objectionWindowOpen === false),
  guardSanction('decision.objection_open', ({ objectionOpen }) => objectionOpen === false),
] as const;
const reasoned: Guard<DecisionFacts> = { code: 'decision.reason_required', holds: ({ reason }) => isReason(reason) };

/** proposed -> decided -> countersigned | refused; revoked by a later entry, the first one stays visible. */
export const decisionMachine: Machine<DecisionState, DecisionAction, DecisionFacts> = {
  initial: 'proposed',
  arrows: [
    { from: 'proposed', action: 'decide', to: 'decided', actor: 'leader', guards: sanctionGuards, code: 'decision.not_proposed' },
    {
      from: 'decided',
      action: 'countersign',
      to: 'countersigned',
      actor: 'second_official',
      guards: sanctionGuards,
      code: 'decision.not_decided',
    },
    { from: 'decided', action: 'refuse', to: 'refused', actor: 'second_official', guards: [reasoned], code: 'decision.not_decided' },
    ...arrowsFrom<DecisionState, DecisionAction, DecisionFacts>(['decided', 'countersigned'], {
      action: 'revoke',
      to: 'revoked',
      actor: 'leader',
      guards: [reasoned],
      code: 'decision.not_decided',
    }),
  ],
};

import { type Guard, type Machine, arrowsFrom } from './machine.ts';
import type { ResultState } from './vocabulary.ts';

export const resultActions = ['decide', 'release', 'deliver', 'acknowledge', 'object', 'finalise'] as const;
export type ResultAction = (typeof resultActions)[number];

export interface ResultFacts {
  readonly objectionWindowOpen: boolean;
  /** The objection has been decided or withdrawn. */
  readonly objectionClosed: boolean;
}

const windowOpen: Guard<ResultFacts> = {
  code: 'result.objection_window_closed',
  holds: ({ objectionWindowOpen }) => objectionWindowOpen === true,
};
const windowOver: Guard<ResultFacts> = {
  code: 'result.objection_window_open',
  holds: ({ objectionWindowOpen }) => objectionWindowOpen === false,
};
const objectionClosed: Guard<ResultFacts> = { code: 'result.objection_open', holds: (facts) => facts.objectionClosed === true };

/**
 * computed -> decided -> released -> delivered -> acknowledged; an objection within its window; final when the window
 * ends or the objection is closed. A person decides, never the computation (UU 27/2022 art. 10) [L].
 */
export const resultMachine: Machine<ResultState, ResultAction, ResultFacts> = {
  initial: 'computed',
  arrows: [
    { from: 'computed', action: 'decide', to: 'decided', actor: 'supervisor', code: 'result.already_decided' },
    { from: 'decided', action: 'release', to: 'released', actor: 'hr_admin', code: 'result.not_decided' },
    { from: 'released', action: 'deliver', to: 'delivered', actor: 'employee', code: 'result.not_released' },
    { from: 'delivered', action: 'acknowledge', to: 'acknowledged', actor: 'employee', code: 'result.not_delivered' },
    ...arrowsFrom<ResultState, ResultAction, ResultFacts>(['delivered', 'acknowledged'], {
      action: 'object',
      to: 'objected',
      actor: 'employee',
      guards: [windowOpen],
      code: 'result.not_delivered',
    }),
    ...arrowsFrom<ResultState, ResultAction, ResultFacts>(['delivered', 'acknowledged'], {
      action: 'finalise',
      to: 'final',
      actor: 'system',
      guards: [windowOver],
      code: 'result.not_delivered',
    }),
    { from: 'objected', action: 'finalise', to: 'final', actor: 'system', guards: [objectionClosed], code: 'result.not_delivered' },
  ],
};

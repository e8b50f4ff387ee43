/** A state machine as data: who may go from where to where, under which conditions, and what a refusal is called. */
export interface Guard<Facts> {
  readonly code: string;
  /** Facts that were not given do not hold: a guard refuses what it does not know. */
  readonly holds: (facts: Partial<Facts>) => boolean;
}

export interface Arrow<State extends string, Action extends string, Facts> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  /** Who does it, for readers and for the audit; whether this person may is the policy's question. */
  readonly actor: string;
  readonly guards?: readonly Guard<Facts>[];
  /** The refusal when the action is asked for in a state it does not leave from. */
  readonly code: string;
}

export interface Machine<State extends string, Action extends string, Facts> {
  readonly initial: State;
  readonly arrows: readonly Arrow<State, Action, Facts>[];
}

export type Transition<State extends string> = { readonly ok: true; readonly to: State } | { readonly ok: false; readonly code: string };

/**
 * The state an action leads to, or the code that refuses it: the arrow's own `code` when the action does not leave
 * from this state, else the code of the first guard that does not hold.
 */
export function transition<State extends string, Action extends string, Facts>(
  machine: Machine<State, Action, Facts>,
  state: State,
  action: Action,
  facts: Partial<Facts> = {},
): Transition<State> {
  const arrow = machine.arrows.find((each) => each.from === state && each.action === action);
  if (!arrow) return { ok: false, code: machine.arrows.find((each) => each.action === action)?.code ?? 'machine.action_unknown' };
  const broken = arrow.guards?.find((guard) => !guard.holds(facts));
  return broken ? { ok: false, code: broken.code } : { ok: true, to: arrow.to };
}

/** The actions whose arrow leaves from this state and whose guards hold: what `actions` of a resource is drawn from. */
export function actionsFrom<State extends string, Action extends string, Facts>(
  machine: Machine<State, Action, Facts>,
  state: State,
  facts: Partial<Facts> = {},
): Action[] {
  return machine.arrows
    .filter((arrow) => arrow.from === state && transition(machine, state, arrow.action, facts).ok)
    .map((arrow) => arrow.action);
}

/** The same arrow from several states. */
export const arrowsFrom = <State extends string, Action extends string, Facts>(
  states: readonly State[],
  arrow: Omit<Arrow<State, Action, Facts>, 'from'>,
): Arrow<State, Action, Facts>[] => states.map((from) => ({ from, ...arrow }));

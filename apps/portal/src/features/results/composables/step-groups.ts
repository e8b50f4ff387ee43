import type { Step } from '@pauh/contracts';

export type StepGroup = 'parts' | 'indicators' | 'results' | 'behaviours' | 'predicate';

const groupOf: Record<string, StepGroup> = {
  part: 'parts',
  parts_score: 'parts',
  result: 'results',
  result_suggestion: 'results',
  result_decision: 'results',
  behaviour_suggestion: 'behaviours',
  behaviour_decision: 'behaviours',
  predicate: 'predicate',
};

/** The sentences of the explanation beside what they explain; a rule that is new to this page stands with the indicators, never left out. */
export const stepsOf = (steps: readonly Step[], group: StepGroup): string[] =>
  steps.filter(({ rule }) => (groupOf[rule] ?? 'indicators') === group).map(({ text }) => text);

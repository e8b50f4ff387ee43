import type { PlanSummary } from '@pauh/contracts';

/** The next act on a plan, by what the list knows: the page where it is done and the key of its words. */
export interface Step { page: 'plan' | 'plan-edit' | 'plan-review' | 'plan-progress' | 'self-assessment'; words: string }

const writing = { draft: 'write', returned: 'mend', revising: 'goOn' } as const;

export function ownStep({ state, cycle, selfAssessment }: PlanSummary): Step {
  if (state === 'draft' || state === 'returned' || state === 'revising') return { page: 'plan-edit', words: writing[state] };
  if (state === 'agreed' && cycle.stage === 'running') return { page: 'plan-progress', words: 'record' };
  if (state === 'agreed' && cycle.stage === 'assessment' && selfAssessment !== 'submitted') return { page: 'self-assessment', words: 'assess' };
  return { page: 'plan', words: 'read' };
}

export function teamStep({ state }: PlanSummary): Step {
  if (state === 'submitted') return { page: 'plan-review', words: 'review' };
  return state === 'agreed' ? { page: 'plan-progress', words: 'follow' } : { page: 'plan', words: 'read' };
}

export const stateTone = (state: PlanSummary['state']): 'plain' | 'info' | 'attention' | 'ok' =>
  (({ draft: 'plain', submitted: 'info', returned: 'attention', agreed: 'ok', revising: 'info', ended: 'plain' }) as const)[state];

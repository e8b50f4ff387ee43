import type { PlanSummary } from '@pauh/contracts';
import type { DelegationDuty } from '@pauh/domain';

/** The next act on a plan, by what the list knows: the page where it is done and the key of its words. */
export interface Step {
  page: 'plan' | 'plan-edit' | 'plan-review' | 'plan-progress' | 'self-assessment';
  words: string;
}

const writing = { draft: 'write', returned: 'mend', revising: 'goOn' } as const;

export function ownStep({ state, agreed, cycle, selfAssessment }: PlanSummary): Step {
  if (state === 'draft' || state === 'returned' || state === 'revising') return { page: 'plan-edit', words: writing[state] };
  if (state === 'agreed' && cycle.stage === 'running') return { page: 'plan-progress', words: 'record' };
  if (agreed && cycle.stage === 'assessment' && selfAssessment !== 'submitted') return { page: 'self-assessment', words: 'assess' };
  return { page: 'plan', words: 'read' };
}

type StandsIn = (duties: readonly DelegationDuty[], grantorId: string) => boolean;
type Reviewed = Pick<PlanSummary, 'onBehalfOf' | 'state'>;
/** Whether one of these duties may be done on a plan: all of them on that of one's own team, in another's name what was handed over. */
const may = ({ onBehalfOf }: Reviewed, duties: readonly DelegationDuty[], standsIn: StandsIn): boolean =>
  onBehalfOf === null || standsIn(duties, onBehalfOf.employeeId);

/** Whether the timeline is there to follow: it shows feedback beside progress, and whoever only agrees to plans in another's name does not read that. */
export const mayFollow = (plan: Reviewed, standsIn: StandsIn): boolean =>
  (plan.state === 'agreed' || plan.state === 'ended') && may(plan, ['progress_feedback', 'assessment'], standsIn);

export function teamStep(plan: Reviewed, standsIn: StandsIn): Step {
  if (plan.state === 'submitted' && may(plan, ['plan_review'], standsIn)) return { page: 'plan-review', words: 'review' };
  return plan.state === 'agreed' && mayFollow(plan, standsIn)
    ? { page: 'plan-progress', words: 'follow' }
    : { page: 'plan', words: 'read' };
}

/** Whoever left the line reads, and does nothing more. */
export const formerStep: Step = { page: 'plan', words: 'read' };

export const stateTone = (state: PlanSummary['state']): 'plain' | 'info' | 'attention' | 'ok' =>
  (({ draft: 'plain', submitted: 'info', returned: 'attention', agreed: 'ok', revising: 'info', ended: 'plain' }) as const)[state];

import { type Actor, type AssessmentKind, type PlanFacts, type SchemeRules, canReadAssessment, capacitiesOf } from '@pauh/domain';
import type { StoredAssessment } from './stored-assessment.repo.ts';

type Facts = PlanFacts & { readonly rules: Pick<SchemeRules, 'hideSelfUntilSupervisorDraft'> };

/** Whether the actor may read this one of a plan's assessments; `all` are those that were handed in, and the actor's own. */
export function mayRead(actor: Actor, facts: Facts, all: readonly StoredAssessment[], one: StoredAssessment): boolean {
  if (one.state === 'draft' && one.authorId !== actor.employeeId) return false; // a draft is its author's alone, whatever the role
  if (canReadAssessment(actor, facts, one) !== 'allowed') return false;
  if (one.kind === 'self') return !mustJudgeFirst(actor, facts, all);
  return actor.employeeId !== facts.employeeId || one.decisive; // the person sees the version the result rests on, not those before it
}

/** Where the scheme wants two independent views, a supervisor begins before reading what the person says. */
const mustJudgeFirst = (actor: Actor, facts: Facts, all: readonly StoredAssessment[]): boolean =>
  facts.rules.hideSelfUntilSupervisorDraft &&
  capacitiesOf(actor, facts).some((capacity) => capacity === 'supervisor' || capacity === 'delegate') &&
  !all.some(({ kind, authorId }) => kind === 'supervisor' && authorId === actor.employeeId);

/**
 * The one of a kind that stands: the newest, and among equals the one that was handed in. Of parts, that of this
 * author: each supervisor has their own.
 */
export function standing(readable: readonly StoredAssessment[], kind: AssessmentKind, authorId: string | null): StoredAssessment | null {
  const rank = ({ no, state }: StoredAssessment): number => no * 2 + Number(state === 'submitted');
  return readable
    .filter((one) => one.kind === kind && (kind !== 'part' || one.authorId === authorId))
    .reduce<StoredAssessment | null>((best, one) => (best && rank(best) >= rank(one) ? best : one), null);
}

/** Those of a plan's assessments that the actor may read. */
export const readableBy = (
  actor: Actor,
  facts: Facts,
  { assessments }: { readonly assessments: readonly StoredAssessment[] },
): StoredAssessment[] => assessments.filter((one) => mayRead(actor, facts, assessments, one));

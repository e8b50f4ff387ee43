import type { BodyOf } from '@pauh/contracts';
import { answerContribution, inviteContributors, listMyContributions, listPlanContributions } from '@pauh/contracts';
import type { PersonKey } from './agency.ts';
import { rowsOf } from './agreed-semester.ts';
import { agency, as, semester, server } from './assessment-time.ts';
import { valueOf } from './semester.ts';

// The principal is assessed by the chief. Her subordinates are the teacher, the colleague and the clerk; the other principal is her peer.
const rated = 'principal';
export const contributors = ['teacher', 'colleague', 'clerk', 'otherPrincipal'] as const;
export const planOf = (who: PersonKey = rated) => ({ params: { planId: semester.planIds[who] } });

export const invite = async (
  people: readonly PersonKey[] = contributors,
  dueOn = '2026-12-11',
  by: Parameters<typeof as>[0] = 'chief',
  of: PersonKey = rated,
) => (await as(by))(inviteContributors, { ...planOf(of), body: { contributorIds: people.map((who) => agency.employeeIds[who]), dueOn } });
export const invitationOf = async (who: PersonKey) =>
  valueOf(await (await as(who))(listMyContributions, { query: { state: 'invited' } })).items[0]!;
export const wordsOf = (who: PersonKey) => `Kata-kata dari meja ${who}`;
export const said = (who: PersonKey): BodyOf<typeof answerContribution> => ({
  behaviours: [{ behaviour: 'kolaboratif', rating: 'di_atas_ekspektasi', text: wordsOf(who) }],
  advice: `Saran ${who}`,
});
export const answerAs = async (who: PersonKey, body: object = {}, ifMatch = 1) => {
  const { id: contributionId } = await invitationOf(who);
  return (await as(who))(answerContribution, { params: { contributionId }, ifMatch, body: { ...said(who), ...body } });
};
/** Semesters of earlier tests stay: what was asked in them must not be counted. */
export async function forgetContributions(): Promise<void> {
  for (const table of ['contribution_behaviour', 'contribution']) await rowsOf(server, `delete from ${table}`);
}
export const panel = async (by: Parameters<typeof as>[0] = 'chief') => valueOf(await (await as(by))(listPlanContributions, planOf()));

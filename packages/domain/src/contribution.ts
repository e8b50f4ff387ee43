import { compareDates } from './calendar.ts';
import type { Machine } from './machine.ts';
import type { FieldRefusal } from './refusal.ts';
import type { Behaviour, ContributionState, ContributorRelation, Rating } from './vocabulary.ts';

/** From how many answers on the rated person sees them: of fewer, each could be guessed. [C] */
export const fewestContributionsShown = 3;
/** The most people who may be invited about one plan. [C] */
export const mostContributors = 10;

/** Whether the rated person sees anything of this many answers. */
export const areContributionsShown = (answered: number): boolean => answered >= fewestContributionsShown;

/** Answered or declined once; what was answered stays as it is. An answer has its deadline, a refusal has none. */
export const contributionMachine: Machine<ContributionState, 'answer' | 'decline', { readonly inTime: boolean }> = {
  initial: 'invited',
  arrows: [
    {
      from: 'invited',
      action: 'answer',
      to: 'answered',
      actor: 'contributor',
      code: 'contribution.closed',
      guards: [{ code: 'contribution.deadline_passed', holds: ({ inTime }) => inTime === true }],
    },
    { from: 'invited', action: 'decline', to: 'declined', actor: 'contributor', code: 'contribution.closed' },
  ],
};

export interface InvitationSurroundings {
  /** Whose plan it is. */
  readonly employeeId: string;
  /** Who assesses, or decides above: whoever invites, supervisors and reviewing supervisors. */
  readonly lineIds: readonly string[];
  /** How those who were named stand to the rated person today; who is missing is neither peer nor subordinate. */
  readonly relations: ReadonlyMap<string, ContributorRelation>;
  readonly invitedIds: readonly string[];
  readonly today: string;
  /** The last day of the assessment stage for this unit; null where the cycle names none. */
  readonly lastDayOn: string | null;
}

/** Everything that keeps a supervisor from inviting these people by that day, with its place in the body. */
export function checkInvitation(
  { contributorIds, dueOn }: { readonly contributorIds: readonly string[]; readonly dueOn: string },
  around: InvitationSurroundings,
): FieldRefusal[] {
  const { today, lastDayOn, invitedIds } = around;
  const outside = compareDates(dueOn, today) < 0 || (lastDayOn !== null && compareDates(dueOn, lastDayOn) > 0);
  const full = invitedIds.length + contributorIds.length > mostContributors;
  const people = contributorIds.flatMap((id, index) => {
    const code = refusalOf(id, [...invitedIds, ...contributorIds.slice(0, index)], around);
    return code === null ? [] : [{ pointer: `/contributorIds/${index}`, code }];
  });
  return [
    ...people,
    ...(full ? [{ pointer: '/contributorIds', code: 'contribution.too_many', params: { most: mostContributors } }] : []),
    ...(outside
      ? [
          {
            pointer: '/dueOn',
            code: 'contribution.due_outside',
            params: { firstDayOn: today, ...(lastDayOn === null ? {} : { lastDayOn }) },
          },
        ]
      : []),
  ];
}

function refusalOf(id: string, before: readonly string[], { employeeId, lineIds, relations }: InvitationSurroundings): string | null {
  if (id === employeeId) return 'contribution.self';
  if (lineIds.includes(id)) return 'contribution.in_line';
  if (before.includes(id)) return 'contribution.already_invited';
  return relations.has(id) ? null : 'contribution.not_near';
}

/** What a contributor says of one behaviour. */
export interface ContributedBehaviour {
  readonly behaviour: Behaviour;
  readonly rating: Rating;
  readonly text: string | null;
}

/** Everything that keeps an answer from being sent: it says something, each behaviour once, and gives an example where it is low. */
export function checkContribution(rows: readonly ContributedBehaviour[]): FieldRefusal[] {
  if (rows.length === 0) return [{ pointer: '/behaviours', code: 'contribution.empty' }];
  return rows.flatMap(({ behaviour, rating, text }, index) => [
    ...(rows.findIndex((row) => row.behaviour === behaviour) < index
      ? [{ pointer: `/behaviours/${index}/behaviour`, code: 'contribution.behaviour_twice' }]
      : []),
    ...(rating === 'di_bawah_ekspektasi' && (text ?? '').trim() === ''
      ? [{ pointer: `/behaviours/${index}/text`, code: 'contribution.example_missing' }]
      : []),
  ]);
}

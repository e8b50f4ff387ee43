import { type AssessmentContent, emptyAssessment } from './assessment.ts';
import { checkActual } from './indicator.ts';
import type { PartsOfPeriod } from './parts.ts';
import { type PlanContent, type PlanIndicator, type PlanResult, planIndicators } from './plan.ts';
import { isReason } from './refusal.ts';
import type { Bands, SchemeRules } from './scheme.ts';
import { type AssessmentSuggestion, suggestAssessment } from './suggestion.ts';
import { type Behaviour, type FeedbackKind, type FeedbackSubject, type RatedSubject, type Rating, behaviours } from './vocabulary.ts';

/** What is known of one indicator beside the rater's own words. Ten-thousandths; null is "not measured", never 0. */
export interface KnownIndicator {
  readonly indicatorId: string;
  /** By another system. */
  readonly measured: number | null;
  /** By the person, in the self-assessment. */
  readonly own: number | null;
  /** The person's latest figure along the way, and whether evidence is attached to it. */
  readonly recorded: { readonly value: number; readonly evidence: boolean } | null;
}

/** Everything that can agree, or not, on the ratings of one person. */
export interface KnownFacts {
  readonly indicators: readonly KnownIndicator[];
  /** How the person rates their own behaviours; null while there is no self-assessment to read. */
  readonly ownBehaviours: readonly { readonly behaviour: Behaviour; readonly rating: Rating | null }[] | null;
  /** Notes that stand. */
  readonly notes: readonly { readonly kind: FeedbackKind; readonly subject: FeedbackSubject; readonly subjectId: string | null }[];
  /** What peers and subordinates answered. */
  readonly colleagues: readonly { readonly behaviour: Behaviour; readonly rating: Rating }[];
}

/** Why a rating is not proposed and asks for the rater's own words, in the order in which it is told. */
export const disagreements = [
  'not_measured',
  'figure_refused',
  'evidence_missing',
  'self_missing',
  'self_differs',
  'rater_wrote',
  'attention_note',
  'colleagues_differ',
  'below',
  'rows_open',
  'part_missing',
] as const;
export type Disagreement = (typeof disagreements)[number];

/** A rating for one row, or with `subjectId` null for all of them; proposed where nothing disagrees. */
export interface RatingProposal {
  readonly subject: RatedSubject;
  readonly subjectId: string | null;
  readonly rating: Rating | null;
  /** What its figures came to, for a result that has them all. */
  readonly reached: { readonly achievementHundredths: number; readonly bands: Bands } | null;
  /** The figures that a confirmation takes over with the rating. */
  readonly actuals: readonly { readonly indicatorId: string; readonly actual: number }[];
  readonly disagreements: readonly { readonly why: Disagreement; readonly indicatorId: string | null }[];
}

export const isProposed = (proposal: RatingProposal): boolean => proposal.rating !== null && proposal.disagreements.length === 0;

/**
 * What a rater may confirm with one act a row, and what asks for words: every row in the order of the plan,
 * then the whole. Each confirmation stays a person's decision on one row (UU 27/2022 art. 10) [L]; what agrees [C]:
 *
 * - a result: each indicator has a figure (measured by another system where it comes from the library, else the
 *   person's latest record, with evidence), the self-assessment says the same figure, no note says it needs attention,
 *   the rater has written nothing else, and the suggestion is not below expectation;
 * - a behaviour: the person rates it so, every colleague who was asked too, no note says it needs attention, it is not
 *   below; "above" also rests on an example: a note of appreciation or a colleague's answer;
 * - the whole: every row of it is rated, over a transfer every part that counts is handed in, and what follows by the
 *   scheme's rule is not below.
 */
export function proposeRatings(
  content: AssessmentContent,
  plan: PlanContent,
  rules: SchemeRules,
  known: KnownFacts,
  parts: PartsOfPeriod | null = null,
): RatingProposal[] {
  const measured = withFigures(plan, known);
  const byFigures = suggestAssessment(measured.content, plan, rules);
  const soFar = suggestAssessment(content, plan, rules, parts);
  return [
    ...plan.results.map((result) => proposeResult(result, content, known, measured.figures, byFigures)),
    ...(rules.behavioursRated ? behaviours.map((behaviour) => proposeBehaviour(behaviour, known)) : []),
    proposeWhole(
      'result',
      soFar,
      plan.results.every(({ id }) => content.results.some(({ resultId, rating }) => resultId === id && rating !== null)),
    ),
    ...(rules.behavioursRated ? [proposeWhole('behaviour', soFar, soFar.behaviourRating?.rating != null)] : []),
  ];
}

/**
 * Whether the rater has decided the row: as proposed, or in words of their own. What disagrees is never settled by a
 * rating alone.
 */
export const isSettled = (
  proposal: RatingProposal,
  { rating, reason }: { readonly rating: Rating | null; readonly reason: string | null },
): boolean => rating !== null && ((isProposed(proposal) && rating === proposal.rating) || isReason(reason));

type Doubts = RatingProposal['disagreements'];
type Figure = { readonly actual: number | null; readonly doubt: Disagreement | null };

/** What an indicator came to by what is known, or why that cannot be said. */
function figureOf(indicator: PlanIndicator, known: KnownIndicator | undefined): Figure {
  const { measured = null, recorded = null } = known ?? {};
  const value = indicator.code === null ? (recorded?.value ?? null) : measured;
  if (value === null) return { actual: null, doubt: 'not_measured' };
  if (checkActual(indicator, value).length > 0) return { actual: null, doubt: 'figure_refused' };
  return { actual: value, doubt: indicator.code === null && !recorded?.evidence ? 'evidence_missing' : null };
}

function withFigures(plan: PlanContent, known: KnownFacts): { figures: ReadonlyMap<string, Figure>; content: AssessmentContent } {
  const figures = new Map(
    planIndicators(plan).map(({ indicator }) => [
      indicator.id,
      figureOf(
        indicator,
        known.indicators.find(({ indicatorId }) => indicatorId === indicator.id),
      ),
    ]),
  );
  const indicators = [...figures].map(([indicatorId, { actual }]) => ({ indicatorId, actual, excusedReason: null, note: null }));
  return { figures, content: { ...emptyAssessment, indicators } };
}

function proposeResult(
  result: PlanResult,
  content: AssessmentContent,
  known: KnownFacts,
  figures: ReadonlyMap<string, Figure>,
  byFigures: AssessmentSuggestion,
): RatingProposal {
  const {
    suggestedRating: rating = null,
    achievementHundredths = null,
    bands = null,
  } = byFigures.results.find(({ resultId }) => resultId === result.id) ?? {};
  const doubts = result.indicators.flatMap((indicator) => doubtsOf(indicator, content, known, figures.get(indicator.id)));
  const noted = known.notes.some(
    ({ kind, subject, subjectId }) => kind === 'needs_attention' && subject === 'result' && subjectId === result.id,
  );
  return {
    subject: 'result',
    subjectId: result.id,
    rating,
    reached: achievementHundredths === null || bands === null ? null : { achievementHundredths, bands },
    actuals: result.indicators.flatMap(({ id }) => {
      const actual = figures.get(id)?.actual ?? null;
      return actual === null ? [] : [{ indicatorId: id, actual }];
    }),
    disagreements: [...doubts, ...only(noted, 'attention_note'), ...only(rating === 'di_bawah_ekspektasi', 'below')],
  };
}

function doubtsOf({ id }: PlanIndicator, content: AssessmentContent, known: KnownFacts, figure: Figure | undefined): Doubts {
  const { actual = null, doubt = null } = figure ?? {};
  const own = known.indicators.find(({ indicatorId }) => indicatorId === id)?.own ?? null;
  const written = content.indicators.find(({ indicatorId }) => indicatorId === id);
  const noted = known.notes.some(
    ({ kind, subject, subjectId }) => kind === 'needs_attention' && subject === 'indicator' && subjectId === id,
  );
  return [
    ...(doubt === null ? [] : only(true, doubt, id)),
    ...only(own === null, 'self_missing', id),
    ...only(own !== null && actual !== null && own !== actual, 'self_differs', id),
    ...only((written?.actual != null && written.actual !== actual) || (written?.excusedReason ?? '').trim() !== '', 'rater_wrote', id),
    ...only(noted, 'attention_note', id),
  ];
}

function proposeBehaviour(behaviour: Behaviour, { ownBehaviours, notes, colleagues }: KnownFacts): RatingProposal {
  const rating = ownBehaviours?.find((row) => row.behaviour === behaviour)?.rating ?? null;
  const about = notes.filter(({ subject, subjectId }) => subject === 'behaviour' && subjectId === behaviour);
  const answers = colleagues.filter((row) => row.behaviour === behaviour);
  const example = answers.length > 0 || about.some(({ kind }) => kind === 'appreciation');
  return {
    subject: 'behaviour',
    subjectId: behaviour,
    rating,
    reached: null,
    actuals: [],
    disagreements: [
      ...only(rating === 'di_atas_ekspektasi' && !example, 'evidence_missing'),
      ...only(rating === null, 'self_missing'),
      ...only(
        about.some(({ kind }) => kind === 'needs_attention'),
        'attention_note',
      ),
      ...only(rating !== null && answers.some((row) => row.rating !== rating), 'colleagues_differ'),
      ...only(rating === 'di_bawah_ekspektasi', 'below'),
    ],
  };
}

function proposeWhole(subject: RatedSubject, suggestion: AssessmentSuggestion, rated: boolean): RatingProposal {
  const unheard = subject === 'result' && rated && suggestion.sheet.complete && suggestion.parts?.complete === false;
  const rating = (rated && !unheard ? (subject === 'result' ? suggestion.resultRating : suggestion.behaviourRating)?.rating : null) ?? null;
  return {
    subject,
    subjectId: null,
    rating,
    reached: null,
    actuals: [],
    disagreements: [
      ...only(unheard, 'part_missing'),
      ...only(rating === null && !unheard, 'rows_open'),
      ...only(rating === 'di_bawah_ekspektasi', 'below'),
    ],
  };
}

const only = (holds: boolean, why: Disagreement, indicatorId: string | null = null): Doubts => (holds ? [{ why, indicatorId }] : []);

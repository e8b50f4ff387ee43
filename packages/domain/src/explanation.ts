import { uncappedAchievement, hundredPercent } from './achievement.ts';
import { formatScaled } from './decimal-text.ts';
import { fromHundredths, fromMillionths, fromTenThousandths } from './exact.ts';
import { formulaText, limitText, percentText } from './explanation-formula.ts';
import { type ExplanationTexts, explanationTexts, predicateWords, ratingWords, resultKindWords } from './explanation-texts.ts';
import type { RatingSuggestion } from './rating.ts';
import type { Bands } from './scheme.ts';
import type { ScoreRow, ScoreSheet } from './score.ts';
import type { Language, Predicate, Rating, ResultKind } from './vocabulary.ts';

/** One step of an explanation: the rule, a sentence from which a person can recompute it, and its figures as plain decimals. */
export interface ExplanationStep {
  readonly rule: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** What was given. `label` is what people call the row; the order is that of `outcome.sheet.rows`. */
export interface ExplanationInput {
  readonly rows: readonly (ScoreRow & { readonly label: string; readonly excusedReason?: string | null })[];
  readonly results?: readonly ExplainedResult[];
  readonly bands: Bands;
  readonly resultRating: Rating | null;
  readonly resultReason?: string | null;
  readonly behaviourRating: Rating | null;
  readonly behaviourReason?: string | null;
}

/** A result of a plan with the codes of its rows, its suggestion, and what the assessor decided for it. */
export interface ExplainedResult {
  readonly label: string;
  readonly kind: ResultKind;
  readonly rowCodes: readonly string[];
  readonly achievementHundredths: number | null;
  readonly bands: Bands;
  readonly suggestedRating: Rating | null;
  readonly decidedRating: Rating | null;
}

/** What the rules made of it; null for what was not asked. */
export interface ExplainedOutcome {
  readonly sheet: ScoreSheet | null;
  readonly resultSuggestion: RatingSuggestion | null;
  readonly behaviourSuggestion: RatingSuggestion | null;
  readonly predicate: Predicate | null;
}

interface Voice {
  readonly texts: ExplanationTexts;
  readonly language: Language;
}

/**
 * Explains a sheet step by step, in the order in which a person would compute it: every indicator, every
 * contribution, the score, every result, the two suggestions, what was decided, the predicate. The sentences alone
 * are enough to recompute the score and the predicate.
 */
export function explainSheet(input: ExplanationInput, outcome: ExplainedOutcome, language: Language): ExplanationStep[] {
  const voice: Voice = { texts: explanationTexts[language], language };
  const { sheet } = outcome;
  return [
    ...(sheet
      ? [...explainAchievements(input, sheet, voice), ...explainContributions(input, sheet, voice), ...explainScore(input, sheet, voice)]
      : []),
    ...(sheet ? (input.results ?? []).flatMap((result) => explainResult(result, input, sheet, voice)) : []),
    ...explainSuggestion('result', outcome.resultSuggestion, input.bands, voice),
    ...explainSuggestion('behaviour', outcome.behaviourSuggestion, input.bands, voice),
    ...explainDecision('result', input.resultRating, outcome.resultSuggestion, input.resultReason ?? null, voice),
    ...explainDecision('behaviour', input.behaviourRating, outcome.behaviourSuggestion, input.behaviourReason ?? null, voice),
    ...explainPredicate(input, outcome.predicate, voice),
  ];
}

function explainAchievements(input: ExplanationInput, sheet: ScoreSheet, voice: Voice): ExplanationStep[] {
  return input.rows.map((row, index) => {
    const { texts, language } = voice;
    const reached = sheet.rows[index]?.achievementHundredths ?? null;
    if (row.actual === null || reached === null) return explainGap(row, index, sheet, voice);
    const { measure, actual } = row;
    const computed = uncappedAchievement(measure, actual);
    const formula = texts.achievement(row.label, formulaText(measure, actual, texts, language), percentText(computed, language));
    const plain = (scaled: number | null): number | null => (scaled === null ? null : fromTenThousandths(scaled));
    return {
      rule: 'achievement',
      text: `${formula} ${limitText(measure, actual, reached, texts, language)}`,
      values: {
        code: row.code,
        direction: measure.direction,
        actual: plain(actual),
        target: plain(measure.target),
        min: plain(measure.min),
        max: plain(measure.max),
        baseline: plain(measure.baseline),
        computed: fromHundredths(Number(computed)),
        achievement: fromHundredths(reached),
      },
    };
  });
}

function explainGap(row: ExplanationInput['rows'][number], index: number, sheet: ScoreSheet, { texts, language }: Voice): ExplanationStep {
  const refusal = sheet.refusals.find((each) => each.index === index);
  if (refusal) return { rule: 'refused', text: texts.refused(row.label, refusal.code), values: { code: row.code, refusal: refusal.code } };
  const weight = row.weightHundredths === null ? null : fromHundredths(row.weightHundredths);
  const values = { code: row.code, weight };
  if (!sheet.complete && row.excused !== true) return { rule: 'not_measured', text: texts.missing(row.label), values };
  const said = row.weightHundredths === null ? null : percentText(row.weightHundredths, language);
  return {
    rule: 'left_out',
    text: texts.leftOut(row.label, said, row.excusedReason ?? null),
    values: { ...values, reason: row.excusedReason ?? null },
  };
}

function explainContributions(input: ExplanationInput, sheet: ScoreSheet, { texts, language }: Voice): ExplanationStep[] {
  return input.rows.flatMap((row, index) => {
    const { achievementHundredths, contribution } = sheet.rows[index] ?? { achievementHundredths: null, contribution: null };
    if (achievementHundredths === null || contribution === null || row.weightHundredths === null) return [];
    const text = texts.contribution(
      row.label,
      percentText(row.weightHundredths, language),
      percentText(achievementHundredths, language),
      formatScaled(contribution, 6, language),
    );
    const values = {
      code: row.code,
      weight: fromHundredths(row.weightHundredths),
      achievement: fromHundredths(achievementHundredths),
      contribution: fromMillionths(contribution),
    };
    return [{ rule: 'contribution', text, values }];
  });
}

/** The sum of the contributions; divided by the weights that count where rows were left out. */
function explainScore(input: ExplanationInput, sheet: ScoreSheet, { texts, language }: Voice): ExplanationStep[] {
  if (input.rows.length === 0 || input.rows.some(({ weightHundredths }) => weightHundredths === null)) return [];
  if (sheet.scoreHundredths === null) return [{ rule: 'incomplete', text: texts.noScore, values: { score: null } }];
  const contributions = sheet.rows.map(({ contribution }) => contribution).filter((each) => each !== null);
  const sum = contributions.map((each) => formatScaled(each, 6, language)).join(' + ');
  const totalMillionths = contributions.reduce((total, each) => total + each, 0);
  const total = formatScaled(totalMillionths, 6, language);
  const score = percentText(sheet.scoreHundredths, language);
  const values = {
    total: fromMillionths(totalMillionths),
    divisor: fromHundredths(sheet.divisorHundredths),
    score: fromHundredths(sheet.scoreHundredths),
  };
  if (sheet.divisorHundredths === hundredPercent) return [{ rule: 'score', text: texts.scoreFull(sum, total, score), values }];
  return [{ rule: 'score_divided', text: texts.scorePart(sum, total, percentText(sheet.divisorHundredths, language), score), values }];
}

function explainResult(result: ExplainedResult, input: ExplanationInput, sheet: ScoreSheet, { texts, language }: Voice): ExplanationStep[] {
  if (result.achievementHundredths === null || result.suggestedRating === null) return [];
  const own = sheet.rows.flatMap((row, index) =>
    row.achievementHundredths !== null && result.rowCodes.includes(row.code)
      ? [{ reached: row.achievementHundredths, weight: input.rows[index]?.weightHundredths ?? null }]
      : [],
  );
  const equal = own.some(({ weight }) => weight === null);
  const terms = own
    .map(({ reached, weight }) => (equal || weight === null ? '' : `${percentText(weight, language)} × `) + percentText(reached, language))
    .join(' + ');
  const divisor = equal
    ? String(own.length)
    : percentText(
        own.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
        language,
      );
  const words = ratingWords[language];
  const text = [
    texts.result(result.label, resultKindWords[language][result.kind], terms, divisor, percentText(result.achievementHundredths, language)),
    limitsText(result.bands, { texts, language }),
    texts.resultBand(words[result.suggestedRating]),
  ].join(' ');
  const decided =
    result.decidedRating !== null && result.decidedRating !== result.suggestedRating
      ? texts.resultDecided(words[result.decidedRating])
      : '';
  return [
    {
      rule: 'result',
      text: text + decided,
      values: {
        kind: result.kind,
        achievement: fromHundredths(result.achievementHundredths),
        suggested: result.suggestedRating,
        decided: result.decidedRating,
      },
    },
  ];
}

const limitsText = (bands: Bands, { texts, language }: Voice): string =>
  texts.limits(percentText(bands.aboveHundredths, language), percentText(bands.asExpectedHundredths, language));

function explainSuggestion(
  subject: 'result' | 'behaviour',
  suggestion: RatingSuggestion | null,
  bands: Bands,
  { texts, language }: Voice,
): ExplanationStep[] {
  if (suggestion === null || suggestion.rating === null) return [];
  const {
    rating,
    reason: { rule, counts, scoreHundredths },
  } = suggestion;
  const said = ratingWords[language][rating];
  const values = {
    suggested: rating,
    because: rule,
    above: counts.above,
    asExpected: counts.asExpected,
    below: counts.below,
    mainBelow: counts.mainBelow,
    score: scoreHundredths === null ? null : fromHundredths(scoreHundredths),
  };
  const step = (text: string): ExplanationStep[] => [{ rule: `${subject}_suggestion`, text, values }];
  const limited = rule === 'main_below_limit' ? ` ${texts.mainBelow(counts.mainBelow, said)}` : '';
  if (scoreHundredths !== null) {
    const byBand = ratingWords[language][rule === 'main_below_limit' ? 'di_atas_ekspektasi' : rating];
    return step(`${limitsText(bands, { texts, language })} ${texts.band(percentText(scoreHundredths, language), byBand)}${limited}`);
  }
  if (rule === 'main_below_limit') return step(texts.majority(subject, counts, `${texts.why.majority_above}${limited}`, said));
  return rule === 'score_band' || rule === 'incomplete' ? [] : step(texts.majority(subject, counts, texts.why[rule], said));
}

function explainDecision(
  subject: 'result' | 'behaviour',
  decided: Rating | null,
  suggestion: RatingSuggestion | null,
  reason: string | null,
  { texts, language }: Voice,
): ExplanationStep[] {
  if (decided === null) return [];
  const suggested = suggestion?.rating ?? null;
  const words = ratingWords[language];
  const text = texts.decided(subject, words[decided], suggested === null ? null : words[suggested], decided === suggested, reason);
  return [{ rule: `${subject}_decision`, text, values: { decided, suggested, reason } }];
}

function explainPredicate(
  { resultRating, behaviourRating }: ExplanationInput,
  predicate: Predicate | null,
  { texts, language }: Voice,
): ExplanationStep[] {
  if (predicate === null || resultRating === null || behaviourRating === null) return [];
  const words = ratingWords[language];
  const text = texts.predicate(words[resultRating], words[behaviourRating], predicateWords[language][predicate]);
  return [{ rule: 'predicate', text, values: { result: resultRating, behaviour: behaviourRating, predicate } }];
}

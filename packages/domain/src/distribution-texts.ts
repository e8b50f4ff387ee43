import type { RuleInPeople, RuleOutcome } from './distribution.ts';
import { predicateWords } from './explanation-texts.ts';
import type { Language, OrganisationPredicate } from './vocabulary.ts';

export const organisationPredicateWords: Readonly<Record<Language, Readonly<Record<OrganisationPredicate, string>>>> = {
  id: { istimewa: 'Istimewa', baik: 'Baik', butuh_perbaikan: 'Butuh Perbaikan', kurang: 'Kurang', sangat_kurang: 'Sangat Kurang' },
  en: { istimewa: 'Outstanding', baik: 'Good', butuh_perbaikan: 'Needs Improvement', kurang: 'Poor', sangat_kurang: 'Very Poor' },
};

interface Named {
  readonly name: string;
  readonly percent: number | null;
  readonly people: number;
  readonly limit: number;
}
interface DistributionTexts {
  readonly or: string;
  readonly rule: Readonly<Record<RuleInPeople['kind'], (rule: Named) => string>>;
  readonly now: (count: number) => string;
  readonly largestOther: (count: number) => string;
  readonly notComputed: (people: number) => string;
}

const id: DistributionTexts = {
  or: ' dan/atau ',
  rule: {
    most: ({ name }) => `${name} yang terbanyak: tidak ada predikat lain yang lebih banyak.`,
    max: ({ name, percent, people, limit }) =>
      `${name} paling banyak ${percent}%: ${percent} × ${people} : 100, dibulatkan ke bawah = ${limit} orang.`,
    min: ({ name, percent, people, limit }) =>
      `${name} paling sedikit ${percent}%: ${percent} × ${people} : 100, dibulatkan ke atas = ${limit} orang.`,
    present: ({ name }) => `${name} ada, paling sedikit 1 orang.`,
    none: ({ name }) => `${name} tidak ada: 0 orang.`,
  },
  now: (count) => `Sekarang ${count} orang.`,
  largestOther: (count) => `Predikat lain yang terbanyak: ${count} orang.`,
  notComputed: (people) => `Pola tidak dihitung: ${people} orang, kurang dari 10.`,
};

const en: DistributionTexts = {
  or: ' and/or ',
  rule: {
    most: ({ name }) => `${name} is the most: no other predicate has more.`,
    max: ({ name, percent, people, limit }) => `${name} at most ${percent}%: ${percent} × ${people} : 100, rounded down = ${limit} people.`,
    min: ({ name, percent, people, limit }) => `${name} at least ${percent}%: ${percent} × ${people} : 100, rounded up = ${limit} people.`,
    present: ({ name }) => `${name} is there, at least 1 person.`,
    none: ({ name }) => `No ${name}: 0 people.`,
  },
  now: (count) => `Now ${count}.`,
  largestOther: (count) => `The largest other predicate: ${count}.`,
  notComputed: (people) => `The pattern is not computed: ${people} people, fewer than 10.`,
};

const texts: Readonly<Record<Language, DistributionTexts>> = { id, en };

/** The rule with its limit, from which a person can compute the limit again. */
export function ruleText({ kind, predicates, percent, people, limit }: RuleInPeople, language: Language): string {
  const name = predicates.map((predicate) => predicateWords[language][predicate]).join(texts[language].or);
  return texts[language].rule[kind]({ name, percent, people, limit });
}

/** The rule, and what is beside it. */
export function outcomeText(outcome: RuleOutcome, language: Language): string {
  const { now, largestOther } = texts[language];
  return [ruleText(outcome, language), now(outcome.count), ...(outcome.kind === 'most' ? [largestOther(outcome.limit)] : [])].join(' ');
}

/** Said in place of the rules where they are not computed. */
export const notComputedText = (people: number, language: Language): string => texts[language].notComputed(people);

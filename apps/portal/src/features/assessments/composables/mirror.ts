import type { AssessmentContent } from '@pauh/contracts';

export interface Written { name: string; content: AssessmentContent }
export interface Reflection { kind: 'same_text' | 'all_equal'; names: string[]; text: string }

const longEnough = 20;

/** What a rater may want to look at again before submitting: shown to nobody else, and nothing is stopped by it. */
export function reflect(people: readonly Written[]): Reflection[] {
  const byText = new Map<string, Set<string>>();
  for (const { name, content } of people) {
    for (const { reason } of [...content.results, ...content.behaviours]) {
      const text = (reason ?? '').trim();
      if (text.length >= longEnough) byText.set(text, (byText.get(text) ?? new Set()).add(name));
    }
  }
  const pasted = [...byText].filter(([, names]) => names.size > 1).map(([text, names]): Reflection => ({ kind: 'same_text', names: [...names], text }));
  const rated = people.map(({ name, content }) => ({ name, ratings: [...content.results, ...content.behaviours].map(({ rating }) => rating) })).filter(({ ratings }) => ratings.length > 2 && !ratings.includes(null));
  const equal = rated.filter(({ ratings }) => new Set(ratings).size === 1).map(({ name }) => name);
  return [...pasted, ...(equal.length > 1 ? [{ kind: 'all_equal' as const, names: equal, text: '' }] : [])];
}

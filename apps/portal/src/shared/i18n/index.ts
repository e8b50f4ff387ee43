import type { Language } from '@pauh/domain';
import { nextTick } from 'vue';
import { createI18n } from 'vue-i18n';
import { languageKey } from '../device-keys.ts';
import { compileMessage } from './compile.ts';
import id from './id.ts';

/** A tree of messages; the English one has the same keys (a test holds it there). */
export interface Messages {
  [key: string]: string | Messages;
}
type Load = () => Promise<{ default: Messages }>;
/** Words of one feature, both languages, loaded with the first page that names them; a feature may have several sets. */
export interface Words {
  readonly name: string;
  readonly id: Load;
  readonly en: Load;
}

export const defineWords = (name: string, loads: { id: Load; en: Load }): Words => ({ name, ...loads });

const stored = (): Language => (localStorage.getItem(languageKey) === 'en' ? 'en' : 'id');

export const i18n = createI18n({
  legacy: false as const,
  locale: 'id',
  fallbackLocale: 'id',
  messages: { id } as Record<string, Messages>,
  messageCompiler: compileMessage as never,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
});
const composer = i18n.global;

/** The shared words live at the top of the tree, a feature's under its name. */
const shared: Words = { name: '', id: async () => ({ default: id }), en: () => import('./en.ts') };
/** What the regulation says of behaviours, aspects and directions: for pages that show them. */
export const vocabulary = defineWords('vocabulary', { id: () => import('./vocabulary.id.ts'), en: () => import('./vocabulary.en.ts') });

/** The language chosen last; it is shown once its words are there. */
let chosen: Language = 'id';
const used = new Set<Words>([shared]);
const loaded = new Set<Load>([shared.id]);

async function load(words: Words, language: Language): Promise<void> {
  const from = words[language];
  if (loaded.has(from)) return;
  const messages = (await from()).default;
  composer.mergeLocaleMessage(language, words.name ? { [words.name]: messages } : messages);
  loaded.add(from);
}

export const language = (): Language => composer.locale.value as Language;

/** Makes words ready in the current language and in one that is just being brought, and in the other as soon as it is chosen. */
async function useWords(...sets: Words[]): Promise<void> {
  for (const words of sets) used.add(words);
  await Promise.all([...new Set([language(), chosen])].flatMap((each) => sets.map((words) => load(words, each))));
}

export async function setLanguage(next: Language): Promise<void> {
  chosen = next;
  await Promise.all([...used].map((words) => load(words, next)));
  composer.locale.value = next;
  localStorage.setItem(languageKey, next);
  document.documentElement.lang = next;
  await nextTick();
}

export const startLanguage = (): Promise<void> => setLanguage(stored());

/** A page and its words, fetched side by side. For the `component` of a route. */
export const page =
  <T>(view: () => Promise<T>, ...sets: Words[]) =>
  () =>
    Promise.all([view(), useWords(...sets)]).then(([component]) => component);

/** Translation outside of components. */
export const say = (key: string, values: Record<string, unknown> = {}): string => composer.t(key, values);

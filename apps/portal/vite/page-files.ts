import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What a page loads after the entry: the address as the router writes it, and its files. */
type PageFiles = [path: string, files: string[]][];

interface Chunk { type: 'chunk'; fileName: string; isEntry: boolean; facadeModuleId: string | null; imports: string[] }
const route = /path: '(\/[^']*)',.*page\(\(\) => import\('\.\/(views\/\w+\.vue)'\)((?:, \w+)+)\)/;
const wordSet = /const (\w+) = defineWords\('[^']+', \{ id: \(\) => import\('([^']+)'\)/g;

/** The Indonesian words, which come with the page: by the name of each set, its module. */
const wordModules = (file: string): [name: string, module: string][] =>
  [...readFileSync(file, 'utf8').matchAll(wordSet)].map(([, name, module]) => [name as string, join(dirname(file), module as string)]);

/**
 * Writes `.vite/pages.json`: which files each page needs. The server names them with the page itself, so that a phone
 * fetches them beside the entry and not a round trip after it.
 */
export function pageFiles(): Plugin {
  let features = '';
  let shared = '';
  return {
    name: 'page-files',
    apply: 'build',
    configResolved({ root }) {
      features = join(root, 'src/features');
      shared = join(root, 'src/shared/i18n/index.ts');
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as Chunk[];
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      // files may import each other in a circle: each is gone through once
      function withImports(fileName: string, known = new Set<string>()): Set<string> {
        const chunk = byName.get(fileName);
        if (!chunk || chunk.isEntry || known.has(fileName)) return known;
        known.add(fileName);
        for (const one of chunk.imports) withImports(one, known);
        return known;
      }
      const filesOf = (module: string): string[] => chunks.filter(({ facadeModuleId }) => facadeModuleId === module).flatMap(({ fileName }) => [...withImports(fileName)]);
      // it asks while the others come, so it comes first
      const early = Object.values(bundle).flatMap((file) => (file.type === 'asset' && file.names.includes('early.js') ? [file.fileName] : []));
      const pages: PageFiles = [];
      for (const feature of readdirSync(features)) {
        const words = new Map([...wordModules(shared), ...wordModules(join(features, feature, 'words.ts'))]);
        const lines = readFileSync(join(features, feature, 'routes.ts'), 'utf8').split('\n').filter((line) => line.includes('path: \''));
        for (const line of lines) {
          const [, path, view, sets] = route.exec(line) ?? this.error(`a route of ${feature} is not written as the others are: ${line.trim()}`);
          const modules = [join(features, feature, view as string), ...(sets as string).split(', ').slice(1).map((set) => words.get(set) ?? this.error(`${set} is no words of ${feature}`))];
          const files = modules.map(filesOf);
          if (files.some(({ length }) => length === 0)) this.error(`something of ${view} of ${feature} is in no file of its own`);
          pages.push([path as string, [...new Set([...early, ...files.flat()])]]);
        }
      }
      this.emitFile({ type: 'asset', fileName: '.vite/pages.json', source: JSON.stringify(pages) });
    },
  };
}

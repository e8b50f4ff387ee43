import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const lean = '\0lean-contracts';
const words = 'virtual:error-words/';

interface Declared {
  id: string;
  method: string;
  path: string;
  effect: string;
  body?: unknown;
  bodyKind?: string;
  success: { status: number; media?: string };
  csv?: boolean;
}
const isContract = (v: unknown): v is Declared => typeof v === 'object' && v !== null && 'method' in v && 'path' in v && 'success' in v;
const isWords = (v: unknown): v is readonly string[] => Array.isArray(v) && v.every((x) => typeof x === 'string');

/** What a browser needs of a contract to call it; the schemas stay on the server, their types in the editor. */
const essence = ({ id, method, path, effect, body, bodyKind, success, csv }: Declared) => ({
  id,
  method,
  path,
  effect,
  ...(body ? { body: {} } : {}),
  ...(bodyKind ? { bodyKind } : {}),
  success: { status: success.status, ...(success.media ? { media: success.media } : {}) },
  ...(csv ? { csv } : {}),
});

/**
 * Serves `@pauh/contracts` to the portal without its schemas: each contract becomes a plain constant that is dropped when
 * no page uses it. (With the schemas, the schema library and every route of the API would be in the first download.)
 * Also `virtual:error-words/{id,en}`: the words of the error catalogue and of what the rules find, one language a chunk.
 */
export function leanContracts(): Plugin {
  return {
    name: 'lean-contracts',
    enforce: 'pre',
    resolveId: (id) => (id === '@pauh/contracts' ? lean : id.startsWith(words) ? `\0${id}` : undefined),
    async load(id) {
      if (id !== lean && !id.startsWith(`\0${words}`)) return undefined;
      const source = new URL('../../../packages/contracts/src/index.ts', import.meta.url);
      this.addWatchFile(fileURLToPath(source));
      const declared = (await import(source.href)) as Record<string, unknown> &
        Record<'errors' | 'findingWords', Record<string, Record<string, string>>>;
      if (id !== lean) {
        const language = id.slice(words.length + 1);
        return `export default ${JSON.stringify(Object.fromEntries(Object.entries({ ...declared.errors, ...declared.findingWords }).map(([code, text]) => [code, text[language]])))}`;
      }
      return Object.entries(declared)
        .filter(([name, value]) => name !== 'contracts' && (isContract(value) || isWords(value)))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(isContract(value) ? essence(value) : value)};`)
        .join('\n');
    },
  };
}

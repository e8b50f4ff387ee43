import { type Plugin, defineConfig } from 'rolldown';

/** Our own packages, and libraries of many small modules: each module that is loaded by itself costs memory. */
const inBundle = /^(@pauh\/|drizzle-orm|typebox)/;

/** One letter beyond Latin-1 doubles what the engine keeps of a file's text. They stand in strings and patterns alone, where an escape means the same. */
const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = file.code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  },
};

/** What `npm start` runs: the same sources in a few files, without types. It lies as deep as `src`, so that paths hold. */
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  external: (id) => /^[@\w]/.test(id) && !inBundle.test(id),
  plugins: [asciiOnly],
  // names stay, for whoever reads a stack
  output: { dir: 'dist', format: 'esm', cleanDir: true, minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } } },
});

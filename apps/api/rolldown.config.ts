import { defineConfig } from 'rolldown';

/** Our own packages, and libraries of many small modules: each module that is loaded by itself costs memory. */
const inBundle = /^(@pauh\/|drizzle-orm|typebox)/;

/** What `npm start` runs: the same sources in a few files, without types. It lies as deep as `src`, so that paths hold. */
export default defineConfig({
  input: 'src/main.ts', platform: 'node', external: (id) => /^[@\w]/.test(id) && !inBundle.test(id),
  output: { dir: 'dist', format: 'esm', cleanDir: true },
});

// What a page costs to download, from the built manifest: `node apps/portal/check-sizes.ts` after `vite build`.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  src?: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}
const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>;
const kB = 1000;
const limits = { first: 100 * kB, staff: 140 * kB, hr: 200 * kB, css: 12 * kB, font: 30 * kB };
/** Features that only HR, leaders and IT staff open. */
const hrFeatures = ['cycles', 'closing', 'imports', 'staff', 'accounts', 'api-tokens', 'audit', 'reports', 'calibration', 'integrations'];
const firstViews = ['identity/views/SignInView.vue', 'home/views/HomeView.vue'];

const sizes = new Map<string, number>();
const weigh = (file: string): number => {
  const known = sizes.get(file) ?? gzipSync(readFileSync(new URL(file, dist))).length;
  sizes.set(file, known);
  return known;
};
/** A chunk and everything it imports at once. */
function closure(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  for (const next of chunk.imports ?? []) closure(next, seen);
  return seen;
}
const loaded = /<script type="module"[^>]* src="\/([^"]+)"/.exec(readFileSync(new URL('index.html', dist), 'utf8'))?.[1];
const entry = Object.keys(manifest).find((key) => manifest[key]?.file === loaded);
if (!entry) throw new Error('the page loads nothing that the manifest names');
const feature = (src: string) => src.match(/features\/([^/]+)\//)?.[1] ?? '';
/** The heavier language of what the page's feature says; the vocabulary is counted for every page but the first. */
const wordsOf = (name: string) =>
  Math.max(0, ...['id', 'en'].map((l) => manifest[`src/features/${name}/locales/${l}.ts`]).map((c) => (c ? weigh(c.file) : 0)));

const views = Object.keys(manifest).filter((key) => /src\/features\/.*\/views\/.*\.vue$/.test(key) && manifest[key]?.src);
const rows: { what: string; size: number; limit: number }[] = [];
const english = manifest['src/shared/i18n/en.ts'];
const vocabulary = manifest['src/shared/i18n/vocabulary.id.ts'];
const cost = (keys: string[], features: string[], more: number) =>
  [...keys.reduce((seen, key) => closure(key, seen), closure(entry))].reduce((sum, key) => sum + weigh(manifest[key]?.file ?? ''), 0) +
  [...new Set(features)].reduce((sum, name) => sum + wordsOf(name), 0) +
  more;

const early = readdirSync(new URL('assets/', dist))
  .filter((name) => /^early-.*\.js$/.test(name))
  .reduce((sum, name) => sum + weigh(`assets/${name}`), 0);
const first = views.filter((key) => firstViews.some((view) => key.endsWith(view)));
rows.push({ what: 'JS first route (sign-in and home)', size: cost(first, first.map(feature), early), limit: limits.first });
if (english)
  rows.push({ what: 'JS first route in English', size: cost(first, first.map(feature), early + weigh(english.file)), limit: limits.first });
for (const view of views) {
  const name = feature(view);
  rows.push({
    what: `JS ${view.replace('src/features/', '')}`,
    size: cost([view], [name], vocabulary ? weigh(vocabulary.file) : 0),
    limit: hrFeatures.includes(name) ? limits.hr : limits.staff,
  });
}
const assets = readdirSync(new URL('assets/', dist));
rows.push({
  what: 'CSS',
  size: assets.filter((f) => f.endsWith('.css')).reduce((sum, f) => sum + weigh(`assets/${f}`), 0),
  limit: limits.css,
});
const fonts = assets.filter((f) => f.endsWith('.woff2'));
rows.push({
  what: `font (${fonts.length})`,
  size: fonts.reduce((sum, f) => sum + readFileSync(new URL(`assets/${f}`, dist)).length, 0),
  limit: limits.font,
});

const wide = Math.max(...rows.map((row) => row.what.length));
let over = 0;
for (const { what, size, limit } of rows) {
  const tooBig = size > limit;
  if (tooBig) over += 1;
  console.log(
    `${what.padEnd(wide)}  ${(size / kB).toFixed(1).padStart(6)} kB  of ${String(limit / kB).padStart(3)} kB${tooBig ? '  TOO LARGE' : ''}`,
  );
}
process.exit(over ? 1 : 0);

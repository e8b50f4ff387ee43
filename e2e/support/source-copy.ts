import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['packages', 'apps', 'package.json', 'pnpm-workspace.yaml', 'tsconfig.json', 'tsconfig.base.json'];
/** Built or cached: a copy makes its own. */
const left = new Set(['dist', 'data', 'test', '.vite', '.vite-temp', '.vitest-cache']);

/** A copy of the sources that builds and runs by itself: its packages find each other inside the copy, and only what is installed is shared. */
export function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'kp-sources-'));
  for (const name of sources) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => relative(root, path).includes('node_modules/.bin') || !left.has(basename(path)),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Puts another text in the place of one that stands exactly once in a file; answers how to put it back. */
export function changeSource(file: string, from: string, to: string): () => void {
  const before = readFileSync(file, 'utf8');
  if (before.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}`);
  writeFileSync(
    file,
    before.replace(from, () => to),
  );
  return () => writeFileSync(file, before);
}

/** What `pnpm run build` does, in the copy. */
export function buildCopy(copy: string): void {
  build(copy, 'apps/portal', 'vite/bin/vite.js', 'build');
  build(copy, 'apps/api', 'rolldown/bin/cli.mjs', '-c');
}

function build(copy: string, workspace: string, tool: string, argument: string): void {
  const cwd = join(copy, workspace);
  const { status, stdout, stderr } = spawnSync(join(copy, 'node_modules/.bin/node'), [join(cwd, 'node_modules', tool), argument], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${workspace} cannot be built: ${stdout}${stderr}`);
}

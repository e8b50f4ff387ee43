// Builds the portal and the API when something they are made from has changed since the last build, so that a second start is quick.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'apps/portal',
  'apps/api/src',
  'apps/api/rolldown.config.ts',
  'packages/domain/src',
  'packages/contracts/src',
  'packages/client/src',
  'pnpm-lock.yaml',
];
const stamp = join(root, 'apps/portal/dist/.built-from');
const built = [stamp, join(root, 'apps/api/dist/main.js')];

const present = fingerprint();
if (!built.every((file) => existsSync(file)) || readFileSync(stamp, 'utf8') !== present) {
  const { status } = spawnSync('pnpm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, present);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesOf(join(root, path))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((e) => !['node_modules', 'dist', 'test'].includes(e.name))
    .flatMap((e) => filesOf(join(path, e.name)));
}

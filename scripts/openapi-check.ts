// The committed OpenAPI document must be the one that the contracts make now.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../apps/api/openapi.json', import.meta.url));
const committed = readFileSync(file, 'utf8');
spawnSync(process.execPath, [fileURLToPath(new URL('../apps/api/src/openapi.main.ts', import.meta.url))], { stdio: 'inherit' });
if (readFileSync(file, 'utf8') !== committed) {
  console.error('apps/api/openapi.json was not up to date; it is now: look at the difference and commit it');
  process.exit(1);
}

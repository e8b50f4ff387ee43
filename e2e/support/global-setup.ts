import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

/** Founds the demonstration agency once; every test file on the embedded engine starts from a copy of its folder. */
export default async function setup({ config }: TestProject): Promise<() => void> {
  if (config.env.E2E_ENGINE !== 'embedded') return () => undefined;
  const server = await startServer({ engine: 'embedded', fresh: true });
  await server.stop();
  process.env.E2E_FOUNDED = server.dataDir;
  return () => rmSync(server.dataDir, { recursive: true, force: true });
}

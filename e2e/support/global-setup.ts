import type { TestProject } from 'vitest/node';
import { type Founded, foundedIn, startServer } from './server.ts';

/** Founds the demonstration agency once for an engine; every test file starts from a copy of it. */
export default async function setup({ config }: TestProject): Promise<() => Promise<void>> {
  const engine = config.env.E2E_ENGINE === 'postgres' ? 'postgres' : 'embedded';
  const server = await startServer({ engine, fresh: true });
  await server.stop();
  const founded: Founded = { dataDir: server.dataDir, databaseUrl: server.databaseUrl };
  process.env[foundedIn(engine)] = JSON.stringify(founded);
  return () => server.dispose();
}

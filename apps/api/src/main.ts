import { existsSync } from 'node:fs';
import { buildApp } from './app.ts';
import { ConfigRefused, readConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { FolderInUse } from './db/folder-lock.ts';
import { portalFolder } from './folders.ts';
import { createClock } from './lib/clock.ts';

const graceMs = 10_000;

async function main(): Promise<void> {
  const config = readConfig();
  const clock = createClock(config.zone);
  const db = await openDatabase(config);
  const accounts = config.demo ? await (await import('./seed/demonstration.ts')).seedDemonstration(db, clock) : [];
  const app = await buildApp({ ...config, db, clock, beats: true, ...(existsSync(portalFolder) ? { portalDir: portalFolder } : {}) });
  const stop = (signal: string) => {
    app.log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), graceMs).unref();
    app
      .close()
      .then(() => db.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await app.listen({ host: config.host, port: config.port });
  const port = (app.addresses()[0] as { port?: number } | undefined)?.port ?? config.port;
  const lines = [
    `Kinerja Pauh: http://${config.host}:${port}  (${db.engine === 'embedded' ? `embedded database in ${config.dataDir}` : 'PostgreSQL'})`,
    ...accounts,
  ];
  if (config.publicUrl.startsWith('http:'))
    lines.push('PUBLIC_URL is http: session cookies go without Secure. Use https outside this machine.');
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigRefused || error instanceof FolderInUse || (error as { code?: string }).code === 'EADDRINUSE';
  process.stderr.write(`${known ? (error as Error).message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

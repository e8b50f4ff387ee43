import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

export interface Found {
  executablePath: string;
  env: Record<string, string>;
  source: 'CHROMIUM_PATH' | 'system' | 'npm';
}
const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The Chromium to test in: $CHROMIUM_PATH, else the system's, else the one that the npm package @sparticuz/chromium carries. */
export async function findChromium(): Promise<Found> {
  const env = process.env as Record<string, string>;
  if (env.CHROMIUM_PATH) return { executablePath: env.CHROMIUM_PATH, env, source: 'CHROMIUM_PATH' };
  const s = env.CHROMIUM === 'npm' ? undefined : system.find((p) => existsSync(p));
  if (s) return { executablePath: s, env, source: 'system' };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('no Chromium found: install one, or set CHROMIUM_PATH');
  return { ...(await unpack()), source: 'npm' };
}

async function unpack(): Promise<Omit<Found, 'source'>> {
  const pkg = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8')) as { version: string };
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
  const dir = join(cache, `chromium-${version}`);
  if (!existsSync(dir)) {
    // unpacked beside it and renamed, so that a killed run leaves nothing half done
    mkdirSync(cache, { recursive: true });
    const tmp = mkdtempSync(join(cache, 'unpack-'));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = tmp; // the package unpacks into os.tmpdir()
    try {
      const { inflate } = await import('@sparticuz/chromium');
      await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((f) => inflate(join(pkg, 'bin', f))));
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    try {
      renameSync(tmp, dir);
    } catch (e) {
      rmSync(tmp, { recursive: true, force: true });
      if (!existsSync(dir)) throw e;
    }
  }
  const env = { ...process.env } as Record<string, string>;
  const has = (so: string) =>
    ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64'].some((d) => existsSync(join(d, so)));
  if (!['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every(has))
    env.LD_LIBRARY_PATH = [join(dir, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  // a machine with no fonts at all makes Chromium abort at the first text: give it the package's Open Sans
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const conf = join(dir, 'fonts.conf');
    if (!existsSync(conf))
      writeFileSync(
        conf,
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(dir, 'fonts')}</dir><cachedir>${join(dir, 'fonts-cache')}</cachedir></fontconfig>\n`,
      );
    env.FONTCONFIG_FILE = conf;
  }
  return { executablePath: join(dir, 'chromium'), env };
}

export async function launch(options: LaunchOptions = {}): Promise<Browser & { source?: string }> {
  const { executablePath, env, source } = await findChromium();
  return Object.assign(await chromium.launch({ executablePath, env, args, headless: true, ...options }), { source });
}

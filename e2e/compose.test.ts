import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// No engine is asked: what can be checked without one is.
const root = fileURLToPath(new URL('..', import.meta.url));
interface Service {
  build?: { context: string; dockerfile: string };
  image?: string;
  depends_on?: Record<string, unknown>;
  environment?: Record<string, string>;
  healthcheck?: unknown;
  volumes?: string[];
}
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};

test('the compose file names PostgreSQL, the API and the portal, in the order they need each other', () => {
  expect(Object.keys(compose.services)).toEqual(['database', 'api', 'portal']);
  expect(compose.services.database?.image).toMatch(/^postgres:\d+/);
  expect(compose.services.api?.depends_on).toHaveProperty('database');
  expect(compose.services.portal?.depends_on).toHaveProperty('api');
  for (const service of Object.values(compose.services))
    for (const name of service.depends_on ? Object.keys(service.depends_on) : []) expect(compose.services[name]?.healthcheck).toBeDefined();
  for (const volume of Object.values(compose.services).flatMap((s) => s.volumes ?? []))
    expect(compose.volumes).toHaveProperty(volume.split(':')[0] as string);
});

test('every file an image copies is there, and nothing runs as root at the end', () => {
  for (const { build } of Object.values(compose.services)) {
    if (!build) continue;
    const lines = readFileSync(join(root, build.dockerfile), 'utf8').split('\n');
    const copied = lines.filter((l) => l.startsWith('COPY') && !l.includes('--from')).flatMap((l) => l.split(/\s+/).slice(1, -1));
    expect(copied.length).toBeGreaterThan(0);
    for (const path of copied) expect(existsSync(join(root, build.context, path)), path).toBe(true);
    expect(lines.some((l) => l.startsWith('USER node')) || lines.some((l) => l.startsWith('FROM nginxinc/nginx-unprivileged'))).toBe(true);
  }
});

test('the API is given only settings that it reads', () => {
  const known = readFileSync(join(root, 'apps/api/src/config.ts'), 'utf8');
  for (const name of Object.keys(compose.services.api?.environment ?? {})) expect(known).toContain(`  ${name}: Type.`);
});

test('the web server gives the portal the policy that the API gives it', () => {
  const nginx = readFileSync(join(root, 'apps/portal/nginx.conf'), 'utf8');
  const policy = /content-security-policy "([^"]+)"/.exec(nginx)?.[1] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:/);
});

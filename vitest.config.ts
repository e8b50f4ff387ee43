import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What asks no database runs once, not once an engine. */
const withoutDatabase = ['test/clock.test.ts', 'test/fairness/*.test.ts', 'test/semester/teaching-fairness.test.ts'];
const api = (name: string) => ({
  test: {
    name,
    root: 'apps/api',
    include: ['test/**/*.test.ts'],
    exclude: withoutDatabase,
    globalSetup: [fileURLToPath(new URL('apps/api/test/support/global-setup.ts', import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    isolate: false,
  },
});

/** Every journey runs on the embedded engine; those that end in the database run on PostgreSQL too. */
const e2e = (name: string, engine: string, include: string[]) => ({
  test: {
    name,
    root: 'e2e',
    include,
    globalSetup: [fileURLToPath(new URL('e2e/support/global-setup.ts', import.meta.url))],
    env: { E2E_ENGINE: engine },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
  },
});

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', root: 'packages/domain', include: ['test/**/*.test.ts'] } },
      { test: { name: 'contracts', root: 'packages/contracts', include: ['test/**/*.test.ts'] } },
      { test: { name: 'client', root: 'packages/client', include: ['test/**/*.test.ts'] } },
      { test: { name: 'api', root: 'apps/api', include: withoutDatabase } },
      api('api-embedded'),
      ...(process.env.TEST_DATABASE_URL
        ? [
            api('api-postgres'),
            e2e('e2e-postgres', 'postgres', [
              'curl.test.ts',
              'printed-result.test.ts',
              'one-value.test.ts',
              'bad-input*.test.ts',
              'journeys/assessment.test.ts',
            ]),
          ]
        : []),
      e2e('e2e-embedded', 'embedded', ['**/*.test.ts']),
      ...(process.env.CHECK_FULL ? [e2e('all-states', 'embedded', ['**/*.full.ts'])] : []),
      'apps/portal',
    ],
  },
});

// The arrows of the house: who may know whom.
const within = (path) => ({ path });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'domain-imports-nothing', severity: 'error', from: within('^packages/domain/src'), to: { pathNot: '^packages/domain/src' } },
    {
      name: 'contracts-know-domain-and-typebox',
      severity: 'error',
      from: within('^packages/contracts/src'),
      to: { pathNot: '^packages/(contracts|domain)/src|node_modules/typebox|^node:' },
    },
    {
      name: 'client-knows-contracts',
      severity: 'error',
      from: within('^packages/client/src'),
      to: { pathNot: '^packages/(client|contracts)/src' },
    },
    { name: 'api-and-portal-never-meet', severity: 'error', from: within('^apps/api'), to: within('^apps/portal') },
    { name: 'portal-and-api-never-meet', severity: 'error', from: within('^apps/portal'), to: within('^apps/api') },
    { name: 'the-client-is-for-callers', severity: 'error', from: within('^apps/api/src'), to: within('^packages/client') },
    {
      name: 'drizzle-only-in-repos',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: '\\.repo\\.ts$|^apps/api/src/db/|visibility\\.ts$' },
      to: within('node_modules/drizzle-orm'),
    },
    {
      name: 'fastify-only-at-the-edge',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: '^apps/api/src/(app|modules)\\.ts|^apps/api/src/plugins/|\\.(routes|module)\\.ts$' },
      to: within('node_modules/(fastify|@fastify)/'),
    },
    {
      name: 'features-meet-at-their-modules',
      severity: 'error',
      from: within('^apps/api/src/modules/([^/]+)/'),
      to: { path: '^apps/api/src/modules/', pathNot: ['^apps/api/src/modules/$1/', '\\.module\\.ts$'] },
    },
    {
      name: 'the-rest-uses-modules-through-their-door',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/modules/' },
      to: { path: '^apps/api/src/modules/', pathNot: '\\.module\\.ts$' },
    },
    { name: 'repos-do-not-know-services', severity: 'error', from: within('\\.repo\\.ts$'), to: within('\\.(service|routes)\\.ts$') },
    { name: 'services-do-not-know-routes', severity: 'error', from: within('\\.service\\.ts$'), to: within('\\.routes\\.ts$') },
    {
      name: 'portal-features-do-not-meet',
      severity: 'error',
      from: within('^apps/portal/src/features/([^/]+)/'),
      to: { path: '^apps/portal/src/features/', pathNot: '^apps/portal/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: within('^apps/portal/src/(ui|shared)/'),
      to: within('^apps/portal/src/(features|app)/'),
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|node_modules/\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'], extensions: ['.ts', '.mjs', '.js', '.vue'] },
  },
};

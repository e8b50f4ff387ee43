export { cascadeRoutes as cascadeModule } from './cascade.routes.ts';
export { createServiceIndicator } from './service-indicators.service.ts';
export { createCascadeWaiver } from './waivers.service.ts';

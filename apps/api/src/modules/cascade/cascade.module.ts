export { cascadeRoutes as cascadeModule } from './cascade.routes.ts';
export { createCascadeWaiver } from './waivers.service.ts';

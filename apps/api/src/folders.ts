import { fileURLToPath } from 'node:url';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Read from `src` and from the build in `dist`, which lies beside it. */
export const migrationsFolder = folder('../src/db/migrations');
export const portalFolder = folder('../../portal/dist');

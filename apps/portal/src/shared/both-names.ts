import { say } from './i18n/index.ts';

/** Who did something: the name, and beside it that of the supervisor in whose name it was done, if anybody stood in. */
export const bothNames = (name: string, grantor: string | null | undefined): string =>
  grantor ? say('ui.bothNames', { name, grantor }) : name;

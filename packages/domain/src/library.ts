import type { PositionKind } from './vocabulary.ts';

/** Whom an entry of the library is written for. Null is everybody; two that are given must both be met. */
export interface Audience {
  readonly positionKind: PositionKind | null;
  /** A job by its title, as the organisation calls it. */
  readonly positionTitle: string | null;
  /** Path of a unit; everything below it is meant too. */
  readonly unitPath: string | null;
}
/** Where somebody works: the position and the unit of an assignment. */
export interface Post {
  readonly positionKind: PositionKind;
  readonly positionTitle: string;
  readonly unitPath: string;
}

/** Why an entry is offered to somebody, from the nearest to the most general. */
export const libraryFits = ['unit_and_job', 'unit', 'job', 'job_kind', 'general'] as const;
export type LibraryFit = (typeof libraryFits)[number];

const sameTitle = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Whether an entry is meant for somebody in this post. */
const meets = ({ positionKind, positionTitle, unitPath }: Audience, post: Post): boolean =>
  (unitPath === null || post.unitPath.startsWith(unitPath)) &&
  (positionKind === null || positionKind === post.positionKind) &&
  (positionTitle === null || sameTitle(positionTitle, post.positionTitle));

/** Why this is offered to somebody who holds these posts; null where it is meant for others. [C] */
export function fitOf(audience: Audience, posts: readonly Post[]): LibraryFit | null {
  if (!posts.some((post) => meets(audience, post))) return null;
  const forJob = audience.positionTitle !== null || audience.positionKind !== null;
  if (audience.unitPath !== null) return forJob ? 'unit_and_job' : 'unit';
  if (audience.positionTitle !== null) return 'job';
  return forJob ? 'job_kind' : 'general';
}

/**
 * The place of what fits in a list, the higher the earlier: the nearest unit first, then the job, then its kind, then
 * what is for all. 0 for what does not fit. [C]
 */
export function nearness(audience: Audience, posts: readonly Post[]): number {
  if (fitOf(audience, posts) === null) return 0;
  const depth = audience.unitPath === null ? 0 : audience.unitPath.split('/').length;
  return 1 + 3 * depth + (audience.positionTitle !== null ? 2 : audience.positionKind !== null ? 1 : 0);
}

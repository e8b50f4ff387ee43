/**
 * Whether what the server received at that instant came in time. `closesAt` is the last second that counts, to its
 * very end; null means no deadline. Only the server's time of receipt is asked: the clock of a device can be set.
 */
export const isInTime = (receivedAt: Date, closesAt: Date | null): boolean =>
  closesAt === null || receivedAt.getTime() < closesAt.getTime() + 1000;

/** More time that was given, to a unit and all below it or to one person. */
export interface Extension {
  /** The end of its last day in the agency's zone. */
  readonly until: Date;
  readonly reason: string;
  readonly personal: boolean;
  /** Seconds of a measured outage that it makes good; null where it names none. */
  readonly outageSeconds: number | null;
}

/** Which of the extensions that hold for somebody decides: the latest; of two for the same day, the one's own. Null where there is none. */
export function decidingExtension<E extends Pick<Extension, 'until' | 'personal'>>(extensions: readonly E[]): E | null {
  return extensions.reduce<E | null>((best, each) => {
    const later = best === null ? 1 : each.until.getTime() - best.until.getTime();
    return later > 0 || (later === 0 && each.personal) ? each : best;
  }, null);
}

/** A stretch of time without a ready server; `until` is when the next one said that it was ready. */
export interface Outage {
  readonly from: Date;
  readonly until: Date;
}

/** How long an instance may say nothing before it counts as not ready: three beats. */
export const beatSeconds = 20;
export const silenceSeconds = 3 * beatSeconds;

/**
 * The outages within a stretch of time, cut to it, in their order, and their seconds together. Bad input: a stretch
 * that ends before it begins holds nothing.
 */
export function outagesWithin(outages: readonly Outage[], { from, until }: Outage): { outages: Outage[]; seconds: number } {
  const within = outages
    .map((each) => ({ from: each.from > from ? each.from : from, until: each.until < until ? each.until : until }))
    .filter((each) => each.from < each.until)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return {
    outages: within,
    seconds: within.reduce((sum, each) => sum + Math.round((each.until.getTime() - each.from.getTime()) / 1000), 0),
  };
}

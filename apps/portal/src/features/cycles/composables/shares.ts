import type { UnitProgress } from '@pauh/contracts';

export type Counts = Omit<UnitProgress, 'unit'>;

/** The steps of the work, each with how many people have done it and which list shows those who have not. */
export const shares = [
  { key: 'agreed', outstanding: 'agreement', of: (c: Counts) => c.agreed },
  { key: 'self', outstanding: 'self_assessment', of: (c: Counts) => c.selfSubmitted },
  { key: 'supervisor', outstanding: 'supervisor_assessment', of: (c: Counts) => c.supervisorSubmitted },
  { key: 'released', outstanding: 'release', of: (c: Counts) => c.released },
  { key: 'acknowledged', outstanding: 'acknowledgement', of: (c: Counts) => c.acknowledged },
] as const;

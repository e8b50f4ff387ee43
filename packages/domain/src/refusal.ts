/** One refused value: where (JSON Pointer into what was given), why (a code), and the figures a sentence about it needs. */
export interface FieldRefusal {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Reasons shorter than this say nothing to the person they are about. [C] */
export const minimumReasonLength = 10;

/** Whether a written reason is given and long enough to be one. */
export const isReason = (text: string | null | undefined): boolean => (text ?? '').trim().length >= minimumReasonLength;

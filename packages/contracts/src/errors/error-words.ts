export interface ErrorWords {
  readonly status: number;
  readonly id: string;
  readonly en: string;
}

/** One refusal: its HTTP status and its words, Indonesian first. */
export const entry = (status: number, id: string, en: string): ErrorWords => ({ status, id, en });

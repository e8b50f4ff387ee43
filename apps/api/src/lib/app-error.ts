import type { ErrorCode } from '@pauh/contracts';

/** Where in the request a rule was broken. `code` is an error code or a code of the domain. */
export interface Finding {
  pointer: string;
  code: string;
  params?: Record<string, unknown>;
}

/** A refusal on its way to the caller; its status and words stand in the catalogue of `@pauh/contracts`. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: ErrorCode;
  readonly findings: Finding[];
  readonly headers: Record<string, string>;
  constructor(code: ErrorCode, findings: Finding[] = [], headers: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.findings = findings;
    this.headers = headers;
  }
}

/** A refusal that is about one place of the request and has no other code than its own. */
export const refusedAt = (pointer: string, code: ErrorCode): AppError => new AppError(code, [{ pointer, code }]);

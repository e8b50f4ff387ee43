import { type ErrorCode, errors } from '@pauh/contracts';

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

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

/** A code of the domain, which knows no catalogue, as one of the catalogue; one that is missing there is a fault. */
export function errorCodeOf(code: string): ErrorCode {
  if (!isErrorCode(code)) throw new TypeError(`the catalogue of errors has no ${code}`);
  return code;
}

/** A refusal that is about one place of the request and has no other code than its own. */
export const refusedAt = (pointer: string, code: ErrorCode): AppError => new AppError(code, [{ pointer, code }]);

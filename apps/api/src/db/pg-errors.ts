interface PgError {
  code: string;
  constraint?: string;
}

/** The PostgreSQL error behind a thrown value: drizzle wraps it, so it is looked for along the causes. */
function pgErrorOf(error: unknown): PgError | null {
  for (let e = error as { code?: unknown; cause?: unknown } | undefined; e; e = e.cause as typeof e) {
    if (typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code)) return e as unknown as PgError;
  }
  return null;
}

/** Whether this error is the violation of that constraint (unique, exclusion, foreign key or check). */
export function violates(error: unknown, constraint: string): boolean {
  return pgErrorOf(error)?.constraint === constraint;
}

/** Rows that cannot be so together: a unique, an exclusion or a check constraint refused them. */
export function isConflict(error: unknown): boolean {
  return ['23505', '23P01', '23514'].includes(pgErrorOf(error)?.code ?? '');
}

/** Numbers that are given out as "the newest and one more": whoever comes second simply takes the next. */
const nextNumbers = ['scheme_code_version', 'indicator_definition_version', 'plan_template_version'];

/** A deadlock, a serialization failure, a next number that was just taken: nothing happened, and the same again may succeed. */
export function isTransient(error: unknown): boolean {
  return ['40001', '40P01'].includes(pgErrorOf(error)?.code ?? '') || nextNumbers.some((constraint) => violates(error, constraint));
}

/** A value that the database cannot read as what it is compared with: a word for a number, a day that does not exist. */
export function isUnreadable(error: unknown): boolean {
  return pgErrorOf(error)?.code.startsWith('22') ?? false;
}

/** A text that PostgreSQL cannot store: the NUL character, or broken UTF-8. */
export function isUnstorableText(error: unknown): boolean {
  return ['22021', '22P05'].includes(pgErrorOf(error)?.code ?? '');
}

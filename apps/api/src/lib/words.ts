import { type ErrorCode, errors, findingWords } from '@pauh/contracts';
import type { Language } from '@pauh/domain';
import type { Finding } from './app-error.ts';

/** What a finding says to a person; its code alone when nobody wrote words for it. */
export function wordsOf(finding: Finding, language: Language): string {
  const own = errors[finding.code as ErrorCode];
  return own ? own[language] : (findingWords[finding.code]?.[language] ?? finding.code);
}

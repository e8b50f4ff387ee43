import { type ErrorCode, errors, findingWords } from '@pauh/contracts';
import type { Language } from '@pauh/domain';
import type { Finding } from './app-error.ts';

/** What a finding says to a person; its code alone when nobody wrote words for it. */
export function wordsOf(finding: Finding, language: Language): string {
  const words = errors[finding.code as ErrorCode] ?? findingWords[finding.code];
  return words ? words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(finding.params?.[name] ?? '')) : finding.code;
}

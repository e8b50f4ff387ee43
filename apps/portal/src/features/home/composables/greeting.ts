import { hourInAgency } from '../../../shared/format.ts';

/** The greeting of the hour, as Indonesians divide the day, in the agency's zone. */
export function greetingOf(now: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const hour = hourInAgency(now);
  if (hour >= 4 && hour < 11) return 'morning';
  if (hour >= 11 && hour < 15) return 'noon';
  return hour >= 15 && hour < 18 ? 'afternoon' : 'evening';
}

/** Which first-use note fits: the role with the most to explain. */
export const noteOf = (is: (role: string) => boolean): string =>
  (['it_admin', 'hr_admin', 'auditor', 'leader', 'supervisor'] as const).find(is) ?? 'employee';

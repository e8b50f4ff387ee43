export type Advice = { kind: 'short'; n: number } | { kind: 'login' | 'same' | 'common' | 'good' };

const minimum = 10;
const common = ['password', 'katasandi', 'rahasia', 'indonesia', 'qwerty', '12345', 'bismillah', 'sayang', 'admin'];

/** What to do about a new password, in one step at a time; the server has the last word. */
export function passwordAdvice(password: string, login: string): Advice | null {
  if (password === '') return null;
  const lower = password.toLowerCase();
  if (login.length >= 4 && lower.includes(login.toLowerCase())) return { kind: 'login' };
  if ([...password].length < minimum) return { kind: 'short', n: minimum - [...password].length };
  if (new Set(lower).size < 5) return { kind: 'same' };
  if (common.some((word) => lower.replace(word, '').length < 5 && lower.includes(word))) return { kind: 'common' };
  return { kind: 'good' };
}

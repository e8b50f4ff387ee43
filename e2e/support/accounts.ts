export interface DemoAccount {
  role: string;
  login: string;
  password: string;
}

/** The demonstration accounts that the server printed at start: the password they share, then one a line with role, login and what waits there. */
export function demoAccounts(printed: string): DemoAccount[] {
  const password = /password of each: (.+)/.exec(printed)?.[1];
  if (!password) return [];
  return printed.split('\n').flatMap((line) => {
    const [role, login] = line.trim().split(/ {2,}/);
    return role && login && /^([a-z][a-z0-9._-]*|\d{18})$/.test(login) ? [{ role, login, password }] : [];
  });
}

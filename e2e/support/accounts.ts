export interface DemoAccount { role: string; login: string; password: string }

/** The demonstration accounts that the server printed at start, one a line: `role  login  password  what waits there`. */
export function demoAccounts(printed: string): DemoAccount[] {
  return printed.split('\n').flatMap((line) => {
    const [role, login, password] = line.trim().split(/ {2,}/);
    return role && login && password && /^([a-z][a-z0-9._-]*|\d{18})$/.test(login) ? [{ role, login, password }] : [];
  });
}

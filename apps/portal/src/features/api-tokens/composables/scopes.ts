import { scopes, type Scope } from '@pauh/domain';

/** Scopes as they are chosen: reading what is settled, and delivering figures. */
export const scopeGroups = [
  { key: 'people', scopes: ['employee:read', 'unit:read'] },
  { key: 'results', scopes: ['status:read', 'plan:read', 'score:read', 'result:read', 'receipt:read'] },
  { key: 'settings', scopes: ['cycle:read', 'indicator:read'] },
  { key: 'figures', scopes: ['measured_value:read', 'measured_value:manage', 'import:run'] },
] as const satisfies readonly { key: string; scopes: readonly Scope[] }[];

export type Chosen = Record<Scope, boolean>;
export const nothingChosen = (): Chosen => Object.fromEntries(scopes.map((scope) => [scope, false])) as Chosen;
export const chosenOf = (chosen: Chosen): Scope[] => scopes.filter((scope) => chosen[scope]);

/** A key without the colon, which the messages would not find. */
export const wordOf = (scope: string): string => scope.replace(':', '_');

/** Where a token with these scopes can first be tried. */
const tries: Partial<Record<Scope, string>> = {
  'employee:read': '/employees',
  'unit:read': '/units',
  'plan:read': '/plans',
  'status:read': '/plans',
  'result:read': '/results',
  'cycle:read': '/cycles',
  'indicator:read': '/indicators',
};
export function curlExample(token: string, granted: readonly string[], origin: string): string {
  const path = granted.map((scope) => tries[scope as Scope]).find(Boolean) ?? '/units';
  return `curl -H 'Authorization: Bearer ${token}' '${origin}/api/v1${path}?limit=5'`;
}

/** Which lists of delegations there are for a person: given by them, received by them, those of the units they answer for. */
type DelegationView = 'given' | 'received' | 'units';

export const viewsOf = (is: (role: string) => boolean): DelegationView[] => [
  ...(is('supervisor') ? ['given' as const] : []),
  ...(is('employee') ? ['received' as const] : []),
  ...(is('hr_admin') || is('auditor') ? ['units' as const] : []),
];

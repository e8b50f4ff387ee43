/** Which lists of results there are for a person: their own, their team's, all they may see. */
export type ResultView = 'own' | 'team' | 'all';

const seesMore = ['reviewing_supervisor', 'unit_head', 'performance_manager', 'hr_admin', 'auditor'];

export function viewsOf(is: (role: string) => boolean, isEmployee: boolean, assessesForAnother: boolean): ResultView[] {
  return [
    ...(isEmployee ? ['own' as const] : []),
    ...(is('supervisor') || assessesForAnother ? ['team' as const] : []),
    ...(seesMore.some(is) ? ['all' as const] : []),
  ];
}

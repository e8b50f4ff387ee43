import {
  BookOpen,
  CalendarRange,
  FileText,
  House,
  KeyRound,
  ListChecks,
  MessageSquareText,
  Scale,
  SlidersHorizontal,
  Ticket,
  Upload,
  UserCog,
  Users,
} from '@lucide/vue';
import type { DelegationDuty } from '@pauh/domain';
import { computed, type Component } from 'vue';
import { useRouter } from 'vue-router';
import { useSession } from '../shared/session.ts';

export interface Entry {
  name: string;
  label: string;
  icon: Component;
}
interface Rule extends Entry {
  permissions?: readonly string[];
  roles?: readonly string[];
  duties?: readonly DelegationDuty[];
}

/** In the order of a working day. An entry shows to whoever has one of its permissions or roles, or does one of its duties in another's name; without any, to all. */
const rules: readonly Rule[] = [
  { name: 'home', label: 'nav.home', icon: House },
  { name: 'plans', label: 'nav.plans', icon: ListChecks, permissions: ['plan:write'] },
  { name: 'feedback', label: 'nav.feedback', icon: MessageSquareText, permissions: ['feedback:write'] },
  { name: 'team-assessment', label: 'nav.assessments', icon: Scale, roles: ['supervisor'], duties: ['assessment'] },
  { name: 'calibration', label: 'nav.calibration', icon: SlidersHorizontal, roles: ['calibrator'] },
  {
    name: 'cycles',
    label: 'nav.cycles',
    icon: CalendarRange,
    permissions: ['cycle:manage', 'result:release'],
    roles: ['performance_manager', 'hr_admin', 'leader', 'auditor', 'reviewing_supervisor'],
  },
  { name: 'results', label: 'nav.results', icon: FileText, permissions: ['result:read'] },
  {
    name: 'staff',
    label: 'nav.staff',
    icon: Users,
    permissions: ['employee:manage', 'supervision:manage'],
    roles: ['performance_manager', 'hr_admin', 'auditor'],
  },
  { name: 'library', label: 'nav.library', icon: BookOpen, permissions: ['indicator:read'] },
  { name: 'imports', label: 'nav.imports', icon: Upload, permissions: ['import:run'] },
  { name: 'activation-codes', label: 'nav.activation', icon: Ticket, permissions: ['activation:issue'] },
  { name: 'accounts', label: 'nav.accounts', icon: UserCog, permissions: ['account:read'] },
  { name: 'tokens', label: 'nav.tokens', icon: KeyRound, permissions: ['token:manage'] },
];
const accountRules: readonly Omit<Rule, 'icon'>[] = [
  { name: 'account', label: 'nav.account' },
  { name: 'my-supervisor', label: 'nav.supervisor', permissions: ['supervision:report'] },
  { name: 'delegations', label: 'nav.delegations', permissions: ['delegation:read'] },
  { name: 'coaching-sessions', label: 'nav.coaching', permissions: ['coaching:status'] },
  { name: 'my-access', label: 'nav.access', permissions: ['me:read'] },
  { name: 'help', label: 'nav.help' },
];

const onPhone = 5;

/** What this person's menus show. */
export function useNavigation() {
  const session = useSession();
  const router = useRouter();
  const allowed = (rule: Omit<Rule, 'icon'>) =>
    router.hasRoute(rule.name) &&
    ((!rule.permissions && !rule.roles) ||
      rule.permissions?.some(session.can) ||
      rule.roles?.some(session.is) ||
      (rule.duties && session.standsIn(rule.duties)));
  const all = computed<Entry[]>(() => (session.me ? rules.filter(allowed) : []));
  const account = computed(() => (session.me ? accountRules.filter(allowed) : []));
  // a phone has room for five: the rest goes behind the fifth
  const first = computed(() => (all.value.length <= onPhone ? all.value : all.value.slice(0, onPhone - 1)));
  const rest = computed(() => all.value.slice(first.value.length));
  const section = computed(() => router.currentRoute.value.meta.section ?? router.currentRoute.value.name);
  return { all, account, first, rest, section };
}

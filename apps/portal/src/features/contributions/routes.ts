import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { contributionsWords } from './words.ts';

export const contributionsRoutes: RouteRecordRaw[] = [
  {
    path: '/masukan',
    name: 'contributions',
    component: page(() => import('./views/MyContributionsView.vue'), contributionsWords),
    meta: { title: 'contributions.title', section: 'feedback' },
  },
  {
    path: '/masukan/:contributionId',
    name: 'contribution',
    component: page(() => import('./views/ContributionView.vue'), contributionsWords, vocabulary),
    props: true,
    meta: { title: 'contributions.one.title', section: 'feedback' },
  },
  {
    path: '/rencana/:planId/masukan',
    name: 'contribution-invite',
    component: page(() => import('./views/InviteView.vue'), contributionsWords),
    props: true,
    meta: { title: 'contributions.invite.title', section: 'team-assessment' },
  },
];

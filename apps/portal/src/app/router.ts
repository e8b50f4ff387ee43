import { nextTick, watch } from 'vue';
import {
  createRouter,
  createWebHistory,
  START_LOCATION,
  type RouteLocationNormalized,
  type RouteRecordRaw,
  type RouterHistory,
  type RouterScrollBehavior,
} from 'vue-router';
import { accessLogRoutes } from '../features/access-log/routes.ts';
import { accountsRoutes } from '../features/accounts/routes.ts';
import { tokensRoutes } from '../features/api-tokens/routes.ts';
import { assessmentsRoutes } from '../features/assessments/routes.ts';
import { calibrationRoutes } from '../features/calibration/routes.ts';
import { cascadeRoutes } from '../features/cascade/routes.ts';
import { closingRoutes } from '../features/closing/routes.ts';
import { coachingRoutes } from '../features/coaching/routes.ts';
import { contributionsRoutes } from '../features/contributions/routes.ts';
import { cyclesRoutes } from '../features/cycles/routes.ts';
import { delegationsRoutes } from '../features/delegations/routes.ts';
import { fairnessRoutes } from '../features/fairness/routes.ts';
import { feedbackRoutes } from '../features/feedback/routes.ts';
import { helpRoutes } from '../features/help/routes.ts';
import { homeRoutes } from '../features/home/routes.ts';
import { identityRoutes } from '../features/identity/routes.ts';
import { importsRoutes } from '../features/imports/routes.ts';
import { libraryRoutes } from '../features/library/routes.ts';
import { matrixRoutes } from '../features/matrix/routes.ts';
import { organisationPredicatesRoutes } from '../features/organisation-predicates/routes.ts';
import { planRoutes } from '../features/plans/routes.ts';
import { progressRoutes } from '../features/progress/routes.ts';
import { selfAssessmentRoutes } from '../features/self-assessment/routes.ts';
import { resultsRoutes } from '../features/results/routes.ts';
import { staffRoutes } from '../features/staff/routes.ts';
import { verificationRoutes } from '../features/verification/routes.ts';
import { i18n, say } from '../shared/i18n/index.ts';
import { announcement, expectHeading, failedAddress } from '../shared/page-focus.ts';
import { returnAddress } from '../shared/return-address.ts';
import { useSession } from '../shared/session.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The key of the page's title. */
    title: string;
    /** Open without signing in. */
    public?: boolean;
    /** Which navigation entry is lit; the route's own name when left out. */
    section?: string;
  }
}

/** Every page there is; a feature adds its list here. */
const routes: RouteRecordRaw[] = [
  ...homeRoutes,
  ...identityRoutes,
  ...cyclesRoutes,
  ...closingRoutes,
  ...fairnessRoutes,
  ...cascadeRoutes,
  ...staffRoutes,
  ...delegationsRoutes,
  ...importsRoutes,
  ...accountsRoutes,
  ...tokensRoutes,
  ...assessmentsRoutes,
  ...resultsRoutes,
  ...accessLogRoutes,
  ...helpRoutes,
  ...verificationRoutes,
  ...planRoutes,
  ...matrixRoutes,
  ...libraryRoutes,
  ...progressRoutes,
  ...feedbackRoutes,
  ...coachingRoutes,
  ...calibrationRoutes,
  ...contributionsRoutes,
  ...organisationPredicatesRoutes,
  ...selfAssessmentRoutes,
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundView.vue'), meta: { title: 'ui.notFound', public: true } },
];

/** A new page begins at its top; the first one is there already, and being told so costs it a layout. */
const scrollBehavior: RouterScrollBehavior = (_to, from, saved) => saved ?? (from === START_LOCATION ? false : { top: 0 });

export function createPortalRouter(history: RouterHistory = createWebHistory()) {
  const router = createRouter({ history, routes, scrollBehavior });

  router.beforeEach(async (to) => {
    const session = useSession();
    fetchPage(to);
    await session.start(to.meta.public === true);
    if (to.name === 'sign-in' && session.me) return returnAddress(to.query.kembali);
    if (!to.meta.public && !session.me) return { name: 'sign-in', query: to.path === '/' ? {} : { kembali: to.fullPath } };
    return true;
  });
  router.afterEach((to, from) => {
    if (to.path === from.path && from !== START_LOCATION) return;
    failedAddress.value = null;
    const title = showTitle(to);
    if (from === START_LOCATION) return;
    void useSession().renew();
    expectHeading();
    void nextTick(() => {
      announcement.value = say('app.pageAnnounced', { title });
    });
  });
  router.onError((_error, to) => {
    failedAddress.value = to.fullPath;
  });
  watch(i18n.global.locale, () => showTitle(router.currentRoute.value), { flush: 'post' });
  return router;
}

/** Begins to fetch a page's files beside the question who is signed in, and not after it. What fails here fails again when the page opens. */
function fetchPage({ matched }: RouteLocationNormalized): void {
  for (const { components } of matched) {
    const view = components?.default as (() => Promise<unknown>) | object | undefined;
    if (typeof view === 'function') view().catch(() => undefined);
  }
}

function showTitle(to: RouteLocationNormalized): string {
  const title = to.meta.title ? say(to.meta.title) : say('app.name');
  document.title = `${title} · ${say('app.name')}`;
  return title;
}

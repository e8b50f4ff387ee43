import { nextTick } from 'vue';
import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw, type RouterHistory } from 'vue-router';
import { homeRoutes } from '../features/home/routes.ts';
import { identityRoutes } from '../features/identity/routes.ts';
import { say } from '../shared/i18n/index.ts';
import { announcement, expectHeading } from '../shared/page-focus.ts';
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
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundView.vue'), meta: { title: 'ui.notFound', public: true } },
];

export function createPortalRouter(history: RouterHistory = createWebHistory()) {
  const router = createRouter({ history, routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } });

  router.beforeEach(async (to) => {
    const session = useSession();
    await session.start(to.meta.public === true);
    if (!to.meta.public && !session.me) return { name: 'sign-in', query: to.path === '/' ? {} : { kembali: to.fullPath } };
    return true;
  });
  router.afterEach((to, from) => {
    if (to.path === from.path && from !== START_LOCATION) return;
    const title = say(to.meta.title);
    document.title = `${title} · ${say('app.name')}`;
    if (from === START_LOCATION) return;
    expectHeading();
    void nextTick(() => { announcement.value = say('app.pageAnnounced', { title }); });
  });
  return router;
}

import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { libraryWords } from './words.ts';

const view = (load: () => Promise<{ default: object }>) => page(load, libraryWords, vocabulary);
const meta = (title: string) => ({ title, section: 'library' });

export const libraryRoutes: RouteRecordRaw[] = [
  { path: '/pustaka', name: 'library', component: view(() => import('./views/IndicatorsView.vue')), meta: { title: 'library.indicators.title' } },
  { path: '/pustaka/indikator/baru', name: 'indicator-new', component: view(() => import('./views/IndicatorFormView.vue')), meta: meta('library.form.newIndicator') },
  { path: '/pustaka/indikator/:indicatorId', name: 'library-indicator', component: view(() => import('./views/IndicatorView.vue')), props: true, meta: meta('library.indicator.title') },
  { path: '/pustaka/indikator/:indicatorId/versi', name: 'indicator-version', component: view(() => import('./views/IndicatorFormView.vue')), props: true, meta: meta('library.form.newVersion') },
  { path: '/pustaka/templat', name: 'library-templates', component: view(() => import('./views/TemplatesView.vue')), meta: meta('library.templates.title') },
  { path: '/pustaka/templat/baru', name: 'template-new', component: view(() => import('./views/TemplateFormView.vue')), meta: meta('library.form.newTemplate') },
  { path: '/pustaka/templat/:templateId', name: 'library-template', component: view(() => import('./views/TemplateView.vue')), props: true, meta: meta('library.template.title') },
  { path: '/pustaka/templat/:templateId/versi', name: 'template-version', component: view(() => import('./views/TemplateFormView.vue')), props: true, meta: meta('library.form.newVersion') },
];

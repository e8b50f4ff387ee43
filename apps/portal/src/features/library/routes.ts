import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { libraryWords } from './words.ts';

const meta = (title: string) => ({ title, section: 'library' });

export const libraryRoutes: RouteRecordRaw[] = [
  { path: '/pustaka', name: 'library', component: page(() => import('./views/IndicatorsView.vue'), libraryWords, vocabulary), meta: { title: 'library.indicators.title' } },
  { path: '/pustaka/indikator/baru', name: 'indicator-new', component: page(() => import('./views/IndicatorFormView.vue'), libraryWords, vocabulary), meta: meta('library.form.newIndicator') },
  { path: '/pustaka/indikator/:indicatorId', name: 'library-indicator', component: page(() => import('./views/IndicatorView.vue'), libraryWords, vocabulary), props: true, meta: meta('library.indicator.title') },
  { path: '/pustaka/indikator/:indicatorId/versi', name: 'indicator-version', component: page(() => import('./views/IndicatorFormView.vue'), libraryWords, vocabulary), props: true, meta: meta('library.form.newVersion') },
  { path: '/pustaka/templat', name: 'library-templates', component: page(() => import('./views/TemplatesView.vue'), libraryWords, vocabulary), meta: meta('library.templates.title') },
  { path: '/pustaka/templat/baru', name: 'template-new', component: page(() => import('./views/TemplateFormView.vue'), libraryWords, vocabulary), meta: meta('library.form.newTemplate') },
  { path: '/pustaka/templat/:templateId', name: 'library-template', component: page(() => import('./views/TemplateView.vue'), libraryWords, vocabulary), props: true, meta: meta('library.template.title') },
  { path: '/pustaka/templat/:templateId/versi', name: 'template-version', component: page(() => import('./views/TemplateFormView.vue'), libraryWords, vocabulary), props: true, meta: meta('library.form.newVersion') },
];

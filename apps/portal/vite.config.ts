import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { earlyScript } from './vite/early-script.ts';
import { leanContracts } from './vite/lean-contracts.ts';
import { pageFiles } from './vite/page-files.ts';
import { preCompressed } from './vite/pre-compressed.ts';

const api = 'http://127.0.0.1:3000';

/**
 * What every page needs is one file, what several need one of a few: on a slow network twenty small files
 * cost more than two. Dialogs and menus, with the library they bring, come when they open.
 */
const fewFiles = [
  { name: 'start', tags: ['$initial' as const] },
  {
    name: 'writing',
    test: /src\/(ui\/(NumberField|MeasuredField|WeightMeter|QuadrantTable|IndicatorExamples|UnannouncedNote|SaveState|DifferenceList|BehaviourRatings|DeadlineNote|WordsForm|PersonPicker|FileField|RadioCards)|shared\/(exact-content|measure-words|plan-subjects|announcement-words|autosave|use-autosave|use-leave-guard|use-device-draft))|packages\/(domain\/src\/(?!calendar|part-sheets|agreement|(\w+-)?(explanation|distribution|calibration-pattern))|contracts\/src\/exact-content)/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'parts',
    test: /src\/(ui\/(?!DialogBox|MenuButton|ConfirmDialog|ReasonDialog|IndicatorPicker|RuleList|PeriodicTable)|shared\/)|packages\/domain\/src\/calendar|@lucide|rolldown\/runtime/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'explaining',
    test: /packages\/domain\/src\/(\w+-)?(explanation|distribution|calibration-pattern)/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'plans',
    test: /src\/features\/plans\/(?!views|locales|queries|composables\/plan-steps|components\/(\w+Picker|PlanRow))/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'assessing',
    test: /src\/features\/assessments\/(?!views|locales|queries|words|composables\/(team|use-row-keys|use-days-of-part)|components\/PersonRow)|packages\/domain\/src\/(part-sheets|agreement)/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
];

export default defineConfig({
  plugins: [earlyScript(), leanContracts(), vue(), tailwindcss(), pageFiles(), preCompressed()],
  resolve: {
    // without the message compiler: our own (shared/i18n/compile.ts) is 20 lines and needs no eval, so the CSP can be strict
    alias: [{ find: /^vue-i18n$/, replacement: 'vue-i18n/dist/vue-i18n.runtime.mjs' }],
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0, // a data: address would need a wider CSP
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: fewFiles } } },
  },
  server: { proxy: { '/api': api, '/health': api } },
});

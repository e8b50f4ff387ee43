import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { leanContracts } from './vite/lean-contracts.ts';

const api = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [leanContracts(), vue(), tailwindcss()],
  resolve: {
    // without the message compiler: our own (shared/i18n/compile.ts) is 20 lines and needs no eval, so the CSP can be strict
    alias: [{ find: /^vue-i18n$/, replacement: 'vue-i18n/dist/vue-i18n.runtime.mjs' }],
  },
  define: {
    __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  build: {
    outDir: 'dist', manifest: true, target: 'es2022',
    assetsInlineLimit: 0, // a data: address would need a wider CSP
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': api, '/health': api } },
});

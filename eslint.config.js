// For .vue files only: everything else is oxlint's.
import vue from 'eslint-plugin-vue';
import ts from 'typescript-eslint';

export default [
  { ignores: ['**/node_modules/**', '**/dist/**', '.tools/**', 'data/**', '**/*.{ts,js,mjs,cjs}'] },
  ...vue.configs['flat/recommended'],
  {
    files: ['apps/portal/**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // every word of a page comes from the locales
      'vue/no-bare-strings-in-template': ['error', { allowlist: ['(', ')', ',', '.', '·', ':', '/', '-', '–', '%', '#'] }],
      'vue/no-v-html': 'error',
      'max-lines': ['error', 200],
      // the layout of a template is the writer's
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/one-component-per-file': 'off',
      'vue/first-attribute-linebreak': 'off',
    },
  },
];

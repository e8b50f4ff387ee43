import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

const source = fileURLToPath(new URL('../src/early.ts', import.meta.url));

/** Builds src/early.ts as a file that needs no other, and names it in the page before the program; scripts of modules run in their order. */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    apply: 'build',
    async buildStart() {
      const { output } = (await build({
        configFile: false,
        logLevel: 'error',
        build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: source } },
      })) as Rollup.RollupOutput;
      this.emitFile({ type: 'asset', name: 'early.js', source: output[0].code });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const file = Object.values(bundle).find((one) => one.type === 'asset' && one.names.includes('early.js'));
        if (!file) throw new Error('src/early.ts was not built');
        return [{ tag: 'script', attrs: { src: `/${file.fileName}`, type: 'module' }, injectTo: 'head-prepend' }];
      },
    },
  };
}

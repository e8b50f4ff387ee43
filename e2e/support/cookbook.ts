import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A `sh` fence of a document, and the answer that the fence right after it promises. */
export interface Example {
  readonly line: number;
  readonly sentence: string;
  readonly script: string;
  readonly promised: string | null;
}
export interface Outcome {
  readonly ran: boolean;
  readonly ok: boolean;
  readonly printed: string;
  readonly complaints: string;
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** Every example of a document. Throws for a fence that is neither an example nor the answer of one: nothing may be left out. */
export function readExamples(markdown: string): Example[] {
  const examples: Example[] = [];
  let end = 0;
  for (const { 0: whole, 1: language, 2: content = '', index } of markdown.matchAll(fence)) {
    const line = markdown.slice(0, index).split('\n').length;
    const before = markdown.slice(end, index).trim();
    const last = examples.at(-1);
    if (language === 'sh') examples.push({ line, sentence: before.split('\n').at(-1) ?? '', script: content, promised: null });
    else if ((language === 'text' || language === 'json') && before === '' && last?.promised === null)
      examples[examples.length - 1] = { ...last, promised: content };
    else throw new Error(`line ${line}: a fence that is neither an example nor its answer`);
    end = index + whole.length;
  }
  return examples;
}

/** Runs the examples as they stand, one after the other in one bash; after one that fails none is run. */
export function runExamples(examples: readonly Example[], env: NodeJS.ProcessEnv): Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'kp-cookbook-'));
  const file = (index: number, kind: string) => join(folder, `.example-${index}.${kind}`);
  examples.forEach(({ script }, index) => writeFileSync(file(index, 'sh'), script));
  const session = examples.map(
    (_, index) => `source '${file(index, 'sh')}' > '${file(index, 'out')}' 2> '${file(index, 'err')}'; : > '${file(index, 'done')}'`,
  );
  try {
    spawnSync('bash', ['-c', ['set -euo pipefail', ...session].join('\n')], { cwd: folder, env });
    const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
    return examples.map((_, index) => ({
      ran: existsSync(file(index, 'out')),
      ok: existsSync(file(index, 'done')),
      printed: textOf(file(index, 'out')),
      complaints: textOf(file(index, 'err')),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the answer is the promised one, white space aside; `…` stands for anything. */
export function fits(printed: string, promised: string): boolean {
  const parts = promised
    .replace(/\s/g, '')
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*?')}$`).test(printed.replace(/\s/g, ''));
}

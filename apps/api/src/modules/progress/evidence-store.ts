import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId, sha256 } from '../../lib/ids.ts';

export interface EvidenceStore {
  /** Keeps the bytes under their hash; the same file twice is one file. */
  put(bytes: Buffer): Promise<void>;
  open(key: string): Promise<FileHandle>;
}

/** Where these bytes lie once they are kept. */
export function evidenceKeyOf(bytes: Buffer): { key: string; sha256: string } {
  const hash = sha256(bytes);
  return { key: `${hash.slice(0, 2)}/${hash}`, sha256: hash };
}

/** Files below one folder, readable by the server alone. A file is complete on disk before its row exists. */
export function createEvidenceStore(dataDir: string): EvidenceStore {
  const pathOf = (key: string) => join(dataDir, 'evidence', key);
  return {
    async put(bytes) {
      const { key } = evidenceKeyOf(bytes);
      const unfinished = pathOf(`${key}.${newId()}.part`);
      await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, pathOf(key));
    },
    open: (key) => open(pathOf(key), 'r'),
  };
}

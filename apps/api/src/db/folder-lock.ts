import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/**
 * Claims a data folder for this process: two processes on one embedded database would corrupt it.
 * A lock left by a process that no longer lives is taken over. Returns the release.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'process.lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, `${process.pid} ${startOf(process.pid)}`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const [pid, start] = readFileSync(file, 'utf8').split(' ');
      if (pid && startOf(Number(pid)) !== '' && startOf(Number(pid)) === start)
        throw new FolderInUse(
          `The data folder ${folder} is in use by process ${pid}. Stop that one first, or set DATA_DIR to another folder.`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new FolderInUse(`The data folder ${folder} is being claimed by another process.`);
}

/** When a process started (field 22 of /proc/PID/stat): a number that was given out anew is another process. Empty: no such process. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return alive(pid) ? 'alive' : '';
  }
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

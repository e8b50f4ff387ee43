import { ref } from 'vue';
import { Refused } from '../../../shared/api.ts';
import { upload } from './upload.ts';

/** Sends the file of an entry; one that arrived is not sent again. `uploading`: the share that is there, of 1; null at rest. */
export function useEvidenceUpload(planId: string) {
  const uploading = ref<number | null>(null);
  let arrived: { file: File; id: string } | null = null;

  /** @returns the id of the evidence. Throws `Refused` with the pointer `/file` where the server does not take the file. */
  async function send(file: File, idempotencyKey: string): Promise<string> {
    if (arrived?.file === file) return arrived.id;
    uploading.value = 0;
    try {
      const { id } = await upload(planId, file, idempotencyKey, (share) => {
        uploading.value = share;
      });
      arrived = { file, id };
      return id;
    } catch (error) {
      // what is wrong with the file is said at the file
      if (!(error instanceof Refused) || !error.problem.code.startsWith('evidence.')) throw error;
      throw new Refused({ ...error.problem, errors: [{ pointer: '/file', code: error.problem.code }] });
    } finally {
      uploading.value = null;
    }
  }
  return { uploading, send };
}

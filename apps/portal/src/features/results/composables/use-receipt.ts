import { getReceipt } from '@pauh/contracts';
import { ref } from 'vue';
import { ask } from '../../../shared/api.ts';

/** The receipt of a result, kept by the person: its hash to copy, its text to download byte for byte, so that the hash can be checked. */
export function useReceipt(resultId: string) {
  const told = ref<'' | 'copied' | 'failed'>('');
  const busy = ref(false);

  async function copy(hash: string): Promise<void> {
    told.value = await navigator.clipboard.writeText(hash).then(
      () => 'copied' as const,
      () => 'failed' as const,
    );
  }
  async function save(): Promise<void> {
    busy.value = true;
    try {
      const { canonical } = await ask(getReceipt, { params: { resultId } });
      const address = URL.createObjectURL(new Blob([canonical], { type: 'application/json' }));
      Object.assign(document.createElement('a'), { href: address, download: `bukti-hitung-${resultId}.json` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      told.value = '';
    } catch {
      told.value = 'failed';
    } finally {
      busy.value = false;
    }
  }
  return { told, busy, copy, save };
}

import type { Plan } from '@pauh/contracts';
import { checkActual, planIndicators, toTenThousandths } from '@pauh/domain';
import { computed, ref } from 'vue';
import { Refused } from '../../../shared/api.ts';
import { exactPlan } from '../../../shared/exact-content.ts';
import { todayInAgency } from '../../../shared/format.ts';
import { say } from '../../../shared/i18n/index.ts';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';
import { useTimelineCommands } from '../queries.ts';
import { largestFile, upload } from './upload.ts';

export interface EntryDraft {
  indicatorId: string | null;
  on: string | null;
  note: string;
  value: number | null;
  link: string;
  file: File | null;
}

/** Today, or the nearest day of the plan. */
const dayWithin = ({ startsOn, endsOn }: Plan): string => [startsOn, [todayInAgency(), endsOn].sort()[0] ?? endsOn].sort()[1] ?? startsOn;
export const isLink = (text: string): boolean => /^https?:\/\/\S+\.\S+/i.test(text.trim());

/** A quick entry: kept on this device while it is written, its file uploaded first, sent once. */
export function useEntry(plan: Plan, whenDone: () => void) {
  const commands = useTimelineCommands(plan.id);
  const only = plan.content.results.flatMap((result) => result.indicators);
  const empty = (): EntryDraft => ({
    indicatorId: (only.length === 1 && only[0]?.id) || null,
    on: dayWithin(plan),
    note: '',
    value: null,
    link: '',
    file: null,
  });
  const draft = ref<EntryDraft>(empty());
  const kept = useDeviceDraft(
    `progress:${plan.id}`,
    draft,
    ({ note, value, link, file }) => note.trim() === '' && value === null && link.trim() === '' && file === null,
  );
  const measures = new Map(planIndicators(exactPlan(plan.content).content).map(({ indicator }) => [indicator.id, indicator]));
  const indicator = computed(() => only.find(({ id }) => id === draft.value.indicatorId) ?? null);
  const uploading = ref<number | null>(null);
  // repeated with the same keys, what arrived before is not done twice
  let sent = { text: '', entry: '', evidence: '' };
  let uploaded: { file: File; id: string } | null = null;

  function valueFits(): boolean {
    const measure = measures.get(draft.value.indicatorId ?? '');
    const value = draft.value.value === null ? null : toTenThousandths(draft.value.value);
    return value === null || (value.ok && (!measure || checkActual(measure, value.value).length === 0));
  }
  const checks = () => {
    const { indicatorId, on, note, file, link } = draft.value;
    return [
      { pointer: '/indicatorId', text: say('progress.entry.indicatorFirst'), ok: indicatorId !== null },
      { pointer: '/on', text: say('progress.entry.dateWithin'), ok: on !== null && on >= plan.startsOn && on <= plan.endsOn },
      { pointer: '/note', text: say('progress.entry.noteFirst'), ok: note.trim() !== '' },
      { pointer: '/value', text: say('progress.entry.valueRefused'), ok: valueFits() },
      { pointer: '/file', text: say('progress.entry.tooLarge'), ok: file === null || file.size <= largestFile },
      { pointer: '/links/0', text: say('progress.entry.linkRefused'), ok: link.trim() === '' || isLink(link) },
    ];
  };
  async function evidenceIds(): Promise<string[]> {
    const { file } = draft.value;
    if (!file) return [];
    if (uploaded?.file === file) return [uploaded.id];
    uploading.value = 0;
    try {
      uploaded = {
        file,
        id: (
          await upload(plan.id, file, sent.evidence, (share) => {
            uploading.value = share;
          })
        ).id,
      };
      return [uploaded.id];
    } catch (error) {
      // what is wrong with the file is said at the file
      if (!(error instanceof Refused) || !error.problem.code.startsWith('evidence.')) throw error;
      throw new Refused({ ...error.problem, errors: [{ pointer: '/file', code: error.problem.code }] });
    } finally {
      uploading.value = null;
    }
  }
  const form = useForm(checks, async () => {
    const { indicatorId, on, note, value, link, file } = draft.value;
    const text = JSON.stringify([indicatorId, on, note, value, link, file?.name, file?.size, file?.lastModified]);
    if (sent.text !== text) sent = { text, entry: crypto.randomUUID(), evidence: crypto.randomUUID() };
    const evidence = await evidenceIds();
    await commands.record(
      {
        indicatorId: indicatorId ?? '',
        on: on ?? '',
        value,
        note: note.trim(),
        links: link.trim() ? [link.trim()] : [],
        evidenceIds: evidence,
      },
      sent.entry,
    );
    draft.value = empty();
    await kept.clear();
    whenDone();
  });
  return { draft, kept, form, indicator, uploading };
}

import type { Plan } from '@pauh/contracts';
import { checkActual, planIndicators, toTenThousandths } from '@pauh/domain';
import { computed, ref } from 'vue';
import { exactPlan } from '../../../shared/exact-content.ts';
import { todayInAgency } from '../../../shared/format.ts';
import { say } from '../../../shared/i18n/index.ts';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';
import { useTimelineCommands } from '../queries.ts';
import { largestFile } from './upload.ts';
import { useEvidenceUpload } from './use-evidence-upload.ts';

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

const isEmpty = ({ note, value, link, file }: EntryDraft): boolean =>
  note.trim() === '' && value === null && link.trim() === '' && file === null;

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
  const kept = useDeviceDraft(`progress:${plan.id}`, draft, isEmpty);
  const indicator = computed(() => only.find(({ id }) => id === draft.value.indicatorId) ?? null);
  const evidence = useEvidenceUpload(plan.id);
  // repeated with the same keys, what arrived before is not done twice
  let sent = { text: '', entry: '', evidence: '' };
  const form = useForm(
    () => checksOf(draft.value, plan),
    async () => {
      const { indicatorId, on, note, value, link, file } = draft.value;
      const text = JSON.stringify([indicatorId, on, note, value, link, file?.name, file?.size, file?.lastModified]);
      if (sent.text !== text) sent = { text, entry: crypto.randomUUID(), evidence: crypto.randomUUID() };
      const evidenceIds = file ? [await evidence.send(file, sent.evidence)] : [];
      const links = link.trim() ? [link.trim()] : [];
      await commands.record({ indicatorId: indicatorId ?? '', on: on ?? '', value, note: note.trim(), links, evidenceIds }, sent.entry);
      draft.value = empty();
      await kept.clear();
      whenDone();
    },
  );
  return { draft, kept, form, indicator, uploading: evidence.uploading };
}

/** What is still missing, or not as the server's own rule wants it, at its place. */
function checksOf({ indicatorId, on, note, value, file, link }: EntryDraft, plan: Plan) {
  return [
    { pointer: '/indicatorId', text: say('progress.entry.indicatorFirst'), ok: indicatorId !== null },
    { pointer: '/on', text: say('progress.entry.dateWithin'), ok: on !== null && on >= plan.startsOn && on <= plan.endsOn },
    { pointer: '/note', text: say('progress.entry.noteFirst'), ok: note.trim() !== '' },
    { pointer: '/value', text: say('progress.entry.valueRefused'), ok: fits(value, indicatorId, plan) },
    { pointer: '/file', text: say('progress.entry.tooLarge'), ok: file === null || file.size <= largestFile },
    { pointer: '/links/0', text: say('progress.entry.linkRefused'), ok: link.trim() === '' || isLink(link) },
  ];
}

/** Whether the indicator can have this value; one without a value is not refused. */
function fits(value: number | null, indicatorId: string | null, plan: Plan): boolean {
  if (value === null) return true;
  const exact = toTenThousandths(value);
  const measure = planIndicators(exactPlan(plan.content).content).find(({ indicator }) => indicator.id === indicatorId)?.indicator;
  return exact.ok && (!measure || checkActual(measure, exact.value).length === 0);
}

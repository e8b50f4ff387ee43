import type { BodyOf, answerContribution } from '@pauh/contracts';
import { type Behaviour, type Rating, behaviours, checkContribution } from '@pauh/domain';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDeviceDraft } from '../../../shared/use-device-draft.ts';
import { useForm } from '../../../shared/use-form.ts';

export type Choice = Rating | 'unseen';
interface Draft {
  rows: { choice: Choice | null; text: string }[];
  advice: string;
}

/** What one says of a colleague: kept on this device while it is written, checked by the server's own rule, sent once. */
export function useContribution(contributionId: string, send: (body: BodyOf<typeof answerContribution>) => Promise<unknown>) {
  const { t } = useI18n();
  const draft = ref<Draft>({ rows: behaviours.map(() => ({ choice: null, text: '' })), advice: '' });
  const kept = useDeviceDraft(
    `contribution:${contributionId}`,
    draft,
    ({ rows, advice }) => advice.trim() === '' && rows.every(({ choice, text }) => choice === null && text.trim() === ''),
  );
  /** The behaviours that were rated, each with its place in the form. */
  const rated = computed(() =>
    behaviours.flatMap((behaviour: Behaviour, place) => {
      const { choice, text } = draft.value.rows[place] ?? { choice: null, text: '' };
      return choice === null || choice === 'unseen' ? [] : [{ place, said: { behaviour, rating: choice, text: text.trim() || null } }];
    }),
  );

  function checks() {
    const found = checkContribution(rated.value.map(({ said }) => said)).map(({ pointer }) => pointer);
    return [
      { pointer: '/behaviours', text: t('contributions.form.emptyFirst'), ok: !found.includes('/behaviours') },
      ...rated.value.map(({ place, said }, index) => ({
        pointer: `/behaviours/${place}/text`,
        text: t('contributions.form.exampleFirst', { name: t(`vocabulary.behaviour.${said.behaviour}.name`) }),
        ok: !found.includes(`/behaviours/${index}/text`),
      })),
    ];
  }
  const form = useForm(checks, async () => {
    await send({ behaviours: rated.value.map(({ said }) => said), advice: draft.value.advice.trim() || null });
    await kept.clear();
  });
  return { draft, kept, form };
}

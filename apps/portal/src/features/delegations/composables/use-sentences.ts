import type { Delegation } from '@pauh/contracts';
import { type DelegationDuty, delegationDuties } from '@pauh/domain';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/format.ts';

const tones = { upcoming: 'info', active: 'ok', ended: 'plain', revoked: 'attention' } as const satisfies Record<
  Delegation['state'],
  string
>;
export const toneOf = (state: Delegation['state']) => tones[state];

interface Terms {
  grantor: string | null;
  delegate: string;
  duties: readonly DelegationDuty[];
  startsOn: string;
  endsOn: string;
}

/** What a delegation means, in words: what the other may do from when to when, and what they may not. `grantor` is null for the reader. */
export function useSentences() {
  const { t, locale } = useI18n();
  const format = useFormat();
  const listed = (words: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(locale.value === 'en' ? 'en-GB' : 'id-ID', { type }).format(words);
  const acts = (duties: readonly DelegationDuty[]) =>
    listed(
      delegationDuties.filter((duty) => duties.includes(duty)).map((duty) => t(`delegations.may.${duty}`)),
      'conjunction',
    );
  const days = (startsOn: string, endsOn: string) =>
    startsOn === endsOn
      ? t('delegations.oneDay', { day: format.date(startsOn) })
      : t('delegations.days', { from: format.date(startsOn), until: format.date(endsOn) });
  return {
    days,
    may: ({ grantor, delegate, duties, startsOn, endsOn }: Terms) =>
      t(grantor ? 'delegations.effect.may' : 'delegations.effect.mayForYou', {
        delegate,
        grantor: grantor ?? '',
        acts: acts(duties),
        days: days(startsOn, endsOn),
      }),
    mayNot: ({ delegate, duties }: Pick<Terms, 'delegate' | 'duties'>) => {
      const kept = delegationDuties.filter((duty) => !duties.includes(duty));
      return t('delegations.effect.mayNot', {
        delegate,
        acts: listed([...kept.map((duty) => t(`delegations.may.${duty}`)), t('delegations.effect.never')], 'disjunction'),
      });
    },
  };
}

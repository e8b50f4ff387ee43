import type { Announcements } from '@pauh/contracts';
import { announcedFrom, type Rated } from '@pauh/domain';
import { useI18n } from 'vue-i18n';
import { useFormat } from './format.ts';

/** What must still be said before something may be rated below expectation, and by when. `name` is what it is called; the answer is empty when it was said in time. */
export function useAnnouncementWords() {
  const { t } = useI18n();
  const format = useFormat();
  return function missing({ days, today, closesOn, latestNote, announced }: Announcements, rated: Rated, name: string): string {
    const from = announcedFrom(announced, rated);
    if (days === 0 || (from !== null && from <= today)) return '';
    if (from !== null)
      return t(`vocabulary.announce.${closesOn !== null && from > closesOn ? 'tooLate' : 'waits'}`, { name, from: format.date(from) });
    if (latestNote === null) return t('vocabulary.announce.days', { name, days });
    const { surely, ifOpened } = latestNote;
    const words = surely >= today ? 'by' : ifOpened >= today ? 'byOpened' : 'over';
    return t(`vocabulary.announce.${words}`, { name, days, surely: format.date(surely), ifOpened: format.date(ifOpened) });
  };
}

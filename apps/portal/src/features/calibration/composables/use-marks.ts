import { markCalibrationPerson, type CalibrationBoard, type CalibrationPerson, type OwnCalibrationMark } from '@pauh/contracts';
import type { CalibrationMark } from '@pauh/domain';
import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ask } from '../../../shared/api.ts';
import { explain } from '../../../shared/problem.ts';
import { boardOf } from '../queries.ts';

interface Given {
  mark: CalibrationMark;
  note: string | null;
}

/** Marks of one's own: shown at once, sent one after another for a person, taken back where the server refuses. */
export function useMarks(sessionId: () => string) {
  const cache = useQueryCache();
  const { t } = useI18n();
  const told = ref('');
  const failed = ref(false);
  const queues = new Map<string, Promise<void>>();

  const known = (employeeId: string) =>
    cache.getQueryData<CalibrationBoard>(boardOf(sessionId()).key)?.people.find(({ employee }) => employee.employeeId === employeeId);
  function show(employeeId: string, ownMark: OwnCalibrationMark): void {
    const { key } = boardOf(sessionId());
    const before = cache.getQueryData<CalibrationBoard>(key);
    if (before)
      cache.setQueryData(key, {
        ...before,
        people: before.people.map((each) => (each.employee.employeeId === employeeId ? { ...each, ownMark } : each)),
      });
  }

  async function send({ employee: { employeeId, name }, ownMark: before }: CalibrationPerson, body: Given): Promise<void> {
    const ifMatch = known(employeeId)?.ownMark.version ?? before.version;
    try {
      show(employeeId, await ask(markCalibrationPerson, { params: { sessionId: sessionId(), employeeId }, ifMatch, body }));
      failed.value = false;
      told.value = t('calibration.preview.saved', { name });
    } catch (problem) {
      show(employeeId, { ...before, version: ifMatch });
      failed.value = true;
      told.value = t('calibration.preview.failed', { name, text: (await explain(problem)).text });
    }
  }
  function mark(person: CalibrationPerson, next: Given): Promise<void> {
    const { employeeId } = person.employee;
    show(employeeId, { ...next, version: person.ownMark.version });
    const sent = (queues.get(employeeId) ?? Promise.resolve()).then(() => send(person, next));
    queues.set(employeeId, sent);
    return sent;
  }
  return { mark, told, failed };
}

import { moveCalibrationPerson, type BodyOf, type CalibrationBoard, type CalibrationPerson } from '@pauh/contracts';
import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { Refused, ask } from '../../../shared/api.ts';
import { boardOf } from '../queries.ts';

export type MoveBody = BodyOf<typeof moveCalibrationPerson>;

/** The board of a session. A move changes one person of it and asks for nothing anew, for every reading is told to all it shows. */
export function useBoard(sessionId: () => string) {
  const cache = useQueryCache();
  const { data: board, error, refetch } = useQuery(() => boardOf(sessionId()));
  const people = computed(() => board.value?.people ?? []);

  /** Answers false when another member was first: the board then shows where the person stands now. */
  async function move(person: CalibrationPerson, body: MoveBody): Promise<boolean> {
    const { employeeId } = person.employee;
    try {
      const moved = await ask(moveCalibrationPerson, { params: { sessionId: sessionId(), employeeId }, ifMatch: person.version, body });
      const { key } = boardOf(sessionId());
      const before = cache.getQueryData<CalibrationBoard>(key);
      if (before)
        cache.setQueryData(key, {
          ...before,
          people: before.people.map((each) => (each.employee.employeeId === employeeId ? moved : each)),
        });
      return true;
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.problem.code !== 'concurrency.stale') throw problem;
      await refetch();
      return false;
    }
  }
  return { board, people, error, refetch, move };
}

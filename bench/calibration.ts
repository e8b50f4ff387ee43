// A calibration on PostgreSQL: the board of a large session, its lock, and the release of everybody.
import { type Product, onProduct, timed } from './once.ts';
import { cycleDone, keyOf, unitSize } from './population.ts';
import type { Calibrated } from './report.ts';

const hr = -1;
const unitNos = Array.from({ length: 8 }, (_, unit) => unit);
/** Heads of other units: nobody calibrates their own people. */
const members = [20 * unitSize, 21 * unitSize];
const people = unitNos.flatMap((unit) => Array.from({ length: unitSize - 1 }, (_, nth) => unit * unitSize + nth + 1));
interface Session {
  id: string;
  version: number;
  people: number;
}

const backToCalibration = [
  `update scheme set rules = jsonb_set(rules, '{calibration}', 'true')`,
  `update cycle set stage = 'calibration' where id = '${cycleDone}'`,
  `update result set state = 'decided', released_at = null where cycle_id = '${cycleDone}'`,
  `update plan set result_state = 'decided' where cycle_id = '${cycleDone}'`,
  'vacuum analyze result',
  'vacuum analyze plan',
];

/** A session of eight units in a semester of so many people: everybody is moved, the board read, the session locked, and the whole semester released. */
export const measureCalibration = (employees: number): Promise<Calibrated> =>
  onProduct(employees, backToCalibration, async ({ ask, peakMiB }) => {
    const post = <Answer>(path: string, version: number, body?: unknown, actorNo = hr) =>
      ask<Answer>(actorNo, path, { method: 'POST', version, body });
    const session = await openMeeting(post);
    const at = `/calibration-sessions/${session.id}`;
    for (const no of people)
      await post(
        `${at}/people/${keyOf('employee', no)}/moves`,
        1,
        { resultRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi', reason: 'Setara dengan unit lain', overrides: [] },
        members[0],
      );
    const boards = await readBoard(ask, at);
    const { version } = await ask<Session>(hr, at);
    const lock = await timed(() =>
      post(`${at}/lock`, version, { presentIds: members.map((no) => keyOf('employee', no)), patternReasons: [] }),
    );
    await post(`/cycles/${cycleDone}/transitions`, 1, { to: 'released', reason: 'Unit lain tidak dikalibrasi dalam ukuran ini' });
    const release = await timed(() => post<{ released: number }>(`/cycles/${cycleDone}/releases`, 1, { unitId: keyOf('unit', 0) }));
    return {
      people: session.people,
      ...boards,
      lockSeconds: lock.seconds,
      released: release.value.released,
      releaseSeconds: release.seconds,
      peakMiB: peakMiB(),
    };
  });

type Post = <Answer>(path: string, version: number, body?: unknown, actorNo?: number) => Promise<Answer>;
async function openMeeting(post: Post): Promise<Session> {
  const draft = await post<Session>('/calibration-sessions', 1, {
    cycleId: cycleDone,
    name: 'Delapan unit',
    unitIds: unitNos.map((unit) => keyOf('unit', unit + 1)),
    memberIds: members.map((no) => keyOf('employee', no)),
  });
  const preview = await post<Session>(`/calibration-sessions/${draft.id}/preview`, draft.version);
  return post<Session>(`/calibration-sessions/${draft.id}/meeting`, preview.version);
}

/** Twenty times by a member: the median, and how large the answer is. */
async function readBoard(ask: Product['ask'], at: string): Promise<{ boardMs: number; boardKiB: number }> {
  const reads = [];
  for (let nth = 0; nth < 20; nth++) reads.push(await timed(() => ask(members[0] as number, `${at}/board`)));
  const sorted = reads.map(({ seconds }) => seconds * 1000).sort((a, b) => a - b);
  return { boardMs: sorted[10] as number, boardKiB: JSON.stringify(reads[0]?.value).length / 1024 };
}

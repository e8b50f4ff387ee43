import type { CalibrationPerson } from '@pauh/contracts';
import { isReason, type OverrideKind, type RatedSubject, type Rating, ratedSubjects } from '@pauh/domain';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useForm } from '../../../shared/use-form.ts';
import type { Place } from './board-groups.ts';
import type { MoveBody } from './use-board.ts';

interface Written {
  kind: OverrideKind | null;
  reason: string;
}
/** What the board knows of the day and of the notes that a scheme asks for. */
export interface Notice {
  readonly today: string;
  readonly noSurpriseDays: number;
}

const isLowered = (now: Rating, before: Rating): boolean => now === 'di_bawah_ekspektasi' && now !== before;

/** Newly below, and no note that counts today: the rule of the server, which decides. */
function surprisesOf({ original, announcedFrom }: CalibrationPerson, moved: Place, { today, noSurpriseDays }: Notice): RatedSubject[] {
  return ratedSubjects.filter((subject) => {
    const from = announcedFrom[subject];
    const isLate = noSurpriseDays > 0 && (from === null || from > today);
    return isLate && isLowered(moved[`${subject}Rating`], original[`${subject}Rating`]);
  });
}

/** The form of one move: two ratings, a reason, and what is newly below without a note. `send` answers false when another was first. */
export function useMove(
  person: () => CalibrationPerson,
  to: Place | null,
  notice: () => Notice,
  send: (body: MoveBody) => Promise<boolean>,
) {
  const { t } = useI18n();
  const result = ref<Rating>(to?.resultRating ?? person().current.resultRating);
  const behaviour = ref<Rating>(to?.behaviourRating ?? person().current.behaviourRating);
  const reason = ref('');
  const stale = ref(false);
  const written = ref<Record<RatedSubject, Written>>({ result: { kind: null, reason: '' }, behaviour: { kind: 'other', reason: '' } });

  const moved = computed((): Place => ({ resultRating: result.value, behaviourRating: behaviour.value }));
  const surprising = computed(() => surprisesOf(person(), moved.value, notice()));
  const same = computed(() => result.value === person().current.resultRating && behaviour.value === person().current.behaviourRating);
  const pointer = (subject: RatedSubject, field: 'kind' | 'reason') => `/overrides/${surprising.value.indexOf(subject)}/${field}`;

  const form = useForm(
    () => [
      { pointer: '/resultRating', text: t('calibration.move.same', { name: person().employee.name }), ok: !same.value },
      { pointer: '/reason', text: t('ui.reasonShort'), ok: isReason(reason.value) },
      ...surprising.value.flatMap((subject) => [
        { pointer: pointer(subject, 'kind'), text: t('calibration.move.kindFirst'), ok: written.value[subject].kind !== null },
        { pointer: pointer(subject, 'reason'), text: t('calibration.move.overrideFirst'), ok: isReason(written.value[subject].reason) },
      ]),
    ],
    async () => {
      const overrides = surprising.value.map((subject) => ({
        subject,
        kind: written.value[subject].kind ?? 'other',
        reason: written.value[subject].reason.trim(),
      }));
      stale.value = !(await send({ ...moved.value, reason: reason.value.trim(), overrides }));
    },
  );
  return { result, behaviour, reason, written, surprising, pointer, stale, form };
}

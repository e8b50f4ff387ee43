import {
  checkActual,
  fromTenThousandths,
  planIndicators,
  toTenThousandths,
  whatIf,
  type FieldRefusal,
  type PlanIndicator,
  type Receipt,
} from '@pauh/domain';
import { computed, reactive } from 'vue';

/** One figure as it stands in the form; the domain's indicator and what the receipt has, in ten-thousandths. */
interface Figure {
  readonly measure: PlanIndicator;
  readonly kept: number | null;
  written: number | null;
}

const decimal = (actual: number | null): number | null => (actual === null ? null : fromTenThousandths(actual));

function read({ measure, written }: Figure): { actual: number | null; code: string | null } {
  if (written === null) return { actual: null, code: null };
  const parsed = toTenThousandths(written);
  return parsed.ok ? { actual: parsed.value, code: checkActual(measure, parsed.value)[0] ?? null } : { actual: null, code: parsed.code };
}

/** Figures of a receipt to move, in its plan's order, and what the rules then say; `findings` have the indicator's id as pointer. Nothing leaves the page. */
export function useWhatIf(receipt: Receipt) {
  const said = new Map(receipt.assessment.indicators.map(({ indicatorId, actual }) => [indicatorId, actual]));
  const figures = reactive(
    planIndicators(receipt.plan.content).map(({ indicator: measure }): Figure => {
      const kept = said.get(measure.id) ?? null;
      return { measure, kept, written: decimal(kept) };
    }),
  );
  const findings = computed(() =>
    figures.flatMap((figure): FieldRefusal[] => {
      const { code } = read(figure);
      return code === null ? [] : [{ pointer: figure.measure.id, code }];
    }),
  );
  const moved = computed(
    () =>
      new Map(
        figures.flatMap((figure) => {
          const { actual } = read(figure);
          return actual === figure.kept ? [] : [[figure.measure.id, actual] as const];
        }),
      ),
  );
  const outcome = computed(() => (findings.value.length > 0 ? null : whatIf(receipt, moved.value)));
  const reset = () =>
    figures.forEach((figure) => {
      figure.written = decimal(figure.kept);
    });
  return { figures, findings, moved, outcome, reset };
}

import type { AssessmentContent, AssessmentSheet } from '@pauh/contracts';
import { useI18n } from 'vue-i18n';
import { explainFindings, type FieldMessage } from '../../../shared/problem.ts';

export interface Finding {
  pointer: string;
  code: string;
}

/** What the findings of the rules ask for, each said with the name of the indicator, result or behaviour it is about. */
export function useFindingWords(sheet: Pick<AssessmentSheet, 'plan' | 'parts'>, content: () => AssessmentContent) {
  const { t } = useI18n();

  function nameAt(pointer: string): string {
    const [, list, place = ''] = pointer.split('/');
    const { indicators, results, behaviours, overrides, takenOver } = content();
    const index = Number(place);
    const part =
      list === 'parts'
        ? sheet.parts?.others[index]
        : list === 'takenOver'
          ? sheet.parts?.others.find(({ supervisor }) => supervisor?.employeeId === takenOver?.[index]?.supervisorId)
          : undefined;
    if (part) return part.supervisor?.name ?? part.unit.name;
    const override = list === 'overrides' ? overrides?.[index] : undefined;
    const behaviour = list === 'behaviours' ? behaviours[index]?.behaviour : override?.subject === 'behaviour' ? override.subjectId : null;
    if (behaviour) return t(`vocabulary.behaviour.${behaviour}.name`);
    const indicator =
      list === 'indicators'
        ? sheet.plan.results.flatMap((result) => result.indicators).find(({ id }) => id === indicators[index]?.indicatorId)
        : undefined;
    const resultId = list === 'results' ? results[index]?.resultId : override?.subjectId;
    const result = sheet.plan.results.find(({ id }) => id === resultId);
    if (override?.subjectId === null) return t(`assessments.overall.${override.subject}`);
    return (indicator ?? result)?.title ?? t('assessments.overall.title');
  }
  const say = async (findings: readonly Finding[]): Promise<FieldMessage[]> =>
    (await explainFindings(findings)).map(({ pointer, text }) => ({ pointer, text: `${nameAt(pointer)}: ${text}` }));
  return { say, nameAt };
}

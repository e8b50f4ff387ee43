import type { AssessmentContent, AssessmentSheet } from '@pauh/contracts';
import { useI18n } from 'vue-i18n';
import type { FieldMessage } from '../../../shared/problem.ts';

interface Finding { pointer: string; code: string; params?: Readonly<Record<string, unknown>> | undefined }

/** What a finding of the rules asks for, said with the name of the indicator, result or behaviour it is about. */
export function useFindingWords(sheet: Pick<AssessmentSheet, 'plan'>, content: () => AssessmentContent) {
  const { t, te } = useI18n();

  function nameAt(pointer: string, params: Finding['params'] = {}): string {
    const [, list, place = ''] = pointer.split('/');
    const rows = content();
    const index = Number(place);
    const indicatorId = params.indicatorId ?? (list === 'indicators' ? rows.indicators[index]?.indicatorId : undefined);
    const resultId = params.resultId ?? (list === 'results' ? rows.results[index]?.resultId : undefined);
    const behaviour = params.behaviour ?? (list === 'behaviours' ? rows.behaviours[index]?.behaviour : undefined);
    if (behaviour !== undefined) return t(`vocabulary.behaviour.${String(behaviour)}.name`);
    const indicator = sheet.plan.results.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicatorId);
    return indicator?.title ?? sheet.plan.results.find(({ id }) => id === resultId)?.title ?? t('assessments.overall.title');
  }
  function say({ pointer, code, params }: Finding): FieldMessage {
    const key = `assessments.finding.${code.split('.')[1] ?? ''}`;
    return { pointer, text: t(te(key) ? key : 'assessments.finding.other', { name: nameAt(pointer, params) }) };
  }
  return { say, nameAt };
}

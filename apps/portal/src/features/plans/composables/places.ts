import { useI18n } from 'vue-i18n';

/** Where a pointer leads, in words: "Hasil kerja 2, indikator 1: target". */
export function usePlaces() {
  const { t, te } = useI18n();
  function placeOf(pointer: string): string {
    const [, part, at, inner, innerAt, last] = pointer.split('/');
    if (part === 'behaviours') return t('plans.parts.behaviours');
    if (part === 'annex') return at ? t(`plans.annex.${at}`) : t('plans.parts.annex');
    if (part !== 'results') return t('plans.parts.plan');
    if (at === undefined) return t('plans.parts.results');
    const result = t('plans.resultNo', { n: Number(at) + 1 });
    if (inner === 'supportedResultId') return t('plans.supportedOf', { result });
    if (inner === 'serviceIndicatorId') return t('plans.serviceOf', { result });
    if (inner !== 'indicators' || innerAt === undefined)
      return inner === 'perspective' ? `${result}: ${t('plans.field.perspective')}` : result;
    const place = t('plans.indicatorIn', { result, n: Number(innerAt) + 1 });
    return last && te(`plans.field.${last}`) ? `${place}: ${t(`plans.field.${last}`)}` : place;
  }
  return { placeOf };
}

import { coachingForm } from '@pauh/domain';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

/** The words of each statement of the form, by its code. */
export function useStatementNames() {
  const { t } = useI18n();
  return computed(() => Object.fromEntries(coachingForm.statements.map((statement) => [statement, t(`coaching.statement.${statement}`)])));
}

import type { ImportKind } from '@pauh/domain';
import type { AnyImportKind } from './kind.ts';
import { employeesImport } from './kinds/employees.ts';
import { indicatorsImport } from './kinds/indicators.ts';
import { measuredValuesImport } from './kinds/measured-values.ts';
import { plansImport } from './kinds/plans.ts';
import { unitsImport } from './kinds/units.ts';

export const importKindsByName: Readonly<Record<ImportKind, AnyImportKind>> = {
  units: unitsImport,
  employees: employeesImport,
  indicators: indicatorsImport,
  plans: plansImport,
  'measured-values': measuredValuesImport,
};

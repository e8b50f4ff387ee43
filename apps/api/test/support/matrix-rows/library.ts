import { type World, definition, forAll } from '../matrix-world.ts';
import { teacherContent } from '../semester.ts';
import { type MatrixRows, none, officersOf, plan } from './row.ts';

const entry = (world: World) => ({ params: { indicatorId: world.definitionId } });
const template = (world: World) => ({ params: { templateId: world.templateId } });
const withdrawal = { reason: 'Diganti indikator yang lebih tepat' };

export const libraryRows: MatrixRows = {
  listIndicators: { input: none, may: officersOf.everybody },
  getIndicator: { input: entry, may: officersOf.everybody },
  listIndicatorVersions: { input: entry, may: officersOf.everybody },
  createIndicator: [
    { input: () => ({ body: { code: 'BARU', ...definition, ...forAll } }), may: officersOf.unitHr },
    { input: (w) => ({ body: { code: 'BARU', ...definition, ...forAll, forUnitId: w.agency.unitIds.SD2 } }), may: officersOf.anyHr },
  ],
  reviseIndicator: {
    input: (w) => ({ ...entry(w), ifMatch: 1, body: { ...definition, ...forAll, unit: 'murid', reason: 'Dihitung per murid' } }),
    may: officersOf.unitHr,
  },
  withdrawIndicator: { input: (w) => ({ ...entry(w), ifMatch: 1, body: withdrawal }), may: officersOf.unitHr },
  listPlanTemplates: { input: none, may: officersOf.everybody },
  getPlanTemplate: { input: template, may: officersOf.everybody },
  listPlanTemplateVersions: { input: template, may: officersOf.everybody },
  createPlanTemplate: [
    { input: () => ({ body: { code: 'BARU', name: 'Baru', content: teacherContent, ...forAll } }), may: officersOf.unitHr },
    {
      input: (w) => ({ body: { code: 'BARU', name: 'Baru', content: teacherContent, ...forAll, forUnitId: w.agency.unitIds.SD2 } }),
      may: officersOf.anyHr,
    },
  ],
  revisePlanTemplate: {
    input: (w) => ({
      ...template(w),
      ifMatch: 1,
      body: { name: 'Guru Kelas', content: teacherContent, ...forAll, reason: 'Nama jabatan berubah' },
    }),
    may: officersOf.unitHr,
  },
  withdrawPlanTemplate: { input: (w) => ({ ...template(w), ifMatch: 1, body: withdrawal }), may: officersOf.unitHr },
  getNewerIndicators: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  getCopiedIndicators: { input: plan, may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  listMeasuredValues: {
    input: (w) => ({ query: { cycleId: w.cycleId } }),
    may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   +   x',
  },
};

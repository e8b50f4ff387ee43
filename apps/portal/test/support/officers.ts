import { me } from './api.ts';

/** Who works in HR and in IT, as `/me` answers them, and the units they see. */
export const hr = {
  ...me,
  displayName: 'Hesti Kurniawati',
  userName: 'hr',
  employee: null,
  roles: ['hr_admin'],
  permissions: [
    'cycle:read',
    'cycle:manage',
    'scheme:manage',
    'result:release',
    'status:read',
    'employee:read',
    'employee:manage',
    'assignment:manage',
    'supervision:manage',
    'unit:manage',
    'import:run',
    'activation:issue',
  ],
};
export const it = {
  ...me,
  displayName: 'Iwan Setiadi',
  userName: 'it',
  employee: null,
  roles: ['it_admin'],
  permissions: ['account:read', 'account:manage', 'activation:issue', 'token:manage'],
};

const unit = (id: string, name: string, depth: number) => ({
  id,
  code: id,
  name,
  kind: 'sekolah',
  parent: null,
  depth,
  headName: null,
  startsOn: '2020-01-01',
  endsOn: null,
  version: 1,
  actions: ['update', 'add_unit'],
});
export const units = {
  status: 200,
  body: { items: [unit('u0', 'Dinas Pendidikan', 1), unit('u1', 'SD Negeri 1 Pauh', 2)], nextCursor: null },
};
export const unitRef = { unitId: 'u1', code: 'u1', name: 'SD Negeri 1 Pauh' };
export const page = (items: unknown[], more: object = {}) => ({ status: 200, body: { items, nextCursor: null, ...more } });

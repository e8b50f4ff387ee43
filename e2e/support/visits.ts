import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { people } from './agency.ts';
import type { Scene } from './scenery.ts';

/** The names of all pages, read from the router and the features' route lists: a page without a visit is found. */
export function routeNames(): string[] {
  const src = fileURLToPath(new URL('../../apps/portal/src/', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)(routes|router)\.ts$/.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(src + file, 'utf8');
    const names = [...text.matchAll(/path: '[^']*',\s+name: '([^']+)'/g)].map(([, name]) => name ?? '');
    if (names.length !== text.match(/\bpath: '/g)?.length) throw new Error(`a route of ${file} has no name beside its path`);
    return names;
  });
}

/** How a page is brought to refuse: its form sent empty, all that it reads failing, or what it sends failing. */
type Refusal = 'form' | 'reads' | 'writes';
/** Who looks at a page, where, how it refuses, and the button that opens its dialog, if it has one. */
export interface Visit {
  as: string | null;
  at: (scene: Scene) => string;
  refuses: Refusal | null;
  dialog: RegExp | null;
}
const { teacher, colleague, head, chief, nurse } = people;
const visit = (as: string | null, at: Visit['at'] | string, refuses: Refusal | null = 'reads', dialog: RegExp | null = null): Visit => ({
  as,
  at: typeof at === 'string' ? () => at : at,
  refuses,
  dialog,
});

export const visits: Record<string, Visit> = {
  'sign-in': visit(null, '/masuk', 'form'),
  activation: visit(null, '/aktivasi', 'form'),
  'not-found': visit(null, '/tidak-ada', null),
  help: visit(null, '/bantuan', null),
  verification: visit(null, '/verifikasi', 'form'),
  home: visit(teacher, '/'),
  account: visit(teacher, '/akun', 'form'),
  'my-access': visit(teacher, '/siapa-membuka'),
  plans: visit(teacher, '/rencana'),
  plan: visit(teacher, ({ planId }) => `/rencana/${planId}`),
  'plan-edit': visit(teacher, ({ nextPlanId }) => `/rencana/${nextPlanId}/ubah`, 'reads', /^Mulai dari templat/),
  'plan-check': visit(teacher, ({ nextPlanId }) => `/rencana/${nextPlanId}/periksa`, 'form'),
  'plan-progress': visit(teacher, ({ planId }) => `/rencana/${planId}/kemajuan`, 'form'),
  feedback: visit(teacher, '/umpan-balik'),
  'feedback-ask': visit(teacher, ({ planId }) => `/umpan-balik/minta?rencana=${planId}`, 'form'),
  'feedback-note': visit(teacher, ({ feedbackId }) => `/umpan-balik/catatan/${feedbackId}`, 'form'),
  'feedback-request': visit(colleague, ({ requestId }) => `/umpan-balik/permintaan/${requestId}`, 'form'),
  'thanks-new': visit(teacher, '/umpan-balik/terima-kasih', 'form'),
  'private-notes': visit(head, '/catatan-pribadi'),
  'plan-private-notes': visit(head, ({ planId }) => `/rencana/${planId}/catatan-pribadi`, 'form'),
  'plan-coaching': visit(teacher, ({ planId }) => `/rencana/${planId}/pembinaan`),
  'coaching-new': visit(head, ({ planId }) => `/rencana/${planId}/pembinaan/baru`, 'form'),
  'coaching-record': visit(teacher, ({ recordId }) => `/pembinaan/${recordId}`, 'form'),
  'coaching-sessions': visit('hr', '/pembinaan'),
  contributions: visit(colleague, '/masukan'),
  contribution: visit(colleague, ({ contributionId }) => `/masukan/${contributionId}`, 'form'),
  'contribution-invite': visit(head, ({ planId }) => `/rencana/${planId}/masukan`, 'form'),
  calibration: visit(nurse, '/kalibrasi'),
  'calibration-new': visit('hr', ({ calibrationCycleId }) => `/kalibrasi/baru/${calibrationCycleId}`, 'form'),
  'calibration-session': visit('hr', ({ previewSessionId }) => `/kalibrasi/${previewSessionId}`, 'reads', /^Batalkan sidang/),
  'calibration-compose': visit('hr', ({ previewSessionId }) => `/kalibrasi/${previewSessionId}/susunan`),
  'calibration-preview': visit(nurse, ({ previewSessionId }) => `/kalibrasi/${previewSessionId}/pratinjau`),
  'calibration-board': visit(nurse, ({ sessionId }) => `/kalibrasi/${sessionId}/papan`, 'reads', /^Agus Pranoto/),
  'calibration-lock': visit('hr', ({ sessionId }) => `/kalibrasi/${sessionId}/kunci`, 'form'),
  'calibration-minutes': visit('hr', ({ sessionId }) => `/kalibrasi/${sessionId}/berita-acara`),
  'calibration-changes': visit(head, '/penilaian/kalibrasi'),
  'self-assessment': visit(teacher, ({ planId }) => `/rencana/${planId}/penilaian-diri`),
  'self-assessment-check': visit(teacher, ({ planId }) => `/rencana/${planId}/penilaian-diri/periksa`, 'form'),
  results: visit(colleague, '/hasil'),
  result: visit(colleague, ({ resultId }) => `/hasil/${resultId}`),
  'plan-history': visit(head, ({ toReviewId }) => `/rencana/${toReviewId}/riwayat`),
  'role-matrix': visit(head, ({ headPlanId }) => `/rencana/${headPlanId}/matriks`),
  'plan-review': visit(head, ({ toReviewId }) => `/rencana/${toReviewId}/tinjau`),
  'team-assessment': visit(head, '/penilaian'),
  'assessment-check': visit(head, '/penilaian/periksa'),
  'assessment-queue': visit(head, '/penilaian/antrean'),
  assessment: visit(head, ({ colleaguePlanId }) => `/penilaian/${colleaguePlanId}`, 'form'),
  'assessment-part': visit(head, ({ partPlanId }) => `/penilaian/${partPlanId}/bagian`, 'form'),
  cycles: visit('hr', '/periode'),
  'cycle-new': visit('hr', '/periode/baru', 'form'),
  schemes: visit('hr', '/periode/skema'),
  'scheme-new': visit('hr', '/periode/skema/baru', 'form'),
  cycle: visit('hr', ({ cycleId }) => `/periode/${cycleId}`),
  'cycle-step': visit('hr', ({ cycleId }) => `/periode/${cycleId}/tahap/released`, 'reads', /^Buka tahap hasil/),
  'cycle-extend': visit('hr', ({ cycleId }) => `/periode/${cycleId}/perpanjang`, 'form'),
  'cycle-extend-person': visit('hr', ({ cycleId }) => `/periode/${cycleId}/perpanjang-orang`, 'form'),
  'cycle-deadlines': visit('hr', ({ cycleId }) => `/periode/${cycleId}/batas-waktu`),
  'cycle-deliveries': visit('hr', ({ cycleId }) => `/periode/${cycleId}/penyampaian`),
  'paper-delivery': visit('hr', ({ resultId }) => `/hasil/${resultId}/penyerahan`, 'form'),
  'cycle-closing-recap': visit('hr', ({ cycleId }) => `/periode/${cycleId}/rekap-penutupan`),
  'cycle-reopenings': visit('hr', ({ cycleId }) => `/periode/${cycleId}/buka-kembali`),
  'cycle-reopening-new': visit('hr', ({ cycleId }) => `/periode/${cycleId}/buka-kembali/baru`, 'form'),
  'plan-services': visit(teacher, ({ planId }) => `/rencana/${planId}/layanan`),
  service: visit(teacher, ({ serviceId, cycleId }) => `/layanan/${serviceId}?periode=${cycleId}`),
  'unit-services': visit(head, ({ unitId }) => `/unit/${unitId}/layanan`),
  'unit-service': visit(head, ({ unitId, serviceId }) => `/unit/${unitId}/layanan/${serviceId}`, 'writes'),
  'cycle-superiors': visit('hr', ({ cycleId }) => `/periode/${cycleId}/pimpinan?semua=1`, 'reads', /^Cabut/),
  'cycle-release': visit('hr', ({ cycleId }) => `/periode/${cycleId}/rilis`),
  'organisation-predicates': visit('hr', ({ cycleId }) => `/periode/${cycleId}/predikat-organisasi`),
  'organisation-predicate': visit(chief, ({ cycleId, unitId }) => `/periode/${cycleId}/predikat-organisasi/${unitId}`, 'form'),
  'cycle-overrides': visit('hr', ({ cycleId }) => `/periode/${cycleId}/tanpa-catatan`),
  'cycle-fairness': visit('hr', ({ cycleId }) => `/periode/${cycleId}/kewajaran`),
  'cycle-progress': visit('hr', ({ cycleId }) => `/periode/${cycleId}/rekap`),
  'cycle-people': visit('hr', ({ cycleId, unitId }) => `/periode/${cycleId}/rekap/${unitId}`),
  library: visit(teacher, '/pustaka'),
  'indicator-new': visit('hr', '/pustaka/indikator/baru', 'form'),
  'library-indicator': visit('hr', ({ indicatorId }) => `/pustaka/indikator/${indicatorId}`, 'reads', /^Tarik$/),
  'indicator-version': visit('hr', ({ indicatorId }) => `/pustaka/indikator/${indicatorId}/versi`, 'form'),
  'library-templates': visit(teacher, '/pustaka/templat'),
  'template-new': visit('hr', '/pustaka/templat/baru', 'form'),
  'library-template': visit('hr', ({ templateId }) => `/pustaka/templat/${templateId}`, 'reads', /^Tarik$/),
  'template-version': visit('hr', ({ templateId }) => `/pustaka/templat/${templateId}/versi`, 'form', /^Ambil dari pustaka/),
  staff: visit('hr', '/pegawai'),
  person: visit('hr', ({ employeeId }) => `/pegawai/${employeeId}`),
  'person-supervisor': visit('hr', ({ employeeId }) => `/pegawai/${employeeId}/penilai`, 'form'),
  'person-transfer': visit('hr', ({ employeeId }) => `/pegawai/${employeeId}/pindah`, 'form'),
  'person-mend': visit('hr', ({ employeeId }) => `/pegawai/${employeeId}/data`),
  'person-standing': visit('hr', ({ employeeId }) => `/pegawai/${employeeId}/kedudukan`, 'form'),
  'standing-end': visit('hr', ({ employeeId, standingId }) => `/pegawai/${employeeId}/kedudukan/${standingId}`, 'form'),
  'person-merge': visit('hr', ({ employeeId }) => `/pegawai/${employeeId}/lebur`, 'form'),
  'person-nip': visit('hr', ({ employeeId }) => `/pegawai/${employeeId}/nip`, 'form'),
  'assignment-end': visit('hr', ({ employeeId, assignmentId }) => `/pegawai/${employeeId}/penempatan/${assignmentId}/akhir`, 'form'),
  'my-supervisor': visit(teacher, '/pejabat-penilai', 'form'),
  'supervision-reports': visit('hr', '/laporan-penilai'),
  'supervision-report': visit('hr', ({ reportId }) => `/laporan-penilai/${reportId}`, 'form'),
  delegations: visit(head, '/pendelegasian'),
  'delegation-new': visit(head, '/pendelegasian/baru', 'form'),
  delegation: visit(head, ({ delegationId }) => `/pendelegasian/${delegationId}`, 'reads', /^Cabut/),
  units: visit('hr', '/unit'),
  'unit-new': visit('hr', '/unit/baru', 'form'),
  unit: visit('hr', ({ unitId }) => `/unit/${unitId}`),
  imports: visit('hr', '/impor'),
  import: visit('hr', '/impor/measured-values', 'form'),
  'activation-codes': visit('hr', '/kode-aktivasi', 'form'),
  'activation-code': visit('it', ({ accountId }) => `/kode-aktivasi/${accountId}`, 'writes'),
  accounts: visit('it', '/akun-pengguna', 'reads', /^Ubah peran/),
  'account-new': visit('it', '/akun-pengguna/baru', 'form'),
  tokens: visit('it', '/token'),
  'token-new': visit('it', '/token/baru', 'form'),
};

import type { AssessmentContent, AssessmentSheet, PlanContent, PlanSummary, Result, SchemeRules } from '@pauh/contracts';
import { assessmentContentFromDto, schemeRulesFromDto } from '@pauh/contracts/exact-content';
import {
  behaviours,
  explainAssessment,
  fromHundredths,
  fromMillionths,
  planIndicators,
  suggestAssessment,
  type Language,
} from '@pauh/domain';
import { exactPlan } from '../../src/shared/exact-content.ts';

const uuid = (n: number) => `0193a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`;
const indicator = (n: number, more: Partial<PlanContent['results'][number]['indicators'][number]>) => ({
  id: uuid(n),
  code: `i${n}`,
  title: '',
  aspect: null,
  unit: '%',
  weight: 25,
  direction: 'higher' as const,
  target: null,
  min: null,
  max: null,
  maximum: null,
  baseline: null,
  ...more,
});
export const ids = {
  plan: uuid(1),
  cycle: uuid(2),
  unit: uuid(3),
  sari: uuid(4),
  ratna: uuid(5),
  result: uuid(6),
  attendance: uuid(11),
  reports: uuid(12),
  growth: uuid(13),
  community: uuid(14),
};

export const plan: PlanContent = {
  results: [
    {
      id: uuid(21),
      kind: 'main',
      title: 'Pembelajaran kelas V berjalan penuh',
      indicators: [
        indicator(11, { title: 'Kehadiran mengajar', target: 95, maximum: 100 }),
        indicator(12, { title: 'Laporan yang terlambat', unit: 'laporan', direction: 'lower', target: 5 }),
      ],
    },
    {
      id: uuid(22),
      kind: 'additional',
      title: 'Nilai kelas meningkat',
      indicators: [
        indicator(13, { title: 'Kenaikan rata-rata nilai', unit: 'nilai', direction: 'gain', baseline: 60, target: 70 }),
        indicator(14, { title: 'Komunitas belajar berjalan', unit: '', direction: 'yes_no' }),
      ],
    },
  ],
  behaviours: [{ behaviour: 'kolaboratif', expectation: 'Membagikan modul kepada guru lain.' }],
  annex: { resources: [], accountability: [], consequences: [] },
};
export const rules: SchemeRules = {
  cap: 120,
  bands: { above: 110, asExpected: 90 },
  missing: 'incomplete',
  weighted: true,
  behavioursRated: true,
  organisationPredicateRequired: false,
  calibration: false,
  noSurpriseDays: 14,
  minimumPartDays: 0,
  objectionDays: 14,
  objectionDayKind: 'calendar',
  deemedReceiptDays: 7,
  hideSelfUntilSupervisorDraft: false,
};

/** A complete assessment: scores 96.07, decided as suggested. */
export const content: AssessmentContent = {
  indicators: [
    [11, 96.2],
    [12, 4],
    [13, 66.3],
    [14, 1],
  ].map(([n = 0, actual = 0]) => ({ indicatorId: uuid(n), actual, excusedReason: null, note: null })),
  results: [
    { resultId: uuid(21), rating: 'sesuai_ekspektasi', reason: 'Lanjutkan kunjungan rumah tiap dua minggu.' },
    { resultId: uuid(22), rating: 'di_bawah_ekspektasi', reason: 'Rata-rata naik 6,3 dari 10. Coba latihan soal berpasangan.' },
  ],
  behaviours: behaviours.map((behaviour) => ({
    behaviour,
    rating: behaviour === 'kolaboratif' ? ('di_atas_ekspektasi' as const) : ('sesuai_ekspektasi' as const),
    reason: behaviour === 'kolaboratif' ? 'Membimbing tiga guru baru.' : null,
  })),
  resultRating: 'sesuai_ekspektasi',
  resultReason: null,
  behaviourRating: 'sesuai_ekspektasi',
  behaviourReason: null,
  nextStep: 'Memimpin komunitas belajar guru baru mulai Februari.',
};
const sari = { employeeId: ids.sari, name: 'Sari Wulandari' };
const ratna = { employeeId: ids.ratna, name: 'Ratna Dewi' };
const unit = { unitId: ids.unit, code: 'sdn-3', name: 'SDN 3 Cempaka' };

export const computed = (from: AssessmentContent, by: SchemeRules = rules) => {
  const exact = { content: assessmentContentFromDto(from).content, plan: exactPlan(plan).content, rules: schemeRulesFromDto(by).content };
  const suggestion = suggestAssessment(exact.content, exact.plan, exact.rules);
  const steps = (language: Language) => explainAssessment(exact.content, exact.plan, exact.rules, suggestion, language);
  const rows = suggestion.sheet.rows.map(({ code, achievementHundredths: reached, contribution, counted }) => ({
    indicatorId: code,
    achievement: reached === null ? null : fromHundredths(reached),
    contribution: contribution === null ? null : fromMillionths(contribution),
    counted,
  }));
  return { suggestion, steps, rows, score: suggestion.scoreHundredths === null ? null : fromHundredths(suggestion.scoreHundredths) };
};

const assessment = (said: AssessmentContent, kind: 'self' | 'supervisor', state: 'draft' | 'submitted', version: number) => ({
  id: uuid(kind === 'self' ? 31 : 32),
  planId: ids.plan,
  kind,
  by: kind === 'self' ? sari : ratna,
  onBehalfOf: null,
  state,
  content: said,
  fromOn: '2026-07-01',
  toOn: '2026-12-31',
  submittedAt: state === 'submitted' ? '2026-12-12T03:00:00Z' : null,
  late: false,
  updatedAt: '2026-12-12T03:00:00Z',
  version,
});

/** The sheet as the server shows it to the supervisor; `said` is the draft or what was submitted. */
export function sheetOf(
  said: AssessmentContent | null,
  more: {
    state?: 'draft' | 'submitted';
    version?: number;
    rules?: SchemeRules;
    actions?: string[];
    announcements?: Partial<NonNullable<AssessmentSheet['announcements']>>;
  } = {},
): AssessmentSheet {
  const { state = 'draft', version = said ? 3 : 0, rules: by = rules } = more;
  const empty = { ...content, indicators: [], results: [], behaviours: [], resultRating: null, behaviourRating: null, nextStep: null };
  const { suggestion, rows, score } = computed(said ?? empty, by);
  return {
    planId: ids.plan,
    kind: 'supervisor',
    cycle: { cycleId: ids.cycle, name: 'Semester II 2026', kind: 'semester', stage: 'assessment' },
    employee: sari,
    unit,
    positionTitle: 'Guru Ahli Muda',
    startsOn: '2026-07-01',
    endsOn: '2026-12-31',
    rules: by,
    plan,
    rows: [
      {
        indicatorId: ids.attendance,
        measured: { value: 96.2, measuredOn: '2026-12-10', source: 'Sistem presensi' },
        progress: [
          {
            id: uuid(41),
            on: '2026-09-14',
            value: 95.1,
            note: 'Kunjungan rumah ke tiga siswa.',
            evidence: [
              {
                id: uuid(51),
                kind: 'file',
                fileName: 'kunjungan-september.pdf',
                mediaType: 'application/pdf',
                sizeBytes: 214_000,
                sha256: 'ab',
                link: null,
              },
              {
                id: uuid(52),
                kind: 'link',
                fileName: null,
                mediaType: null,
                sizeBytes: null,
                sha256: null,
                link: 'https://contoh.go.id/kunjungan',
              },
            ],
          },
        ],
      },
      { indicatorId: ids.reports, measured: null, progress: [] },
      { indicatorId: ids.growth, measured: { value: 66.3, measuredOn: '2026-12-09', source: 'Nilai ujian kelas' }, progress: [] },
      { indicatorId: ids.community, measured: null, progress: [] },
    ],
    feedback: [
      {
        id: uuid(61),
        kind: 'needs_attention',
        subject: 'result',
        subjectId: uuid(22),
        text: 'Rata-rata kelas belum naik; kita bahas cara latihannya.',
        by: ratna,
        onBehalfOf: null,
        capacity: 'supervisor',
        createdAt: '2026-10-02T03:00:00Z',
        notifiedAt: '2026-10-02T03:00:00Z',
        seenAt: null,
      },
    ],
    selfAssessment: assessment(
      {
        ...content,
        indicators: content.indicators.map((row, index) => ({
          ...row,
          actual: index === 1 ? 3 : row.actual,
          note: index === 0 ? 'Kehadiran naik setelah kunjungan rumah.' : null,
        })),
        results: [],
        behaviours: [],
        resultRating: null,
        behaviourRating: null,
        nextStep: null,
      },
      'self',
      'submitted',
      2,
    ),
    announcements: {
      days: by.noSurpriseDays,
      today: '2026-12-12',
      closesOn: '2026-12-24',
      latestNote: { surely: '2026-12-07', ifOpened: '2026-12-10' },
      announced: [{ subject: 'result', subjectId: uuid(22), from: '2026-10-19' }],
      ...more.announcements,
    },
    onBehalfOf: null,
    assessment: said && assessment(said, 'supervisor', state, version),
    suggestion: {
      complete: suggestion.complete,
      score,
      rows,
      results: suggestion.results.map(({ resultId, suggestedRating }) => ({ resultId, rating: suggestedRating })),
      resultRating: suggestion.resultRating.rating,
      behaviourRating: suggestion.behaviourRating?.rating ?? null,
      predicate: suggestion.predicate,
    },
    parts: null,
    closesAt: '2026-12-24T16:59:59Z',
    zone: null,
    extension: null,
    version,
    actions: more.actions ?? (state === 'submitted' ? ['correct'] : said ? ['save', 'submit'] : ['save']),
  };
}

const person = (n: number, name: string, more: Partial<PlanSummary>): PlanSummary => ({
  id: n === 1 ? ids.plan : uuid(100 + n),
  cycle: { cycleId: ids.cycle, name: 'Semester II 2026', stage: 'assessment' },
  employee: { employeeId: n === 1 ? ids.sari : uuid(200 + n), name },
  unit,
  positionTitle: 'Guru Ahli Pertama',
  startsOn: '2026-07-01',
  endsOn: '2026-12-31',
  state: 'agreed',
  agreed: true,
  selfAssessment: 'submitted',
  supervisorAssessment: null,
  resultState: null,
  onBehalfOf: null,
  updatedAt: '2026-12-12T03:00:00Z',
  version: 1,
  ...more,
});
export const team: PlanSummary[] = [
  person(1, 'Sari Wulandari', {}),
  person(2, 'Agus Pranoto', { supervisorAssessment: 'submitted', resultState: 'decided' }),
  person(3, 'Dewi Lestari', { supervisorAssessment: 'draft' }),
  person(4, 'Bayu Saputra', { selfAssessment: 'draft' }),
  person(5, 'Nurul Huda', { state: 'returned', agreed: false, selfAssessment: null }),
];

/** The released result of an assessment; its steps are the domain's own. */
export function resultOf(said: AssessmentContent = content, more: Partial<Result> = {}, by: SchemeRules = rules): Result {
  const { suggestion, steps, rows, score } = computed(said, by);
  const exactIndicators = planIndicators(exactPlan(plan).content);
  return {
    id: ids.result,
    planId: ids.plan,
    cycle: { cycleId: ids.cycle, name: 'Semester II 2026' },
    employee: sari,
    unit,
    positionTitle: 'Guru Ahli Muda',
    cycleKind: 'semester',
    state: 'delivered',
    score,
    resultRating: said.resultRating,
    behaviourRating: by.behavioursRated ? said.behaviourRating : null,
    predicate: suggestion.predicate,
    releasedAt: '2026-12-28T02:00:00Z',
    deliveredAt: '2026-12-29T02:00:00Z',
    acknowledgedAt: null,
    version: 4,
    suggestedResultRating: suggestion.resultRating.rating,
    resultReason: said.resultReason,
    suggestedBehaviourRating: suggestion.behaviourRating?.rating ?? null,
    behaviourReason: said.behaviourReason,
    behavioursRated: by.behavioursRated,
    results: plan.results.map((result, r) => ({
      resultId: result.id ?? '',
      kind: result.kind,
      title: result.title,
      suggestedRating: suggestion.results[r]?.suggestedRating ?? null,
      rating: said.results[r]?.rating ?? null,
      reason: said.results[r]?.reason ?? null,
      indicators: result.indicators.map((each) => {
        const at = exactIndicators.findIndex(({ indicator: { id } }) => id === each.id);
        const row = said.indicators[at];
        return {
          indicator: each,
          actual: row?.actual ?? null,
          source: row?.actual == null ? null : 'Sistem presensi, 10 Desember 2026',
          excusedReason: row?.excusedReason ?? null,
          note: null,
          achievement: rows[at]?.achievement ?? null,
          contribution: rows[at]?.contribution ?? null,
        };
      }),
    })),
    behaviours: by.behavioursRated ? said.behaviours : [],
    noSurpriseDays: by.noSurpriseDays,
    overrides: [],
    ownPart: null,
    calibration: null,
    minimumPartDays: by.minimumPartDays,
    parts: [],
    steps: steps('id').map(({ rule, text, values }) => ({ rule, text, values: { ...values } })),
    nextStep: said.nextStep,
    decidedBy: ratna.name,
    decidedFor: null,
    decidedAt: '2026-12-20T03:00:00Z',
    scheme: { code: 'guru', version: 2, name: 'Guru dan tenaga kependidikan' },
    ruleVersion: '2026.1',
    acknowledgement: null,
    acknowledgementNote: null,
    objectionUntil: '2027-01-12T16:59:59Z',
    objectionDecider: 'Hendra Kusuma',
    no: 1,
    delivery: {
      how: 'opened',
      receivedOn: '2026-12-29',
      recordedBy: null,
      recordedAt: '2026-12-29T02:00:00Z',
      note: null,
      openedAt: '2026-12-29T02:00:00Z',
    },
    versions: [{ resultId: ids.result, no: 1, releasedAt: '2026-12-28T02:00:00Z' }],
    reopenings: [],
    receiptCode: '9f86-d081-884c-7d65-9a2f',
    receiptHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    actions: ['acknowledge'],
    ...more,
  };
}

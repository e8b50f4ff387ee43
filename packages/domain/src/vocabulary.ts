/**
 * The words of the domain, each list once: contracts make enums of them, tables make CHECKs of them.
 * Structure is English; values that the regulation names keep the regulation's own word.
 */
export const ratings = ['di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'] as const;
export type Rating = (typeof ratings)[number];

export const predicates = ['sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'] as const;
export type Predicate = (typeof predicates)[number];

/** What a unit as a whole is given for a cycle; it decides which distribution pattern is the guide. */
export const organisationPredicates = ['istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'] as const;
export type OrganisationPredicate = (typeof organisationPredicates)[number];

/** The rules of the distribution patterns of SE MenPANRB 3/2023; a written reason names the rule it is for. */
export const distributionRuleCodes = [
  'sangat_baik_most', 'sangat_baik_max_70', 'sangat_baik_max_10', 'sangat_baik_none', 'baik_most', 'baik_max_70',
  'butuh_perbaikan_or_kurang_present', 'butuh_perbaikan_or_kurang_min_10', 'butuh_perbaikan_min_10', 'butuh_perbaikan_min_60', 'kurang_min_60', 'sangat_kurang_min_60',
] as const;
export type DistributionRuleCode = (typeof distributionRuleCodes)[number];

export const directions = ['higher', 'lower', 'range', 'gain', 'yes_no'] as const;
export type Direction = (typeof directions)[number];

export const aspects = ['kuantitas', 'kualitas', 'waktu', 'biaya'] as const;
export type Aspect = (typeof aspects)[number];

/** Figures in columns, or one text of what success looks like. [P] */
export const planApproaches = ['quantitative', 'qualitative'] as const;
export type PlanApproach = (typeof planApproaches)[number];

/** Of results of high officials and heads of independent units. [L] */
export const perspectives = ['penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran'] as const;
export type Perspective = (typeof perspectives)[number];

export const resultKinds = ['main', 'additional'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** The seven core values of BerAKHLAK, in the order of the official form. [L] */
export const behaviours = [
  'berorientasi_pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif',
] as const;
export type Behaviour = (typeof behaviours)[number];

export const missingPolicies = ['incomplete', 'renormalise'] as const;
export type MissingPolicy = (typeof missingPolicies)[number];

export const cycleKinds = ['monthly', 'quarterly', 'semester', 'annual'] as const;
export type CycleKind = (typeof cycleKinds)[number];

export const cycleStages = ['draft', 'planning', 'running', 'assessment', 'calibration', 'released', 'closed'] as const;
export type CycleStage = (typeof cycleStages)[number];

/** Stages during which people have something to hand in; each has a window of its own. */
export const windowStages = ['planning', 'running', 'assessment', 'calibration'] as const;
export type WindowStage = (typeof windowStages)[number];

export const planStates = ['draft', 'submitted', 'returned', 'agreed', 'revising', 'ended'] as const;
export type PlanState = (typeof planStates)[number];

/** Where the superior's own plan stands: not asked for, not there in this cycle, not agreed yet, agreed once. */
export const superiorPlanStates = ['not_needed', 'missing', 'open', 'agreed'] as const;
export type SuperiorPlanState = (typeof superiorPlanStates)[number];

/** How a mark on a supported result was answered: still right, agreed anew, or the superior's result is as it was. */
export const cascadeClearings = ['confirmed', 'revised', 'restored'] as const;
export type CascadeClearing = (typeof cascadeClearings)[number];

/** What became of a result that a leader proposed to a member. */
export const proposalStates = ['open', 'taken', 'declined'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const assessmentKinds = ['self', 'supervisor', 'contribution'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

export const assessmentStates = ['draft', 'submitted'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

export const resultStates = ['computed', 'decided', 'released', 'delivered', 'acknowledged', 'objected', 'final'] as const;
export type ResultState = (typeof resultStates)[number];

export const acknowledgements = ['agree', 'object'] as const;
export type Acknowledgement = (typeof acknowledgements)[number];

/** How a result came to its person: read in the portal, handed over on paper, or taken as received after so many days. */
export const deliveryWays = ['opened', 'paper', 'deemed'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

export const reopeningStates = ['requested', 'open', 'closed', 'refused'] as const;
export type ReopeningState = (typeof reopeningStates)[number];

/** A meeting that compares decided results: prepared, looked at alone, talked through, frozen. */
export const calibrationStates = ['draft', 'preview', 'meeting', 'locked', 'cancelled'] as const;
export type CalibrationState = (typeof calibrationStates)[number];

/** What a member says of one person before the meeting; no vote. */
export const calibrationMarks = ['agree', 'question', 'not_mine'] as const;
export type CalibrationMark = (typeof calibrationMarks)[number];

export const objectionStates = ['submitted', 'answered', 'decided', 'withdrawn'] as const;
export type ObjectionState = (typeof objectionStates)[number];

export const decisionStates = ['proposed', 'decided', 'countersigned', 'refused', 'revoked'] as const;
export type DecisionState = (typeof decisionStates)[number];

export const positionKinds = ['struktural', 'fungsional', 'pelaksana'] as const;
export type PositionKind = (typeof positionKinds)[number];

export const assignmentKinds = ['definitive', 'plt', 'plh'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

export const employmentKinds = ['pns', 'pppk'] as const;
export type EmploymentKind = (typeof employmentKinds)[number];

/** Legal standing (kedudukan hukum) of a civil servant. */
export const standings = ['aktif', 'cltn', 'tugas_belajar', 'pemberhentian_sementara', 'hukuman_disiplin', 'masa_persiapan_pensiun', 'mencapai_bup', 'pensiun'] as const;
export type Standing = (typeof standings)[number];
/** What is recorded with dates; who is in none of them is in service. */
export const recordedStandings = ['cltn', 'tugas_belajar', 'pemberhentian_sementara', 'hukuman_disiplin', 'masa_persiapan_pensiun', 'mencapai_bup', 'pensiun'] as const satisfies readonly Standing[];
export type RecordedStanding = (typeof recordedStandings)[number];

export const sexes = ['L', 'P'] as const;
export type Sex = (typeof sexes)[number];

export const supervisionSources = ['position', 'hr'] as const;
export type SupervisionSource = (typeof supervisionSources)[number];

/** What became of the word of an employee that the named supervisor is not theirs. */
export const supervisionReportStates = ['open', 'mended', 'declined'] as const;
export type SupervisionReportState = (typeof supervisionReportStates)[number];

/** What a supervisor may have somebody else do for a time. */
export const delegationDuties = ['plan_review', 'progress_feedback', 'assessment'] as const;
export type DelegationDuty = (typeof delegationDuties)[number];

export const delegationStates = ['upcoming', 'active', 'ended', 'revoked'] as const;
export type DelegationState = (typeof delegationStates)[number];

export const feedbackKinds = ['appreciation', 'suggestion', 'needs_attention'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

export const feedbackSubjects = ['general', 'result', 'indicator', 'behaviour'] as const;
export type FeedbackSubject = (typeof feedbackSubjects)[number];

/** What an assessment rates: the results and the behaviours, one by one and as a whole. */
export const ratedSubjects = ['result', 'behaviour'] as const;
export type RatedSubject = (typeof ratedSubjects)[number];

/** Why a rating below expectation was not announced: first measured at the period's end, or another reason in own words. */
export const overrideKinds = ['late_measurement', 'other'] as const;
export type OverrideKind = (typeof overrideKinds)[number];

/** The acts in which such a rating is given. */
export const overrideActs = ['assessment', 'calibration'] as const;
export type OverrideAct = (typeof overrideActs)[number];

/** In what capacity somebody writes a note to an employee. */
export const feedbackCapacities = ['supervisor', 'reviewing_supervisor', 'team_leader', 'colleague'] as const;
export type FeedbackCapacity = (typeof feedbackCapacities)[number];

export const feedbackRequestStates = ['open', 'answered', 'declined', 'withdrawn'] as const;
export type FeedbackRequestState = (typeof feedbackRequestStates)[number];

/** What became of an invitation to say something about a colleague. */
export const contributionStates = ['invited', 'answered', 'declined'] as const;
export type ContributionState = (typeof contributionStates)[number];

/** How who is asked stands to who is assessed. */
export const contributorRelations = ['peer', 'subordinate'] as const;
export type ContributorRelation = (typeof contributorRelations)[number];

export const coachingKinds = ['coaching', 'counselling'] as const;
export type CoachingKind = (typeof coachingKinds)[number];

/** What the employee says to a record of coaching: it is as written, or there is another view. */
export const coachingViews = ['agree', 'other_view'] as const;
export type CoachingView = (typeof coachingViews)[number];

/** Roles that are granted to an account for a unit subtree; the others follow from the reporting line. */
export const grantedRoles = ['performance_manager', 'hr_admin', 'leader', 'auditor', 'it_admin'] as const;
export type GrantedRole = (typeof grantedRoles)[number];

export const importKinds = ['units', 'employees', 'indicators', 'plans', 'measured-values'] as const;
export type ImportKind = (typeof importKinds)[number];

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** The names of the core values are official and stay; their guidance is translated. */
export default {
  behaviour: {
    berorientasi_pelayanan: { name: 'Berorientasi Pelayanan (service)', a: 'Understands and meets the needs of the public', b: 'Friendly, quick, ready with solutions, dependable', c: 'Improves without end' },
    akuntabel: { name: 'Akuntabel (accountable)', a: 'Does the work honestly, responsibly, carefully, with discipline and high integrity', b: 'Uses what belongs to the state responsibly, effectively and efficiently', c: 'Does not abuse the authority of the office' },
    kompeten: { name: 'Kompeten (competent)', a: 'Grows in competence to answer ever-changing challenges', b: 'Helps others to learn', c: 'Does the work at the best quality' },
    harmonis: { name: 'Harmonis (harmonious)', a: 'Respects everybody, whatever their background', b: 'Likes to help others', c: 'Builds a good place to work' },
    loyal: { name: 'Loyal (loyal)', a: 'Holds to Pancasila and the 1945 Constitution, loyal to the Republic and its lawful government', b: 'Protects the good name of colleagues, leaders, the agency and the state', c: 'Keeps the secrets of the office and the state' },
    adaptif: { name: 'Adaptif (adaptive)', a: 'Adjusts quickly to change', b: 'Keeps innovating and being creative', c: 'Acts proactively' },
    kolaboratif: { name: 'Kolaboratif (collaborative)', a: 'Gives many parties room to contribute', b: 'Open to working together for added value', c: 'Brings many resources together for a common goal' },
  },
  aspect: { kuantitas: 'Quantity', kualitas: 'Quality', waktu: 'Time', biaya: 'Cost' },
  direction: { higher: 'Higher is better', lower: 'Lower is better', range: 'Within a range', gain: 'Gain from a baseline', yes_no: 'Yes or no' },
  directionHint: {
    higher: 'Achievement = actual divided by target.', lower: 'The further below the target, the higher the achievement.', range: 'The achievement is 100 when the actual lies between the lower and upper limit, and never more than 100.',
    gain: 'Computed from the gain over the baseline. The target must be above the baseline.', yes_no: 'Yes counts 100, no counts 0.',
  },
  measure: {
    higher: 'at least {target} {unit}', lower: 'at most {target} {unit}', range: '{min} to {max} {unit}', gain: 'up from {baseline} to {target} {unit}', yes_no: 'done', open: 'no target yet',
  },
  example: { open: 'See an example', weak: 'Not clear yet', better: 'Clearer' },
  positionKind: { struktural: 'Structural position', fungsional: 'Functional position', pelaksana: 'Executing position' },
  library: {
    title: 'Library of indicators', text: 'Many people use the same definition, so that results can be compared. Target and weight are yours to fill in.', search: 'Search indicators', none: 'No match yet. Try another word, or write an indicator of your own.', choose: 'Choose',
    fitting: 'Fits you', others: 'Others', allJobs: 'All jobs', allUnits: 'The whole agency',
    fit: { unit_and_job: 'For your job in {unit}', unit: 'For the staff of {unit}', job: 'For your job', job_kind: 'For your kind of position', general: 'For everybody' },
  },
  approach: { quantitative: 'Quantitative', qualitative: 'Qualitative' },
  perspective: { penerima_layanan: 'Those who are served', proses_bisnis: 'How the work runs', penguatan_internal: 'Strengthening within', anggaran: 'Budget' },
  resultKind: { main: 'Main', additional: 'Additional' },
  feedbackKind: { appreciation: 'Appreciation', suggestion: 'Suggestion', needs_attention: 'Needs attention' },
  subject: { general: 'General', result: 'Work result {no}: {title}', indicator: '{no} {title}', behaviour: 'Work behaviour: {title}', gone: 'A part that is no longer in the plan' },
  feedbackSubject: { result: 'Work result: {title}', indicator: 'Indicator: {title}' },
  announce: {
    anyResult: 'one of the work results', anyBehaviour: 'one of the behaviours',
    by: 'There is no "needs attention" note on {name} yet. Give it by {surely}, or by {ifOpened} if the person opens it the same day.',
    byOpened: 'There is no "needs attention" note on {name} yet. Give it by {ifOpened}; it counts only if the person opens it the same day.',
    over: 'There is no "needs attention" note on {name}, and since {ifOpened} none can reach the person {days} days before the deadline of assessment.',
    days: 'There is no "needs attention" note on {name} yet. It must reach the person at least {days} days before the assessment.',
    waits: 'A note on {name} was given and counts from {from}.', tooLate: 'A note on {name} was given, but counts only from {from}, after the deadline of assessment.',
    give: 'Give a note on {name}', kind: { late_measurement: 'First measured at the end of the period', other: 'Another reason' },
    told: 'This rating was given without a "needs attention" note that came at least {days} days before. The reason {by} gives: {kind}. {reason}',
  },
  ratingHint: { di_atas_ekspektasi: 'The result exceeds the target and reaches further.', sesuai_ekspektasi: 'The target is met at the quality agreed.', di_bawah_ekspektasi: 'The target is not met yet.' },
  standing: {
    aktif: 'Active', cltn: 'Unpaid leave (CLTN)', tugas_belajar: 'Study assignment', pemberhentian_sementara: 'Suspended', hukuman_disiplin: 'Under a disciplinary measure',
    masa_persiapan_pensiun: 'Preparing for retirement (MPP)', mencapai_bup: 'Reached retirement age (BUP)', pensiun: 'Retired',
  },
};

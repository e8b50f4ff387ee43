import { type ErrorWords, entry } from './error-words.ts';

export const assessmentErrors = {
  'assessment.not_found': entry(404, 'Penilaian ini tidak ada.', 'There is no such assessment.'),
  'assessment.stage_closed': entry(409, 'Tahap penilaian belum dibuka atau sudah ditutup.', 'The assessment stage is not open.'),
  'assessment.deadline_passed': entry(
    409,
    'Batas waktu penilaian sudah lewat, jadi yang sudah dikirim tidak dapat dibuka lagi. Mintalah perpanjangan kepada pengelola kepegawaian.',
    'The deadline of assessment has passed, so what was sent cannot be opened again. Ask HR for an extension.',
  ),
  'assessment.already_submitted': entry(409, 'Penilaian ini sudah dikirim.', 'This assessment has been submitted.'),
  'assessment.not_submitted': entry(409, 'Penilaian ini belum dikirim.', 'This assessment has not been submitted.'),
  'assessment.not_started': entry(409, 'Belum ada draf penilaian.', 'There is no draft yet.'),
  'assessment.plan_not_agreed': entry(409, 'Rencana orang ini belum disepakati.', 'The plan of this person is not agreed.'),
  'assessment.row_unknown': entry(422, 'Baris ini tidak ada di rencana.', 'This row is not in the plan.'),
  'assessment.row_repeated': entry(422, 'Baris ini disebut dua kali.', 'This row is named twice.'),
  'assessment.actual_refused': entry(422, 'Nilai ini tidak berlaku bagi indikator itu.', 'This value does not fit the indicator.'),
  'assessment.not_ready': entry(422, 'Penilaian belum lengkap.', 'The assessment is not complete yet.'),
  'assessment.period_decided': entry(
    409,
    'Hasil periode ini sudah diputuskan oleh pejabat penilai terakhir. Bagian ini dapat diubah setelah penilaian terakhir dibuka untuk diperbaiki.',
    'The last supervisor has decided the result of this period. This part can change once that assessment is opened for correction.',
  ),
  'assessment.calibration_locked': entry(
    409,
    'Kalibrasi sudah dikunci, jadi penilaian ini tidak dapat dibuka lagi.',
    'The calibration is locked, so this assessment cannot be opened again.',
  ),
  'assessment.released': entry(409, 'Hasilnya sudah dirilis.', 'The result has been released.'),

  'calibration.not_found': entry(404, 'Sidang kalibrasi ini tidak ada.', 'There is no such calibration session.'),
  'calibration.person_not_found': entry(
    404,
    'Orang ini tidak ada di sidang kalibrasi itu.',
    'This person is not in that calibration session.',
  ),
  'calibration.not_in_scheme': entry(
    409,
    'Skema periode ini tidak memuat kalibrasi, atau tidak menilai perilaku sehingga tidak ada predikat.',
    'The scheme of this cycle has no calibration, or rates no behaviours and so has no predicate.',
  ),
  'calibration.unit_outside': entry(422, 'Unit ini berada di luar unit periode.', 'This unit lies outside of the unit of the cycle.'),
  'calibration.member_twice': entry(422, 'Anggota ini disebut dua kali.', 'This member is named twice.'),
  'calibration.not_a_member': entry(422, 'Orang ini bukan anggota sidang.', 'This person is no member of the session.'),
  'calibration.stage_closed': entry(
    409,
    'Sidang berjalan pada tahap kalibrasi. Tahap itu belum dibuka atau sudah ditutup.',
    'Sessions are held in the stage of calibration, which is not open.',
  ),
  'calibration.already_opened': entry(409, 'Pratinjau sidang ini sudah dibuka.', 'The preview of this session has been opened.'),
  'calibration.preview_closed': entry(409, 'Sidang ini tidak sedang dalam pratinjau.', 'This session is not in its preview.'),
  'calibration.meeting_closed': entry(
    409,
    'Rapat sidang ini belum dibuka atau sudah dikunci.',
    'The meeting of this session is not open, or it is locked.',
  ),
  'calibration.composition_closed': entry(
    409,
    'Rapat sudah dibuka, jadi susunan sidang ini sudah tetap.',
    'The meeting has been opened, so the session stays as it is composed.',
  ),
  'calibration.board_closed': entry(
    409,
    'Papan sidang terbuka sejak pratinjau sampai sidang dikunci.',
    'The board is open from the preview until the session is locked.',
  ),
  'calibration.no_minutes': entry(
    409,
    'Berita acara tersedia sejak rapat dibuka.',
    'There are minutes from the opening of the meeting on.',
  ),
  'calibration.too_few_members': entry(
    422,
    'Pilih paling sedikit dua anggota: yang menyangkut diri sendiri dipindahkan anggota lain.',
    'Choose at least two members: another one decides what concerns oneself.',
  ),
  'calibration.no_people': entry(
    409,
    'Belum ada hasil yang diputuskan di unit-unit ini, atau semuanya ada di sidang lain.',
    'No result of these units is decided yet, or all are in another session.',
  ),
  'calibration.nobody_present': entry(422, 'Catat paling sedikit dua anggota yang hadir.', 'Record at least two members who were present.'),
  'calibration.own_case': entry(
    403,
    'Ini menyangkut diri Anda, atasan Anda, atau penilaian Anda sendiri. Orang lain yang mengerjakannya.',
    'This concerns yourself, your superior, or an assessment of your own. Somebody else does it.',
  ),
  'calibration.move_refused': entry(422, 'Perpindahan ini belum dapat dicatat.', 'This move cannot be recorded yet.'),
  'calibration.reason_too_short': entry(
    422,
    'Tulis alasan yang dapat dipahami orang yang bersangkutan.',
    'Write a reason that the person concerned can understand.',
  ),
  'calibration.pattern_reason_missing': entry(
    422,
    'Tulis alasan untuk setiap pola yang belum dipenuhi. Penilaian perorangan tidak diubah.',
    'Write a reason for every rule of the pattern that is not met. No rating is changed.',
  ),

  'scoring.refused': entry(422, 'Angka-angka ini tidak dapat dihitung.', 'These figures cannot be scored.'),
} as const satisfies Record<string, ErrorWords>;

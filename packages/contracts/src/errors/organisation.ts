import { type ErrorWords, entry } from './error-words.ts';

export const organisationErrors = {
  'unit.not_found': entry(404, 'Unit ini tidak ada.', 'There is no such unit.'),
  'unit.code_taken': entry(409, 'Kode unit ini sudah dipakai.', 'This unit code is taken.'),
  'unit.too_deep': entry(422, 'Susunan unit paling dalam 15 tingkat.', 'Units may be at most 15 levels deep.'),
  'unit.not_empty': entry(409, 'Masih ada orang atau unit di bawahnya.', 'There are still people or units in it.'),

  'position.not_found': entry(404, 'Jabatan ini tidak ada.', 'There is no such position.'),
  'position.head_exists': entry(409, 'Unit ini sudah mempunyai jabatan kepala.', 'This unit already has a head position.'),
  'position.title_taken': entry(409, 'Unit ini sudah mempunyai jabatan bernama itu.', 'This unit already has a position of that name.'),

  'employee.not_found': entry(404, 'Pegawai ini tidak ada.', 'There is no such employee.'),
  'employee.nip_refused': entry(
    422,
    'NIP ini belum benar, atau sama dengan yang tercatat. Periksa 18 angkanya.',
    'This NIP is not right yet, or is the one on record. Check its 18 digits.',
  ),
  'employee.nip_taken': entry(409, 'NIP ini sudah dipakai pegawai lain.', 'Another employee has this NIP.'),
  'employee.merged': entry(
    409,
    'Catatan ini sudah dilebur ke catatan lain dari orang yang sama.',
    'This record has become part of another record of the same person.',
  ),
  'employee.merge_self': entry(422, 'Pilih catatan lain dari orang yang sama.', 'Choose another record of the same person.'),
  'employee.merge_line': entry(
    409,
    'Salah satunya pernah menilai, mengkalibrasi, menulis atau memutuskan tentang yang lain, atau mewakilinya. Mereka dua orang.',
    'One of them has supervised, calibrated, written or decided about the other, or acted for the other. They are two people.',
  ),
  'employee.merge_overlaps': entry(
    409,
    'Penempatan definitif keduanya bertumpuk. Akhiri dahulu salah satu.',
    'Their definitive assignments overlap. End one of them first.',
  ),
  'employee.merge_conflict': entry(
    409,
    'Kedua catatan berisi data yang berbeda untuk hal dan hari yang sama. Betulkan dahulu salah satu.',
    'Both records hold data on the same matter and day. Mend one of them first.',
  ),

  'standing.not_found': entry(404, 'Kedudukan ini tidak ada dalam riwayat.', 'There is no such standing in the history.'),
  'standing.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),
  'standing.overlaps': entry(
    409,
    'Pada tanggal itu sudah tercatat kedudukan hukum lain.',
    'Another legal standing is on record for those days.',
  ),
  'standing.withdrawn': entry(409, 'Catatan kedudukan ini sudah dibatalkan.', 'This standing was withdrawn already.'),

  'assignment.not_found': entry(404, 'Penempatan ini tidak ada.', 'There is no such assignment.'),
  'assignment.overlaps': entry(
    409,
    'Orang ini sudah mempunyai penempatan definitif pada tanggal itu.',
    'This person already has a definitive assignment on those days.',
  ),
  'assignment.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),
  'assignment.outside_unit': entry(422, 'Unit ini sudah berakhir pada tanggal itu.', 'The unit has ended by that day.'),
  'assignment.two_heads': entry(
    409,
    'Pada hari yang sama, orang lain mengepalai unit ini. Akhiri dahulu penempatannya, atau pindahkan dahulu orangnya.',
    'Somebody else heads this unit on the same days. End that assignment first, or move its holder first.',
  ),
  'assignment.ended': entry(409, 'Penempatan ini sudah berakhir.', 'This assignment has ended.'),

  'supervision.self': entry(422, 'Seseorang tidak dapat menjadi penilai dirinya sendiri.', 'Nobody supervises themselves.'),
  'supervision.cycle': entry(422, 'Garis penilaian akan berputar.', 'The reporting line would run in a circle.'),
  'supervision.too_deep': entry(422, 'Garis penilaian paling panjang 15 tingkat.', 'A reporting line has at most 15 levels.'),
  'supervision.no_assignment': entry(
    409,
    'Orang ini tidak mempunyai penempatan pada tanggal itu.',
    'This person has no assignment on that day.',
  ),
  'supervision.supervisor_not_assigned': entry(
    422,
    'Penilai itu tidak mempunyai penempatan pada tanggal itu.',
    'That supervisor has no assignment on that day.',
  ),
  'supervision.one_supervisor': entry(
    422,
    'Sebutkan satu penilai: pegawai, atau pejabat di luar ASN.',
    'Name one supervisor: an employee, or an official from outside.',
  ),
  'supervision.starts_before_assignment': entry(422, 'Tanggal mulai mendahului penempatan.', 'The date lies before the assignment.'),

  'supervision_report.not_found': entry(404, 'Laporan ini tidak ada.', 'There is no such report.'),
  'supervision_report.already_open': entry(
    409,
    'Laporan Anda yang sebelumnya belum dijawab.',
    'Your earlier report has not been answered yet.',
  ),
  'supervision_report.closed': entry(409, 'Laporan ini sudah dijawab.', 'This report has been answered.'),

  'delegation.not_found': entry(404, 'Pendelegasian ini tidak ada.', 'There is no such delegation.'),
  'delegation.starts_in_past': entry(
    422,
    'Pendelegasian paling awal berlaku mulai hari ini.',
    'A delegation begins today at the earliest.',
  ),
  'delegation.dates_reversed': entry(422, 'Hari terakhir mendahului hari pertama.', 'The last day lies before the first.'),
  'delegation.too_long': entry(
    422,
    'Pendelegasian paling lama satu tahun. Untuk waktu lebih lama, mintalah kepegawaian mengubah garis penilaian.',
    'A delegation lasts a year at most. For longer, ask HR to change the reporting line.',
  ),
  'delegation.self': entry(
    422,
    'Pilih orang lain: tugas tidak dapat didelegasikan kepada diri sendiri.',
    'Choose somebody else: nothing is delegated to oneself.',
  ),
  'delegation.nobody_supervised': entry(
    422,
    'Pada hari-hari itu belum ada pegawai yang dinilai langsung. Tugas yang diterima dari orang lain tidak dapat diteruskan.',
    'Nobody is directly supervised on those days. What one holds by delegation cannot be handed on.',
  ),
  'delegation.own_assessor': entry(
    422,
    'Orang ini berada di bawah pemberi tugas, jadi akan menilai diri atau atasannya sendiri.',
    'This person works below the grantor and would assess themselves or their own superior.',
  ),
  'delegation.delegate_not_assigned': entry(
    422,
    'Orang ini belum mempunyai penempatan pada hari pertama.',
    'This person has no assignment on the first day.',
  ),
  'delegation.duty_repeated': entry(422, 'Tugas ini disebut dua kali.', 'This duty is named twice.'),
  'delegation.overlaps': entry(
    409,
    'Tugas ini sudah didelegasikan pada sebagian hari itu. Cabut dahulu yang lama, atau pilih hari lain.',
    'This duty is delegated already on some of those days. Revoke that first, or choose other days.',
  ),
  'delegation.over': entry(409, 'Pendelegasian ini sudah berakhir.', 'This delegation is over.'),

  'import.unreadable': entry(422, 'Berkas ini tidak dapat dibaca sebagai CSV atau XLSX.', 'The file cannot be read as CSV or XLSX.'),
  'import.empty': entry(422, 'Berkas ini tidak berisi baris.', 'The file has no rows.'),
  'import.too_large': entry(413, 'Berkas paling besar 20 MB dan 100.000 baris.', 'A file may have 20 MB and 100,000 rows at most.'),
  'import.columns_missing': entry(422, 'Ada kolom wajib yang tidak ditemukan.', 'Required columns are missing.'),
  'import.rows_refused': entry(
    422,
    'Ada baris yang perlu diperbaiki. Tidak ada yang disimpan.',
    'Some rows need mending. Nothing was stored.',
  ),
} as const satisfies Record<string, ErrorWords>;

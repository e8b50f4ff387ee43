export default {
  lead: 'Setiap kali orang lain membuka rencana, penilaian, atau hasil Anda, namanya tercatat di sini. Siapa yang hanya melihatnya dalam daftar tercatat sekali sehari.', who: 'Siapa', at: 'Kapan', what: 'Yang dibuka', cycle: 'Periode', fileName: 'siapa-membuka.csv',
  empty: 'Belum ada orang lain yang membuka penilaian Anda', emptyNext: 'Begitu ada yang membukanya, nama, waktu, dan perannya tampil di sini.',
  law: 'Catatan ini adalah hak Anda menurut UU 27/2022 tentang Pelindungan Data Pribadi. Bila ada yang menurut Anda tidak semestinya, sampaikan kepada pengelola kepegawaian atau Inspektorat.',
  delegate: 'atas nama {name}, pejabat penilai Anda',
  contributors: 'Pemberi masukan',
  capacity: {
    contributor: 'tanpa nama dan waktu; sedikitnya tiga orang',
    self: 'Anda sendiri', supervisor: 'sebagai pejabat penilai', former_supervisor: 'sebagai pejabat penilai sebelumnya', in_line: 'lewat garis layanan', subordinate: 'sebagai bawahan yang menyusun rencana', reviewing_supervisor: 'sebagai atasan pejabat penilai', unit_head: 'sebagai kepala unit',
    performance_manager: 'sebagai pengelola kinerja', hr_admin: 'sebagai pengelola kepegawaian', leader: 'sebagai pimpinan', calibrator: 'sebagai anggota sidang kalibrasi', auditor: 'sebagai Inspektorat', it_admin: 'sebagai pengelola sistem', token: 'sistem lain yang diberi izin', other: 'peran lain',
  },
  opened: {
    contribution: 'Masukan untuk penilaian',
    plan: 'Rencana kinerja', plan_services: 'Layanan yang didukung rencana', plan_results: 'Judul hasil kerja pada rencana', plan_revisions: 'Riwayat perubahan rencana', plan_proposals: 'Usulan hasil kerja', role_matrix: 'Matriks peran dan hasil', progress: 'Catatan kemajuan', evidence: 'Bukti dukung', feedback: 'Umpan balik', coaching: 'Catatan pembinaan', assessments: 'Penilaian', assessment_self: 'Penilaian diri', assessment_supervisor: 'Penilaian pejabat penilai', assessment_contribution: 'Penilaian bagian',
    fairness: 'Kewajaran penilaian', evaluation_list: 'Penilaian, dalam daftar', audit_list: 'Catatan tindakan, dalam daftar', score: 'Skor', result: 'Hasil kinerja', receipt: 'Bukti hitung', other: 'Bagian lain dari penilaian',
  },
};

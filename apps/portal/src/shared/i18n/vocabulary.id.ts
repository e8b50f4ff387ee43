/** The official core values and their guidance, word for word. */
export default {
  behaviour: {
    berorientasi_pelayanan: { name: 'Berorientasi Pelayanan', a: 'Memahami dan memenuhi kebutuhan masyarakat', b: 'Ramah, cekatan, solutif, dan dapat diandalkan', c: 'Melakukan perbaikan tiada henti' },
    akuntabel: { name: 'Akuntabel', a: 'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi', b: 'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien', c: 'Tidak menyalahgunakan kewenangan jabatan' },
    kompeten: { name: 'Kompeten', a: 'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah', b: 'Membantu orang lain belajar', c: 'Melaksanakan tugas dengan kualitas terbaik' },
    harmonis: { name: 'Harmonis', a: 'Menghargai setiap orang apapun latar belakangnya', b: 'Suka menolong orang lain', c: 'Membangun lingkungan kerja yang kondusif' },
    loyal: { name: 'Loyal', a: 'Memegang teguh ideologi Pancasila, UUD NRI Tahun 1945, setia kepada NKRI serta pemerintahan yang sah', b: 'Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara', c: 'Menjaga rahasia jabatan dan negara' },
    adaptif: { name: 'Adaptif', a: 'Cepat menyesuaikan diri menghadapi perubahan', b: 'Terus berinovasi dan mengembangkan kreativitas', c: 'Bertindak proaktif' },
    kolaboratif: { name: 'Kolaboratif', a: 'Memberi kesempatan kepada berbagai pihak untuk berkontribusi', b: 'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah', c: 'Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama' },
  },
  aspect: { kuantitas: 'Kuantitas', kualitas: 'Kualitas', waktu: 'Waktu', biaya: 'Biaya' },
  direction: { higher: 'Makin tinggi makin baik', lower: 'Makin rendah makin baik', range: 'Di dalam rentang', gain: 'Kenaikan dari nilai awal', yes_no: 'Ya atau tidak' },
  directionHint: {
    higher: 'Capaian = realisasi dibagi target.', lower: 'Makin jauh di bawah target, makin tinggi capaiannya.', range: 'Capaian 100 bila realisasi berada di antara batas bawah dan batas atas, dan tidak lebih dari 100.',
    gain: 'Dihitung dari kenaikan terhadap nilai awal. Target harus lebih tinggi daripada nilai awal.', yes_no: 'Ya bernilai 100, tidak bernilai 0.',
  },
  measure: {
    higher: 'paling sedikit {target} {unit}', lower: 'paling banyak {target} {unit}', range: '{min} sampai {max} {unit}', gain: 'naik dari {baseline} ke {target} {unit}', yes_no: 'terlaksana', open: 'target belum diisi',
  },
  example: { open: 'Lihat contoh', weak: 'Belum jelas', better: 'Lebih jelas' },
  positionKind: { struktural: 'Jabatan struktural', fungsional: 'Jabatan fungsional', pelaksana: 'Jabatan pelaksana' },
  library: {
    title: 'Pustaka indikator', text: 'Definisi yang sama dipakai banyak orang, sehingga hasilnya bisa dibandingkan. Target dan bobot Anda isi sendiri.', search: 'Cari indikator', none: 'Belum ada yang cocok. Coba kata lain, atau tulis indikator sendiri.', choose: 'Pilih',
    fitting: 'Cocok untuk Anda', others: 'Lainnya', allJobs: 'Semua jabatan', allUnits: 'Seluruh instansi',
    fit: { unit_and_job: 'Untuk jabatan Anda di {unit}', unit: 'Untuk pegawai {unit}', job: 'Untuk jabatan Anda', job_kind: 'Untuk jenis jabatan Anda', general: 'Untuk semua pegawai' },
  },
  approach: { quantitative: 'Kuantitatif', qualitative: 'Kualitatif' },
  perspective: { penerima_layanan: 'Penerima layanan', proses_bisnis: 'Proses bisnis', penguatan_internal: 'Penguatan internal', anggaran: 'Anggaran' },
  resultKind: { main: 'Utama', additional: 'Tambahan' },
  feedbackKind: { appreciation: 'Apresiasi', suggestion: 'Saran', needs_attention: 'Perlu perhatian' },
  subject: { general: 'Umum', result: 'Hasil kerja {no}: {title}', indicator: '{no} {title}', behaviour: 'Perilaku kerja: {title}', gone: 'Bagian yang sudah tidak ada di rencana' },
  feedbackSubject: { result: 'Hasil kerja: {title}', indicator: 'Indikator: {title}' },
  announce: {
    anyResult: 'salah satu hasil kerja', anyBehaviour: 'salah satu perilaku kerja',
    by: 'Catatan "perlu perhatian" tentang {name} belum ada. Beri paling lambat {surely}, atau {ifOpened} bila dibuka pegawai pada hari itu juga.',
    byOpened: 'Catatan "perlu perhatian" tentang {name} belum ada. Beri paling lambat {ifOpened}, dan hanya diperhitungkan bila dibuka pegawai pada hari itu juga.',
    over: 'Catatan "perlu perhatian" tentang {name} belum ada, dan sejak {ifOpened} tidak dapat lagi sampai {days} hari sebelum batas waktu penilaian.',
    days: 'Catatan "perlu perhatian" tentang {name} belum ada. Catatan itu perlu sampai paling sedikit {days} hari sebelum penilaian.',
    waits: 'Catatan tentang {name} sudah diberikan dan mulai diperhitungkan {from}.', tooLate: 'Catatan tentang {name} sudah diberikan, tetapi baru diperhitungkan {from}, sesudah batas waktu penilaian.',
    give: 'Beri catatan tentang {name}', kind: { late_measurement: 'Baru terukur pada akhir periode', other: 'Alasan lain' },
    told: 'Rating ini diberikan tanpa catatan "perlu perhatian" yang sampai paling sedikit {days} hari sebelumnya. Alasan {by}: {kind}. {reason}',
  },
  ratingHint: { di_atas_ekspektasi: 'Hasil melebihi target dan memberi dampak lebih luas.', sesuai_ekspektasi: 'Target tercapai dengan mutu yang disepakati.', di_bawah_ekspektasi: 'Target belum tercapai.' },
  standing: {
    aktif: 'Aktif', cltn: 'Cuti di luar tanggungan negara (CLTN)', tugas_belajar: 'Tugas belajar', pemberhentian_sementara: 'Pemberhentian sementara', hukuman_disiplin: 'Menjalani hukuman disiplin',
    masa_persiapan_pensiun: 'Masa persiapan pensiun (MPP)', mencapai_bup: 'Mencapai batas usia pensiun (BUP)', pensiun: 'Pensiun',
  },
};

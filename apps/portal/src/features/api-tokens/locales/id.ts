export default {
  list: {
    title: 'Token API', lead: 'Token memberi sistem lain hak membaca atau mengirim data, tanpa kata sandi orang.', name: 'Nama', scopes: 'Hak', unit: 'Unit', used: 'Terakhir dipakai', state: 'Status', acts: 'Tindakan', prefix: '{prefix}…', never: 'Belum pernah', until: 'sampai {at}',
    empty: 'Belum ada token', emptyText: 'Buat token bila sistem lain, misalnya absensi, perlu terhubung.',
  },
  state: { valid: 'Berlaku', expired: 'Lewat masa', revoked: 'Dicabut' },
  revoke: { act: 'Cabut', title: 'Cabut token {name}', text: 'Sistem yang memakai token ini langsung terputus. Token yang dicabut tidak dapat dihidupkan lagi.' },
  new: {
    title: 'Buat token', lead: 'Beri hak sesedikit mungkin. Satu token untuk satu sistem, agar mudah dicabut.', name: 'Nama', nameHint: 'Sistem yang memakainya, misalnya Absensi SDN Cempaka.', unit: 'Unit', unitHint: 'Token hanya menjangkau unit ini dan unit di bawahnya.', scopes: 'Hak', scopesHint: 'Token tidak pernah dapat menilai atau membaca umpan balik.',
    expiry: 'Masa berlaku', expiryHint: 'Setelah lewat, buat token baru.', days: '{n} hari', submit: 'Buat token', nameMissing: 'Isi nama.', unitMissing: 'Pilih unit.', scopesMissing: 'Pilih paling sedikit satu hak.',
  },
  group: { people: 'Pegawai dan unit', results: 'Rencana dan hasil', settings: 'Periode dan indikator', figures: 'Angka terukur' },
  scope: {
    employee_read: 'Membaca pegawai', unit_read: 'Membaca unit', status_read: 'Membaca status', plan_read: 'Membaca rencana', score_read: 'Membaca nilai', result_read: 'Membaca hasil', receipt_read: 'Membaca bukti hitung',
    cycle_read: 'Membaca periode', indicator_read: 'Membaca indikator', measured_value_read: 'Membaca nilai terukur', measured_value_manage: 'Mengirim nilai terukur', import_run: 'Menjalankan impor',
  },
  scopeMeans: {
    employee_read: 'Nama, NIP, jabatan, unit, dan pejabat penilai.', unit_read: 'Susunan unit dan jabatan.', status_read: 'Siapa sudah sampai tahap mana, tanpa isi.', plan_read: 'Hasil kerja, indikator, dan target.', score_read: 'Nilai dan capaian setiap indikator.', result_read: 'Rating dan predikat yang sudah dirilis.', receipt_read: 'Rincian perhitungan yang dapat diperiksa ulang.',
    cycle_read: 'Tanggal, tahap, dan aturan.', indicator_read: 'Pustaka indikator dan templat.', measured_value_read: 'Kehadiran, jam pelatihan, dan hasil ujian kelas.', measured_value_manage: 'Misalnya dari mesin absensi.', import_run: 'Mengirim berkas unit, pegawai, indikator, rencana, dan nilai.',
  },
  shown: { heading: 'Token {name}', title: 'Salin token ini sekarang', text: 'Token hanya tampil sekali dan tidak tersimpan dalam bentuk yang dapat dibaca. Simpan di tempat rahasia sistem Anda.', token: 'Token', example: 'Contoh untuk mencoba', finish: 'Sudah saya simpan' },
  copy: { act: 'Salin', done: 'Tersalin.', failed: 'Belum tersalin. Pilih teksnya, lalu salin sendiri.' },
  leave: { title: 'Tinggalkan halaman ini?', text: 'Token tidak dapat ditampilkan lagi. Pastikan sudah disalin.', act: 'Tinggalkan', stay: 'Tetap di sini' },
};

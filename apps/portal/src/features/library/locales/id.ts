export default {
  shelves: 'Isi pustaka', version: 'Versi {n}', withdrawn: 'Sudah ditarik', examples: 'Contoh indikator yang lemah dan yang lebih jelas', emptyText: 'Longgarkan saringan atau coba kata lain.',
  older: 'Anda membuka versi {n}, bukan yang terbaru', olderText: 'Rencana yang memakai versi ini tetap seperti adanya.', toNewest: 'Buka versi terbaru',
  result: 'Hasil kerja {n}', indicatorOf: 'Hasil kerja {n}, indikator {i}', points: '{n} poin', holds: '{results} hasil kerja, {indicators} indikator',
  indicators: {
    title: 'Pustaka indikator', shelf: 'Indikator', lead: 'Definisi yang dipakai bersama, sehingga hasilnya bisa dibandingkan. Yang cocok dengan jabatan dan unit Anda ada di atas.', search: 'Cari indikator',
    empty: 'Belum ada indikator yang cocok',
  },
  templates: { title: 'Templat rencana', shelf: 'Templat rencana', lead: 'Susunan hasil kerja dan indikator untuk satu jabatan. Isinya disalin ke rencana dan bisa diubah seluruhnya.', search: 'Cari templat', empty: 'Belum ada templat yang cocok' },
  filter: { job: 'Untuk jabatan', unit: 'Untuk unit', allUnits: 'Semua unit', fitting: 'Hanya yang cocok untuk saya', withdrawn: 'Yang sudah ditarik' },
  indicator: {
    title: 'Indikator', definition: 'Definisi', use: 'Dipakai', unused: 'Belum dipakai dalam rencana.', used: 'Dalam {plans} rencana, semuanya versi terbaru.', usedOlder: 'Dalam {plans} rencana; {older} di antaranya memakai versi sebelumnya.',
  },
  template: { title: 'Templat' },
  field: { code: 'Kode', title: 'Indikator', description: 'Penjelasan', audience: 'Untuk siapa', direction: 'Cara menghitung', unit: 'Satuan', aspect: 'Aspek', maximum: 'Nilai tertinggi yang mungkin', name: 'Nama templat' },
  versions: { title: 'Versi', reason: 'Alasan: {reason}', before: 'Sebelum', after: 'Sesudah', same: 'Isinya sama; indikator ini ditawarkan lagi.', first: 'Versi pertama.' },
  withdrawal: {
    open: 'Tarik', title: 'Tarik dari pustaka', text: 'Tidak ditawarkan lagi. Rencana yang sudah memakainya tetap seperti adanya, dan versi baru dapat menawarkannya kembali.', reason: 'Alasan penarikan', confirm: 'Tarik dari pustaka',
    told: 'Ditarik {at} oleh {by}. Alasan: {reason}',
  },
  form: {
    newIndicator: 'Tulis indikator', newIndicatorLead: 'Pilih apa yang bisa dihitung dan berada dalam kendali orangnya. Target dan bobot disepakati di rencana masing-masing.', newTemplate: 'Tulis templat', newTemplateLead: 'Hasil kerja dan indikator yang lazim bagi satu jabatan.',
    newVersion: 'Tulis versi baru', versionLead: '{name}, versi {n}. Rencana yang memakai versi sebelumnya tidak berubah; pemiliknya diberi tahu.',
    codeHint: 'Tanpa spasi, misalnya TUNTAS-BACA. Tidak dapat diubah kemudian.', titleHint: 'Apa yang dihitung, misalnya persentase murid yang membaca lancar.', descriptionHint: 'Cara mengukurnya dan dari mana angkanya.', unitOfMeasureHint: 'Misalnya %, murid, atau hari.',
    noAspect: 'Tanpa aspek', maximumHint: 'Misalnya 100 untuk persen. Nilai di atasnya ditolak.', nameHint: 'Misalnya Guru Kelas.',
    audience: 'Untuk siapa', audienceHint: 'Yang diisi harus cocok semuanya. Dikosongkan berarti untuk semua.', job: 'Jabatan', jobHint: 'Persis seperti di data pegawai, misalnya Guru Kelas.', kind: 'Jenis jabatan', unit: 'Unit', unitHint: 'Berlaku juga untuk semua unit di bawahnya.',
    reason: 'Alasan versi baru', reasonHint: 'Dibaca oleh orang yang memakai indikator ini.', save: 'Simpan ke pustaka', saveVersion: 'Simpan versi baru',
    rows: 'Isi templat', rowsHint: 'Ambil indikator dari pustaka lalu bagikan 100 poin, atau kosongkan semua bobot. Target diisi oleh orang yang memakai templat.', resultTitle: 'Hasil yang ingin dicapai', resultKind: 'Jenis', indicatorsOf: 'Indikator {name}', weightOf: 'Bobot {name}', points: 'poin',
    pick: 'Ambil dari pustaka', remove: 'Hapus {name}', addMain: 'Tambah hasil kerja utama', addAdditional: 'Tambah hasil kerja tambahan',
    missing: { code: 'Tulis kode tanpa spasi: huruf, angka, titik, garis bawah, atau tanda hubung.', title: 'Tulis indikatornya.', unit: 'Isi satuannya.', name: 'Tulis nama templat.', results: 'Tambah paling sedikit satu hasil kerja.' },
  },
};

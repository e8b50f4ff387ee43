export default {
  title: 'Pembinaan', of: 'Pembinaan {name}', lead: 'Pembicaraan untuk membantu maju: apa yang dibahas, dan satu langkah yang disepakati.', empty: 'Belum ada catatan pembinaan', emptyText: 'Pejabat penilai mencatatnya setelah berbicara; pegawai lalu menyampaikan pandangannya.',
  kind: { coaching: 'Bimbingan (coaching)', counselling: 'Konseling' }, kindHint: { coaching: 'Tentang cara bekerja dan hasil yang dikejar.', counselling: 'Tentang hal yang menghambat seseorang bekerja.' },
  row: '{kind}, {day}', confirmed: 'Sudah ditanggapi pegawai', open: 'Menunggu tanggapan pegawai', behalf: '{name} atas nama {grantor}', statements: 'Sembilan pernyataan', nextStep: 'Langkah berikutnya',
  statement: {
    purpose: 'Tujuan pembicaraan disampaikan di awal.', examples: 'Contoh yang dibahas nyata dan bisa dilihat.', heard: 'Pegawai menceritakan keadaannya lebih dahulu.', strengths: 'Hal yang sudah berjalan baik disebut.', obstacles: 'Hambatan dan penyebabnya dibahas.',
    support: 'Dukungan yang diperlukan dibahas: waktu, alat, rekan, atau pelatihan.', options: 'Pegawai ikut mencari jalan keluarnya.', next_step: 'Satu langkah berikutnya disepakati.', review: 'Waktu untuk melihat hasilnya bersama disepakati.',
  },
  view: { agree: 'Sesuai dengan yang dibicarakan', other_view: 'Saya punya pandangan lain' }, viewHint: { agree: 'Anda boleh menambahkan kata Anda sendiri.', other_view: 'Tulis dengan kata Anda sendiri. Catatan pejabat penilai tetap, pandangan Anda berdiri di sampingnya.' },
  new: {
    title: 'Catat pembinaan', with: 'Catat pembinaan {name}', lead: 'Sekitar 5 menit. Tulis selagi ingat, paling baik bersama orangnya.', kind: 'Jenis', heldOn: 'Tanggal pembicaraan', yes: 'Ya', no: 'Belum', note: 'Catatan pernyataan {no}', stepHint: 'Satu hal yang akan dicoba, oleh siapa, dengan dukungan apa.', stepOn: 'Dilihat kembali tanggal',
    submit: 'Simpan catatan pembinaan', effect: 'Terbaca oleh {name}, pejabat penilai, dan atasannya. Pengelola kepegawaian hanya melihat bahwa pembicaraan ini terjadi dan tanggalnya.', closed: 'Catatan pembinaan hanya ditulis oleh pejabat penilai selama periode berjalan.',
    kindFirst: 'Pilih jenisnya.', dayFirst: 'Pilih tanggal di dalam masa rencana, paling akhir hari ini.', answerFirst: 'Jawab pernyataan {no}.', stepFirst: 'Tulis satu langkah berikutnya.', stepDayFirst: 'Pilih tanggal pada atau sesudah pembicaraan.',
  },
  record: {
    title: 'Catatan pembinaan', employee: 'Pegawai', unit: 'Unit kerja', by: 'Dicatat oleh', heldOn: 'Tanggal pembicaraan', seen: 'Dibuka pegawai', unseen: 'Belum dibuka', form: 'Formulir versi {version}. Kata-kata resmi formulir B.1.8 belum dipastikan; sembilan pernyataan ini disusun untuk sistem ini.', until: 'Dilihat kembali {day}',
    employeeView: 'Pandangan pegawai', yours: 'Pandangan Anda', words: 'Kata Anda', wordsHint: 'Terbaca oleh pejabat penilai dan atasannya.', viewFirst: 'Pilih salah satu.', textFirst: 'Tulis pandangan Anda.', submit: 'Kirim pandangan', done: 'Pandangan Anda tersimpan di catatan ini.', waits: 'Menunggu tanggapan {name}.',
  },
  sessions: { title: 'Pembinaan', lead: 'Bahwa pembicaraan terjadi, dan kapan. Isinya hanya untuk pegawai dan garis penilainya.', count: '{n} pembicaraan tercatat.', employee: 'Pegawai', unit: 'Unit', kind: 'Jenis', heldOn: 'Tanggal', by: 'Oleh', confirmed: 'Tanggapan', emptyText: 'Pembicaraan yang dicatat pejabat penilai muncul di sini.' },
};

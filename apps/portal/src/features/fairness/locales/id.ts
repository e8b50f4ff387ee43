export default {
  title: 'Kewajaran penilaian', back: 'Kembali ke periode', unit: 'Unit', allUnits: 'Semua unit Anda', unitHint: 'Termasuk semua unit di bawahnya.',
  empty: 'Belum ada penilaian yang dapat dibandingkan', emptyText: 'Perbandingan muncul setelah pejabat penilai mengirim penilaian.',
  limits: {
    title: 'Yang dapat dan belum dapat dikatakan', lead: 'Halaman ini membandingkan penilaian yang sudah dikirim, sebelum hasil dikunci. Gunanya untuk tahu dialog mana yang perlu didahulukan.',
    team: 'Beda dari penilai lain belum berarti penilainya longgar atau ketat: timnya mungkin memang lebih kuat, atau pekerjaannya lebih sulit. Angka tidak dapat memilih di antara keduanya; dialog dan bukti dapat.',
    small: 'Angka penilai dan kelompok dengan kurang dari {people} orang tidak ditampilkan, begitu juga kelompok yang akan membocorkannya. Yang belum tampak berbeda belum tentu sama.',
    kept: 'Tidak ada yang disimpan tentang penilai. Yang tercatat hanya bahwa Anda membuka halaman ini; penilai yang disebut melihatnya di catatan aksesnya.',
  },
  measure: { score: 'Skor', result_rating: 'Rating hasil kerja', behaviour_rating: 'Rating perilaku kerja' },
  raters: 'Antarpenilai', ratersOf: '{name}: beda setiap penilai dari rata-rata penilai lain, dengan rentang yang berlaku bersama pada keyakinan {n}%', ofRater: 'Pejabat penilai',
  inGroups: 'Antarkelompok', groupsOf: '{name}: beda setiap kelompok dari orang lain yang dinilai penilai yang sama, dengan rentang pada keyakinan {n}%', ofGroup: 'Kelompok',
  people: 'Orang dinilai', few: 'Tidak ditampilkan', difference: 'Beda dan rentangnya', means: 'Artinya', range: '{estimate} ({lower} sampai {upper})',
  finding: { higher: 'Lebih tinggi', lower: 'Lebih rendah', not_shown: 'Belum tampak berbeda', too_few: 'Belum bisa disimpulkan' },
  size: { points: '{n} poin (rentang {from} sampai {to})', steps: '{n} langkah rating (rentang {from} sampai {to}); 0,10 kira-kira berarti 10 dari 100 orang berbeda satu langkah' },
  rater: {
    higher: 'Rata-rata {measure} dari {name} lebih tinggi daripada rata-rata penilai lain: {size}.', lower: 'Rata-rata {measure} dari {name} lebih rendah daripada rata-rata penilai lain: {size}.',
    next: 'Langkah berikutnya: sebelum hasil dikunci, bacalah contoh dan buktinya bersama penilai itu, dan dengarkan bagaimana keadaan timnya. Rating hanya berubah oleh orang yang berwenang, dengan alasan.',
    none: 'Belum tampak penilai yang berbeda dari penilai lain di luar yang dapat terjadi karena kebetulan.', nothing: 'Belum bisa disimpulkan: perlu sedikitnya {raters} penilai, masing-masing dengan {people} orang yang dinilai, dan penilaian yang tidak semuanya sama.',
  },
  group: {
    higher: 'Di bawah penilai yang sama, {measure} kelompok {name} lebih tinggi daripada orang lain: {size}.', lower: 'Di bawah penilai yang sama, {measure} kelompok {name} lebih rendah daripada orang lain: {size}.',
    next: 'Langkah berikutnya: periksa apakah target, tugas, dan dukungannya setara, lalu bahas dengan para penilai sebelum hasil dikunci. Beda ini belum menunjukkan sebabnya.',
    none: 'Belum tampak beda antarkelompok di luar yang dapat terjadi karena kebetulan.', nothing: 'Belum bisa disimpulkan: perlu sedikitnya {people} orang di setiap kelompok, di bawah penilai yang sama.',
  },
  attribute: { sex: 'Jenis kelamin', employment_kind: 'Jenis kepegawaian', age_band: 'Usia' },
  groups: { L: 'Laki-laki', P: 'Perempuan', pns: 'PNS', pppk: 'PPPK', under_35: 'Di bawah 35 tahun', from_35: '35 sampai 44 tahun', from_45: '45 sampai 54 tahun', from_55: '55 tahun ke atas' },
};

export default {
  title: 'Periksa bukti hitung', lead: 'Untuk siapa pun yang ditunjukkan hasil kinerja. Tulis kode pada bukti hitungnya, dan bila perlu apa yang ditunjukkan kepada Anda.',
  code: 'Kode bukti hitung', codeHint: '20 huruf dan angka, misalnya 3f9a-7c21-08d4-e5b6-91aa.', codeMissing: 'Tulis kode bukti hitung.',
  facts: 'Yang ditunjukkan kepada Anda', factsText: 'Boleh dikosongkan. Keterangan lain hanya dibandingkan bersama nama pemiliknya, dan yang benar tidak pernah diberitahukan.',
  fact: { name: 'Nama pemilik', cycle: 'Periode', unit: 'Unit kerja', score: 'Skor', resultRating: 'Rating hasil kerja', predicate: 'Predikat' }, factHint: { name: 'Seperti tertulis pada hasilnya.', cycle: 'Misalnya Semester II 2026.' },
  none: 'Tidak ditunjukkan', nameMissing: 'Tulis nama pemiliknya: keterangan lain hanya dibandingkan bersama namanya.', submit: 'Periksa',
  valid: 'Kode ini sah', validText: 'Hasil dengan kode ini dirilis dari sistem ini.', replaced: 'Hasil ini sudah diganti dengan versi yang lebih baru. Mintalah bukti yang baru.', invalid: 'Kode ini belum dikenal', invalidText: 'Periksa setiap huruf dan angkanya. Bila tetap demikian, bukti itu tidak berasal dari sistem ini atau hasilnya belum dirilis.',
  compared: 'Keterangan yang dibandingkan', right: '{fact}: cocok', wrong: '{fact}: belum cocok', nameWrong: 'Nama belum cocok, jadi keterangan lain tidak dibandingkan.', again: 'Periksa yang lain',
  offline: 'Memeriksa seluruh hitungannya', offlineText: 'Pemilik hasil dapat mengunduh berkas bukti hitungnya. Siapa pun dapat menghitung ulang setiap angkanya dari berkas itu, tanpa internet, dengan perintah verify-receipt dari kode sumber Kinerja Pauh.',
};

export default {
  whatIf: {
    lead: 'Ubah satu angka dan lihat apa yang dikatakan aturan yang sama. Ini latihan, bukan janji: hasil Anda tidak berubah, yang memutuskan tetap pejabat penilai, dan tidak ada yang dikirim atau disimpan.',
    fields: 'Realisasi',
    now: 'Target: {target}. Sekarang: {actual}.',
    nowYesNo: 'Sekarang: {actual}.',
    reached: 'Capaian {n}%',
    outcome: 'Bila begitu',
    reset: 'Kembalikan angka semula',
    unmoved: 'Belum ada angka yang diubah.',
    wrong: 'Perbaiki dahulu angka yang ditandai.',
    incomplete: 'Dengan angka yang kosong, lembarnya belum lengkap, jadi belum ada skor dan saran.',
    score: 'Skornya {n}; sekarang {was}.',
    suggestion: 'Saran aturan untuk hasil kerja: {rating}.',
    predicate: 'Bila pejabat penilai memutuskan sesuai saran itu dan rating perilaku kerja tetap {behaviour}, predikatnya {predicate}.',
    otherRules:
      'Aturan hitung sudah berganti sejak hasil ini diputuskan, jadi latihan dengan aturan yang sama tidak tersedia. Hasil Anda tetap menurut aturan waktu itu.',
  },
};

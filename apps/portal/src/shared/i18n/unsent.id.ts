export default {
  title: 'Tulisan yang belum terkirim',
  text: 'Tulisan ini tersimpan di perangkat ini pada {at} dan belum sampai ke server. Isian ini sudah ditutup, jadi tidak dapat dikirim lagi. Salin bila masih Anda perlukan, atau minta pengelola kepegawaian membukanya kembali.',
  open: 'Tulisan ini tersimpan di perangkat ini pada {at} dan belum sampai ke server. Formulirnya masih terbuka.', goOn: 'Lanjutkan menulis',
  copy: 'Salin tulisan', copied: 'Sudah disalin.', notCopied: 'Perangkat ini tidak mengizinkan penyalinan. Blok tulisannya, lalu salin.', letGo: 'Hapus dari perangkat ini', gone: 'Sudah dihapus dari perangkat ini.',
  field: {
    actual: 'realisasi', excusedReason: 'alasan dikecualikan', note: 'catatan', rating: 'rating', reason: 'alasan', resultRating: 'Rating hasil kerja', resultReason: 'Alasan rating hasil kerja', behaviourRating: 'Rating perilaku kerja', behaviourReason: 'Alasan rating perilaku kerja', nextStep: 'Langkah berikutnya',
    title: 'judul', target: 'target', baseline: 'nilai awal', min: 'batas bawah', max: 'batas atas', maximum: 'nilai tertinggi', weight: 'bobot', unit: 'satuan', expectation: 'ekspektasi khusus', resources: 'Dukungan sumber daya', accountability: 'Skema pertanggungjawaban', consequences: 'Konsekuensi',
    text: 'Tulisan', advice: 'Saran', choice: 'rating', value: 'nilai', link: 'tautan', on: 'tanggal', question: 'pertanyaan', name: 'Orang', met: 'jawaban', heldOn: 'Tanggal pembicaraan', nextStepOn: 'Dilihat kembali tanggal', basis: 'Dasar',
  },
};

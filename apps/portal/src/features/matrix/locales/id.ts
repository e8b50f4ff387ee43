export default {
  title: 'Matriks peran dan hasil', titleOf: 'Matriks peran dan hasil {name}', lead: 'Siapa mendukung hasil kerja yang mana pada {cycle}, dan apa yang belum terbagi.',
  table: 'Anggota dan hasil kerja pimpinan', member: 'Anggota', results: 'Hasil kerja pimpinan', weightOf: 'bobot {n}', none: 'Belum mendukung',
  otherRows: '{n} hasil kerja lain', supporters: 'Belum ada yang mendukung | Didukung {n} orang | Didukung {n} orang',
  gaps: 'Yang masih perlu dibagi', noGaps: 'Setiap hasil kerja utama sudah ada yang mendukung, dan setiap anggota mendukung paling sedikit satu.',
  gap: {
    result_unsupported: 'Belum ada anggota yang mendukung hasil {n}: {title}.', member_without_support: '{name} belum mendukung satu pun hasil kerja pimpinan.',
    weight_low: 'Hasil {n} berbobot {leader} pada pimpinan, tetapi anggota rata-rata memberinya {member}.', weight_high: 'Hasil {n} berbobot {leader} pada pimpinan, sedangkan anggota rata-rata memberinya {member}.',
  },
  advice: 'Daftar ini membantu pembicaraan dan tidak menghalangi apa pun.',
  propose: {
    open: 'Usulkan', to: 'hasil {n} kepada {name}', dialog: 'Usulkan hasil kerja kepada {name}', text: 'Usulan muncul di rencana {name}. Draf tidak berubah sebelum {name} mengambilnya.', supports: 'Mendukung:', title: 'Hasil kerja yang diusulkan', titleHint: 'Tulis bagian yang diharapkan dari orang ini.',
    titleFirst: 'Tulis hasil kerja yang diusulkan.', note: 'Pesan', send: 'Kirim usulan', waiting: 'Diusulkan, menunggu jawaban: {title}', sent: 'Usulan dikirim kepada {name}.',
  },
  empty: 'Belum ada anggota pada rencana ini', emptyText: 'Anggota adalah orang yang hari ini dinilai dari jabatan ini dan mempunyai rencana pada periode yang sama.', noResults: 'Rencana pimpinan belum memuat hasil kerja.', back: 'Ke rencana', backToTeam: 'Ke rencana tim',
};

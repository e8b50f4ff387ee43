export default {
  notesOnly: 'Anda tidak lagi menilai rencana ini. Yang pernah Anda tulis tetap dapat Anda baca.',
  title: 'Kemajuan', own: 'Kemajuan {cycle}', of: 'Kemajuan {name}, {cycle}', readPlan: 'Baca rencana', ask: 'Minta umpan balik', coaching: 'Pembinaan', privateNotes: 'Catatan pribadi saya', timeline: 'Linimasa', show: 'Tampilkan', all: 'Semua indikator',
  empty: 'Belum ada catatan.', emptyOwn: 'Catat selagi ingat. Satu kalimat dan satu bukti sudah cukup.', emptyText: 'Catatan kemajuan dan umpan balik muncul di sini.',
  closed: 'Kemajuan belum bisa dicatat. Keadaan rencana: {state}.', stored: { entry: 'Catatan tersimpan di linimasa.', feedback: 'Umpan balik terkirim kepada {name}.' },
  entry: {
    title: 'Catat kemajuan', lead: 'Catat selagi ingat. Satu kalimat dan satu bukti sudah cukup.', indicator: 'Indikator', note: 'Apa yang sudah terjadi', noteHint: 'Satu kalimat, misalnya apa yang selesai dan untuk siapa.',
    file: 'Foto atau berkas bukti', fileHint: 'Foto, PDF, dokumen, atau lembar kerja, paling besar 10 MB.', link: 'Tautan bukti', linkHint: 'Diawali https://', useLink: 'Pakai tautan saja', useFile: 'Pakai foto atau berkas saja',
    on: 'Tanggal', value: 'Nilai sejauh ini', valueHint: 'Kosongkan bila belum diukur. Kosong tidak dihitung nol.', valueIs: 'Nilai:', submit: 'Simpan catatan', uploading: 'Mengunggah berkas: {n}%', uploadingFile: 'Kemajuan unggahan',
    indicatorFirst: 'Pilih indikatornya.', dateWithin: 'Pilih tanggal di dalam masa rencana.', noteFirst: 'Tulis satu kalimat tentang yang sudah terjadi.', valueRefused: 'Nilai ini tidak berlaku bagi indikator itu.', tooLarge: 'Berkas ini lebih besar dari 10 MB. Perkecil fotonya atau kirim tautan.', linkRefused: 'Tautan perlu diawali http:// atau https://.',
  },
  evidence: { file: 'bukti', newTab: '(membuka tab baru)', failed: 'Berkas gagal diunduh. Coba lagi sebentar lagi.' },
  feedback: {
    title: 'Beri umpan balik', kind: 'Jenis', about: 'Tentang', text: 'Umpan balik', textHint: 'Sebutkan contoh yang bisa dilihat, lalu satu hal yang bisa dilakukan berikutnya.', submit: 'Kirim umpan balik', effect: 'Langsung terbaca oleh {name}, dan tidak dapat diubah setelah dikirim.',
    kindHint: { appreciation: 'Yang berjalan baik.', suggestion: 'Yang bisa dicoba.', needs_attention: 'Yang perlu diperbaiki sebelum penilaian.' },
    kindFirst: 'Pilih jenisnya.', textFirst: 'Tulis umpan baliknya.', of: 'Umpan balik: {kind}', by: '{name}, {day}', new: 'Catatan baru untuk Anda. Isinya tampil setelah dibuka, dan pemberinya melihat kapan Anda membukanya.', read: 'Baca catatan', open: 'Buka dan tanggapi', thread: 'Buka percakapan ({n} tanggapan)', corrected: 'Sudah diganti dengan catatan yang lebih baru.', seen: 'Dibaca {at}', unseen: 'Belum dibaca {name}',
  },
};

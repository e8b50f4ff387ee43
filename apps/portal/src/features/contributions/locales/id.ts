export default {
  title: 'Masukan tentang rekan', lead: 'Pejabat penilai meminta pandangan Anda tentang orang yang bekerja bersama Anda. Masukan adalah bahan pertimbangan; tidak dihitung dalam skor.',
  state: { invited: 'Menunggu jawaban Anda', answered: 'Sudah dijawab', declined: 'Tidak dijawab' }, due: 'Paling lambat {at}', empty: 'Belum ada yang meminta masukan', emptyText: 'Permintaan pejabat penilai muncul di sini dan di beranda.',
  relation: { peer: 'rekan', subordinate: 'bawahan' },
  one: {
    title: 'Masukan', about: 'Masukan tentang {name}', lead: '{position} · {unit} · {cycle}', asked: 'Diminta oleh {name}, pejabat penilainya. Jawab paling lambat {at}.',
    whoTitle: 'Siapa yang membaca', who: '{by}, atasannya, dan Inspektorat membaca jawaban Anda beserta nama Anda. {name} baru membacanya setelah hasil dirilis, tanpa nama dan tanpa waktu, dan hanya bila sedikitnya {n} orang menjawab.',
    style: 'Gaya menulis dan peristiwa yang khas dapat dikenali: sebutkan perilakunya, bukan kejadian yang hanya Anda berdua tahu.', yours: 'Jawaban Anda', answer: 'Beri masukan', answerHint: 'Sekitar 5 menit. Perilaku yang tidak Anda lihat dilewati.', decline: 'Tidak menjawab', declineHint: 'Dengan alasan singkat.',
    over: 'Batas waktu menjawab sudah lewat: {at}.', closed: 'Permintaan ini tidak dapat dijawab lagi.', said: 'Yang Anda sampaikan', advice: 'Yang perlu dilanjutkan atau dicoba', reason: 'Alasan Anda: {reason}',
    done: { answered: 'Masukan Anda terkirim kepada {name}. Isinya tidak berubah lagi.', declined: 'Alasan Anda terkirim kepada {name}.' },
  },
  form: {
    unseen: 'Tidak cukup melihat', example: 'Contoh untuk {name}', exampleHint: 'Yang bisa dilihat orang lain juga.', low: 'Wajib diisi: tulis contoh yang bisa dilihat.', advice: 'Apa yang perlu dilanjutkan atau dicoba?', adviceHint: 'Satu hal saja.',
    send: 'Kirim masukan', effect: 'Masukan tidak dapat diubah setelah dikirim.', emptyFirst: 'Isi paling sedikit satu perilaku.', exampleFirst: 'Tulis contoh untuk {name}.',
    why: 'Alasan', whyHint: 'Dibaca oleh {name}, bukan oleh orang yang dinilai. Paling sedikit 10 huruf.', declineSend: 'Kirim alasan',
  },
  invite: {
    title: 'Minta masukan', about: 'Minta masukan tentang {name}', lead: 'Rekan dan bawahan menyampaikan apa yang mereka lihat dari perilaku kerjanya. Bahan pertimbangan Anda, tidak dihitung dalam skor.', back: 'Kembali ke penilaian {name}',
    who: 'Siapa yang dimintai masukan', whoHint: 'Rekan seunit, rekan dengan pejabat penilai yang sama, dan bawahan. Paling banyak {n} orang. Mulai {from} jawaban, isinya ditampilkan kepada {name} tanpa nama.', person: '{position} · {unit} · {relation}', none: 'Tidak ada lagi rekan atau bawahan yang dapat dimintai masukan.',
    due: 'Jawab paling lambat', dueHint: 'Paling akhir {day}, hari terakhir masa penilaian.', send: 'Kirim permintaan', whoFirst: 'Pilih paling sedikit satu orang.', dueFirst: 'Pilih hari terakhir untuk menjawab.', sent: 'Permintaan terkirim.',
    invited: 'Sudah dimintai masukan', nobody: 'Belum ada.', row: '{name}, {relation}', reason: 'Alasan: {reason}', closed: 'Tidak dapat meminta masukan lagi: penilaian sudah dikirim, tahapnya belum dibuka atau sudah ditutup, atau sudah ada {n} orang.',
    standing: { invited: 'Menunggu, paling lambat {at}', answered: 'Sudah menjawab', declined: 'Tidak menjawab' },
  },
};

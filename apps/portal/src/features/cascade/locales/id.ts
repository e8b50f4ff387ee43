export default {
  state: { not_needed: 'tidak perlu menyusun', missing: 'belum punya rencana', open: 'belum disepakati', agreed: 'sudah disepakati' },
  superiors: {
    title: 'Rencana pimpinan', lead: 'Rencana anggota disepakati setelah rencana pimpinannya disepakati. Bila pimpinan tidak menyusun rencana pada periode ini, catat pengecualian dengan alasannya.',
    show: 'Tampilkan', open: 'Yang belum disepakati', all: 'Semua pimpinan', name: 'Pimpinan', state: 'Rencananya', members: 'Rencana di bawahnya', waiver: 'Pengecualian', act: 'Tindakan',
    below: '{n} rencana, {waiting} menunggu', by: '{name}, {at}', none: 'Belum ada', allAgreed: 'Rencana semua pimpinan sudah disepakati', allAgreedText: 'Tidak ada rencana anggota yang tertahan.',
    empty: 'Belum ada pimpinan pada periode ini', emptyText: 'Pimpinan tampil di sini begitu rencana di bawahnya dibuka.',
  },
  plan: {
    title: 'Layanan yang didukung', back: 'Baca rencana', manage: 'Kelola layanan unit', own: 'Pekerjaan Anda mendukung layanan: {services}.', of: 'Pekerjaan {name} mendukung layanan: {services}.',
    none: 'Rencana ini belum tertaut ke layanan bagi masyarakat. Tautannya terbentuk lewat hasil kerja pimpinan yang didukung.', untitled: 'belum berjudul', yours: 'Hasil kerja Anda', theirs: 'Hasil kerja dalam rencana ini',
    unlinked: 'Hasil kerja ini belum sampai ke suatu layanan.',
  },
  service: {
    title: 'Layanan', of: 'Layanan {unit}', measure: 'Diukur dalam', target: 'Target', top: 'Kembali ke puncak', who: 'Yang langsung mengerjakannya', under: 'Yang mendukung hasil kerja itu', below: '{n} hasil kerja di bawahnya',
    nobody: 'Belum ada hasil kerja yang tertaut', nobodyText: 'Hasil kerja tampil di sini setelah rencananya disepakati.',
  },
  services: {
    heading: 'Layanan {unit}', title: 'Layanan', lead: 'Yang diterima masyarakat dari unit ini. Hasil kerja kepala unit tertaut ke sini, lalu hasil kerja anggota di bawahnya.', add: 'Tambah layanan', target: 'Target', measure: 'Diukur dalam', dates: 'Berlaku',
    range: '{from} sampai {to}', since: 'sejak {from}', empty: 'Belum ada layanan yang ditulis', emptyText: 'Mulai dari apa yang diterima masyarakat, bukan dari kegiatan kantor.',
  },
  form: {
    new: 'Tambah layanan', change: 'Ubah layanan', lead: 'Rencana yang sudah menyebut layanan ini tetap memakai bunyi saat disepakati.', startsOn: 'Berlaku mulai', endsOn: 'Berakhir pada', endsOnHint: 'Kosongkan bila masih berjalan.', save: 'Simpan',
    hint: { title: 'Misalnya: murid kelas V bisa membaca dengan paham.', measure: 'Misalnya: % murid.', target: 'Misalnya: 90% pada akhir semester.' },
    missing: { title: 'Tulis layanannya.', measure: 'Tulis satuannya.', target: 'Tulis targetnya.', startsOn: 'Pilih hari pertamanya.' },
  },
  waive: { open: 'Kecualikan', title: 'Pengecualian untuk {name}', text: '{n} rencana di bawahnya dapat disepakati tanpa menunggu rencana ini. Alasan Anda tercatat bersama nama dan waktunya.', reason: 'Alasan', submit: 'Simpan pengecualian' },
  withdraw: { open: 'Cabut', title: 'Cabut pengecualian untuk {name}', text: 'Rencana di bawahnya kembali menunggu rencana ini. Yang sudah disepakati tetap berlaku.', reason: 'Alasan', submit: 'Cabut' },
};

export default {
  state: { not_needed: 'tidak perlu menyusun', missing: 'belum punya rencana', open: 'belum disepakati', agreed: 'sudah disepakati' },
  superiors: {
    title: 'Rencana pimpinan', lead: 'Rencana anggota disepakati setelah rencana pimpinannya disepakati. Bila pimpinan tidak menyusun rencana pada periode ini, catat pengecualian dengan alasannya.',
    show: 'Tampilkan', open: 'Yang belum disepakati', all: 'Semua pimpinan', name: 'Pimpinan', state: 'Rencananya', members: 'Rencana di bawahnya', waiver: 'Pengecualian', act: 'Tindakan',
    below: '{n} rencana, {waiting} menunggu', by: '{name}, {at}', none: 'Belum ada', allAgreed: 'Rencana semua pimpinan sudah disepakati', allAgreedText: 'Tidak ada rencana anggota yang tertahan.',
    empty: 'Belum ada pimpinan pada periode ini', emptyText: 'Pimpinan tampil di sini begitu rencana di bawahnya dibuka.',
  },
  waive: { open: 'Kecualikan', title: 'Pengecualian untuk {name}', text: '{n} rencana di bawahnya dapat disepakati tanpa menunggu rencana ini. Alasan Anda tercatat bersama nama dan waktunya.', reason: 'Alasan', submit: 'Simpan pengecualian' },
  withdraw: { open: 'Cabut', title: 'Cabut pengecualian untuk {name}', text: 'Rencana di bawahnya kembali menunggu rencana ini. Yang sudah disepakati tetap berlaku.', reason: 'Alasan', submit: 'Cabut' },
};

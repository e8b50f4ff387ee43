export default {
  mirror: {
    lead: 'Hanya Anda yang melihat ini. Tidak disimpan, tidak dihitung, dan tidak menghalangi pengiriman.',
    nothing: 'Tidak ada yang perlu dilihat lagi.',
    andOthers: '{names}, dan {n} orang lain',
    earlier_text: 'Untuk {names}, kalimatnya sama dengan yang Anda tulis untuk {name} pada {cycle}: {text}',
    same_text: 'Kalimat yang sama dipakai untuk {names}: {text}',
    all_equal: 'Semua rating sama untuk {names}. Bila memang begitu, tidak perlu diubah.',
    evidence_unopened: 'Bukti dukung dari {names} belum pernah Anda buka.',
    counts: '{above} di atas, {asExpected} sesuai, {below} di bawah ekspektasi',
    spread: {
      result: 'Rating hasil kerja kali ini: {now}; sebelumnya: {before}.',
      behaviour: 'Rating perilaku kerja kali ini: {now}; sebelumnya: {before}.',
    },
    says: {
      too_few: 'Kurang dari 10 orang pada salah satunya: terlalu sedikit untuk dibandingkan.',
      as_before: 'Sebarannya mirip dengan sebelumnya.',
      differs: 'Sebarannya jauh berbeda dari sebelumnya. Bila timnya memang berubah, tidak perlu diubah.',
    },
    noPast: 'Belum ada penilaian Anda pada periode sebelumnya untuk dibandingkan.',
  },
};

export default {
  cycle: 'Periode',
  score: 'Skor',
  result: 'Rating hasil kerja',
  behaviour: 'Rating perilaku kerja',
  predicate: 'Predikat',
  by: '{unit}, diputuskan {name}',
  empty: 'Belum ada hasil bulanan, triwulanan, atau semester yang dirilis dalam tahun ini.',
};

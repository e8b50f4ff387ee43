export default {
  cycle: 'Cycle',
  score: 'Score',
  result: 'Result rating',
  behaviour: 'Behaviour rating',
  predicate: 'Predicate',
  by: '{unit}, decided by {name}',
  empty: 'No monthly, quarterly or semester result of this year is released yet.',
};

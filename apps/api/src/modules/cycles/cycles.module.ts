export { type CountName, changeCounts, recountCycle } from './counts.repo.ts';
export { deadlineColumn, findDeadline } from './deadline.repo.ts';

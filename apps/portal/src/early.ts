// A few lines that arrive long before the program: what a page asks first is asked at once, so that on a slow network
// the answers come beside the program and not after it. The program takes them over in shared/early-answers.ts.
import { languageKey } from './shared/device-keys.ts';

const id = '([0-9a-f-]{36})';
/** What the pages ask first that people open on a phone, and from a link in a message. */
const firstQuestions: [address: string, questions: string[]][] = [
  ['/', ['/me/tasks']],
  [`/rencana/${id}/ubah`, ['/plans/$1']],
  [`/rencana/${id}/kemajuan`, ['/plans/$1', '/plans/$1/progress-entries', '/plans/$1/feedback']],
  [`/rencana/${id}/penilaian-diri`, ['/plans/$1/assessments/self']],
  ['/penilaian', ['/plans?view=team&limit=200', '/me/assessment-parts']],
  ['/penilaian/antrean', ['/plans?view=team&limit=200']],
  [`/penilaian/${id}`, ['/plans/$1/assessments/supervisor']],
  [`/penilaian/${id}/bagian`, ['/plans/$1/assessments/part']],
  [`/hasil/${id}`, ['/results/$1']],
  [`/kalibrasi/${id}/papan`, ['/calibration-sessions/$1/board']],
  [`/periode/${id}/rekap`, ['/cycles/$1', '/cycles/$1/progress?limit=200']],
];

const headers = { accept: 'application/json', 'accept-language': localStorage.getItem(languageKey) ?? 'id' };
for (const [address, questions] of firstQuestions) {
  const found = new RegExp(`^${address}$`).exec(location.pathname);
  if (!found) continue;
  window.earlyAnswers = new Map(
    ['/me', ...questions].map((question) => {
      const url = `/api/v1${question.replace('$1', found[1] ?? '')}`;
      return [url, fetch(url, { headers }).catch(() => undefined)];
    }),
  );
}

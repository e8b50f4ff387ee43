import { uploadEvidence, type Evidence, type Problem } from '@pauh/contracts';
import { Refused, renewSession, Unreachable, urlOf } from '../../../shared/api.ts';
import { language } from '../../../shared/i18n/index.ts';

export const largestFile = 10_000_000;
/** What is accepted, pictures first: a phone offers its camera for them. */
export const acceptedFiles = 'image/*,.pdf,.doc,.docx,.xls,.xlsx,.ods,.odt,.csv';

interface Answer {
  status: number;
  body: unknown;
}

/** By XMLHttpRequest, for only it tells how far an upload is. */
function post(url: string, file: File, key: string, progress: (share: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', language());
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0));
    request.addEventListener('load', () => resolve({ status: request.status, body: request.response }));
    for (const lost of ['error', 'abort', 'timeout']) request.addEventListener(lost, () => reject(new Unreachable()));
    request.send(form);
  });
}

/** Uploads a piece of evidence; renews the session once, as every other call does. */
export async function upload(planId: string, file: File, key: string, progress: (share: number) => void): Promise<Evidence> {
  const url = urlOf(uploadEvidence, { params: { planId } });
  let answer = await post(url, file, key, progress);
  if (answer.status === 401 && (await renewSession())) answer = await post(url, file, key, progress);
  if (answer.status === 201) return answer.body as Evidence;
  if (answer.body === null) throw new Unreachable();
  throw new Refused(answer.body as Problem);
}

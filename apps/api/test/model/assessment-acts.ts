import type { ActorKey, PersonKey } from '../support/agency.ts';

export type Rated = 'teacher' | 'colleague' | 'principal' | 'otherTeacher';
/** `part`: of whoever supervised earlier, their days. */
export type Kind = 'self' | 'supervisor' | 'part';
/** What is asked, of whom, in the words of the API. */
export type AssessmentAct =
  /** `takesOver`: whose days it assesses too, with a reason. */
  | { act: 'save'; person: Rated; kind: Kind; words: string; ready: boolean; takesOver: PersonKey | null }
  | { act: 'submit'; person: Rated; kind: Kind }
  | { act: 'correct'; person: Rated; kind: Kind; reason: string }
  | { act: 'invite'; person: Rated; contributor: PersonKey }
  | { act: 'answer' | 'decline'; id: string; words: string }
  | { act: 'release'; unit: 'SD1' | 'SD2' };
/** A whole request: who asks, from which version, under which key. */
export type AssessmentRequest = AssessmentAct & { who: ActorKey; ifMatch: number | undefined; key: string };

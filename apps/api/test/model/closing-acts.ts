import type { CalibrationMark, Rating } from '@pauh/domain';
import type { ActorKey, PersonKey } from '../support/agency.ts';

/** Two schools: who is rated in each, who assessed them, and the two who calibrate each. */
export const rated = ['teacher', 'colleague', 'principal', 'otherTeacher', 'otherPrincipal'] as const;
export type Rated = (typeof rated)[number];
export const units = ['SD1', 'SD2'] as const;
export type Unit = (typeof units)[number];
export const unitOf: Record<Rated, Unit> = {
  teacher: 'SD1',
  colleague: 'SD1',
  principal: 'SD1',
  otherTeacher: 'SD2',
  otherPrincipal: 'SD2',
};
export const raterOf: Record<Rated, PersonKey> = {
  teacher: 'principal',
  colleague: 'principal',
  principal: 'chief',
  otherTeacher: 'otherPrincipal',
  otherPrincipal: 'chief',
};
export const membersOf: Record<Unit, readonly PersonKey[]> = { SD1: ['chief', 'otherPrincipal'], SD2: ['chief', 'principal'] };

export interface Place {
  result: Rating;
  behaviour: Rating;
}
export type Stage = 'assessment' | 'calibration' | 'released' | 'closed';
/** What is asked, in the words of the API. `no`: which version of the person's result. */
export type ClosingAct =
  | { act: 'preview' | 'meeting' | 'lock'; unit: Unit }
  | { act: 'mark'; person: Rated; mark: CalibrationMark }
  | { act: 'move'; person: Rated; to: Place; reason: string }
  | { act: 'answer'; person: Rated; words: string }
  | { act: 'correct'; person: Rated; reason: string }
  | { act: 'save'; person: Rated; to: Place }
  | { act: 'submit'; person: Rated }
  | { act: 'advance'; to: Stage; reason: string | null }
  | { act: 'release'; unit: Unit | 'DISDIK' }
  | { act: 'open'; person: Rated; no: number }
  | { act: 'paper'; person: Rated; no: number; on: string }
  | { act: 'acknowledge'; person: Rated; no: number }
  | { act: 'ask'; person: Rated; reason: string }
  | { act: 'approve' | 'refuse' | 'finish'; id: string; reason: string };
/** A whole request: who asks, from which version, under which key. */
export type ClosingRequest = ClosingAct & { who: ActorKey; ifMatch: number | undefined; key: string };

import { assessmentStates, ratings } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Id, PersonRef, named, nullable, ref, strict, word } from './schema.ts';

const RatingOrNull = nullable(word(ratings));
const Spread = strict({ di_bawah_ekspektasi: Type.Integer(), sesuai_ekspektasi: Type.Integer(), di_atas_ekspektasi: Type.Integer() });

export const OwnSheet = named(
  'OwnSheet',
  strict({
    planId: Id,
    employee: ref(PersonRef),
    state: word(assessmentStates),
    ratings: Type.Array(RatingOrNull, { description: 'Of every result and behaviour' }),
    resultRating: RatingOrNull,
    behaviourRating: RatingOrNull,
    texts: Type.Array(Type.String()),
    evidence: Type.Integer({ description: 'Pieces of evidence that the person attached' }),
    evidenceOpened: Type.Boolean({ description: 'Whether the caller ever downloaded one; links are opened without the server' }),
  }),
);
export type OwnSheet = Static<typeof OwnSheet>;
export const AssessmentMirror = named(
  'AssessmentMirror',
  strict(
    {
      sheets: Type.Array(ref(OwnSheet)),
      past: strict({ result: Spread, behaviour: Spread }),
      earlier: nullable(
        strict(
          {
            cycleName: Type.String(),
            texts: Type.Array(strict({ text: Type.String(), name: Type.String({ description: 'One of the people whom it was about' }) }), {
              description: 'Each once, at most 500',
            }),
          },
          { description: 'What the caller handed in in the last cycle of its kind before it; null where there is none' },
        ),
      ),
    },
    {
      description:
        'What the caller alone has written of others in a cycle, as their supervisor or of the days before another came, and how often they decided each rating in earlier ones of its kind. Nobody else can ask for it and nothing is kept of it',
    },
  ),
);
export type AssessmentMirror = Static<typeof AssessmentMirror>;

export const getAssessmentMirror = defineContract({
  id: 'getAssessmentMirror',
  tag: 'assessments',
  summary: 'What I have written in a cycle myself, to look at before submitting',
  method: 'GET',
  path: '/me/assessment-mirror',
  access: { permission: 'assessment:write' },
  effect: 'none',
  query: strict({ cycleId: Id }),
  success: { status: 200, schema: ref(AssessmentMirror) },
  errors: [],
  example: {
    answer: {
      sheets: [
        {
          planId: '0193a1b2-0000-7000-8000-000000000001',
          employee: { employeeId: '0193a1b2-0000-7000-8000-000000000002', name: 'Sari Wulandari' },
          state: 'draft',
          ratings: ['sesuai_ekspektasi', null],
          resultRating: null,
          behaviourRating: null,
          texts: ['Lanjutkan kunjungan rumah tiap dua minggu.'],
          evidence: 2,
          evidenceOpened: false,
        },
      ],
      past: {
        result: { di_bawah_ekspektasi: 1, sesuai_ekspektasi: 14, di_atas_ekspektasi: 3 },
        behaviour: { di_bawah_ekspektasi: 0, sesuai_ekspektasi: 17, di_atas_ekspektasi: 1 },
      },
      earlier: { cycleName: 'Semester 1 2026', texts: [{ text: 'Lanjutkan kunjungan rumah tiap dua minggu.', name: 'Agus Pranoto' }] },
    },
  },
});

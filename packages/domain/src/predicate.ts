import type { Predicate, Rating } from './vocabulary.ts';

/** Result rating (first key) and behaviour rating (second key) meet in one predicate. PermenPANRB 6/2022 [P, six sources agree]. */
export const predicateMatrix: Readonly<Record<Rating, Readonly<Record<Rating, Predicate>>>> = {
  di_atas_ekspektasi: { di_bawah_ekspektasi: 'kurang', sesuai_ekspektasi: 'baik', di_atas_ekspektasi: 'sangat_baik' },
  sesuai_ekspektasi: { di_bawah_ekspektasi: 'kurang', sesuai_ekspektasi: 'baik', di_atas_ekspektasi: 'baik' },
  di_bawah_ekspektasi: {
    di_bawah_ekspektasi: 'sangat_kurang',
    sesuai_ekspektasi: 'butuh_perbaikan',
    di_atas_ekspektasi: 'butuh_perbaikan',
  },
};

/** The predicate of two DECIDED ratings; never of suggestions: nobody is judged by automation alone (UU 27/2022 art. 10) [L]. */
export const predicateOf = (result: Rating, behaviour: Rating): Predicate => predicateMatrix[result][behaviour];

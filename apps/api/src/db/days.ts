// Over a row with `starts_on` and `ends_on`, which is null while no end is known; the days are expressions. What is joined by
// `and` here wants brackets beside an `or`.

/** It has not ended before this day. */
export const lastsTo = (row: string, day: string): string => `(${row}.ends_on is null or ${row}.ends_on >= ${day})`;

/** Some day of it lies between these two. */
export const touches = (row: string, from: string, to: string): string => `${row}.starts_on <= ${to} and ${lastsTo(row, from)}`;

/** This day is one of its days: an assignment that is held on it, a line of supervision that holds. */
export const onDay = (row: string, day: string): string => touches(row, day, day);

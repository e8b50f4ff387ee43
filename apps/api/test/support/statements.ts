import type { TestApp } from './app.ts';

/** What this answers, and the names of the statements that it asks outside of transactions, in their order. */
export async function statementsOf<Value>({ db }: TestApp, act: () => Promise<Value>): Promise<{ value: Value; names: string[] }> {
  const names: string[] = [];
  const { query } = db;
  db.query = (statement, values) => {
    names.push(statement.name);
    return query(statement, values);
  };
  try {
    return { value: await act(), names };
  } finally {
    db.query = query;
  }
}

import { registry } from '@pauh/contracts';
import { stringify } from 'csv-stringify';
import type { Readable } from 'node:stream';
import type { TSchema } from 'typebox';
import type { Page } from './paging.ts';

interface Shape {
  $ref?: string;
  type?: string;
  properties?: Record<string, Shape>;
  anyOf?: Shape[];
  enum?: unknown[];
}

/** The columns of a list: the scalar fields of an item, and those of the objects in it (`employee.name`). */
export function columnsOf(schema: TSchema): string[] {
  return Object.entries(resolved(schema as Shape).properties ?? {}).flatMap(([key, field]) => {
    const shape = resolved(field);
    if (shape.type === 'array') return [];
    return shape.properties ? columnsOf(shape as TSchema).map((sub) => `${key}.${sub}`) : [key];
  });
}

function resolved(shape: Shape): Shape {
  if (shape.$ref) return resolved(registry.find((s) => `${s.$id}#` === shape.$ref) as Shape);
  const present = shape.anyOf?.filter((s) => s.type !== 'null');
  return present?.length === 1 ? resolved(present[0] as Shape) : shape;
}

function cell(item: unknown, column: string): unknown {
  const value = column.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], item);
  return value === null || value === undefined ? '' : typeof value === 'string' ? safe(value) : String(value);
}

/** A spreadsheet would run a text that begins like a formula; one that is set to cut at semicolons, what follows one. */
const safe = (text: string) => text.replace(/^(?=[=+\-@\t\r\n＝＋－＠])|(?<=;)(?=[=+\-@])/g, "'");

/** Streams a whole list as CSV (RFC 4180, UTF-8): page after page, never the whole in memory. */
export function csvOf(columns: string[], page: (cursor: string | undefined) => Promise<Page<unknown>>): Readable {
  // a text of several lines is one cell, however its lines end
  const rows = stringify({ header: true, columns, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  const write = async () => {
    for (let cursor: string | undefined, more = true; more;) {
      const { items, nextCursor } = await page(cursor);
      for (const item of items) {
        if (!rows.write(columns.map((column) => cell(item, column)))) await new Promise((resume) => rows.once('drain', resume));
      }
      cursor = nextCursor ?? undefined;
      more = nextCursor !== null;
    }
    rows.end();
  };
  write().catch((error: Error) => rows.destroy(error));
  return rows;
}

import { isUtf8 } from 'node:buffer';
import { registry } from '@pauh/contracts';
import { Ajv, type ErrorObject, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import fp from 'fastify-plugin';
import { visit } from 'jsonc-parser';
import { AppError, type Finding } from '../lib/app-error.ts';

/** How each JSON Schema keyword is named in a problem. Those of form answer 400, those of value 422. */
const formKeywords: Record<string, string> = {
  additionalProperties: 'field.unknown',
  required: 'field.required',
  type: 'field.type',
  enum: 'field.word',
  format: 'field.format',
  anyOf: 'field.type',
  const: 'field.word',
};
const valueKeywords: Record<string, string> = {
  minLength: 'field.too_short',
  maxLength: 'field.too_long',
  minItems: 'field.too_few',
  maxItems: 'field.too_many',
  minimum: 'field.too_small',
  maximum: 'field.too_big',
  pattern: 'field.pattern',
};

function ajvWith(options: Options): Ajv {
  const ajv = new Ajv({ removeAdditional: false, allErrors: true, useDefaults: true, ...options, strict: false });
  addFormats.default(ajv);
  for (const schema of registry) ajv.addSchema(schema, `${schema.$id}#`);
  return ajv;
}

/** A body is taken as it is: no coercion, or `null` becomes 0 and a score is invented. What comes as text (query, path) is coerced. */
export const validation = fp(
  async (app) => {
    const body = ajvWith({ coerceTypes: false, useDefaults: false });
    const texts = ajvWith({ coerceTypes: true });
    app.setValidatorCompiler(({ schema, httpPart }) => {
      const validate = (httpPart === 'body' ? body : texts).compile(schema as object);
      return (data: unknown) => (validate(data) ? { value: data } : { error: refusal(validate.errors ?? [], httpPart === 'body') });
    });
    app.removeContentTypeParser(['application/json', 'text/plain']);
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) => {
      // decoding would put a mark in the place of what is no UTF-8, and the mark would be stored
      if (!isUtf8(bytes)) throw new AppError('request.malformed');
      return parseJson(bytes.toString());
    });
  },
  { name: 'validation' },
);

function refusal(errors: ErrorObject[], inBody: boolean): AppError {
  const findings = withoutEchoes(errors).map((e) => findingOf(e, inBody));
  const form = findings.some((f) => Object.values(formKeywords).includes(f.code));
  return new AppError(form ? 'request.invalid' : 'request.refused', findings.slice(0, 100));
}

/** `anyOf [X, null]` reports each branch: the echo "must be null" and the summary are left out when X said something better. */
function withoutEchoes(errors: ErrorObject[]): ErrorObject[] {
  const kept = errors.filter((e) => !(e.keyword === 'type' && (e.params as { type?: string }).type === 'null'));
  const better = kept.filter((e) => e.keyword !== 'anyOf' || !kept.some((o) => o !== e && o.instancePath.startsWith(e.instancePath)));
  return better.length > 0 ? better : errors;
}

function findingOf(error: ErrorObject, inBody: boolean): Finding {
  const params = error.params as Record<string, unknown>;
  const missing = (params.missingProperty ?? params.additionalProperty) as string | undefined;
  const path = missing === undefined ? error.instancePath : error.instancePath + pointerTo([missing]);
  const { limit, allowedValues, format, type } = params;
  const shown = Object.fromEntries(
    Object.entries({ limit, allowed: allowedValues, format, type }).filter(([, value]) => value !== undefined),
  );
  return {
    pointer: inBody ? path : path.slice(1),
    code: formKeywords[error.keyword] ?? valueKeywords[error.keyword] ?? 'field.type',
    ...(Object.keys(shown).length > 0 ? { params: shown } : {}),
  };
}

/** A JSON Pointer (RFC 6901): within a step `~` and `/` are written otherwise. */
const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const maximumDepth = 20;

function parseJson(text: string): unknown {
  expectUnambiguous(text);
  try {
    return JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw new AppError('request.malformed');
      return value;
    });
  } catch {
    throw new AppError('request.malformed');
  }
}

/** Refuses what `JSON.parse` silently accepts: a key named twice, bottomless nesting, and text that cannot be kept as it is. */
function expectUnambiguous(text: string): void {
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        open.push(new Set());
        deep(open.length);
      },
      onArrayBegin: () => {
        open.push(new Set());
        deep(open.length);
      },
      onObjectEnd: () => {
        open.pop();
      },
      onArrayEnd: () => {
        open.pop();
      },
      onObjectProperty(name, _offset, _length, _line, _column, path) {
        const names = open.at(-1);
        if (names?.has(name)) throw new AppError('request.invalid', [{ pointer: pointerTo([...path(), name]), code: 'field.repeated' }]);
        names?.add(name);
      },
      onLiteralValue(value: unknown, _offset, _length, _line, _column, path) {
        // PostgreSQL cannot keep NUL, and half a surrogate pair would be stored as something else
        if (typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed()))
          throw new AppError('request.refused', [{ pointer: pointerTo(path()), code: 'field.control_character' }]);
      },
      onError: () => {
        throw new AppError('request.malformed');
      },
    },
    { disallowComments: true },
  );
}

function deep(depth: number): void {
  if (depth > maximumDepth) throw new AppError('request.malformed');
}

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { permissions } from '@pauh/domain';
import { expect, test } from 'vitest';
import { contracts, errors, findingWords, registry } from '../src/index.ts';

interface Shape {
  $ref?: string;
  type?: string;
  properties?: Record<string, Shape>;
  additionalProperties?: unknown;
  [key: string]: unknown;
}
const properties = (schema: unknown): string[] => Object.keys((schema as Shape | undefined)?.properties ?? {});

test('ids and addresses are given once', () => {
  const ids = contracts.map((c) => c.id);
  const addresses = contracts.map((c) => `${c.method} ${c.path.replace(/\{\w+\}/g, '{}')}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(contracts.length).toBeGreaterThan(60);
});

test.each(contracts.map((c) => [c.id, c] as const))('%s says what it takes and who may come', (_id, contract) => {
  expect(properties(contract.params).sort()).toEqual([...contract.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort());
  if (typeof contract.access === 'object') expect(permissions).toContain(contract.access.permission);
  for (const code of contract.errors) expect(errors).toHaveProperty([code]);
  // a read has no effect to protect; a change names the version it starts from
  if (contract.method === 'GET') expect(contract.effect).toBe('none');
  if (contract.method === 'POST' && contract.access !== 'public') expect(['create', 'change']).toContain(contract.effect);
  if (contract.csv) expect(contract.method).toBe('GET');
  if (contract.secret) expect(contract.effect).toBe('create');
});

test('every object of a component refuses what it does not name, and every reference leads somewhere', () => {
  const known = new Set(registry.map((schema) => `${schema.$id}#`));
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { $ref, type, properties: fields, additionalProperties } = schema as Shape;
    if ($ref !== undefined) expect(known, path).toContain($ref);
    if (type === 'object' && fields) expect(additionalProperties, path).toBe(false);
    for (const [key, value] of Object.entries(schema)) walk(value, `${path}/${key}`);
  };
  for (const schema of registry) walk(schema, schema.$id);
  for (const { id, body, query, params, success } of contracts) for (const part of [body, query, params, success.schema]) walk(part, id);
});

test('a code is in one area of the catalogue only', async () => {
  const folder = new URL('../src/errors/', import.meta.url);
  const areas = await Promise.all(
    readdirSync(folder).map(async (file) => (await import(new URL(file, folder).href)) as Record<string, object>),
  );
  const codes = areas.flatMap((area) => Object.values(area).flatMap((words) => Object.keys(words)));
  expect(codes.toSorted()).toEqual(Object.keys(errors).toSorted());
});

test('every refusal has words in both languages and a status of its kind', () => {
  for (const [code, { status, id, en }] of Object.entries(errors)) {
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect([id.trim(), en.trim()], code).not.toContain('');
    expect(id, code).not.toMatch(/[!]|\bGagal\b/);
  }
});

test('every code with which the domain refuses a plan, a sheet, a scheme or a number has words', () => {
  const folder = fileURLToPath(new URL('../../domain/src/', import.meta.url));
  const source = readdirSync(folder)
    .filter((f) => f.endsWith('.ts'))
    .map((f) => readFileSync(folder + f, 'utf8'))
    .join('\n');
  const codes = new Set(
    [...source.matchAll(/'((?:indicator|weights|scheme|scoring|assessment|plan|nip|number)\.[a-z_]+)'/g)].map((m) => m[1] as string),
  );
  // these are answered under a field's own name and never reach a person as they are
  const inner = ['plan.ended', 'plan.reason_required', 'plan.remarks_required'];
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !(code in errors) && !(code in findingWords) && !inner.includes(code))).toEqual([]);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { type Zone, zones } from '@pauh/domain';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import Type, { type Static } from 'typebox';

const flag = (value: boolean) => Type.Boolean({ default: value });
const Environment = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', minLength: 1 }),
  PORT: Type.Integer({ default: 3000, minimum: 0, maximum: 65535 }),
  DATA_DIR: Type.String({ default: './data', minLength: 1 }),
  DATABASE_URL: Type.String({ default: '', pattern: '^(postgres(ql)?://.+)?$' }),
  MIGRATION_DATABASE_URL: Type.String({ default: '', pattern: '^(postgres(ql)?://.+)?$' }),
  DATABASE_SCHEMA: Type.String({ default: 'public', pattern: '^[a-z_][a-z0-9_]{0,62}$' }),
  DATABASE_POOL: Type.Integer({ default: 8, minimum: 1, maximum: 100 }),
  PUBLIC_URL: Type.String({ default: '', pattern: '^(https?://.+)?$' }),
  AGENCY_TIME_ZONE: Type.Enum([...zones], { default: 'Asia/Jakarta', type: 'string' }),
  DEMO: Type.Optional(Type.Boolean()),
  TRUST_PROXY: Type.String({ default: '' }),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { default: 'info', type: 'string' }),
  RATE_LIMIT: flag(true),
  OUTBOX_DAYS: Type.Integer({ default: 90, minimum: 1, maximum: 3650 }),
});

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string;
  migrationDatabaseUrl: string;
  databaseSchema: string;
  databasePool: number;
  publicUrl: string;
  zone: Zone;
  demo: boolean;
  trustProxy: string[];
  logLevel: string;
  rateLimit: boolean;
  outboxDays: number;
  /** Signs access tokens; generated into `dataDir` on first start. */
  tokenKeys: { kid: string; secret: string }[];
}

export class ConfigRefused extends Error {
  override name = 'ConfigRefused';
}

/** Reads the environment once; throws `ConfigRefused` that names every wrong setting. The only reader of `process.env`. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Readonly<Config> {
  const ajv = new Ajv({ coerceTypes: true, useDefaults: true, removeAdditional: 'all', allErrors: true });
  addFormats.default(ajv);
  const given = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => key in Environment.properties && value !== ''),
  ) as unknown as Static<typeof Environment>;
  const schema = { ...Environment, additionalProperties: false };
  if (!ajv.validate(schema, given))
    throw new ConfigRefused(
      `These settings cannot be used:\n${ajv.errors?.map((e) => `  ${e.instancePath.slice(1)}: ${e.message}`).join('\n')}`,
    );
  const dataDir = resolve(given.DATA_DIR);
  return Object.freeze({
    host: given.HOST,
    port: given.PORT,
    dataDir,
    databaseUrl: given.DATABASE_URL,
    migrationDatabaseUrl: given.MIGRATION_DATABASE_URL || given.DATABASE_URL,
    databaseSchema: given.DATABASE_SCHEMA,
    databasePool: given.DATABASE_POOL,
    publicUrl: given.PUBLIC_URL || `http://${given.HOST}:${given.PORT}`,
    zone: given.AGENCY_TIME_ZONE,
    demo: given.DEMO ?? given.DATABASE_URL === '',
    trustProxy: given.TRUST_PROXY.split(',').filter(Boolean),
    logLevel: given.LOG_LEVEL,
    rateLimit: given.RATE_LIMIT,
    outboxDays: given.OUTBOX_DAYS,
    tokenKeys: tokenKeysIn(dataDir),
  });
}

/** The newest key signs, all verify: to rotate, put a new line on top and drop the last after 15 minutes. */
function tokenKeysIn(dataDir: string): Config['tokenKeys'] {
  const file = join(dataDir, 'token-keys');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(4).toString('hex')} ${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const keys = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
  return keys.map(([kid = '', secret = '']) => ({ kid, secret }));
}

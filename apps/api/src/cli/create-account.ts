import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { errors } from '@pauh/contracts';
import { type GrantedRole, grantedRoles } from '@pauh/domain';
import { ConfigRefused, readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { FolderInUse } from '../db/folder-lock.ts';
import { AppError } from '../lib/app-error.ts';
import { createClock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { type FirstAccount, createFirstAccount } from '../modules/identity/identity.module.ts';

const usage = `An account with a role, and an activation code for its first sign-in.

  npm run account -- --user-name budi --name "Budi Santoso" --role it_admin --unit PAUH [--unit-name "Pemerintah Daerah Pauh"]

  --role       ${grantedRoles.join(', ')}
  --unit       the code of the unit that the role is for, everything below included
  --unit-name  on a fresh installation: the name of the first unit, which is created
`;

class UsageRefused extends Error {
  override name = 'UsageRefused';
}

function wantedAccount(): FirstAccount {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((word) => word !== '--'),
    options: { 'user-name': option, name: option, role: option, unit: option, 'unit-name': option },
  });
  const { 'user-name': userName = '', name: displayName = '', role = '', unit: unitCode = '' } = values;
  if (
    !/^[a-z][a-z0-9._-]{2,39}$/.test(userName) ||
    displayName === '' ||
    unitCode === '' ||
    !(grantedRoles as readonly string[]).includes(role)
  )
    throw new UsageRefused(usage);
  return { userName, displayName, role: role as GrantedRole, unitCode, unitName: values['unit-name'] ?? null };
}

async function main(): Promise<void> {
  const wanted = wantedAccount();
  const config = readConfig();
  const clock = createClock(config.zone);
  const db = await openDatabase(config);
  try {
    const occasion = { now: clock.now(), today: clock.today(), zone: clock.zone, requestId: newId(), language: 'en' } as const;
    const code = await createFirstAccount(db, occasion, `command line (${userInfo().username})`, wanted);
    process.stdout.write(
      `User name:       ${code.login}\nActivation code: ${code.activationCode}\nValid until:     ${code.expiresAt}\nSign in with "first sign-in" on ${config.publicUrl} and choose a password.\n`,
    );
  } finally {
    await db.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
});

function wordsFor(error: unknown): string {
  if (error instanceof AppError) return errors[error.code].en;
  if (error instanceof UsageRefused || error instanceof ConfigRefused || error instanceof FolderInUse) return error.message;
  if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) return `${(error as Error).message}\n\n${usage}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const seed = Number(process.env.MODEL_SEED ?? 20_260_706);

/** The same requests in every run; MODEL_SEED asks others. Printed, so that a failure can be asked for again. */
export function seedOf(part: number): number {
  console.log(`model, part ${part}: MODEL_SEED=${seed}`);
  return seed + part;
}

/** The seed of all random tests: fixed, so that a run can be had again; others by the environment, to look for bugs. */
export const SEED = Number(process.env.RANDOM_SEED ?? 20_261_123);

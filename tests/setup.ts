import { configureGlobal } from 'fast-check'

/** A failing property prints its seed; `FC_SEED=… npx vitest run <file>` repeats exactly that run. */
const seed = process.env['FC_SEED']

configureGlobal(seed ? { seed: Number(seed) } : {})

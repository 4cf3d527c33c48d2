import * as v from 'valibot'
import { quarterIdSchema } from '../primitives'

/** First and last quarter, both within it; null: open. */
export const lifeSchema = v.object({ from: v.nullable(quarterIdSchema), until: v.nullable(quarterIdSchema) })

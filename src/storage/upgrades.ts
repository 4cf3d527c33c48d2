import type { Upgrades } from './database'
import { migration } from './migration'
import { toVersion2 } from './toVersion2'

/** Every upgrade there is. Comes only where a database needs one. */
export const upgrades: Upgrades = { to2: migration(2, toVersion2) }

import { isOfficers } from '../merge/ownership'
import type { RegisterPlan } from './planImport'

/**
 * Whether a part of a file that was read and looked through here is taken unless somebody says otherwise: what is new, and
 * figures and texts. What would change the plan or a target that stands here is asked for, as of any file (G6).
 */
export const isTakenAsRead = (part: RegisterPlan): boolean =>
  part.verdict === 'new' || isOfficers({ ...part, values: [] })

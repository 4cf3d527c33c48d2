import type { OpenedPack } from '#state/commands/openPack'
import { createStore } from '../kit/store'

/** The address at which a pack that came as a file is read. */
export const packFilePath = '/pack-file'

/** The pack that was opened last, and where the person was; it lies nowhere but here, and is gone with the page. */
export interface PackToRead {
  readonly pack: OpenedPack
  readonly from: string
}

export const packToRead = createStore<PackToRead | undefined>(undefined)

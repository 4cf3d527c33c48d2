import { version as packageVersion } from '../../package.json'

/** The version of this application, as files and Settings name it. */
export const version: string = packageVersion

declare const QUARTERDECK_BUILD: string | undefined

/** What was built: eight digits that follow from every source. `unbuilt` where the sources run as they are. */
export const build: string = typeof QUARTERDECK_BUILD === 'string' ? QUARTERDECK_BUILD : 'unbuilt'

import { version as packageVersion } from '../../package.json'

/** The version of this application, as files and Settings name it. */
export const version: string = packageVersion

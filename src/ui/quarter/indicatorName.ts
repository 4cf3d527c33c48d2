import type { Definition } from '#domain/definition'

/** `PI1128 Overall recorded crime`; the title alone where there is no reference. */
export const indicatorName = ({ ref, title }: Definition): string =>
  ref === null ? title : `${ref} ${title}`

import type { Part } from '#domain/pack/document'

export const headingId = ({ id }: Part): string => `pack-${id}`

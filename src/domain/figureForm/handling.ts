import type { Access } from '../records/measurement'
import type { Draft, DraftReader } from '../plan/draft'
import type { GroupFields } from './group'

/** Where a figure comes from: fields `system`, `extractedOn`, `preparedBy`, `checkedBy`. */
export const sourceFields: GroupFields<'source'> = {
  draft: (source) => ({
    system: source?.system ?? '',
    extractedOn: source?.extractedOn ?? '',
    preparedBy: source?.preparedBy ?? '',
    checkedBy: source?.checkedBy ?? '',
  }),
  read: (reader) => {
    const source = {
      system: reader.text('system'),
      extractedOn: reader.date('extractedOn'),
      preparedBy: reader.id('preparedBy'),
      checkedBy: reader.id('checkedBy'),
    }
    return source.system || source.extractedOn || source.preparedBy || source.checkedBy ? source : null
  },
}

/** The levels in the order in which they are offered. */
export const accessLevels = [
  'public',
  'internal',
  'exempt',
  'suppressed',
] as const satisfies readonly Access['level'][]

/** Who may read it: field `level`, with `paragraph` of Schedule 12A or with what is `shown` instead. */
export const accessFields: GroupFields<'access'> = {
  draft: (access) => accessDraft(access ?? { level: 'public' }),
  read: (reader) => readAccess(reader),
}

function accessDraft(access: Access): Draft {
  switch (access.level) {
    case 'public':
    case 'internal':
      return { level: access.level }
    case 'exempt':
      return { level: access.level, paragraph: access.paragraph }
    case 'suppressed':
      return { level: access.level, shown: access.shown }
  }
}

function readAccess(reader: DraftReader): Access {
  const level = accessLevels.find((one) => one === reader.text('level')) ?? 'public'
  switch (level) {
    case 'public':
    case 'internal':
      return { level }
    case 'exempt':
      return { level, paragraph: reader.title('paragraph', exemptMissing) }
    case 'suppressed':
      return { level, shown: reader.title('shown', 'Type what is shown instead, such as <5.') }
  }
}

const exemptMissing = 'Type the paragraph of Schedule 12A that makes it exempt, such as 3.'

import { useDeferredValue, useMemo, useState } from 'react'
import { noChoices, partKey, planImport } from '#domain/bundle/planImport'
import type { Choices, RegisterPlan } from '#domain/bundle/planImport'
import { isTakenAsRead } from '#domain/bundle/ownReading'
import { doubtOf } from '#domain/bundle/trust'
import { plannedRecords } from '#domain/bundle/plannedRecords'
import type { PlannedRecord } from '#domain/bundle/plannedRecords'
import type { OpenedFile, Preview } from '#state/commands/importFile'
import type { Opened } from './incoming'
import { namesOfFiles } from './previewNames'

/** A file of a preview and what it would do, beside the other ticked ones. */
export interface PlannedFile {
  readonly file: OpenedFile
  readonly records: readonly PlannedRecord[]
}

/** Part of a file, as it can be ticked. */
export interface FilePart {
  readonly file: OpenedFile
  readonly part: RegisterPlan
}

/**
 * What a person chose of a preview, and what comes of it. Plans anew whenever other files are ticked. Files of doubtful
 * origin are ticked by hand only (B4, F38).
 */
export function usePreview({ preview, read }: Pick<Opened, 'preview' | 'read'>) {
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [choices, setChoices] = useState<Choices>(() => choicesFor({ preview, read }))
  const open = useMemo(
    () => preview.files.filter(({ bundle }) => !preview.takenInAt.has(bundle.id)),
    [preview],
  )
  const included = useMemo(
    () => open.filter((file) => ticked.get(file.bundle.id) ?? doubtOf(file) === undefined),
    [open, ticked],
  )
  const names = useMemo(() => namesOfFiles(preview.context.records, preview.files), [preview])
  const toPlan = useDeferredValue(included)
  const plan = useMemo(() => planFiles(preview, toPlan), [preview, toPlan])

  const tickFiles = (files: readonly OpenedFile[], isTicked: boolean) =>
    setTicked((before) => new Map([...before, ...files.map(({ bundle }) => [bundle.id, isTicked] as const)]))
  const tickParts = (parts: readonly FilePart[], isTicked: boolean) =>
    setChoices(({ left, taken }) => ({
      left: changed(left, { keys: keysOf(parts, 'theirs'), has: !isTicked }),
      taken: changed(taken, { keys: keysOf(parts, 'asking'), has: isTicked }),
    }))
  const isPartTicked = ({ file: { bundle }, part }: FilePart): boolean =>
    part.standing === 'theirs'
      ? !choices.left.has(partKey(bundle, part))
      : choices.taken.has(partKey(bundle, part))

  const readFrom = useMemo(() => new Map(read.map(({ id, file }) => [id, file.name])), [read])
  return { ...plan, preview, readFrom, open, included, choices, names, tickFiles, tickParts, isPartTicked }
}

/** At first: what was read here from files of other programs is ticked, but for what would change plan or targets. */
function choicesFor({ preview, read }: Pick<Opened, 'preview' | 'read'>): Choices {
  const own = preview.files.filter(({ bundle }) => read.some(({ id }) => id === bundle.id))
  if (own.length === 0) return noChoices
  const parts = [...planFiles(preview, own).planned.values()].flatMap(({ file, records }) =>
    records.flatMap((record) => record.parts.filter(isTakenAsRead).map((part) => ({ file, part }))),
  )
  return { ...noChoices, taken: new Set(keysOf(parts, 'asking')) }
}

export type PreviewControls = ReturnType<typeof usePreview>

/** Files of a preview, planned together. */
export function planFiles({ state, context }: Preview, files: readonly OpenedFile[]) {
  const plan = planImport(
    state,
    files.map(({ bundle }) => bundle),
    context,
  )
  const planned = new Map(
    files.flatMap((file, at): [string, PlannedFile][] => {
      const own = plan.files[at]
      return own ? [[file.bundle.id, { file, records: plannedRecords(own, plan.places) }]] : []
    }),
  )
  return { planned, forked: plan.forked, places: plan.places }
}

const keysOf = (parts: readonly FilePart[], what: 'theirs' | 'asking'): readonly string[] =>
  parts
    .filter(({ part }) => (part.standing === 'theirs') === (what === 'theirs'))
    .map(({ file, part }) => partKey(file.bundle, part))

function changed(
  set: ReadonlySet<string>,
  { keys, has }: { readonly keys: readonly string[]; readonly has: boolean },
): ReadonlySet<string> {
  const next = new Set(set)
  for (const key of keys) {
    if (has) next.add(key)
    else next.delete(key)
  }
  return next
}

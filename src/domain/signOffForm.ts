import { write } from './change'
import type { Changes, Write } from './change'
import { composite } from './ids'
import { readDraft } from './plan/draft'
import type { Draft, DraftErrors } from './plan/draft'
import type { Writing } from './questionForm'
import { nameOf } from './recordIndex'
import type { OfKind } from './recordIndex'
import type { Values } from './records'
import { ok } from './result'
import type { Result } from './result'
import type { Report } from './scorecard'
import { rowsSigned } from './signOff'

/** A section in the report of a quarter, with what was on the screen of its submission. */
export interface Signing {
  readonly report: Report
  readonly section: OfKind<'section'>
  readonly seen: Values<'submission'>
}

/** Fields `post`, `on`, `how`: the post that signs this section, else that of the person at this browser, today. */
export const signOffDraft = ({ values }: OfKind<'section'>, { me, today }: Writing): Draft => ({
  post: values.signOff?.post ?? me,
  on: today,
  how: '',
})

/** C14 — Signs the rows as they are now. A section that is handed in already stays so. */
export function signOffChanges(draft: Draft, signing: Signing): Result<Changes, DraftErrors> {
  const rows = rowsSigned(signing.report, signing.section.id)
  const read = readDraft(draft, (reader) => {
    const post = reader.id('post')
    const on = reader.date('on')
    const how = reader.title('how', 'Say how it was signed off, such as: by e-mail.')
    if (!post) reader.refuse('post', 'Choose the post that signs the section off.')
    if (!on && draft['on'] === '') reader.refuse('on', 'Give the day on which it was signed off.')
    return { post: post ?? '', on: on ?? '', how, rows }
  })
  if (!read.ok) return read
  const before = signing.seen.signOff
  const isOnItsWay = isBeforeSigning(signing.seen.state)
  return ok({
    label: `Sign-off of ${nameOf(signing.section)}`,
    writes: [
      write(place(signing, 'signOff'), read.value, before),
      ...(isOnItsWay ? [write(place(signing, 'state'), 'signedOff', signing.seen.state)] : []),
    ],
  })
}

export function signOffWithdrawal(signing: Signing): Changes {
  const { section, seen } = signing
  const writes: readonly Write[] = [
    write(place(signing, 'signOff'), null, seen.signOff),
    ...(seen.state === 'signedOff' ? [write(place(signing, 'state'), 'drafting', seen.state)] : []),
  ]
  return { label: `Withdrawal of the sign-off of ${nameOf(section)}`, writes }
}

/** Marks a section as submitted; without a write where it is. */
export function submissionChanges(signing: Signing): Changes {
  const { section, seen } = signing
  const writes = seen.state === 'submitted' ? [] : [write(place(signing, 'state'), 'submitted', seen.state)]
  return { label: `Submission of ${nameOf(section)}`, writes }
}

const isBeforeSigning = (state: Values<'submission'>['state']): boolean =>
  !state || state === 'drafting' || state === 'checked'

const place = <R extends 'state' | 'signOff'>({ report, section }: Signing, register: R) =>
  ({ kind: 'submission', id: composite(section.id, report.quarter), register }) as const

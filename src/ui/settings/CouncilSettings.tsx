import { monthNames } from '#domain/date'
import { councilEntry, lookEntry, packTextsEntry, yearStartEntry } from '#domain/plan/organisationEntries'
import type { PlanEntry } from '#domain/plan/entry'
import type { PlanView } from '#domain/plan/place'
import { formatQuarter } from '#domain/quarter'
import type { Structure } from '#domain/structure'
import { useHasFigures } from '#state/useData'
import { SettingsForm } from './SettingsForm'

/** Name, vision and ambition. */
export function CouncilSettings({ view }: { readonly view: PlanView }) {
  return (
    <SettingsForm
      view={view}
      label="Name, vision and ambition"
      draftOf={(structure) => councilEntry.draft(organisationOf(structure), { ...view, structure })}
      plan={planWith(councilEntry, view)}
      groups={[
        {
          fields: [
            { field: 'name', label: 'Name of the council', input: 'line', required: true },
            { field: 'vision', label: 'Vision', input: 'area' },
            { field: 'ambition', label: 'Ambition', input: 'area' },
          ],
        },
      ]}
    />
  )
}

/** The council's look: fonts and colours of Word and HTML, and what stands on every page. */
export function LookSettings({ view }: { readonly view: PlanView }) {
  return (
    <SettingsForm
      view={view}
      label="Look of documents"
      draftOf={(structure) => lookEntry.draft(organisationOf(structure), { ...view, structure })}
      plan={planWith(lookEntry, view)}
      groups={[
        {
          fields: [
            {
              field: 'font',
              label: 'Font',
              hint: 'As Word lists it, such as Gill Sans MT. Left empty: Calibri in Word, Arial in print.',
              input: 'line',
            },
            {
              field: 'colour',
              label: 'Colour of headings',
              hint: 'Six digits, such as #0b5c6b, dark enough to be read on white.',
              input: 'line',
            },
            {
              field: 'header',
              label: 'Head of every page',
              hint: 'Left empty: the name of the council.',
              input: 'line',
            },
            { field: 'footer', label: 'Foot of every page', hint: 'Such as an address.', input: 'line' },
          ],
        },
      ]}
    />
  )
}

/** What stands at the end of every pack, for all committees alike. */
export function PackTextsSettings({ view }: { readonly view: PlanView }) {
  return (
    <SettingsForm
      view={view}
      label="Glossary and contact"
      draftOf={(structure) => packTextsEntry.draft(organisationOf(structure), { ...view, structure })}
      plan={planWith(packTextsEntry, view)}
      groups={[
        {
          fields: [
            {
              field: 'words',
              label: 'Words and what they mean',
              hint: 'One on a line, the word before a colon: “Outturn: the value for the whole year.”',
              input: 'area',
            },
            {
              field: 'contact',
              label: 'Contact',
              hint: 'Whom readers may ask about the report, and how.',
              input: 'area',
            },
          ],
        },
      ]}
    />
  )
}

/** P1 — The first month of the financial year, which is fixed once figures exist. */
export function YearSettings({ view }: { readonly view: PlanView }) {
  const hasFigures = useHasFigures()
  const { firstMonth } = view.structure
  if (hasFigures === undefined) return null
  if (hasFigures)
    return (
      <p>
        The financial year starts in {monthNames[firstMonth - 1]}, so that this is{' '}
        {formatQuarter(view.quarter, firstMonth)}. It cannot be changed any more: figures have been entered,
        and they would then stand in other months.
      </p>
    )
  return (
    <SettingsForm
      view={view}
      label="Start of the financial year"
      draftOf={(structure) => yearStartEntry.draft(organisationOf(structure), { ...view, structure })}
      plan={planWith(yearStartEntry, view)}
      groups={[
        {
          fields: [
            {
              field: 'firstMonth',
              label: 'The financial year starts in',
              hint: 'It is fixed as soon as the first figure is entered.',
              input: 'choice',
              choices: monthNames.map((label, index) => ({ value: String(index + 1), label })),
            },
          ],
        },
      ]}
    />
  )
}

const organisationOf = (structure: Structure) => structure.get('organisation', 'organisation')

const planWith =
  (entry: PlanEntry, view: PlanView) =>
  (...[draft, structure]: [Parameters<PlanEntry['plan']>[0], Structure]) =>
    entry.plan(draft, { ...view, structure, id: 'organisation', seen: organisationOf(structure) })

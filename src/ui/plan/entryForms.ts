import type { PlanEntry } from '#domain/plan/entry'
import { indicatorEntry } from '#domain/plan/indicatorEntry'
import type { PlanView } from '#domain/plan/place'
import {
  activityEntry,
  objectiveEntry,
  planEntry,
  priorityEntry,
  sectionEntry,
} from '#domain/plan/reportEntries'
import { schemeEntry } from '#domain/plan/schemeEntry'
import { committeeEntry, directorateEntry, postEntry } from '#domain/plan/staffEntries'
import type { FieldGroup } from '../form/fieldSpec'
import { dueFields } from './fields/indicatorFields'
import {
  activityFields,
  lifeFields,
  objectiveFields,
  planFields,
  priorityFields,
  sectionFields,
} from './fields/reportFields'
import { committeeFields, directorateFields, postFields } from './fields/staffFields'
import type { PlannedKind } from './planPaths'

/** A form of one kind: what it reads and writes, and its fields in order. */
export interface EntryFormSpec {
  readonly entry: PlanEntry
  readonly fields: (view: PlanView, id: string) => readonly FieldGroup[]
}

/** The forms of every kind; that of an indicator is when it is due, as its definitions have their own. */
export const entryForms: { readonly [K in PlannedKind]: EntryFormSpec } = {
  plan: { entry: planEntry, fields: planFields },
  priority: { entry: priorityEntry, fields: priorityFields },
  section: { entry: sectionEntry, fields: sectionFields },
  objective: { entry: objectiveEntry, fields: objectiveFields },
  indicator: { entry: indicatorEntry, fields: dueFields },
  activity: { entry: activityEntry, fields: activityFields },
  directorate: { entry: directorateEntry, fields: directorateFields },
  post: { entry: postEntry, fields: postFields },
  scheme: {
    entry: schemeEntry,
    fields: (view) => [
      { fields: [{ field: 'title', label: 'Title', input: 'line', required: true }] },
      lifeFields(view),
    ],
  },
  committee: { entry: committeeEntry, fields: committeeFields },
}

import { defaultsDraft, limitedTexts, planDefaultsDraft } from '#domain/plan/organisationEntries'
import type { PlanView } from '#domain/plan/place'
import { defaultScheme } from '#domain/ruleInForce'
import { schemeChoices } from '../plan/fields/choices'
import { toleranceFields } from '../plan/fields/indicatorFields'
import { SettingsForm } from './SettingsForm'

/** What new indicators start with, what counts as an exception, and how long texts may be. */
export function RatingSettings({ view }: { readonly view: PlanView }) {
  const bands = defaultScheme(view.structure).bands
  return (
    <SettingsForm
      view={view}
      label="Defaults of the council"
      draftOf={defaultsDraft}
      plan={planDefaultsDraft}
      groups={[
        {
          fields: [
            {
              field: 'scheme',
              label: 'Indicators are rated by',
              input: 'choice',
              choices: schemeChoices(view, 'cuts'),
            },
            {
              field: 'activityScheme',
              label: 'Activities are rated by',
              input: 'choice',
              choices: schemeChoices(view, 'chosen'),
            },
            ...toleranceFields,
            {
              field: 'forecastStatus',
              label: 'Show the status of the year-end forecast too',
              hint: 'As a second column of every table of figures; whoever wants can hide it.',
              input: 'tick',
            },
          ],
        },
        {
          legend: 'Exceptions',
          fields: [
            {
              field: 'exceptionBands',
              label: 'Listed as exceptions',
              hint: 'Indicators in these bands need a reason, an action, an owner and a date.',
              input: 'ticks',
              choices: bands.map(({ id, label }) => ({ value: id, label })),
            },
          ],
        },
        {
          legend: 'Most words in a text',
          fields: limitedTexts.map((name) => ({
            field: `limit.${name}`,
            label: limitWords[name],
            input: 'figure' as const,
          })),
        },
      ]}
    >
      <p>
        Indicators that you add start with this scheme and tolerance. Those that are there keep theirs, and no
        quarter changes its colours; change them one by one in the plan.
      </p>
    </SettingsForm>
  )
}

const limitWords: Readonly<Record<(typeof limitedTexts)[number], string>> = {
  summary: 'Summary',
  achievements: 'Achievements',
  challenges: 'Challenges',
  scorecardComments: 'Comments on the scorecard',
  comment: 'Comment on a figure',
  progress: 'Progress of an activity',
}

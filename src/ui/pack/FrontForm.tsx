import { frontEntry } from '#domain/pack/frontEntry'
import { blockName } from '#domain/pack/ownBlocks'
import { yesText } from '#domain/plan/draft'
import type { PlanView } from '#domain/plan/place'
import type { OfKind } from '#domain/recordIndex'
import { DraftField } from '../form/DraftField'
import formStyles from '../form/Form.module.css'
import type { FieldGroup } from '../form/fieldSpec'
import type { DraftForm } from '../form/useDraftForm'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { EntryForm } from '../plan/EntryForm'

/** What stands on the front of a committee's packs, and free texts of its own. */
export function FrontForm({
  view,
  committee,
}: {
  readonly view: PlanView
  readonly committee: OfKind<'committee'>
}) {
  return (
    <EntryForm view={view} entry={frontEntry} record={committee} groups={fields} label="Front page and texts">
      {(form) => <TextFields form={form} />}
    </EntryForm>
  )
}

const fields: readonly FieldGroup[] = [
  {
    fields: [
      { field: 'title', label: 'Title', hint: 'Empty: the quarter’s performance report.', input: 'wide' },
      { field: 'meeting', label: 'Meeting', input: 'line' },
      { field: 'date', label: 'Date', input: 'date' },
      { field: 'author', label: 'Author', input: 'line' },
    ],
  },
]

const formChoices = [
  { value: 'prose', label: 'Text' },
  { value: 'table', label: 'Table' },
]

const tableHint =
  'A line is a row, the first one the headings. Paste it from a spreadsheet, or put | between the columns.'

const accessChoices = [
  { value: 'public', label: 'Everyone' },
  { value: 'exempt', label: 'Exempt: Part 2 copy only' },
  { value: 'internal', label: 'Internal: in no copy' },
]

function TextFields({ form }: { readonly form: DraftForm }) {
  const count = Number(form.draft['texts']) || 0
  return (
    <fieldset className={formStyles.group}>
      <legend>Own texts and tables; their place is chosen under Parts</legend>
      {Array.from({ length: count }, (_, at) => (
        <OwnText key={`text.${at}`} form={form} at={at} />
      ))}
      <Button size="small" onClick={() => form.set('texts', String(count + 1))}>
        Add a text or table
      </Button>
    </fieldset>
  )
}

interface OwnTextProps {
  readonly form: DraftForm
  readonly at: number
}

/** One of them; its button stays where it is when it is pressed, so that the focus does. */
function OwnText({ form, at }: OwnTextProps) {
  const { [`text.${at}.title`]: title = '', [`text.${at}.text`]: text = '' } = form.draft
  const name = blockName({ title, text })
  const isOut = form.draft[`text.${at}.out`] === yesText(true)
  return (
    <div className={formStyles.row} role="group" aria-label={`Text ${at + 1}`}>
      {isOut ? <p>{`“${name}” is taken out when you save.`}</p> : <OwnTextFields form={form} at={at} />}
      <p>
        <Button size="small" onClick={() => form.set(`text.${at}.out`, yesText(!isOut))}>
          {isOut ? 'Put back' : 'Take out'}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </p>
    </div>
  )
}

const OwnTextFields = ({ form, at }: OwnTextProps) => (
  <>
    <DraftField form={form} spec={{ field: `text.${at}.title`, label: 'Heading', input: 'wide' }} />
    <DraftField
      form={form}
      spec={{ field: `text.${at}.form`, label: 'Kind', input: 'choice', choices: formChoices }}
    />
    {form.draft[`text.${at}.form`] === 'table' ? (
      <DraftField
        form={form}
        spec={{ field: `text.${at}.text`, label: 'Table', hint: tableHint, input: 'area' }}
      />
    ) : (
      <DraftField form={form} spec={{ field: `text.${at}.text`, label: 'Text', input: 'text' }} />
    )}
    <DraftField
      form={form}
      spec={{
        field: `text.${at}.access`,
        label: 'Who may read it',
        input: 'choice',
        choices: accessChoices,
      }}
    />
  </>
)

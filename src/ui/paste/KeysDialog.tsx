import { Dialog } from '../kit/Dialog'
import styles from './Keys.module.css'

/** The keys of every grid, by what one wants to do. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard and pasting" size="wide" onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(({ heading, keys }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl className={styles.keys}>
              {keys.map(([chords, does]) => (
                <div key={does}>
                  <dt>
                    {chords.map((chord) => (
                      <kbd key={chord}>{chord}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <h3>Pasting from Excel, Google Sheets or Word</h3>
      <p>
        Copy there, go to the first cell here, and press Ctrl+V. Rows are found by their reference, then by
        their title, then by their place; columns by their headings. Where anything is unclear you see first
        what lands where. Blank cells leave a figure as it is.
      </p>
      <p>On a Mac, press Command instead of Ctrl.</p>
    </Dialog>
  )
}

const groups: readonly KeyGroup[] = [
  {
    heading: 'Moving',
    keys: [
      [['Arrows'], 'to the next cell'],
      [['Home', 'End'], 'to the first or last cell of the row'],
      [['Ctrl+↑', 'Ctrl+↓'], 'to the top or bottom of the column'],
      [['Ctrl+Home', 'Ctrl+End'], 'to the first or last cell of the table'],
      [['Page up', 'Page down'], 'a screen up or down'],
      [['Tab'], 'out of the table'],
    ],
  },
  {
    heading: 'Editing',
    keys: [
      [['Enter', 'F2'], 'edits the cell; on a status or a heading, presses it'],
      [['Any letter or figure'], 'replaces what is there'],
      [['Enter', 'Tab'], 'stores it and goes on'],
      [['Shift+Enter'], 'starts a new line in a text'],
      [['Escape'], 'puts back what was there'],
      [['Delete'], 'empties the cell, or all that is selected'],
      [['Ctrl+Z', 'Ctrl+Y'], 'undoes and does again'],
      [['F1'], 'shows these keys'],
    ],
  },
  {
    heading: 'Several cells at once',
    keys: [
      [['Shift+Arrows'], 'selects; also Shift with Home, End, Page and Ctrl'],
      [['Shift+Space'], 'selects the row'],
      [['Ctrl+A'], 'selects the whole table'],
      [['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], 'copies, cuts and pastes'],
      [['Ctrl+D'], 'fills the first row of the selection into the others, or the row above into one'],
      [['Ctrl+Enter'], 'while typing: fills all that is selected'],
      [['Escape'], 'selects nothing'],
    ],
  },
]

interface KeyGroup {
  readonly heading: string
  readonly keys: readonly (readonly [readonly string[], string])[]
}

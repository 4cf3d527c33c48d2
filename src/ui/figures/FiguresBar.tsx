import { useEffect } from 'react'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { ColumnsButton } from '../views/ColumnsButton'
import type { ColumnChoice } from '../views/useColumns'
import { groupKeyWords } from '../words/grouping'
import { Choose } from './Choose'
import styles from './Figures.module.css'
import type { GroupedFigures } from './useFigureGroups'
import type { FigureView } from './useFigureView'

interface FiguresBarProps extends Pick<FigureView, 'filter' | 'group' | 'set'> {
  readonly shown: number
  readonly all: number
  readonly grouped: GroupedFigures
  readonly choice: ColumnChoice
}

/** "12 of 77 figures", spoken when the filters change it, the way back to all of them, and what can be done with the table. */
export function FiguresBar({ shown, all, filter, group, set, grouped, choice }: FiguresBarProps) {
  const words = countWords(shown, all)
  const isFiltered = Object.values(filter).some((value) => value !== '')
  useEffect(() => {
    if (isFiltered) announce(words)
  }, [words, isFiltered])
  const { groups, isSomeOpen, setAll } = grouped
  return (
    <div className={styles.bar}>
      <p>{words}</p>
      {isFiltered && (
        <Button size="small" kind="quiet" data-screen-only onClick={() => set(noFilter)}>
          Show all figures
        </Button>
      )}
      <span className={styles.tools} data-screen-only>
        {groups.length > 0 && (
          <Button size="small" kind="quiet" onClick={() => setAll(!isSomeOpen)}>
            {isSomeOpen ? 'Close all groups' : 'Open all groups'}
          </Button>
        )}
        <Choose
          label="Group by"
          all="Nothing"
          value={group ?? ''}
          options={groupOptions}
          onChoose={(key) => set({ group: key })}
        />
        <ColumnsButton choice={choice} name="all figures" />
      </span>
    </div>
  )
}

const groupOptions = Object.entries(groupKeyWords).map(([id, title]) => ({ id, title }))

const noFilter = { q: '', priority: '', section: '', post: '', band: '', reason: '' }

function countWords(shown: number, all: number): string {
  const figures = `${all.toLocaleString('en-GB')} ${all === 1 ? 'figure' : 'figures'}`
  return shown === all ? figures : `${shown.toLocaleString('en-GB')} of ${figures}`
}

import { headline } from '#domain/summary'
import type { Summary, Tally } from '#domain/summary'
import { StatusMark } from '../kit/StatusMark'
import { missingReasonWords } from '../words'
import { reconciliationWords } from '../words/summary'
import type { Noun } from '../words/summary'
import styles from './Overview.module.css'
import { ScrollRegion } from './ScrollRegion'

/** What one count stands for; undefined members ask for nothing. */
export interface CountOf {
  readonly priority?: string
  readonly band?: string
  readonly reason?: string
}

interface TallyTableProps {
  readonly caption: string
  readonly summary: Summary
  readonly noun: Noun
  readonly priorityTitle: (id: string) => string
  /** Where the rows of a count are listed; undefined where no page lists them. */
  readonly hrefOf: ((count: CountOf) => string) | undefined
}

/** K1, K2 — Bands and reasons per priority and in total, with the sentence that proves that they add up. */
export function TallyTable({ caption, summary: { total, priorities }, noun, ...rest }: TallyTableProps) {
  const { rated, bands, note } = headline(total, noun)
  const columns = { total, ...rest }
  return (
    <>
      <p className={styles.headline}>{rated}</p>
      <ScrollRegion label={caption}>
        <table className={styles.tally}>
          <caption>{caption}</caption>
          <TallyHead total={total} />
          <tbody>
            {priorities.map(({ priority, tally }) => (
              <TallyRow
                key={priority ?? ''}
                {...columns}
                title={priority === null ? 'Not placed' : rest.priorityTitle(priority)}
                tally={tally}
                of={priority === null ? undefined : { priority }}
              />
            ))}
          </tbody>
          <tfoot>
            <TallyRow {...columns} title="All priorities" tally={total} of={{}} />
          </tfoot>
        </table>
      </ScrollRegion>
      <p>{reconciliationWords(total, noun)}</p>
      {total.rated > 0 && (
        <p className={styles.shares}>
          Of those with a status: {bands.join('; ')}. {note}
        </p>
      )}
    </>
  )
}

function TallyHead({ total: { bands, reasons } }: { readonly total: Tally }) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          Priority
        </th>
        <th scope="colgroup" colSpan={bands.length + 1}>
          With a status
        </th>
        {reasons.length > 0 && (
          <th scope="colgroup" colSpan={reasons.length}>
            Without a status
          </th>
        )}
        <th scope="col" rowSpan={2} className={styles.count}>
          All
        </th>
      </tr>
      <tr>
        {bands.map(({ scheme, band }) => (
          <th key={`${scheme.id}/${band.id}`} scope="col" className={styles.count}>
            <StatusMark status={{ band }} />
          </th>
        ))}
        <th scope="col" className={styles.count}>
          Together
        </th>
        {reasons.map(({ reason }) => (
          <th key={reason} scope="col" className={styles.count}>
            <StatusMark status={{ missing: reason }} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface TallyRowProps extends Pick<TallyTableProps, 'hrefOf'> {
  readonly title: string
  readonly tally: Tally
  /** The columns are those of the total; a row has 0 where nothing of it occurs. */
  readonly total: Tally
  /** What the row stands for; undefined where no filter names it. */
  readonly of: CountOf | undefined
}

function TallyRow({ title, tally, total, of, hrefOf }: TallyRowProps) {
  const linkTo = (more: CountOf) => (of && hrefOf ? hrefOf({ ...of, ...more }) : undefined)
  return (
    <tr>
      <th scope="row">{title}</th>
      {total.bands.map(({ scheme, band }) => {
        const own = tally.bands.find((one) => one.scheme.id === scheme.id && one.band.id === band.id)
        return (
          <Count
            key={`${scheme.id}/${band.id}`}
            count={own?.count ?? 0}
            href={linkTo({ band: band.id })}
            name={`${title}, ${band.label}`}
          />
        )
      })}
      <Count count={tally.rated} href={undefined} name="" />
      {total.reasons.map(({ reason }) => (
        <Count
          key={reason}
          count={tally.reasons.find((one) => one.reason === reason)?.count ?? 0}
          href={linkTo({ reason })}
          name={`${title}, no status (${missingReasonWords[reason]})`}
        />
      ))}
      <Count count={tally.all} href={linkTo({})} name={`${title}, all`} />
    </tr>
  )
}

interface CountProps {
  readonly count: number
  readonly href: string | undefined
  readonly name: string
}

/** A number that stands for rows leads to them; 0 stands for none. */
function Count({ count, href, name }: CountProps) {
  return (
    <td className={styles.count} data-none={count === 0 || undefined}>
      {href !== undefined && count > 0 ? (
        <a href={href} aria-label={`${count}: ${name}`}>
          {count}
        </a>
      ) : (
        count
      )}
    </td>
  )
}

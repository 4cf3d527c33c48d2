import { useLocation } from 'wouter'
import { quarterBeside } from '#domain/neighbours'
import { formatQuarter } from '#domain/quarter'
import { Menu } from '../kit/Menu'
import type { PageContext } from '../pages/PageContext'
import { quarterToOpen } from '../quarter/quarterToOpen'
import { inQuarter, paths } from '../routes'

/** The quarter that is looked at; the same page in another one, newest first; or the way to open the next quarter. */
export function QuarterSwitcher({ structure, quarter }: PageContext) {
  const [path, navigate] = useLocation()
  const quarters = structure.list('quarter').toReversed()
  const words = (id: string) => formatQuarter(id, structure.firstMonth)
  const next = quarterToOpen(structure, quarter)
  const beside = quarterBeside(structure, quarter)
  return (
    <Menu
      label={words(quarter)}
      kind="quiet"
      items={[
        ...quarters.map(({ id, values }) => ({
          label: words(id),
          ...(values.note && { hint: values.note }),
          onSelect: () => navigate(inQuarter(path, id)),
        })),
        ...(beside
          ? [{ label: 'Compare two quarters', onSelect: () => navigate(paths.compare(quarter, beside)) }]
          : []),
        {
          label: `Open ${words(next)}`,
          hint: 'See what is carried forward first',
          onSelect: () => navigate(paths.openQuarter(quarter, next)),
        },
      ]}
    />
  )
}

import { shortName } from '#domain/shortName'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'

interface CountsAsProps extends PageContext {
  readonly indicator: string
  readonly into: string
}

/** R12 — The page of an indicator that is the same one as another leads to the one that it counts as. */
export function CountsAs({ structure, quarter, indicator, into }: CountsAsProps) {
  const href = useHref()
  const definition = structure.definition(into, quarter) ?? structure.definitionsOf(into)[0]?.values.identity
  const title = definition?.title ?? 'another indicator'
  const name = definition ? shortName(definition) : 'the other one'
  return (
    <Page title={title} address={`${quarter}/indicator/${indicator}`}>
      <EmptyState
        heading={`It is the same indicator as ${title}`}
        actions={<a href={href(paths.indicator(quarter, into))}>Go to {name}</a>}
      >
        <p>
          Both were set up under one reference and somebody said that they are the same, so their figures are
          counted together. They can be taken apart again on that page.
        </p>
      </EmptyState>
    </Page>
  )
}

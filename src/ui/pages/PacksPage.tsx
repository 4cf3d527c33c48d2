import { useLocation } from 'wouter'
import { BriefingPage } from '../pack/BriefingPage'
import { CommitteePack } from '../pack/CommitteePack'
import { PackList } from '../pack/PackList'
import { readPackPath } from '../pack/packPaths'
import { SectionPack } from '../pack/SectionPack'
import type { PageContext } from './PageContext'

/** The packs of a quarter: who receives what, and each of them as it is printed. */
export function PacksPage(context: PageContext) {
  const [path] = useLocation()
  const address = readPackPath(path)
  switch (address.show) {
    case 'list':
      return <PackList {...context} />
    case 'committee':
      return <CommitteePack key={`${address.id} ${context.quarter}`} {...context} committee={address.id} />
    case 'section':
      return <SectionPack key={`${address.id} ${context.quarter}`} {...context} section={address.id} />
    case 'briefing':
      return <BriefingPage key={`${address.id} ${context.quarter}`} {...context} indicator={address.id} />
  }
}

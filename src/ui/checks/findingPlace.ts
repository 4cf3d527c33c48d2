import type { AnyFinding } from '#domain/checks'
import { composite, splitId } from '#domain/ids'
import type { PlanView } from '#domain/plan/place'
import type { Kind } from '#domain/records'
import type { JumpPlace } from '../kit/jump'
import { packPaths } from '../pack/packPaths'
import { paths } from '../routes'
import { shownPlace } from '../undo/shownPlace'

/** The page on which a finding is put right, and where on it; undefined where no page shows it. */
export function findingPlace(
  finding: AnyFinding,
  view: PlanView,
): { readonly path: string; readonly at: JumpPlace | undefined } | undefined {
  if (finding.check === 'C15' && finding.found.what !== 'notPlaced')
    return { path: paths.exchange(view.quarter), at: undefined }
  if (finding.about.kind === 'committee') {
    const { id, register } = finding.about
    const at = register === undefined ? undefined : { row: id, column: register }
    return { path: packPaths.committee(view.quarter, id), at }
  }
  const place = placeIn(finding, view)
  const shown = shownPlace(place, view)
  return shown && { ...shown, at: shown.at ?? formOn(place) }
}

interface Place {
  readonly kind: Kind
  readonly id: string
  readonly register: string
}

/** The register that would be written to. */
function placeIn(finding: AnyFinding, view: PlanView): Place {
  const { kind, id, register = '' } = finding.about
  switch (finding.check) {
    case 'C1':
    case 'C6':
    case 'C9':
    case 'C12':
    case 'C18':
      return { kind, id, register: 'actual' }
    case 'C2':
      return { kind, id, register: finding.found.missing[0]?.register ?? 'comment' }
    case 'C13':
      return { kind, id, register: finding.found.missing[0]?.register ?? 'status' }
    case 'C7':
      return { kind: 'measurement', id: composite(id, view.quarter), register: 'actual' }
    case 'C20':
      return { kind: 'narrative', id: composite(finding.found.section, view.quarter), register: 'summary' }
    default:
      return { kind, id, register }
  }
}

/** What has a form of its own on its page. */
function formOn({ kind, id, register }: Place): JumpPlace | undefined {
  return kind === 'progress' && register === 'nextStep'
    ? { row: splitId(id).owner, column: register }
    : undefined
}

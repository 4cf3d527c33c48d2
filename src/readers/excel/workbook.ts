import { readXml } from '../readXml'

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
  /** A chart on a sheet of its own, or a dialog: it has no cells. */
  readonly isCells: boolean
  /** Of the part it is in. */
  readonly path: string
}

export interface Workbook {
  readonly sheets: readonly ListedSheet[]
  readonly isFrom1904: boolean
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
  readonly theme: string | undefined
}

/** The text of a part; undefined where there is none. */
export type PartText = (path: string) => string | undefined

/** Reads the workbook's own part and where its other parts are. */
export function readWorkbook(partText: PartText): Workbook | undefined {
  const path = [...relationsOf('', partText).values()].find(({ type }) => type === 'officedocument')?.path
  const main = path ?? 'xl/workbook.xml'
  const xml = partText(main)
  if (xml === undefined) return undefined
  const relations = relationsOf(main, partText)
  const parts = [...relations.values()]
  const sheets: ListedSheet[] = []
  let isFrom1904 = false
  readXml(xml, {
    onOpen: (name, attribute) => {
      if (name === 'workbookpr') isFrom1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(attribute('r:id') ?? '')
      sheets.push({
        name: attribute('name') ?? `${sheets.length + 1}`,
        isHidden: /hidden/iu.test(attribute('state') ?? ''),
        isCells: relation?.type === 'worksheet',
        path: relation?.path ?? '',
      })
    },
    onClose: () => {},
    onText: () => {},
  })
  const pathOf = (type: string) => parts.find((part) => part.type === type)?.path
  return {
    sheets,
    isFrom1904,
    sharedStrings: pathOf('sharedstrings'),
    styles: pathOf('styles'),
    theme: pathOf('theme'),
  }
}

interface Relation {
  /** The last word of its type's address. */
  readonly type: string
  readonly path: string
}

/** What a part refers to, by id; of the package itself for an empty path. */
function relationsOf(path: string, partText: PartText): ReadonlyMap<string, Relation> {
  const [folder = '', file = ''] = /^(?:(.*)\/)?([^/]*)$/u.exec(path)?.slice(1) ?? []
  const base = folder === '' ? '' : `${folder}/`
  const relations = new Map<string, Relation>()
  readXml(partText(`${base}_rels/${file}.rels`) ?? '', {
    onOpen: (name, attribute) => {
      if (name !== 'relationship') return
      const type = attribute('type')?.split('/').at(-1)?.toLowerCase() ?? ''
      relations.set(attribute('id') ?? '', { type, path: resolved(base, attribute('target') ?? '') })
    },
    onClose: () => {},
    onText: () => {},
  })
  return relations
}

function resolved(base: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${base}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

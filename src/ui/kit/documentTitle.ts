import { createContext, use, useEffect } from 'react'
import { visibleText } from '#domain/visibleText'

/** What every page in the frame is seen through: quarter and council, so that two tabs are told apart. */
export const TitleContext = createContext<readonly string[]>([])

/** `Young People – Quarter 1 2012/13 – Dudley – Quarterdeck`; what the title says already is not said twice. */
export function useDocumentTitle(title: string): void {
  const context = use(TitleContext).filter((part) => part !== '' && !title.includes(part))
  const whole = [title, ...context, 'Quarterdeck'].join(' – ')
  useEffect(() => show({ page: visibleText(whole) }), [whole])
}

/** What is printed from the page, while it is shown: browsers offer it as the name of the file, so it stands alone. */
export function usePrintedTitle(title: string): void {
  useEffect(() => {
    show({ printed: visibleText(title) })
    return () => show({ printed: '' })
  }, [title])
}

let titles = { page: '', printed: '' }

/** What is printed goes first, whichever of the two was drawn last. */
function show(changed: Partial<typeof titles>): void {
  titles = { ...titles, ...changed }
  document.title = titles.printed || titles.page
}

import { createContext, use, useEffect } from 'react'
import { visibleText } from '#domain/visibleText'

/** What every page in the frame is seen through: quarter and council, so that two tabs are told apart. */
export const TitleContext = createContext<readonly string[]>([])

/** `Young People – Quarter 1 2012/13 – Dudley – Quarterdeck`; what the title says already is not said twice. */
export function useDocumentTitle(title: string): void {
  const context = use(TitleContext).filter((part) => part !== '' && !title.includes(part))
  const whole = [title, ...context, 'Quarterdeck'].join(' – ')
  useEffect(() => {
    document.title = visibleText(whole)
  }, [whole])
}

/**
 * A document's main part with its text boxes where the way to HTML finds them: it looks for them in the form of old Word,
 * which new programs leave out. The texts of a box come after the paragraph that it hangs on.
 */
export function boxesSeen(xml: string): string {
  return xml.replace(alternative, (whole) => {
    const [content] = boxContent.exec(whole) ?? []
    const [fallback = ''] = /<mc:Fallback\b[^]*<\/mc:Fallback>/u.exec(whole) ?? []
    if (content === undefined || fallback.includes('<w:txbxContent')) return whole
    const seen = `<mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback>`
    return `<mc:AlternateContent>${seen}</mc:AlternateContent>`
  })
}

/** Without another in it. */
const alternative = /<mc:AlternateContent>(?:(?!<mc:AlternateContent>)[^])*?<\/mc:AlternateContent>/gu
const boxContent = /<w:txbxContent>[^]*?<\/w:txbxContent>/u

import { Tokenizer } from 'parse5'
import type { Token } from 'parse5'

/** Told what stands in an XML text, from its top. Names come in lower case and without their prefix. */
export interface XmlListener {
  readonly onOpen: (name: string, attribute: (name: string) => string | undefined) => void
  readonly onClose: (name: string) => void
  readonly onText: (text: string) => void
}

/**
 * Reads the XML that Office programs write. It goes by the tags alone: it never fails, looks nothing up, and entities of
 * the text's own do not exist, so nothing can swell.
 */
export function readXml(xml: string, { onOpen, onClose, onText }: XmlListener): void {
  const onChars = ({ chars }: Token.CharacterToken) => onText(chars)
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        const name = localName(tagName)
        onOpen(name, (wanted) => valueOf(attrs, wanted))
        if (selfClosing) onClose(name)
      },
      onEndTag: ({ tagName }) => onClose(localName(tagName)),
      onCharacter: onChars,
      onWhitespaceCharacter: onChars,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  )
  tokenizer.inForeignNode = true // so that CDATA is text
  tokenizer.write(xml, true)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** `id` is also found as `r:id` where no other comes first. */
function valueOf(attributes: readonly Token.Attribute[], wanted: string): string | undefined {
  const exact = attributes.find(({ name }) => name === wanted)
  return (exact ?? attributes.find(({ name }) => localName(name) === localName(wanted)))?.value
}

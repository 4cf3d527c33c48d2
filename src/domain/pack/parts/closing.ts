import type { Block, Fact } from '../document'
import type { PartsFrom } from '../packAsked'

/** The council's glossary, as it is typed: `Word: meaning`, one on a line; a line without a word goes on from the last. */
export function wordBlocks({ visible }: PartsFrom): readonly Block[] {
  const facts = readWords(visible.report.structure.organisation.packTexts?.words ?? '')
  return facts.length === 0 ? [] : [{ is: 'facts', facts }]
}

/** Whom to ask about the report. */
export function contactBlocks({ visible }: PartsFrom): readonly Block[] {
  const text = visible.report.structure.organisation.packTexts?.contact ?? ''
  return text.trim() === '' ? [] : [{ is: 'prose', text }]
}

export function readWords(text: string): readonly Fact[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce<readonly Fact[]>((facts, line) => {
      const [, name, meaning] = /^([^:]{1,80}):\s+(.+)$/u.exec(line) ?? []
      if (name !== undefined && meaning !== undefined) return [...facts, { name: name.trim(), text: meaning }]
      const last = facts.at(-1)
      if (!last) return [{ name: line, text: '' }]
      return [...facts.slice(0, -1), { ...last, text: `${last.text} ${line}`.trim() }]
    }, [])
}

import { useEffect, useEffectEvent, useRef } from 'react'
import { countWords } from '#domain/countWords'
import { announce } from '../kit/announce'
import styles from './TextInput.module.css'

interface WordCountProps {
  readonly text: string
  /** Most words; undefined where there is no limit. A longer text is kept, and said to be too long. */
  readonly limit: number | undefined
}

/** Said only where there is a limit; over it in words, not only in colour. */
export function WordCount({ text, limit }: WordCountProps) {
  if (limit === undefined) return null
  const words = countWords(text)
  const over = words - limit
  return (
    <span className={styles.count} data-over={over > 0 || undefined}>
      {words} of {limit} words{over > 0 && `, ${over} too many`}
    </span>
  )
}

/** The same while it is being written: passing the limit is said aloud, once each way. */
export function SpokenWordCount({ text, limit }: WordCountProps) {
  const isOver = limit !== undefined && countWords(text) > limit
  const was = useRef(isOver)
  const say = useEffectEvent(() =>
    announce(isOver ? `More than the ${limit} words that are asked for` : `Within ${limit} words again`),
  )
  useEffect(() => {
    if (was.current !== isOver) say()
    was.current = isOver
  }, [isOver])
  return <WordCount text={text} limit={limit} />
}

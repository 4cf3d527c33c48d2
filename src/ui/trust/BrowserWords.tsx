import { useKeyWords, useOwnKey } from '#state/useKeyWords'

/** B7 — The six words by which two people find out by phone that a file was saved in this browser. */
export function BrowserWords() {
  const words = useKeyWords(useOwnKey())
  return (
    <>
      <p>
        Every file that you save is signed by this browser, so that a colleague can tell whether two files
        come from the same one. It proves the same browser, not a person: whoever sits at it saves files with
        the same signature.
      </p>
      {words ? (
        <p>
          The six words of this browser: <strong>{words.join(' ')}</strong>
        </p>
      ) : (
        <p>This browser gets its six words with the first file that you save.</p>
      )}
      <p>
        A colleague who opens your file sees the words in its details on the page Exchange. Where you both
        read the same by phone, the file was saved in this browser.
      </p>
    </>
  )
}

import { Notice } from '../kit/Notice'
import { refusalWords } from '../words/incoming'
import type { Refusal } from './refusedFiles'

/** Cells of filled-in workbooks that were not read or are to be looked at, each with its place; all else of them was read. */
export function NotRead({ workbooks }: { readonly workbooks: readonly Refusal[] }) {
  return workbooks.map(({ fileName, problems }) => (
    <Notice
      key={fileName}
      kind="info"
      heading={`Look at these places in ${fileName}.`}
      problems={problems.map(refusalWords)}
    >
      <p>
        Everything else in it was read and is shown below. What is wrong can be put right in the workbook, and
        the workbook opened again.
      </p>
    </Notice>
  ))
}

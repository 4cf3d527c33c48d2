import styles from './FileTable.module.css'

interface FileTableProps {
  readonly caption: string
  readonly empty: string
  readonly rows: readonly {
    readonly id: string
    readonly fileName: string
    readonly content: string
    readonly when: string
  }[]
}

/** A small table of files; says so where there are none. */
export function FileTable({ caption, empty, rows }: FileTableProps) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Content</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={3}>{empty}</td>
          </tr>
        )}
        {rows.map(({ id, fileName, content, when }) => (
          <tr key={id}>
            <th scope="row">{fileName}</th>
            <td>{content}</td>
            <td>{when}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

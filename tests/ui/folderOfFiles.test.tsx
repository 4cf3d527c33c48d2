import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ExchangePage } from '#ui/pages/ExchangePage'
import { AtQuarter, exampleWorkspace, fileOf, open } from './opened'
import { scorecard, textFile } from './readingFiles'
import { figure, smallFile } from './smallFiles'

const page = <AtQuarter quarter="2012-Q1" page={ExchangePage} />
const chooser = () => screen.findByLabelText<HTMLInputElement>('Choose files')
const anas = () => smallFile({ name: 'ana.json', records: [figure('pi1128', { comment: 'Fewer.' })] })

afterEach(() => Reflect.deleteProperty(HTMLInputElement.prototype, 'webkitdirectory'))

const oldExcel = (name: string) => {
  const text = [...'Workbook'].map((char) => char.charCodeAt(0)).flatMap((code) => [code, 0])
  return fileOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...text]), name)
}

function allowFolders(): void {
  Object.defineProperty(HTMLInputElement.prototype, 'webkitdirectory', {
    value: false,
    writable: true,
    configurable: true,
  })
}

test('[G2] of a folder nothing is dropped silently: read, offered to be read, or named with the reason', async () => {
  allowFolders()
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  const folder = await screen.findByLabelText<HTMLInputElement>('Choose a folder')
  expect(folder.webkitdirectory).toBe(true)
  const given = [
    anas(),
    textFile(scorecard, 'housing.csv'),
    textFile(scorecard, 'leisure.txt'),
    oldExcel('roads.xls'),
    fileOf('', 'map.png'),
    fileOf('', '~$housing.xlsx'),
    fileOf('', '.DS_Store'),
  ]
  fireEvent.change(folder, { target: { files: given } })
  expect(await screen.findByRole('heading', { level: 3, name: 'ana.json' })).toHaveFocus()
  expect(screen.getByText('roads.xls was not opened.').parentElement).toHaveTextContent(
    /old Excel \(\.xls\).*save it as an Excel workbook \(\.xlsx\)/,
  )
  expect(screen.getByText('1 other file of the folder was not read.').parentElement).toHaveTextContent(
    /not these: map\.png\./,
  )
  expect(screen.getByText('2 files of another program are not read yet.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  await screen.findByText('Taken in: ana.json')
  await user.click(screen.getByRole('button', { name: 'Read its tables: housing.csv' }))
  await user.click(await screen.findByRole('button', { name: 'See what it would do' }))
  await user.click(await screen.findByRole('button', { name: 'Take it in' }))
  await screen.findByText(/^Taken in: housing\.csv/)
  expect(screen.getByText('1 file of another program is not read yet.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Read its tables: leisure.txt' })).toBeVisible()
  workspace.close()
})

test('a folder with one table to read and other files says what is not read of it', async () => {
  allowFolders()
  const workspace = await exampleWorkspace()
  open(workspace, page)
  const folder = await screen.findByLabelText<HTMLInputElement>('Choose a folder')
  fireEvent.change(folder, { target: { files: [textFile(scorecard, 'housing.csv'), fileOf('', 'map.png')] } })
  expect(await screen.findByText('1 file of another program is not read yet.')).toBeVisible()
  expect(screen.getByText('1 other file of the folder was not read.')).toBeVisible()
  workspace.close()
})

test('files that wait to be read wait on where files are given meanwhile, or another page is looked at', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await user.upload(await chooser(), [textFile(scorecard, 'housing.csv'), textFile(scorecard, 'leisure.txt')])
  expect(await screen.findByText('2 files of another program are not read yet.')).toBeVisible()
  await user.upload(await chooser(), anas())
  expect(await screen.findByRole('heading', { level: 3, name: 'ana.json' })).toBeVisible()
  expect(screen.getByText('2 files of another program are not read yet.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Leave it' }))
  expect(screen.getByText('2 files of another program are not read yet.')).toBeVisible()
  cleanup()
  open(workspace, page)
  expect(await screen.findByText('2 files of another program are not read yet.')).toBeVisible()
  workspace.close()
})

import type { FolderProblem } from '#state/useLinkedFolder'

/** Why a backup did not get into the linked folder, and what to do. What was there is as it was. */
export const folderProblemWords = {
  permission:
    'The browser asks you once more whether Quarterdeck may write into it. Press the button and allow it.',
  gone: 'The folder is not there any more: it was moved, renamed or deleted, or its drive is not connected. Connect it, or choose another.',
  readOnly: 'The folder can only be read. Choose one that you may write into.',
  full: 'There is no room left on its disk. Make room, or choose another folder.',
  taken:
    'A file of the same name is there already and was left as it is. It is tried again after the next change.',
  torn: 'The file did not arrive whole, and was taken away again; another program may be at work in the folder. It is tried again.',
  unknown: 'The browser would not write into it. Choose the folder again, or another.',
} satisfies Record<FolderProblem, string>

/** Widths in thousandths of the size: of Calibri, upright and bold, from the space to the tilde. */
const upright = widthsIn(
  '226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 507 268 268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642 567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 229 239 455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498',
)
const bold = widthsIn(
  '226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 507 507 507 507 507 276 276 498 498 498 463 898 606 561 529 630 488 459 637 631 267 331 547 423 874 659 676 532 686 563 473 495 653 591 906 551 520 478 325 430 325 498 498 300 494 537 418 537 503 316 474 537 246 255 480 246 813 537 538 537 537 355 399 347 537 473 745 459 474 397 344 475 344 498',
)

function widthsIn(list: string): readonly number[] {
  return list.split(' ').map(Number)
}

/** Of quotation marks, dashes and the shapes of statuses; any other letter is as wide as most are. */
const others: ReadonlyMap<string, number> = new Map([
  ['’', 250],
  ['‘', 250],
  ['“', 418],
  ['”', 418],
  ['–', 498],
  ['—', 905],
  ['…', 690],
  ['★', 833],
  ['●', 604],
  ['○', 550],
  ['▲', 990],
  ['✓', 749],
])

const usual = 510

export interface TextFont {
  /** In points. */
  readonly size: number
  readonly bold: boolean
}

/** How many lines a text takes in a width of so many points, broken between words and after hyphens as Word breaks it. */
export function linesIn(text: string, width: number, font: TextFont): number {
  const wide = (Math.max(width, font.size) * 1000) / font.size
  const widths = font.bold ? bold : upright
  let lines = 1
  let used = 0
  for (const [, word = '', space = ''] of text.matchAll(/([^\s-]*-?)(\s*)/gu)) {
    const own = widthOf(word, widths)
    if (used > 0 && used + own > wide) {
      lines += 1
      used = 0
    }
    const over = Math.max(0, Math.ceil(own / wide) - 1)
    lines += over
    used += own - over * wide + widthOf(space, widths)
  }
  return lines
}

function widthOf(text: string, widths: readonly number[]): number {
  let sum = 0
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    sum += (code < 32 ? widths[0] : widths[code - 32]) ?? others.get(letter) ?? usual
  }
  return sum
}

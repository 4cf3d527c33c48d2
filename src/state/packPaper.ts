export { previewStyle } from '#writers/html/style'
export { edgesOf, paper } from '#writers/html/paper'
export type { PageEdges } from '#writers/html/paper'
export { blocksText } from '#writers/blocksText'

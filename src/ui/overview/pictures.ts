/** All that the overview draws and counts once it stands, as one file to load. */
export { BandsOverTimeTable } from './BandsOverTimeTable'
export { MoverList } from './MoverList'
export { TallyBars } from './TallyBars'

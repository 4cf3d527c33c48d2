import { inWords } from '#domain/inWords'
import { deletedRegister } from '#domain/fold'
import { isKind } from '#domain/records'
import type { Kind, RegisterName } from '#domain/records'
import type { Aggregation, Tolerance } from '#domain/records/definition'
import type { Access } from '#domain/records/measurement'
import type { sectionStates } from '#domain/records/quarterly'

/** The one place for the words of codes. A code never reaches the screen without them. Those that are printed too: */
export {
  accumulationWords,
  actualStateWords,
  capital,
  missingReasonWords,
  noStatusWords,
  polarityWords,
  ratingBasisWords,
  unitWords,
} from '#domain/words'

export const aggregationWords = {
  sum: 'sum of the quarters',
  ratio: 'summed numerators over summed denominators',
  latest: 'latest quarter',
  maximum: 'highest quarter',
  mean: 'mean of the quarters',
} satisfies Record<Aggregation, string>

export const toleranceModeWords = {
  percent: '% of the target',
  absolute: 'in the unit of the figure',
  points: 'percentage points',
} satisfies Record<Tolerance['mode'], string>

export const sectionStateWords = {
  drafting: 'drafting',
  checked: 'checked',
  signedOff: 'signed off',
  submitted: 'submitted',
  accepted: 'accepted',
  reopened: 'reopened',
} satisfies Record<(typeof sectionStates)[number], string>

export const accessWords = {
  public: 'public',
  exempt: 'exempt (Part 2)',
  internal: 'internal',
  suppressed: 'suppressed small number',
} satisfies Record<Access['level'], string>

export const kindWords = {
  organisation: { one: 'organisation', many: 'organisations' },
  directorate: { one: 'directorate', many: 'directorates' },
  post: { one: 'post', many: 'posts' },
  plan: { one: 'plan', many: 'plans' },
  priority: { one: 'priority', many: 'priorities' },
  section: { one: 'section', many: 'sections' },
  objective: { one: 'objective', many: 'objectives' },
  scheme: { one: 'scheme', many: 'schemes' },
  indicator: { one: 'indicator', many: 'indicators' },
  definition: { one: 'definition', many: 'definitions' },
  year: { one: 'annual target', many: 'annual targets' },
  measurement: { one: 'figure', many: 'figures' },
  activity: { one: 'activity', many: 'activities' },
  progress: { one: 'progress of an activity', many: 'progress of activities' },
  narrative: { one: 'narrative', many: 'narratives' },
  submission: { one: 'submission', many: 'submissions' },
  quarter: { one: 'quarter', many: 'quarters' },
  question: { one: 'question', many: 'questions' },
  dismissal: { one: 'dismissed check', many: 'dismissed checks' },
  committee: { one: 'committee', many: 'committees' },
  version: { one: 'version', many: 'versions' },
} satisfies Record<Kind, { readonly one: string; readonly many: string }>

const identity = 'name'
const order = 'place in the order'
const placement = 'place in the plan'
const life = 'first and last quarter'

export const registerWords: { readonly [K in Kind]: Readonly<Record<RegisterName<K>, string>> } = {
  organisation: {
    identity,
    year: 'financial year',
    texts: 'vision and ambition',
    defaults: 'defaults',
    look: 'look of documents',
    logo: 'logo',
    packTexts: 'glossary and contact',
  },
  directorate: { identity: 'name and code', placement: 'parent', life },
  post: { identity: 'title and directorate', holder: 'holder', life },
  plan: { identity: 'title and years', texts: 'drivers' },
  priority: { identity: 'number and title', placement, life, order },
  section: { identity: 'title', placement, drafters: 'drafting posts', signOff: 'signing post', life, order },
  objective: { identity: 'number, title and aim', placement, life, order },
  scheme: { identity: 'title', bands: 'bands', rule: 'rule', life },
  indicator: {
    life: 'when it is due',
    tags: 'tags',
    replaces: 'replaced indicators',
    formerRefs: 'former references',
    joined: 'joined indicator',
    order,
  },
  definition: {
    identity: 'reference and title',
    placement: 'section',
    measure: 'unit, polarity and accumulation',
    tolerance: 'tolerance',
    rating: 'rating',
    owner: 'who provides figures and comments',
    meaning: 'meaning and source',
  },
  year: { target: 'annual target', outturn: 'outturn', comparators: 'comparators' },
  measurement: {
    actual: 'actual',
    target: 'target',
    comment: 'comment',
    correctiveAction: 'corrective action',
    reportedStatus: 'reported status',
    override: 'overridden status',
    forecast: 'forecast',
    trend: 'direction of travel',
    source: 'source',
    copiedFrom: 'quarter carried forward from',
    access: 'who may read it',
  },
  activity: {
    identity: 'reference and title',
    placement: 'objective',
    leads: 'leads',
    due: 'due date',
    milestones: 'milestones',
    life,
    order,
  },
  progress: {
    status: 'status',
    text: 'progress',
    nextStep: 'next step',
    percent: 'percent complete',
    access: 'who may read it',
  },
  narrative: {
    summary: 'summary',
    achievements: 'achievements',
    challenges: 'challenges',
    scorecardComments: 'comments on the scorecard',
    blocks: 'further texts and tables',
    access: 'who may read it',
  },
  submission: { deadline: 'deadline', note: 'note', state: 'state', signOff: 'sign-off' },
  quarter: { state: 'state', note: 'note' },
  question: { about: 'subject', asked: 'question', answer: 'answer' },
  dismissal: { reason: 'reason' },
  committee: {
    identity: 'name',
    content: 'rows received',
    front: 'front page',
    composition: 'parts of the pack',
    drafts: 'drafts given out',
    life,
  },
  version: { frozen: 'figures as finalised' },
}

/** What a register is called, by the first of the kinds that has it; one of a later version by its own name. */
export function registerName(of: readonly string[], register: string): string {
  if (register === deletedRegister) return 'deletion'
  const names = of.flatMap((kind) => (isKind(kind) ? Object.entries(registerWords[kind]) : []))
  return names.find(([name]) => name === register)?.[1] ?? inWords(register)
}

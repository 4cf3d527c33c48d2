import type { ColumnHolds } from './mapping'

const listed = (names: string): readonly string[] => names.split(/,\s+/u).map((name) => name.trim())

/**
 * Words by which columns are headed in councils' reports, in the form of `plainWords`, the more telling first. `notRead`:
 * known for what this application works out itself or does not keep, such as arrows of direction.
 */
export const headings: readonly (readonly [ColumnHolds, readonly string[]])[] = [
  [
    'refAndTitle',
    listed(`pi, kpi, ni, lpi, pi and description, ref and title, code and title, code and description,
      pi code and short name, code and short name, indicator code and title, kpi ref and description`),
  ],
  [
    'ref',
    listed(`ref, reference, ref no, reference number, pi ref, kpi ref, pi no, pi number, pi code, kpi no, kpi number,
      kpi code, indicator ref, indicator code, indicator no, indicator number, measure ref, measure id, measure code,
      code, id, no, number, action ref, action no, action code, pi id, kpi id, unique id, ni ref, milestone ref, ref code`),
  ],
  [
    'title',
    listed(`title, indicator, indicators, performance indicator, performance indicators, performance measure,
      performance measures, measure, measures, measure name, measure description, indicator name, indicator title,
      indicator description, pi title, pi name, pi description, kpi description, kpi name, kpi title, short name,
      description, definition, key performance indicator, key performance indicators, key activities, key activity,
      key action, key actions, key task, key tasks, activity, activities, action, actions, action title, action name,
      milestone, milestones, key milestone, key milestones, task, tasks, project, projects, project name, name,
      deliverable, deliverables, metric, what we will do, what will we do, what we measure, success measure,
      planned activity, service plan action`),
  ],
  [
    'status',
    listed(`status, score, rag, rag status, rag rating, rating, traffic light, traffic light icon, symbol, icon,
      performance against target, on target, target met, target achieved, target reached, achieved target, performance status, reported status, pi status, action status,
      colour, alert, current status, current rag, on track, red amber green, r a g`),
  ],
  [
    'annualTarget',
    listed(`annual target, year end target, year target, target for year, target for the year, full year target,
      target year end, yearly target, end of year target, eoy target`),
  ],
  [
    'floor',
    listed(`floor, floor standard, intervention level, intervention, intervention point, minimum standard,
      minimum level, lower threshold, trigger level, trigger, minimum acceptable, lower limit, floor target`),
  ],
  ['aspire', listed(`stretch target, stretch, aspirational target, target to aim for, ttaf, aspiration`)],
  [
    'target',
    listed(`target, targets, tgt, quarterly target, quarter target, current target, target value, target performance, goal, planned, profile,
      profiled target, target to date, standard, acceptable level of performance, alp`),
  ],
  [
    'actual',
    listed(`actual, actuals, value, result, results, performance, current performance, current value, outturn, figure,
      score this quarter, this quarter, current quarter, latest, latest data, latest value, latest result, achieved,
      actual performance, current, reported, reported value, actual value, data, quarterly outturn, achievement,
      current position, latest outturn`),
  ],
  [
    'comment',
    listed(`comment, comments, commentary, narrative, notes, note, remarks, explanation, latest note, managers comments,
      manager s comments, manager comments, reason, reasons, supporting commentary, performance comment, analysis,
      context, explanatory note, service comment, officer comment, officer comments, update and commentary`),
  ],
  [
    'correctiveAction',
    listed(`corrective action, corrective actions, remedial action, remedial actions, action to improve,
      actions to improve, improvement action, improvement actions, mitigation, action being taken, actions being taken,
      action taken, actions taken, recovery action, what are we doing about it, what we are doing about it,
      actions to get back on track`),
  ],
  [
    'progress',
    listed(`progress, progress update, update, updates, latest update, position, achievements, progress to date,
      progress this quarter, quarterly update, status update, progress note, position statement, progress made,
      progress comment, progress and comments, what we have done`),
  ],
  ['nextStep', listed(`next step, next steps, next actions, planned action, planned next steps`)],
  ['unit', listed(`unit, units, unit of measure, unit of measurement, data type, format, measured in`)],
  [
    'polarity',
    listed(`polarity, good is, good performance, good performance is, good to be, higher or lower is better,
      aim to maximise or minimise, bigger or smaller is better, aim, what is good performance, desired direction,
      high or low, better is, aim to`),
  ],
  [
    'tolerance',
    listed(`tolerance, tolerances, tolerance %, threshold, thresholds, variance allowed, tolerance rule,
      target tolerance, amber threshold`),
  ],
  [
    'priority',
    listed(`priority, corporate priority, council priority, theme, outcome, corporate objective, strategic priority,
      corporate theme, corporate aim, strategic theme, council plan priority, pledge, goal area`),
  ],
  [
    'section',
    listed(`section, service, service area, directorate, department, portfolio, team, division, business unit,
      service unit, portfolio holder area`),
  ],
  ['objective', listed(`objective, aim objective, strategic objective, service objective, key objective`)],
  [
    'owner',
    listed(`owner, responsible officer, pi owner, indicator owner, measure owner, kpi owner, managed by,
      accountable officer, data owner, head of service, accountable manager, reporting officer, responsibility`),
  ],
  [
    'lead',
    listed(`lead, lead officer, lead officers, officer, responsible, assigned to, action owner, action lead,
      project manager, project lead, who, by whom, sponsor, lead manager`),
  ],
  [
    'due',
    listed(`due, due date, baseline date, deadline, target date, completion date, by when, end date, timescale, when, planned date,
      target completion date, original due date, planned completion date, date due, milestone date, finish date`),
  ],
  [
    'quarter',
    listed(
      `quarter, period, latest period, period covered, reporting period, date, qtr, time period, data period`,
    ),
  ],
  [
    'notRead',
    listed(`direction of travel, dot, direction, trend, short term trend, long term trend, short trend, long trend,
      trend arrow, performance trend, travel, change, movement, variance, difference, gap, variance from target,
      % variance, improving, better or worse, benchmark, benchmarking, national average, england average,
      regional average, family group average, comparator, cipfa average, quartile, top quartile, rank, ranking,
      frequency, reporting frequency, collection frequency, chart, graph, sparkline, trend chart, forecast,
      year end forecast, forecast outturn, projected outturn, projection, forecast status, forecast rag, baseline,
      url, link, source, data source, good or bad, cumulative, year to date, ytd, measure type, indicator type, type,
      last update, last updated, previous status, previous rag, progress bar, revised due date, revised date, forecast date, start date, date added,
      portfolio holder, cabinet member, outturn status, performance compared, numerator, denominator, weighting`),
  ],
]

/** Of one word, and too common in titles to be a heading unless it stands alone. */
export const onlyAlone: ReadonlySet<string> = new Set(
  listed(`no, number, id, date, period, name, aim, aims, plan, planned, goal, team, figure, current, reported, data, latest,
    standard, floor, position, context, reason, reasons, profile, when, who, responsible, score, achieved, link, type,
    change, service, services, project, projects, section, pi, kpi, ni, lpi, alert, alp, description, note, result,
    results, intervention, trigger, stretch, lead, direction, gap, source, icon, task, tasks, update, updates, on track,
    outcome, theme, definition, on target, target met, travel, analysis`),
)

/** Headings of what the report compares with: the quarter before. */
export const previousWords =
  listed(`previous quarter, last quarter, prior quarter, preceding quarter, previous period,
  last period, prev quarter, prev, previous, prior`)

/** The same quarter of the year before. */
export const lastYearWords = listed(`same period last year, same quarter last year, same period previous year,
  same quarter previous year, same time last year, this time last year, quarter last year, corresponding quarter,
  corresponding period last year, same period in previous year, same quarter in previous year, quarter previous year`)

/** Another year as a whole: what it came to is no figure of a quarter. */
export const otherYearWords = listed(`last year, previous year, prior year, last year s, year end, full year`)

/** Words that stand beside a comparison and say nothing new. */
export const fillers = listed(
  `this, current, the, for, of, our, latest, quarterly, in, quarter, period, value, at`,
)

/** Headings of counts by band: a table with two of them sums others up and is no scorecard. */
export const bandHeadings: ReadonlySet<string> = new Set(
  listed(`green, amber, red, blue, yellow, grey, on target, off target, close to target, below target, above target,
    near target, at risk, on track, off track, target met, target missed, target not met, not met, met, missed, exceeds,
    exceeded, no data, improving, declining, worsening, unchanged, stayed the same, total, totals, completed, overdue,
    not started, no status, within target, within tolerance, not available, number of indicators, number of measures,
    number of pis, no of indicators, no of pis`),
)

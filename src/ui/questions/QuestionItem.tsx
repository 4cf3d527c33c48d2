import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PlanView } from '#domain/plan/place'
import { formatQuarter } from '#domain/quarter'
import { subjectName } from '#domain/questionForm'
import { isOpen, subjectOf } from '#domain/questions'
import type { Question } from '#domain/questions'
import { useCommands } from '#state/useCommands'
import { useIsMine } from '#state/useQuestions'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { paths } from '../routes'
import { Prose } from '../text/Prose'
import { useHref } from '../useHref'
import { notSavedWords } from '../words/notSaved'
import { answeredWords, askedWords, unsettledWords } from '../words/question'
import { answerFormName, AnswerForm, EditQuestion, editFormName } from './QuestionForms'
import styles from './Questions.module.css'
import { useLeftUnsaved } from './useLeftUnsaved'

export interface QuestionItemProps {
  readonly view: PlanView
  readonly question: Question
  /** What it is about, with a way there, where the page around it does not say so. */
  readonly about?: { readonly name: string; readonly href: string | undefined }
  /** Its asker may change and withdraw it here; called once it is withdrawn. */
  readonly onWithdrawn?: (() => void) | undefined
}

/** A question with its answer, or the form for it. */
export function QuestionItem({ view, question, about, onWithdrawn }: QuestionItemProps) {
  const here = useRef<HTMLLIElement>(null)
  const [isEdited, setEdited] = useState(useLeftUnsaved(editFormName(question)))
  const onDone = () => here.current?.focus()
  const onOpen = (show: () => void) => {
    flushSync(show)
    here.current?.querySelector('textarea')?.focus()
  }
  const close = useClosing(isEdited, () => setEdited(false), onDone)
  const { structure } = view
  const subject = subjectOf(question)
  return (
    <li ref={here} tabIndex={-1} className={styles.question}>
      <p className={styles.head}>
        {about && (
          <span className={styles.about}>
            {about.href ? <a href={about.href}>{about.name}</a> : about.name}
          </span>
        )}
        {subject && <span>{formatQuarter(subject.quarter, structure.firstMonth)}</span>}
        <State question={question} />
      </p>
      <Unsettled view={view} question={question} />
      {isEdited ? (
        <EditQuestion view={view} question={question} onSaved={close} onClose={close} />
      ) : (
        <>
          <AskedPart {...{ view, question, onWithdrawn }} onEdit={() => onOpen(() => setEdited(true))} />
          <AnswerPart {...{ view, question, onOpen, onDone }} />
        </>
      )}
    </li>
  )
}

function State({ question }: { readonly question: Question }) {
  const state = isOpen(question) ? 'open' : 'answered'
  return (
    <span className={styles.state} data-state={state}>
      {state === 'open' ? 'Waits for an answer' : 'Answered'}
    </span>
  )
}

/** R5 — What was written apart is settled in one place, side by side. */
function Unsettled({ view, question }: Pick<QuestionItemProps, 'view' | 'question'>) {
  const href = useHref()
  return question.unsettled.map((register) => (
    <p key={register} className={styles.unsettled}>
      {unsettledWords[register] ?? unsettledWords['asked']}{' '}
      <a href={href(paths.exchange(view.quarter))}>Choose which to keep in Exchange</a>
    </p>
  ))
}

interface AskedPartProps extends Pick<QuestionItemProps, 'view' | 'question' | 'onWithdrawn'> {
  readonly onEdit: () => void
}

function AskedPart({ view, question, onWithdrawn, onEdit }: AskedPartProps) {
  const { asked } = question.values
  const isMine = useIsMine(question)
  if (!asked)
    return <p className={styles.unsettled}>The words of this question did not come with its file.</p>
  const isFree = isMine && isOpen(question) && question.unsettled.length === 0
  return (
    <>
      <div className={styles.text}>
        <Prose text={asked.text} />
      </div>
      <p className={styles.by}>{askedWords(asked, view.structure)}</p>
      {onWithdrawn && isFree && (
        <div className={styles.actions} data-screen-only>
          <Button size="small" onClick={onEdit}>
            Edit <VisuallyHidden>the question</VisuallyHidden>
          </Button>
          <WithdrawButton view={view} question={question} onWithdrawn={onWithdrawn} />
        </div>
      )}
    </>
  )
}

function WithdrawButton({ view, question, onWithdrawn }: Required<Omit<QuestionItemProps, 'about'>>) {
  const { removeAll } = useCommands()
  const withdraw = async () => {
    const label = `Withdraw the question on ${subjectName(question, view.structure)}`
    const removed = await removeAll({ label, records: [question] })
    if (!removed.ok) return announce(notSavedWords(removed.error), 'assertive')
    announce('The question was withdrawn. Undo brings it back.')
    onWithdrawn?.()
  }
  return (
    <Button size="small" kind="quiet" onClick={() => void withdraw()}>
      Withdraw <VisuallyHidden>the question</VisuallyHidden>
    </Button>
  )
}

interface AnswerPartProps extends Pick<QuestionItemProps, 'view' | 'question'> {
  /** Shows the form and goes on in it. */
  readonly onOpen: (show: () => void) => void
  /** The focus was in what has gone. */
  readonly onDone: () => void
}

function AnswerPart({ view, question, onOpen, onDone }: AnswerPartProps) {
  const { answer } = question.values
  const isLeft = useLeftUnsaved(answerFormName(question))
  const [isForm, setForm] = useState(isLeft || isOpen(question))
  if (isOpen(question) && !isForm) setForm(true) // its answer was taken back
  const close = useClosing(isForm, () => setForm(false), onDone)
  if (isForm || !answer)
    return (
      <AnswerForm
        view={view}
        question={question}
        onSaved={close}
        onClose={isOpen(question) ? undefined : close}
      />
    )
  return (
    <div className={styles.answer}>
      <div className={styles.text}>
        <Prose text={answer.text} />
      </div>
      <p className={styles.by}>{answeredWords(answer, view.structure)}</p>
      {!question.unsettled.includes('answer') && (
        <div className={styles.actions} data-screen-only>
          <Button size="small" onClick={() => onOpen(() => setForm(true))}>
            Change <VisuallyHidden>the answer</VisuallyHidden>
          </Button>
        </div>
      )}
    </div>
  )
}

/** Takes a form away; once it has gone, `onDone` gives the focus a place. */
function useClosing(isShown: boolean, hide: () => void, onDone: () => void): () => void {
  const isClosing = useRef(false)
  useEffect(() => {
    if (isShown || !isClosing.current) return
    isClosing.current = false
    onDone()
  })
  return () => {
    isClosing.current = true
    hide()
  }
}

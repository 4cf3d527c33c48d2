import { useId } from 'react'
import type { ReactNode } from 'react'
import { Page } from '../kit/Page'
import { CouncilSettings, LookSettings, PackTextsSettings, YearSettings } from '../settings/CouncilSettings'
import { LogoSettings } from '../settings/LogoSettings'
import { DataSettings } from '../settings/DataSettings'
import { Diagnostics } from '../settings/Diagnostics'
import { Appearance, WhoAmI } from '../settings/PersonalSettings'
import { RatingSettings } from '../settings/RatingSettings'
import { BrowserWords } from '../trust/BrowserWords'
import styles from '../settings/Settings.module.css'
import type { PageContext } from './PageContext'

/** The council, its defaults, the person at this browser, and where the work is kept. */
export function SettingsPage({ structure, quarter }: PageContext) {
  const view = { structure, quarter }
  return (
    <Page title="Settings" address={`${quarter}/settings`}>
      <div className={styles.page}>
        <Part heading="Council">
          <CouncilSettings view={view} />
        </Part>
        <Part heading="Financial year">
          <YearSettings view={view} />
        </Part>
        <Part heading="Ratings and texts">
          <RatingSettings view={view} />
        </Part>
        <Part heading="Look of documents">
          <p>For packs and briefings as Word documents and web pages; versions keep the look they had.</p>
          <LookSettings view={view} />
          <LogoSettings structure={structure} />
        </Part>
        <Part heading="Glossary and contact">
          <p>Printed at the end of every committee’s pack; what is left empty is not printed.</p>
          <PackTextsSettings view={view} />
        </Part>
        <Part heading="Me">
          <WhoAmI view={view} />
          <Appearance />
        </Part>
        <Part heading="Your files">
          <BrowserWords />
        </Part>
        <Part heading="Data">
          <DataSettings />
        </Part>
        <Part heading="When something does not work">
          <Diagnostics />
        </Part>
      </div>
    </Page>
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

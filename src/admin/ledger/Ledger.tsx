'use client'

import { Button, Gutter, Link, SetStepNav, useConfig } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation.js'
import { useMemo, useState } from 'react'
import { HoldSomething } from '../holds/HoldButton.tsx'
import { HoldsBanner } from '../holds/HoldsBanner.tsx'
import { useHolds } from '../holds/useHolds.ts'
import { filterKinds, useNames } from '../useNames.ts'
import type { LanmuKeys } from '../translations/words.ts'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'
import type { LedgerChoice } from './address.ts'
import { readChoice, writeChoice } from './address.ts'
import { LedgerFilters } from './LedgerFilters.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import type { LedgerEntry } from './useLedger.ts'
import { useLedger } from './useLedger.ts'

/** What was sent, what waits, and what needs somebody. */
export function Ledger() {
  const { t, language } = useWords()
  const { role, isPlanner } = useRole()
  const { choice, change } = useChoice()
  const { holds } = useHolds()
  const names = useNames(filterKinds)
  const ledger = useLedger(choice)
  const isTroubled = new Set(ledger.trouble.map(({ id }) => id))
  const isOther = ({ id }: LedgerEntry) => !isTroubled.has(id)
  const coming = ledger.coming.rows.filter(isOther)
  const others = ledger.rows.filter(isOther)
  const shown = ledger.trouble.length + coming.length + others.length
  return (
    <Gutter className="desk-page">
      <SetStepNav nav={[{ label: t('lanmuLedger:title') }]} />
      <div className="desk-head">
        <div>
          <h1>{t('lanmuLedger:title')}</h1>
          <p>{t(role === 'author' ? 'lanmuLedger:aboutOwn' : 'lanmuLedger:about')}</p>
        </div>
        <div className="desk-acts">
          {isPlanner && <HoldSomething names={names} />}
          <Button
            el="anchor"
            url={ledger.csv(language)}
            buttonStyle="secondary"
            size="medium"
            margin={false}
          >
            {t('lanmuLedger:csv')}
          </Button>
        </div>
      </div>
      <HoldsBanner holds={holds.filter(({ scope }) => scope !== 'everything')} />
      <LedgerFilters choice={choice} names={names} change={change} />
      {ledger.type === 'failed' && (
        <p role="alert" className="desk-problem">
          {t('lanmuLedger:failed', { reason: ledger.detail })}{' '}
          <button type="button" className="desk-link" onClick={ledger.reload}>
            {t('lanmuLedger:again')}
          </button>
        </p>
      )}
      <div aria-busy={ledger.type === 'reading'} className="desk-body">
        {ledger.trouble.length > 0 && (
          <LedgerTable
            caption={t('lanmuLedger:troubleCaption', { count: ledger.trouble.length })}
            rows={ledger.trouble}
            reload={ledger.reload}
          />
        )}
        {coming.length > 0 && (
          <LedgerTable
            caption={t('lanmuLedger:comingCaption')}
            rows={coming}
            reload={ledger.reload}
          />
        )}
        {!ledger.coming.isAll && (
          <p className="desk-after">
            <button
              type="button"
              className="desk-link"
              onClick={() => change({ state: 'planned' })}
            >
              {t('lanmuLedger:allComing')}
            </button>
          </p>
        )}
        {others.length > 0 && (
          <LedgerTable caption={t(captionOf(choice))} rows={others} reload={ledger.reload} />
        )}
        {ledger.type === 'read' && shown === 0 && <Empty choice={choice} change={change} />}
        {ledger.next && <More more={ledger.more} />}
      </div>
    </Gutter>
  )
}

/** What the rows of a choice are, in the order in which they come. */
function captionOf({ state, from, to, search }: LedgerChoice): LanmuKeys {
  if (state === 'planned') return 'lanmuLedger:plannedCaption'
  return [state, from, to, search].some(Boolean) ? 'lanmuLedger:caption' : 'lanmuLedger:pastCaption'
}

function More({ more }: { more: () => Promise<void> }) {
  const { t } = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const press = () => {
    setIsBusy(true)
    void more().finally(() => setIsBusy(false))
  }
  return (
    <Button buttonStyle="secondary" size="medium" disabled={isBusy} onClick={press}>
      {t('lanmuLedger:more')}
    </Button>
  )
}

/** An empty ledger says what will be in it. */
function Empty({
  choice,
  change,
}: {
  choice: LedgerChoice
  change: (changed: Partial<LedgerChoice>) => void
}) {
  const { t } = useWords()
  const { config } = useConfig()
  if (choice.state === 'trouble') return <p className="desk-empty">{t('lanmuLedger:noTrouble')}</p>
  if (Object.values(choice).some(Boolean)) {
    const none = Object.fromEntries(Object.keys(choice).map((name) => [name, null]))
    return (
      <p className="desk-empty">
        {t('lanmuLedger:noMatch')}{' '}
        <button type="button" className="desk-link" onClick={() => change(none)}>
          {t('lanmuLedger:clear')}
        </button>
      </p>
    )
  }
  return (
    <div className="desk-empty">
      <h2>{t('lanmuLedger:emptyTitle')}</h2>
      <p>{t('lanmuLedger:emptyText')}</p>
      <Link href={`${config.routes.admin}/collections/posts/create`} prefetch={false}>
        {t('lanmuLedger:emptyAct')}
      </Link>
    </div>
  )
}

function useChoice() {
  const path = usePathname()
  const params = useSearchParams()
  const choice = useMemo(() => readChoice(new URLSearchParams(params.toString())), [params])
  const change = (changed: Partial<LedgerChoice>): void => {
    const address = path + writeChoice({ ...choice, ...changed })
    // Each letter of a search is no page of its own; everything else is, for the way back.
    const isTyping = Object.keys(changed).join() === 'search'
    window.history[isTyping ? 'replaceState' : 'pushState'](null, '', address)
  }
  return { choice, change }
}

'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import type { Named, Names } from '../useNames.ts'
import { useWords } from '../useWords.ts'
import type { HoldScope } from './useHolds.ts'
import { useHolding } from './useHolds.ts'

/** Holds one thing: asks why, and says what that does. */
export function HoldButton({
  scope,
  target,
  size = 'small',
}: {
  scope: Exclude<HoldScope, 'everything'>
  target: Named
  size?: 'small' | 'medium'
}) {
  const { t } = useWords()
  const { hold } = useHolding()
  const [isAsked, setIsAsked] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <>
      <Button buttonStyle="secondary" size={size} margin={false} onClick={() => setIsAsked(true)}>
        {t(`lanmuLedger:hold_${scope}`)}
      </Button>
      {isAsked && (
        <Dialog
          title={t(`lanmuLedger:holdTitle_${scope}`, { name: target.name })}
          act={t('lanmuLedger:hold')}
          close={() => setIsAsked(false)}
          perform={() => hold({ scope, target: target.id, reason })}
        >
          <p>{t('lanmuLedger:holdText')}</p>
          <Why reason={reason} setReason={setReason} />
        </Dialog>
      )}
    </>
  )
}

/** Holds everything, a channel or a community. */
export function HoldSomething({ names }: { names: Names }) {
  const { t } = useWords()
  const { hold } = useHolding()
  const [isAsked, setIsAsked] = useState(false)
  const [reason, setReason] = useState('')
  const [what, setWhat] = useState('everything:')
  const [scope = '', target = ''] = what.split(':')
  const groups = { channel: names.channels, community: names.communities } as const
  return (
    <>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => setIsAsked(true)}>
        {t('lanmuLedger:holdSomething')}
      </Button>
      {isAsked && (
        <Dialog
          title={t('lanmuLedger:holdSomethingTitle')}
          act={t('lanmuLedger:hold')}
          close={() => setIsAsked(false)}
          perform={() => hold({ scope: scope as HoldScope, target: target || null, reason })}
        >
          <p>{t('lanmuLedger:holdText')}</p>
          <label className="desk-field">
            <span>{t('lanmuLedger:holdWhat')}</span>
            <select value={what} onChange={(event) => setWhat(event.target.value)}>
              <option value="everything:">{t('lanmuLedger:everything')}</option>
              {(['channel', 'community'] as const).map((kind) => (
                <optgroup key={kind} label={t(`lanmuLedger:${kind}`)}>
                  {groups[kind].map(({ id, name }) => (
                    <option key={id} value={`${kind}:${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <Why reason={reason} setReason={setReason} />
        </Dialog>
      )}
    </>
  )
}

function Why({ reason, setReason }: { reason: string; setReason: (reason: string) => void }) {
  const { t } = useWords()
  return (
    <label className="desk-field">
      <span>{t('lanmuLedger:holdWhy')}</span>
      <input
        required
        maxLength={300}
        value={reason}
        placeholder={t('lanmuLedger:holdWhyExample')}
        onChange={(event) => setReason(event.target.value)}
      />
    </label>
  )
}

'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../askApi.ts'
import { Dialog } from '../Dialog.tsx'
import type { Decision } from '../offeredDecisions.ts'
import { offeredDecisions } from '../offeredDecisions.ts'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'
import type { LedgerEntry } from './useLedger.ts'

/** "It is live", "send it again" … each asked once more before it is done. */
export function Decide({ row, reload }: { row: LedgerEntry; reload: () => void }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { isPlanner } = useRole()
  const [asked, setAsked] = useState<Decision | null>(null)
  const [url, setUrl] = useState('')
  const choices = offeredDecisions[row.state] ?? []
  if (!isPlanner || choices.length === 0 || row.post.title === null) return null
  const title = row.post.title || t('lanmuLedger:untitled')

  async function perform(decision: Decision): Promise<string | null> {
    const body = decision === 'confirm' && url ? { url } : {}
    const path = `${config.serverURL}/v1/deliveries/${row.id}/${decision}`
    const answer = await askApi({ url: path, method: 'POST', body })
    if (answer.type === 'refused') return answer.detail
    toast.success(t('lanmu:decided'))
    reload()
    return null
  }

  return (
    <span className="desk-acts">
      {choices.map((decision) => (
        <Button
          key={decision}
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => setAsked(decision)}
        >
          {t(`lanmu:${decision}`)}
        </Button>
      ))}
      {asked && (
        <Dialog
          title={t(`lanmu:${asked}`)}
          act={t(`lanmu:${asked}`)}
          close={() => setAsked(null)}
          perform={() => perform(asked)}
        >
          <p className="desk-dialog__what">
            {t('lanmuLedger:what', { title, channel: row.channel.name })}
          </p>
          <p>{t(`lanmuLedger:sure_${asked}`)}</p>
          {row.partInDoubt && <p>{partWords({ t, asked, doubt: row.partInDoubt })}</p>}
          {asked === 'confirm' && (
            <label className="desk-field">
              <span>{t('lanmuLedger:liveAt')}</span>
              <input
                type="url"
                pattern="https?://.*"
                maxLength={2000}
                placeholder="https://"
                value={url}
                onChange={({ target }) => setUrl(target.value)}
              />
            </label>
          )}
        </Dialog>
      )}
    </span>
  )
}

/** Of several messages: what the decision means for those that are not known to be out. */
function partWords({
  t,
  asked,
  doubt: { part, of },
}: {
  t: ReturnType<typeof useWords>['t']
  asked: Decision
  doubt: { part: number; of: number }
}): string {
  const message = { part, of }
  if (asked === 'confirm') return t('lanmuLedger:part_confirm', message)
  if (asked === 'resend') return t('lanmuLedger:part_resend', message)
  return t('lanmuLedger:part_left', message)
}

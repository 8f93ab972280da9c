'use client'

import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { ReviewAct } from '../../domain/review.ts'
import { HoldButton } from '../holds/HoldButton.tsx'
import type { Review } from '../review/useReview.ts'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import { Act } from './Act.tsx'
import { Duplicate } from './Duplicate.tsx'
import { PublishNow } from './PublishNow.tsx'
import { TakeOff } from './TakeOff.tsx'
import { useReread } from './useReread.ts'
import { useSchedule } from './useSchedule.ts'

/** Everything that can be done with a post, in one place, each with what it will do. */
export function Acts({
  review: { offered, version, needsApproval },
  does,
  isDisabled,
  isUnsaved,
  isHeld,
  reload,
}: {
  review: Review
  does: (act: ReviewAct) => void
  isDisabled: boolean
  /** What stands in the form is not what would be judged or published. */
  isUnsaved: boolean
  isHeld: boolean
  reload: () => void
}) {
  const { t } = useWords()
  const { id, hasPublishedDoc } = useDocumentInfo()
  const { role, isPlanner } = useRole()
  const reread = useReread()
  const title = useFormFields(([fields]) => String(fields.title?.value ?? ''))
  const isOwn = offered.includes('comment')
  const maySchedule = isPlanner || (role === 'author' && isOwn && !needsApproval)
  const isWaiting = isDisabled || isUnsaved
  return (
    <ul className="lanmu-acts" aria-label={t('lanmuPost:acts')}>
      {offered.map((name) => (
        <Act key={name} does={t(`lanmuPost:does_${name}`)}>
          <Button
            id={`lanmu-${name}`}
            size="small"
            margin={false}
            buttonStyle={name === 'submit' || name === 'approve' ? 'primary' : 'secondary'}
            // What is judged is what is saved.
            disabled={isDisabled || (isUnsaved && name !== 'comment')}
            onClick={() => does(name)}
          >
            {t(`lanmuReview:${name}`)}
          </Button>
        </Act>
      ))}
      {maySchedule && <Schedule isDisabled={isDisabled} />}
      {maySchedule && (
        <Act does={t('lanmuPost:does_publishNow')}>
          <PublishNow
            version={version}
            isDisabled={isWaiting}
            done={async () => {
              await reread()
              reload()
            }}
          />
        </Act>
      )}
      {maySchedule && hasPublishedDoc && (
        <Act does={t('lanmuPost:does_takeOff')}>
          <TakeOff isDisabled={isWaiting} reload={reload} />
        </Act>
      )}
      {isPlanner && !isHeld && (
        <Act does={t('lanmuPost:does_hold')}>
          <HoldButton scope="post" target={{ id: String(id), name: title }} />
        </Act>
      )}
      {role !== 'viewer' && (
        <Act does={t('lanmuPost:does_duplicate')}>
          <Duplicate isDisabled={isWaiting} />
        </Act>
      )}
    </ul>
  )
}

function Schedule({ isDisabled }: { isDisabled: boolean }) {
  const { t } = useWords()
  const times = useTimes()
  const { hasChange, schedule } = useSchedule()
  const at = useFormFields(([fields]) => fields.publishAt?.value) as string | undefined
  const zone = useFormFields(([fields]) => fields['publishAt_tz']?.value) as string | undefined
  const count = useFormFields(([fields]) => [fields.channels?.value ?? []].flat().length)
  if (!hasChange) return null
  const isReady = Boolean(at) && count > 0
  const does = isReady
    ? t('lanmuPost:does_schedule', { time: times.dayTime(at!, zone || times.here), count })
    : t('lanmuPost:does_scheduleNeeds')
  return (
    <Act does={does}>
      <Button
        id="lanmu-schedule"
        size="small"
        margin={false}
        disabled={isDisabled || !isReady}
        onClick={() => void schedule()}
      >
        {t('lanmuPost:schedule')}
      </Button>
    </Act>
  )
}

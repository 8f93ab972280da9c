import type { AdminViewServerProps } from 'payload'
import { PageFrame } from '../PageFrame.tsx'
import { readChoice } from './address.ts'
import { Calendar } from './Calendar.tsx'
import { EarlyAsk } from './EarlyAsk.tsx'
import { lookingAt, queryOf, readScreen, screenCookie } from './looking.ts'
import { readNames } from './readNames.ts'

/** What stands on which day, and where there are gaps. */
export function CalendarView(props: AdminViewServerProps) {
  const { req, cookies } = props.initPageResult
  const { user, payload } = req
  const choice = readChoice(toParams(props.searchParams))
  const screen = readScreen(cookies.get(screenCookie))
  const looking = screen && lookingAt({ choice, screen, now: Date.now() })
  return (
    <PageFrame {...props} path="/calendar">
      {looking && (
        <EarlyAsk
          url={`${payload.config.serverURL}/v1/calendar?${queryOf({ choice, ...looking })}`}
          language={req.i18n.language}
          policy={req.headers.get('content-security-policy')}
        />
      )}
      <Calendar
        reader={{ id: String(user?.id), role: String(user?.role) }}
        // Not waited for: the page's first question leaves before it.
        names={readNames({ req })}
      />
    </PageFrame>
  )
}

function toParams(given: AdminViewServerProps['searchParams']): URLSearchParams {
  const pairs = Object.entries(given ?? {}).map(([name, value]) => [name, [value].flat()[0] ?? ''])
  return new URLSearchParams(pairs as [string, string][])
}

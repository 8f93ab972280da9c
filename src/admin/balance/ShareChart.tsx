'use client'

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { ContentType } from '../../domain/post.ts'
import { useWords } from '../useWords.ts'
import type { CommunityAnswer } from './answer.ts'

/** Told apart without colour: each line has a dash of its own as well as a chart of its own. */
const dashes: Record<ContentType, string> = { product: '0', values: '7 3', interaction: '2 3' }

const weekMs = 7 * 86_400_000
const toPercent = (share: number) => Math.round(share * 100)

/** One type's share over time; hatched: what the policy allows, dotted: what it aims for. */
export function ShareChart({
  type,
  shown: { timeline, policy, now: current },
  now,
}: {
  type: ContentType
  shown: CommunityAnswer
  now: number
}) {
  const { t, locale } = useWords()
  const { min, target, max } = policy.shares[type]
  const band = { min: toPercent(min), target: toPercent(target), max: toPercent(max) }
  const name = t(`lanmuBalance:${type}`)
  const points = timeline.map(({ at, types, isSample }) => ({
    at: Date.parse(at),
    share: isSample ? toPercent(types[type].share) : null,
  }))
  const [first, last] = [points[0]?.at ?? now, points.at(-1)?.at ?? now]
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const weeks = Array.from(
    { length: Math.ceil((last - first) / weekMs) },
    (_, n) => first + n * weekMs,
  )
  const nowShare = toPercent(current.types[type].share)
  return (
    <figure>
      <figcaption>
        <strong>{t('lanmuBalance:share', { type: name })}</strong>
        <span>{t('lanmuBalance:band', band)}</span>
      </figcaption>
      <div
        role="img"
        aria-label={t('lanmuBalance:chart', { type: name, now: nowShare, ...band })}
        className="lanmu-shares__chart"
      >
        <ResponsiveContainer width="100%" height={178}>
          <LineChart
            data={points}
            margin={{ top: 20, right: 12, bottom: 0, left: -18 }}
            accessibilityLayer={false}
          >
            <defs>
              <pattern id={`band-${type}`} width="6" height="6" patternUnits="userSpaceOnUse">
                <path d="M0 6 L6 0" stroke="var(--theme-elevation-400)" strokeWidth="1" />
              </pattern>
            </defs>
            <CartesianGrid stroke="var(--theme-elevation-150)" vertical={false} />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={[first, last]}
              ticks={weeks}
              tickFormatter={(at: number) => day.format(at)}
              stroke="var(--theme-elevation-600)"
            />
            <YAxis
              domain={[0, 100]}
              ticks={[0, 25, 50, 75, 100]}
              stroke="var(--theme-elevation-600)"
            />
            <ReferenceArea
              y1={band.min}
              y2={band.max}
              fill={`url(#band-${type})`}
              stroke="var(--theme-elevation-400)"
              fillOpacity={0.7}
            />
            <ReferenceLine
              y={band.target}
              stroke="var(--theme-elevation-600)"
              strokeDasharray="1 4"
            />
            <ReferenceLine
              x={now}
              stroke="var(--theme-text)"
              label={{ value: t('lanmuBalance:now'), position: 'top', fill: 'var(--theme-text)' }}
            />
            <Tooltip
              labelFormatter={(at) => moment.format(Number(at))}
              formatter={(share) => [`${String(share)} %`, name]}
              contentStyle={{ background: 'var(--theme-elevation-0)', color: 'var(--theme-text)' }}
            />
            <Line
              type="stepAfter"
              dataKey="share"
              dot={false}
              stroke="var(--theme-text)"
              strokeWidth={2}
              strokeDasharray={dashes[type]}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}

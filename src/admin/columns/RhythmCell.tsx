'use client'

import type { DefaultCellComponentProps } from 'payload'
import { fromRule } from '../../domain/calendar/repeatChoice.ts'
import { tellRhythm } from '../../domain/calendar/tellRhythm.ts'
import { useWords } from '../useWords.ts'

/** How often a column appears, in words; a rule that has none is shown as it is. */
export function RhythmCell({ cellData }: DefaultCellComponentProps) {
  const { language } = useWords()
  const rule = String(cellData ?? '')
  return <span>{tellRhythm({ choice: fromRule(rule), language }) ?? rule}</span>
}

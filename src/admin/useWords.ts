'use client'

import { useTranslation } from '@payloadcms/ui'
import type { LanmuKeys, LanmuTranslations } from './translations/words.ts'

/** Lanmu's words in the reader's language, and the locale in which dates are written. */
export function useWords() {
  const { t, i18n } = useTranslation<LanmuTranslations, LanmuKeys>()
  const language: 'zh' | 'en' = i18n.language === 'zh' ? 'zh' : 'en'
  return { t, language, locale: language === 'zh' ? 'zh-CN' : 'en-GB' }
}

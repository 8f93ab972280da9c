'use client'

import { useTranslation } from '@payloadcms/ui'

/** What to enter into a channel's setting, and a way to where its platform shows that. */
export function SettingHelp({ words, link }: { words: { en: string; zh: string }; link: string }) {
  const { i18n } = useTranslation()
  return (
    <div className="field-description">
      <span>
        {i18n.language === 'zh' ? words.zh : words.en}{' '}
        <a href={link} target="_blank" rel="noreferrer">
          {new URL(link).hostname}
        </a>
      </span>
    </div>
  )
}

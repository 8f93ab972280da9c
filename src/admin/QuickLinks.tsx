'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { ownPages } from './ownPages.ts'
import { useWords } from './useWords.ts'

/** Our pages in the head of every page: Payload keeps its menu closed on all but the widest screens. */
export function QuickLinks() {
  const { t } = useWords()
  const { config } = useConfig()
  const here = usePathname()
  return (
    <nav className="lanmu-quick" aria-label={t('lanmu:pages')}>
      {ownPages.map(({ path, word }) => {
        const href = config.routes.admin + path
        return (
          <Link
            key={path}
            href={href}
            prefetch={false}
            aria-current={here === href ? 'page' : undefined}
          >
            {t(word)}
          </Link>
        )
      })}
    </nav>
  )
}

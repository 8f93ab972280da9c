'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { ownPages } from './ownPages.ts'
import { useWords } from './useWords.ts'

/** The pages that are ours, above Payload's list of collections. */
export function NavLinks() {
  const { t } = useWords()
  const { config } = useConfig()
  const here = usePathname()
  return (
    <div className="lanmu-nav">
      {ownPages.map(({ path, word }) => {
        const href = config.routes.admin + path
        const isHere = here === href
        return (
          <Link
            key={path}
            href={href}
            prefetch={false}
            id={`nav-lanmu-${path.slice(1) || 'home'}`}
            className="nav__link"
            aria-current={isHere ? 'page' : undefined}
          >
            {isHere && <div className="nav__link-indicator" />}
            <span className="nav__link-label">{t(word)}</span>
          </Link>
        )
      })}
    </div>
  )
}

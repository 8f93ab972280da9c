import type { RequestHandler } from 'express'
import { refuse } from './refuse.ts'

/**
 * Refuses what another site's page tries to write here through somebody's browser. Sessions are not
 * taken from there anyway; but a page could still sign its visitor in, as somebody else.
 */
export const refuseOtherSites: RequestHandler = (req, res, next) => {
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(req.method)
  if (isRead || req.get('sec-fetch-site') !== 'cross-site') return next()
  refuse({ req, res, status: 403, words: fromElsewhere })
}

const fromElsewhere = {
  en: 'A page of another site may not write here.',
  zh: '其他网站的页面不能在这里写入。',
}

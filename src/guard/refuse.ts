import type { Request, Response } from 'express'

/** Answers in the shape of Payload's own refusals, so that its forms show the words. */
export function refuse({
  req,
  res,
  status,
  words: { en, zh },
}: {
  req: Request
  res: Response
  status: number
  words: { en: string; zh: string }
}): void {
  const message = req.acceptsLanguages('en', 'zh') === 'zh' ? zh : en
  res
    .status(status)
    .vary('Accept-Language')
    .json({ errors: [{ message }] })
}

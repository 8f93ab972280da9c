import type { ChannelLimits } from '../channel.ts'

/** Mails have no bound on their text. Ten pictures of 1 MB keep one below what providers take. */
export const emailLimits: ChannelLimits = {
  text: [],
  media: {
    count: 10,
    formats: ['image/jpeg', 'image/png', 'image/gif'],
    maxBytes: 1_000_000,
    maxWidth: 1600,
    maxHeight: 4000,
    keepsAnimation: true,
  },
}

/** A server has to take a hundred recipients of one mail (RFC 5321, 4.5.3.1.8); many want fewer. */
export const recipientsPerMail = 50

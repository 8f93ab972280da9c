import type { CollectionSlug } from 'payload'
import type { Role } from '../../collections/access.ts'

export const askers = ['admin', 'editor', 'author', 'viewer', 'anonymous'] as const
export type Asker = Role | 'anonymous'

export type Access = {
  /** Who may do it; `owner`: an author or user with what is his own, `others`: with anybody's. */
  create: readonly Asker[]
  read: readonly Asker[]
  /** Who finds what is not his own. */
  readOthers: readonly Asker[]
  update: readonly Asker[]
  updateOthers: readonly Asker[]
  delete: readonly Asker[]
}

const signedIn = ['admin', 'editor', 'author', 'viewer'] as const
const writers = ['admin', 'editor', 'author'] as const
const planners = ['admin', 'editor'] as const
const admins = ['admin'] as const
const nobody = [] as const

/** What every collection lets every role do. A collection without a row fails the test. */
export const accessTable: Partial<Record<CollectionSlug, Access>> = {
  posts: row({ create: writers, read: signedIn, update: planners, own: writers, delete: planners }),
  reviews: row({ create: nobody, read: signedIn, update: nobody, delete: nobody }),
  // Its files are anybody's: media.integration.test.ts.
  media: row({ create: writers, read: signedIn, update: writers, delete: planners }),
  columns: row({ create: planners, read: signedIn, update: planners, delete: planners }),
  holidays: row({ create: planners, read: signedIn, update: planners, delete: planners }),
  communities: row({ create: planners, read: signedIn, update: planners, delete: planners }),
  'balance-policies': row({
    create: planners,
    read: signedIn,
    update: planners,
    delete: planners,
  }),
  'balance-overrides': row({
    create: planners,
    read: signedIn,
    update: nobody,
    delete: nobody,
  }),
  channels: row({ create: admins, read: signedIn, update: admins, delete: admins }),
  holds: row({ create: planners, read: signedIn, update: planners, delete: nobody }),
  imports: row({ create: planners, read: planners, update: planners, delete: planners }),
  deliveries: row({ create: nobody, read: signedIn, update: nobody, delete: nobody }),
  notices: row({ create: nobody, read: signedIn, update: nobody, delete: planners }),
  'notice-targets': row({ create: admins, read: planners, update: admins, delete: admins }),
  workers: row({ create: nobody, read: signedIn, update: nobody, delete: nobody }),
  lanes: row({ create: nobody, read: signedIn, update: nobody, delete: nobody }),
  'issue-numbers': row({ create: nobody, read: signedIn, update: nobody, delete: nobody }),
  'api-keys': row({ create: admins, read: admins, update: admins, delete: admins }),
  answers: row({ create: nobody, read: nobody, update: nobody, delete: nobody }),
  presence: row({ create: nobody, read: nobody, update: nobody, delete: nobody }),
  'change-marks': row({ create: nobody, read: nobody, update: nobody, delete: nobody }),
  'hub-pings': row({ create: nobody, read: nobody, update: nobody, delete: nobody }),
  counters: row({ create: nobody, read: nobody, update: nobody, delete: nobody }),
  metrics: row({ create: nobody, read: signedIn, update: nobody, delete: nobody }),
  webhooks: row({ create: admins, read: admins, update: admins, delete: admins }),
  'webhook-messages': row({ create: nobody, read: admins, update: nobody, delete: nobody }),
  'webhook-events': row({ create: nobody, read: nobody, update: nobody, delete: nobody }),
  audit: row({ create: nobody, read: admins, update: nobody, delete: nobody }),
  'calendar-feeds': row({ create: planners, read: planners, update: planners, delete: planners }),
  'import-rows': row({ create: nobody, read: planners, update: nobody, delete: nobody }),
  users: {
    create: admins,
    read: signedIn,
    // Their names: what else is read of a user is in users.integration.test.ts.
    readOthers: signedIn,
    update: signedIn,
    updateOthers: admins,
    delete: admins,
  },
}

function row({
  create,
  read,
  update,
  own = update,
  delete: remove,
}: {
  create: readonly Asker[]
  read: readonly Asker[]
  update: readonly Asker[]
  own?: readonly Asker[]
  delete: readonly Asker[]
}): Access {
  return { create, read, readOthers: read, update: own, updateOthers: update, delete: remove }
}

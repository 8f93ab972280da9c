export interface paths {
  '/docs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** This document as a page */
    get: operations['readDocs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/docs/start.js': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Starts the page above */
    get: operations['readDocsScript']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/problems': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What each type of problem means, and what to do */
    get: operations['listProblems']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who you are to us, and what you may do */
    get: operations['readMe']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/keys/{id}/issue': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make the secret of a key; the one before ends
     * @description For people who signed in: no key makes keys. The answer is given once.
     *
     *     Scope: `write:keys` (admin).
     */
    post: operations['issueKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Imports of plans, newest first
     * @description Scope: `read:imports` (admin, editor).
     */
    get: operations['listImports']
    put?: never
    /**
     * Import a plan; a worker carries it out
     * @description A plan as CSV, a calendar, a post in Markdown (with a `name`), or a zip of posts or a table with their pictures. Answers at once: ask for the import until its state is `done` or `failed`, or subscribe to `import.finished`. The same plan again changes nothing. Up to 32 MB.
     *
     *     Scope: `write:imports` (admin, editor).
     */
    post: operations['importPlan']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far an import is, and what became of it
     * @description Scope: `read:imports` (admin, editor).
     */
    get: operations['readImport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{id}/run': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Run an import again: for real after a dry run
     * @description Scope: `write:imports` (admin, editor).
     */
    post: operations['runImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{id}/rows': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What became of each row of an import so far, in their order
     * @description Scope: `read:imports` (admin, editor).
     */
    get: operations['listImportRows']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/feeds/{channel}/{file}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** RSS, Atom or JSON Feed of a feed channel */
    get: operations['readFeed']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Posts without their text, newest first
     * @description Of a post that is on the calendar, the version that will leave.
     *
     *     Scope: `read:posts` (admin, editor, author, viewer).
     */
    get: operations['listPosts']
    put?: never
    /**
     * Write a post
     * @description With `state: scheduled` it goes onto the calendar at once.
     *
     *     Scope: `write:posts` (admin, editor, author).
     */
    post: operations['createPost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A post as its editors have it, with its text
     * @description The ETag is what `If-Match` takes. `version=calendar`: what will leave.
     *
     *     Scope: `read:posts` (admin, editor, author, viewer).
     */
    get: operations['readPost']
    put?: never
    post?: never
    /**
     * Put a post into the trash; what has not left will not
     * @description Scope: `write:posts` (admin, editor, author).
     */
    delete: operations['trashPost']
    options?: never
    head?: never
    /**
     * Change a post; what is left out stays
     * @description A post on the calendar stays there, changed; `as=draft` saves the change beside it, where nothing of it leaves.
     *
     *     Scope: `write:posts` (admin, editor, author).
     */
    patch: operations['changePost']
    trace?: never
  }
  '/posts/{id}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a post out of the trash, as a draft
     * @description Scope: `write:posts` (admin, editor, author).
     */
    post: operations['restorePost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/publish-now': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Publish a post now, as its latest version is
     * @description It becomes due, and leaves by the rules of its channels: quiet hours, rate limits, holds and the balance still count. Asked for again it changes nothing; what has gone out is not sent twice.
     *
     *     Scope: `write:posts` (admin, editor, author).
     */
    post: operations['publishPostNow']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/duplicate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * A new draft with the content of a post
     * @description Text, pictures, link, types, column, channels and communities; no time, issue, repeats or deliveries. It belongs to whoever asks.
     *
     *     Scope: `write:posts` (admin, editor, author).
     */
    post: operations['duplicatePost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/history': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What happened to a post, newest first
     * @description Who wrote, submitted, approved, scheduled, moved, took off, held and released it, and what each delivery did.
     *
     *     Scope: `read:posts` (admin, editor, author, viewer).
     */
    get: operations['readPostHistory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that a post is open in front of you, and hear what others do with it
     * @description Repeat it every five seconds; who is silent for 15 counts as gone.
     *
     *     Scope: `read:posts` (admin, editor, author, viewer).
     */
    post: operations['notePresence']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What a channel would be sent of a post: text, counts, problems, pictures
     * @description The latest version of the post, by the function that the sender uses.
     *
     *     Scope: `read:posts` (admin, editor, author, viewer).
     */
    get: operations['previewPost']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/post-previews': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * What channels would be sent of a post that is not saved yet
     * @description For forms, while somebody types.
     *
     *     Scope: `write:posts` (admin, editor, author).
     */
    post: operations['previewUnsavedPost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/media': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Pictures with their renditions, newest first
     * @description Scope: `read:media` (admin, editor, author, viewer).
     */
    get: operations['listMedia']
    put?: never
    /**
     * Upload a picture as a form with the parts file and alt
     * @description JPEG, PNG, WebP or GIF by its content, up to 32 MB and 100 million pixels.
     *
     *     Scope: `write:media` (admin, editor, author).
     */
    post: operations['uploadMedia']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/media/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A picture with its renditions
     * @description Scope: `read:media` (admin, editor, author, viewer).
     */
    get: operations['readMedia']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/media/by-url': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a picture from an address of the web
     * @description Scope: `write:media` (admin, editor, author).
     */
    post: operations['addMediaByUrl']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/holds': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What is held back, newest first
     * @description Scope: `read:holds` (admin, editor, author, viewer).
     */
    get: operations['listHolds']
    put?: never
    /**
     * Hold back a post, a channel, a community or everything, from now
     * @description Scope: `write:holds` (admin, editor).
     */
    post: operations['createHold']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/holds/{id}/release': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let go what was held; what is late by now leaves one by one
     * @description Scope: `write:holds` (admin, editor).
     */
    post: operations['releaseHold']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The ledger: what became of each post on each channel
     * @description By the time they are due, newest first where nothing else is asked. Whoever has the role author is shown those of posts of their own. `state=trouble`: what waits for somebody, the newest 200 on one page.
     *
     *     Scope: `read:deliveries` (admin, editor, author, viewer).
     */
    get: operations['listDeliveries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A delivery with every attempt, and what people decided about it
     * @description Scope: `read:deliveries` (admin, editor, author, viewer).
     */
    get: operations['readDelivery']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries.csv': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Take the ledger along as a table
     * @description Newest first, times in UTC. UTF-8 with a byte order mark; no cell begins a formula.
     *
     *     Scope: `read:deliveries` (admin, editor, author, viewer).
     */
    get: operations['exportDeliveries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that an unconfirmed delivery is live
     * @description Scope: `write:deliveries` (admin, editor).
     */
    post: operations['confirmDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/resend': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send a delivery (again), now
     * @description Scope: `write:deliveries` (admin, editor).
     */
    post: operations['resendDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/dismiss': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Leave an unconfirmed or missed delivery as it is
     * @description Scope: `write:deliveries` (admin, editor).
     */
    post: operations['dismissDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/cancel': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Do not send a planned delivery
     * @description Scope: `write:deliveries` (admin, editor).
     */
    post: operations['cancelDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/communities': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Communities and what they are for, newest first
     * @description Scope: `read:communities` (admin, editor, author, viewer).
     */
    get: operations['listCommunities']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/communities/{community}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A community and what it is for
     * @description Scope: `read:communities` (admin, editor, author, viewer).
     */
    get: operations['readCommunity']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Columns and when they appear, newest first
     * @description Scope: `read:columns` (admin, editor, author, viewer).
     */
    get: operations['listColumns']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{column}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A column and when it appears
     * @description Scope: `read:columns` (admin, editor, author, viewer).
     */
    get: operations['readColumn']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{column}/issues': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The issues of a column in a range, empty ones too
     * @description `from` counts, `to` does not; at most 400 days.
     *
     *     Scope: `read:columns` (admin, editor, author, viewer).
     */
    get: operations['listIssues']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{column}/next-issue': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The next issue of a column that nobody has filled
     * @description With what a post that fills it takes from the column. Looked for within a year.
     *
     *     Scope: `read:columns` (admin, editor, author, viewer).
     */
    get: operations['readNextIssue']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Channels without their settings, newest first
     * @description Scope: `read:channels` (admin, editor, author, viewer).
     */
    get: operations['listChannels']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A channel, without its settings
     * @description Scope: `read:channels` (admin, editor, author, viewer).
     */
    get: operations['readChannel']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}/published': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What a channel shows now, newest first
     * @description A page may hold fewer than `limit`. Open to everyone for channels of the kind “feed”; for others it takes the scope `read:posts`.
     */
    get: operations['listPublished']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}/published/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * One thing that a channel shows now
     * @description Open to everyone for channels of the kind “feed”; for others it takes the scope `read:posts`.
     */
    get: operations['readPublished']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}/changes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What was published, changed or taken down since a cursor, oldest first
     * @description Keep `cursor` and ask on from it: nothing is skipped, and a thing comes again only when it changed. What was taken down comes as `{ "type": "removed" }`. Open to everyone for channels of the kind “feed”; for others it takes the scope `read:posts`.
     */
    get: operations['listChanges']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/reviews': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who asked for a review of a post, approved it or sent it back
     * @description The latest first. `offered`: what whoever asks can do about it now.
     *
     *     Scope: `read:posts` (admin, editor, author, viewer).
     */
    get: operations['listReviews']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/submit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Ask for a review of a draft of one’s own
     * @description Scope: `write:posts` (admin, editor, author).
     */
    post: operations['submitPost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/withdraw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take one’s own post back from review
     * @description Scope: `write:posts` (admin, editor, author).
     */
    post: operations['withdrawPost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/approve': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Approve a post as it is now
     * @description Scope: `write:posts` (admin, editor, author).
     */
    post: operations['approvePost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/send-back': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send a post back to its author, with a comment
     * @description Scope: `write:posts` (admin, editor, author).
     */
    post: operations['sendBackPost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/comment': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say something about a post
     * @description Scope: `write:posts` (admin, editor, author).
     */
    post: operations['commentPost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}/lease': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Lease due deliveries of a pull channel
     * @description At least once, under a stable delivery id. `lease` is the token that each answer must carry.
     *
     *     Scope: `pull:channel` (admin, editor).
     */
    post: operations['leaseDeliveries']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/ack': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that a leased delivery is published
     * @description The same acknowledgement twice gets the same answer.
     *
     *     Scope: `pull:channel` (admin, editor).
     */
    post: operations['acknowledgeDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/nack': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that a leased delivery could not be published, for now or for good
     * @description Scope: `pull:channel` (admin, editor).
     */
    post: operations['refuseDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/extend': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Keep a leased delivery for longer
     * @description Scope: `pull:channel` (admin, editor).
     */
    post: operations['extendLease']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}/due': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A stream of events: how many deliveries are due, whenever that changes
     * @description Server-sent events: `event: due`, `data: {"due": 3}`. Lease them when it says so.
     *
     *     Scope: `pull:channel` (admin, editor).
     */
    get: operations['watchDue']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/webhooks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who is called when something happens, newest first
     * @description Scope: `read:webhooks` (admin).
     */
    get: operations['listWebhooks']
    put?: never
    /**
     * Be called when something happens, by the Standard Webhooks rules
     * @description Scope: `write:webhooks` (admin).
     */
    post: operations['createWebhook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/webhooks/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A webhook; its ETag is for If-Match
     * @description Scope: `read:webhooks` (admin).
     */
    get: operations['readWebhook']
    put?: never
    post?: never
    /**
     * No longer be called
     * @description Scope: `write:webhooks` (admin).
     */
    delete: operations['deleteWebhook']
    options?: never
    head?: never
    /**
     * Change a webhook, or enable it again
     * @description Scope: `write:webhooks` (admin).
     */
    patch: operations['changeWebhook']
    trace?: never
  }
  '/webhooks/{id}/messages': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Every call of a webhook and what was answered, newest first
     * @description Scope: `read:webhooks` (admin).
     */
    get: operations['listWebhookMessages']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/webhooks/{id}/test': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Call a webhook now, with an event of the type webhook.test
     * @description Also a disabled one. It is called once and the answer says how that went; the message is in the log. At most ten tests a minute for each person.
     *
     *     Scope: `write:webhooks` (admin).
     */
    post: operations['testWebhook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/webhooks/{id}/messages/{message}/replay': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send a message again, under the same id
     * @description Scope: `write:webhooks` (admin).
     */
    post: operations['replayWebhookMessage']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/deliveries/{id}/metrics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How a delivery was received
     * @description Scope: `read:metrics` (admin, editor, author, viewer).
     */
    get: operations['readMetrics']
    /**
     * Report how a delivery was received
     * @description Totals, not differences: a report again, or late, counts nothing twice.
     *
     *     Scope: `write:metrics` (admin, editor).
     */
    put: operations['reportMetrics']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/home': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What goes out today, what needs somebody, and whether posts leave
     * @description Whoever has the role author is told of posts and columns of their own.
     *
     *     Scope: `read:calendar` (admin, editor, author, viewer).
     */
    get: operations['readHome']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sample-week': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How much of the sample week is here
     * @description `posts`: as they were loaded. `kept`: rewritten by somebody since.
     *
     *     Scope: `write:channels` (admin).
     */
    get: operations['readSampleWeek']
    put?: never
    /**
     * Put a sample week on the calendar of the coming seven days
     * @description Scope: `write:channels` (admin).
     */
    post: operations['loadSampleWeek']
    /**
     * Take the sample week away, and nothing that somebody made
     * @description `posts`: taken away. `kept`: rewritten by somebody, and left with what they need.
     *
     *     Scope: `write:channels` (admin).
     */
    delete: operations['removeSampleWeek']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/health/channels': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How each channel fares, newest first: last sent, failures, pauses, rate
     * @description Scope: `read:channels` (admin, editor, author, viewer).
     */
    get: operations['readChannelHealth']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}/check': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Test the connection of a channel with its saved settings
     * @description At most ten tests a minute for each person. Readers see nothing where possible.
     *
     *     Scope: `write:deliveries` (admin, editor).
     */
    post: operations['checkChannel']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channel-checks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Test settings that are not saved yet
     * @description A secret given as eight dots is the one that is stored for `channel`. At most ten tests a minute.
     *
     *     Scope: `write:channels` (admin).
     */
    post: operations['tryChannelSettings']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/channels/{channel}/test-message': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send a test message, which readers see, with the saved settings
     * @description It leaves at once and is no delivery. At most ten tests a minute for each person.
     *
     *     Scope: `write:deliveries` (admin, editor).
     */
    post: operations['sendTestMessage']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/inbox': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what a person has to publish by hand, the longest due first
     * @description Scope: `read:deliveries` (admin, editor, author, viewer).
     */
    get: operations['listInbox']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/inbox/{id}/pictures/{media}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Download a picture of a task, without what its camera wrote beside it
     * @description Scope: `read:deliveries` (admin, editor, author, viewer).
     */
    get: operations['getInboxPicture']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/inbox/{id}/done': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that a task was published by hand
     * @description Scope: `write:deliveries` (admin, editor).
     */
    post: operations['finishTask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/inbox/{id}/not-done': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Say that a task could not be published, and why
     * @description Scope: `write:deliveries` (admin, editor).
     */
    post: operations['refuseTask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/balance': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The mix now and over time, where the plan breaks the policy, and what would mend it
     * @description Scope: `read:balance` (admin, editor, author, viewer).
     */
    get: operations['readBalance']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/balance/simulate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * The balance if these drafts were planned, and what would mend it; saves nothing
     * @description Scope: `read:balance` (admin, editor, author, viewer).
     */
    post: operations['simulateBalance']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/balance/with-post': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What one more post would do to the mix; saves nothing
     * @description Scope: `read:balance` (admin, editor, author, viewer).
     */
    get: operations['readBalanceWithPost']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/balance/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Where a suggested repair puts which post, and what it does to every rule; saves nothing
     * @description Scope: `read:balance` (admin, editor, author, viewer).
     */
    post: operations['previewBalanceSuggestion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/balance/apply': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Carry out a suggested repair, if the plan is still what it was made for
     * @description Scope: `write:balance` (admin, editor).
     */
    post: operations['applyBalanceSuggestion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/balance/override': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let a post pass that the balance blocks; the reason is kept
     * @description Scope: `write:balance` (admin, editor).
     */
    post: operations['overrideBalance']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/balance/days': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The days of a range on which the mix of a community is off
     * @description From now on: what is over cannot be mended. At most 62 days.
     *
     *     Scope: `read:balance` (admin, editor, author, viewer).
     */
    get: operations['listBalanceDays']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{id}/queue': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Put a post into the column’s next free issue
     * @description Scope: `write:columns` (admin, editor).
     */
    post: operations['queuePost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{id}/issues/{issue}/fill': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Put a post into this issue
     * @description Scope: `write:columns` (admin, editor).
     */
    post: operations['fillIssue']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{id}/issues/{issue}/skip': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let an empty issue fall out
     * @description Scope: `write:columns` (admin, editor).
     */
    post: operations['skipIssue']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{id}/issues/{issue}/move': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move this issue, and the post in it, to another time
     * @description Scope: `write:columns` (admin, editor).
     */
    post: operations['moveIssue']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/posts/{id}/move': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move a post to another time
     * @description Scope: `write:posts` (admin, editor, author).
     */
    post: operations['movePost']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/columns/{id}/change': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Change when a column appears; tells which planned posts move
     * @description Scope: `write:columns` (admin, editor).
     */
    post: operations['changeColumn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendar': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Posts, issues of columns (empty ones too) and open holds of a range
     * @description `from` counts, `to` does not; at most 400 days.
     *
     *     Scope: `read:calendar` (admin, editor, author, viewer).
     */
    get: operations['readCalendar']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/{feed}/{file}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The plan as iCalendar, for calendar programs
     * @description From 30 days ago to 400 days ahead. The address has a secret in it and needs no key; an editor can close it or make another.
     */
    get: operations['readCalendarFeed']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/plan.csv': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The plan as CSV, as the import takes it
     * @description Posts with a time from `from` to before `to`, drafts too; at most 400 days. Imported again it changes nothing.
     *
     *     Scope: `read:calendar` (admin, editor, author, viewer).
     */
    get: operations['exportPlan']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The OpenAPI 3.1 document */
    get: operations['readDocument']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  'delivery.sent': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A post is live on a channel */
    post: operations['onDeliverySent']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'delivery.rejected': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A channel refused a post for good */
    post: operations['onDeliveryRejected']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'delivery.missed': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A post is too late to leave */
    post: operations['onDeliveryMissed']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'delivery.unconfirmed': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A post may be live, and somebody should look */
    post: operations['onDeliveryUnconfirmed']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'post.scheduled': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A post came onto the calendar */
    post: operations['onPostScheduled']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'post.changed': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A post on the calendar was changed */
    post: operations['onPostChanged']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'post.unscheduled': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A post was taken off the calendar */
    post: operations['onPostUnscheduled']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'balance.warning': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A community goes out of balance, or a post is kept back for it */
    post: operations['onBalanceWarning']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'issue.empty': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** An issue of a column is still empty */
    post: operations['onIssueEmpty']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'channel.failing': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A channel fails again and again */
    post: operations['onChannelFailing']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'import.finished': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A plan was imported */
    post: operations['onImportFinished']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'webhook.test': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Somebody asked for a test */
    post: operations['onWebhookTest']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    NewPost: {
      title: string
      body?:
        | (
            | {
                markdown: string
              }
            | {
                lexical: components['schemas']['LexicalText']
              }
          )
        | null
      link?: string | null
      /** @enum {string} */
      contentType: 'product' | 'values' | 'interaction'
      /** @enum {string} */
      packaging?: 'topic' | 'activity'
      /**
       * @description `scheduled` puts it on the calendar.
       * @enum {string}
       */
      state?: 'draft' | 'in-review' | 'approved' | 'scheduled'
      publishAt?: string | null
      /**
       * @description An IANA time zone.
       * @example Asia/Shanghai
       */
      timezone?: string
      channels?: string[]
      communities?: string[]
      column?: string | null
      /** @example 2026-11-23#morning-brief */
      issue?: string | null
      media?: string[]
      /** @description Replaces all there are. */
      variants?: components['schemas']['NewVariant'][]
      /**
       * @description An id.
       * @example 6740f1c2a4b3d2e1f0a9b8c7
       */
      owner?: string
    }
    /** @description Lexical’s serialised state. */
    LexicalText: {
      root: {
        /** @constant */
        type: 'root'
        children: components['schemas']['LexicalNode'][]
      } & {
        [key: string]: unknown
      }
    }
    /** @description A node of the editor’s text. */
    LexicalNode: {
      type: string
      text?: string
      children?: components['schemas']['LexicalNode'][]
    } & {
      [key: string]: unknown
    }
    /** @description What a post says differently on one channel. */
    NewVariant: {
      /**
       * @description An id.
       * @example 6740f1c2a4b3d2e1f0a9b8c7
       */
      channel: string
      /** @default null */
      title: string | null
      /** @default null */
      body:
        | (
            | {
                markdown: string
              }
            | {
                lexical: components['schemas']['LexicalText']
              }
          )
        | null
      /**
       * @description An empty list: no pictures.
       * @default null
       */
      media: string[] | null
    }
    PostChange: {
      title?: string
      body?:
        | (
            | {
                markdown: string
              }
            | {
                lexical: components['schemas']['LexicalText']
              }
          )
        | null
      link?: string | null
      /** @enum {string} */
      contentType?: 'product' | 'values' | 'interaction'
      /** @enum {string} */
      packaging?: 'topic' | 'activity'
      /**
       * @description `scheduled` puts it on the calendar.
       * @enum {string}
       */
      state?: 'draft' | 'in-review' | 'approved' | 'scheduled'
      publishAt?: string | null
      /**
       * @description An IANA time zone.
       * @example Asia/Shanghai
       */
      timezone?: string
      channels?: string[]
      communities?: string[]
      column?: string | null
      /** @example 2026-11-23#morning-brief */
      issue?: string | null
      media?: string[]
      /** @description Replaces all there are. */
      variants?: components['schemas']['NewVariant'][]
      /**
       * @description An id.
       * @example 6740f1c2a4b3d2e1f0a9b8c7
       */
      owner?: string
    }
    DeliverySent: {
      /** @constant */
      type: 'delivery.sent'
      /** Format: date-time */
      timestamp: string
      data: {
        delivery: string
        post: string
        channel: string
        /** @enum {string} */
        state:
          | 'planned'
          | 'claimed'
          | 'sending'
          | 'waiting'
          | 'blocked'
          | 'sent'
          | 'rejected'
          | 'unconfirmed'
          | 'missed'
          | 'cancelled'
        /** @description What the platform calls it. */
        externalId: string | null
        /** @description Where it is live. */
        url: string | null
        reason: components['schemas']['Words'] | null
      }
    }
    /** @description The same in each language. */
    Words: {
      en: string
      zh: string
    }
    DeliveryRejected: {
      /** @constant */
      type: 'delivery.rejected'
      /** Format: date-time */
      timestamp: string
      data: {
        delivery: string
        post: string
        channel: string
        /** @enum {string} */
        state:
          | 'planned'
          | 'claimed'
          | 'sending'
          | 'waiting'
          | 'blocked'
          | 'sent'
          | 'rejected'
          | 'unconfirmed'
          | 'missed'
          | 'cancelled'
        /** @description What the platform calls it. */
        externalId: string | null
        /** @description Where it is live. */
        url: string | null
        reason: components['schemas']['Words'] | null
      }
    }
    DeliveryMissed: {
      /** @constant */
      type: 'delivery.missed'
      /** Format: date-time */
      timestamp: string
      data: {
        delivery: string
        post: string
        channel: string
        /** @enum {string} */
        state:
          | 'planned'
          | 'claimed'
          | 'sending'
          | 'waiting'
          | 'blocked'
          | 'sent'
          | 'rejected'
          | 'unconfirmed'
          | 'missed'
          | 'cancelled'
        /** @description What the platform calls it. */
        externalId: string | null
        /** @description Where it is live. */
        url: string | null
        reason: components['schemas']['Words'] | null
      }
    }
    DeliveryUnconfirmed: {
      /** @constant */
      type: 'delivery.unconfirmed'
      /** Format: date-time */
      timestamp: string
      data: {
        delivery: string
        post: string
        channel: string
        /** @enum {string} */
        state:
          | 'planned'
          | 'claimed'
          | 'sending'
          | 'waiting'
          | 'blocked'
          | 'sent'
          | 'rejected'
          | 'unconfirmed'
          | 'missed'
          | 'cancelled'
        /** @description What the platform calls it. */
        externalId: string | null
        /** @description Where it is live. */
        url: string | null
        reason: components['schemas']['Words'] | null
      }
    }
    PostScheduled: {
      /** @constant */
      type: 'post.scheduled'
      /** Format: date-time */
      timestamp: string
      data: {
        post: string
        publishAt: string | null
      }
    }
    PostChanged: {
      /** @constant */
      type: 'post.changed'
      /** Format: date-time */
      timestamp: string
      data: {
        post: string
        publishAt: string | null
      }
    }
    PostUnscheduled: {
      /** @constant */
      type: 'post.unscheduled'
      /** Format: date-time */
      timestamp: string
      data: {
        post: string
        publishAt: string | null
      }
    }
    BalanceWarning: {
      /** @constant */
      type: 'balance.warning'
      /** Format: date-time */
      timestamp: string
      data: {
        /** @description What happened, for people. */
        text: string
        delivery: string | null
      }
    }
    IssueEmpty: {
      /** @constant */
      type: 'issue.empty'
      /** Format: date-time */
      timestamp: string
      data: {
        /** @description What happened, for people. */
        text: string
        delivery: string | null
      }
    }
    ChannelFailing: {
      /** @constant */
      type: 'channel.failing'
      /** Format: date-time */
      timestamp: string
      data: {
        /** @description What happened, for people. */
        text: string
        delivery: string | null
      }
    }
    ImportFinished: {
      /** @constant */
      type: 'import.finished'
      /** Format: date-time */
      timestamp: string
      data: {
        import: string
        taken: number
        refused: number
      }
    }
    WebhookTest: {
      /** @constant */
      type: 'webhook.test'
      /** Format: date-time */
      timestamp: string
      data: {
        webhook: string
        by: string
      }
    }
    /** @description RFC 9457 problem details. */
    Problem: {
      /**
       * @description Stable: `urn:lanmu:problem:` and a name of /v1/problems. More may be added.
       * @example urn:lanmu:problem:invalid
       */
      type: string
      /** @description In the language of `Accept-Language`: en or zh. */
      title: string
      status: number
      detail?: string
      /** @description Which of the reasons behind the type. */
      code?: string
      errors?: {
        path: string
        message: string
      }[]
      /** @description Where the type is explained. */
      docs: string
      /** @description This request, as the log names it. */
      instance?: string
    }
    Me: {
      user: {
        id: string
        name: string
        /** @enum {string} */
        role: 'admin' | 'editor' | 'author' | 'viewer'
      }
      /** @description The id of the key; null: no key of /v1. */
      key: string | null
      scopes: (
        | 'read:posts'
        | 'write:posts'
        | 'read:media'
        | 'write:media'
        | 'read:columns'
        | 'write:columns'
        | 'read:calendar'
        | 'read:channels'
        | 'write:channels'
        | 'read:communities'
        | 'read:balance'
        | 'write:balance'
        | 'read:holds'
        | 'write:holds'
        | 'read:deliveries'
        | 'write:deliveries'
        | 'pull:channel'
        | 'read:imports'
        | 'write:imports'
        | 'read:metrics'
        | 'write:metrics'
        | 'read:webhooks'
        | 'write:webhooks'
        | 'read:tasks'
        | 'write:tasks'
      )[]
      /** @description null: all of them */
      channels: string[] | null
      /** @description null: all of them */
      communities: string[] | null
    }
    ImportPage: {
      items: components['schemas']['Import'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Import: {
      id: string
      filename: string
      /** @description It only says what would happen. */
      isDryRun: boolean
      /** @enum {string} */
      state: 'queued' | 'running' | 'done' | 'failed'
      rowsTotal: number | null
      /** @description How far it is. */
      rowsDone: number | null
      /** @description What became of the rows; null: not over yet. */
      totals: {
        rows: number
        imported: number
        updated: number
        unchanged: number
        refused: number
        warnings: number
      } | null
      /** @description Why the file as a whole cannot be read. */
      problems: components['schemas']['ImportFinding'][]
      failure: string | null
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      createdAt: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      updatedAt: string
    }
    /** @description What is wrong, where, and what stands there. */
    ImportFinding: {
      code: string
      field: string | null
      found: string
      /** @description The same as a sentence, with what may stand there. */
      message: components['schemas']['WordsOutput']
    }
    ImportRowPage: {
      items: components['schemas']['ImportRow'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    ImportRow: {
      /** @description As the spreadsheet numbers it. */
      row: number
      /** @description Of a zip: the file in it. */
      file?: string | null
      externalId: string
      title: string
      /** @enum {string} */
      outcome: 'imported' | 'updated' | 'unchanged' | 'refused'
      post: string | null
      publishAt: string | null
      problems: components['schemas']['ImportFinding'][]
      warnings: components['schemas']['ImportFinding'][]
    }
    ListedPostPage: {
      items: components['schemas']['ListedPost'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    ListedPost: {
      id: string
      title: string
      link: string | null
      /** @enum {string} */
      contentType: 'product' | 'values' | 'interaction'
      /** @enum {string} */
      packaging: 'topic' | 'activity'
      /** @enum {string} */
      state: 'draft' | 'in-review' | 'approved' | 'scheduled'
      publishAt: string | null
      timezone: string | null
      channels: string[]
      communities: string[]
      column: string | null
      issue: string | null
      media: string[]
      owner: string | null
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      createdAt: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      updatedAt: string
      deletedAt: string | null
    }
    Post: {
      id: string
      title: string
      link: string | null
      /** @enum {string} */
      contentType: 'product' | 'values' | 'interaction'
      /** @enum {string} */
      packaging: 'topic' | 'activity'
      /** @enum {string} */
      state: 'draft' | 'in-review' | 'approved' | 'scheduled'
      publishAt: string | null
      timezone: string | null
      channels: string[]
      communities: string[]
      column: string | null
      issue: string | null
      media: string[]
      owner: string | null
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      createdAt: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      updatedAt: string
      deletedAt: string | null
      body: {
        markdown?: string
        html?: string
        text?: string
        lexical?: {
          [key: string]: unknown
        }
      } | null
      variants: components['schemas']['Variant'][]
    }
    /** @description null: as the post has it. */
    Variant: {
      channel: string
      title: string | null
      body: {
        markdown?: string
        html?: string
        text?: string
        lexical?: {
          [key: string]: unknown
        }
      } | null
      media: string[] | null
    }
    ChannelDeparture:
      | {
          channel: {
            id: string
            name: string
            kind: string
          }
          /** @enum {string} */
          because: 'now' | 'quiet-hours' | 'spread' | 'queue'
          /**
           * Format: date-time
           * @description For `queue` an estimate.
           */
          at: string
        }
      | {
          channel: {
            id: string
            name: string
            kind: string
          }
          /** @constant */
          because: 'held'
          at: null
        }
    HistoryEntryPage: {
      items: components['schemas']['HistoryEntry'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    HistoryEntry: {
      /** @enum {string} */
      kind:
        | 'written'
        | 'imported'
        | 'copied'
        | 'rerun'
        | 'edited'
        | 'moved'
        | 'rezoned'
        | 'scheduled'
        | 'unscheduled'
        | 'published-now'
        | 'trashed'
        | 'restored'
        | 'held'
        | 'released'
        | 'overridden'
        | 'submitted'
        | 'withdrawn'
        | 'approved'
        | 'sent-back'
        | 'expired'
        | 'commented'
        | 'delivery'
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      at: string
      /** @description When edits that are told as one began. */
      since: string | null
      /** @description null: Lanmu itself, or a worker. */
      by: {
        id: string
        name: string
      } | null
      /** @description What was said, or why it was held or let pass. */
      comment: string | null
      /** @description What was edited. */
      fields: string[]
      from: string | null
      /** @description The time it was moved to or scheduled for. */
      to: string | null
      /** @description Where its time zone changed. */
      zone: {
        from: string
        to: string
      } | null
      /** @description The post it began with the content of; without a title where that is gone. */
      of: {
        id: string
        title: string
      } | null
      delivery: {
        id: string
        channel: {
          id: string
          name: string
        }
        outcome: string
        reason: components['schemas']['WordsOutput'] | null
        worker: string | null
      } | null
    }
    Preview: {
      channel: {
        id: string
        name: string
        kind: string
      }
      title: string
      link: string | null
      /** @description Several where the text is split into a thread. */
      parts: {
        /** @description What is sent, to the letter. */
        text: string
        format: string
        /** @description What readers see of it, in simple tags. */
        html: string
        counts: {
          used: number
          max: number
          /** @description bytes, utf16, graphemes …, as the platform counts. */
          unit: string
        }[]
      }[]
      problems: {
        type: string
        /** @description The channel would refuse it. */
        isFatal: boolean
        en: string
        zh: string
      }[]
      media: {
        id: string
        url: string
        alt: string
        /** @description The form it would be sent in. */
        rendition:
          | (
              | {
                  /** @constant */
                  type: 'ready'
                  mimeType: string
                  bytes: number
                  width: number
                  height: number
                }
              | {
                  /** @constant */
                  type: 'refused'
                  reason: components['schemas']['WordsOutput']
                }
            )
          | null
      }[]
    }
    MediaPage: {
      items: components['schemas']['Media'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Media: {
      id: string
      alt: string
      filename: string
      url: string
      mimeType: string
      /** @description Bytes. */
      size: number
      width: number | null
      height: number | null
      /** @description Renditions by name: thumbnail, card, page. */
      sizes: {
        [key: string]: {
          url: string
          mimeType: string
          /** @description Bytes. */
          size: number
          width: number | null
          height: number | null
        }
      }
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      createdAt: string
    }
    HoldPage: {
      items: components['schemas']['Hold'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Hold: {
      id: string
      /** @enum {string} */
      scope: 'everything' | 'channel' | 'community' | 'post'
      /** @description What is held; null: everything. */
      target: string | null
      reason: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      since: string
      by: string | null
      releasedAt: string | null
      releasedBy: string | null
    }
    DeliveryPage: {
      items: components['schemas']['Delivery'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Delivery: {
      id: string
      /** @enum {string} */
      state:
        | 'planned'
        | 'claimed'
        | 'sending'
        | 'waiting'
        | 'blocked'
        | 'sent'
        | 'rejected'
        | 'unconfirmed'
        | 'missed'
        | 'cancelled'
      post: {
        id: string
        /** @description null: the post is gone. */
        title: string | null
        timezone: string | null
        column: string | null
      }
      contentType: ('product' | 'values' | 'interaction') | null
      channel: {
        id: string
        name: string
      }
      /** @description It waits for a person to publish it by hand. */
      isInInbox: boolean
      /** @description `once`, or the day of a repeat. */
      occurrence: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      dueAt: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      nextAttemptAt: string
      sentAt: string | null
      /** @description From the planned time to when it left. */
      lagMs: number | null
      reason: components['schemas']['WordsOutput'] | null
      /** @description Where it is live. */
      url: string | null
      /** @description What the platform calls it. */
      externalId: string | null
      issueNumber: number | null
      /** @description Of several messages, the one that may be live while others wait behind it: `confirm` sends those, `resend` begins with this one. */
      partInDoubt: {
        part: number
        of: number
      } | null
      /** @description Oldest first; decisions of people too. */
      attempts: {
        by: string
        isPerson: boolean
        /**
         * Format: date-time
         * @description ISO 8601, UTC.
         */
        startedAt: string
        /**
         * Format: date-time
         * @description ISO 8601, UTC.
         */
        endedAt: string
        outcome: string
        reason: components['schemas']['WordsOutput'] | null
      }[]
    }
    DecidedDelivery: {
      id: string
      /** @enum {string} */
      state:
        | 'planned'
        | 'claimed'
        | 'sending'
        | 'waiting'
        | 'blocked'
        | 'sent'
        | 'rejected'
        | 'unconfirmed'
        | 'missed'
        | 'cancelled'
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      nextAttemptAt: string
      sentAt: string | null
      url: string | null
    }
    CommunityPage: {
      items: components['schemas']['Community'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Community: {
      id: string
      slug: string
      name: string
      kind: string
      stage: string
      about: string | null
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      createdAt: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      updatedAt: string
    }
    ColumnPage: {
      items: components['schemas']['Column'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Column: {
      id: string
      slug: string
      name: string
      /** @enum {string} */
      contentType: 'product' | 'values' | 'interaction'
      /** @enum {string} */
      packaging: 'topic' | 'activity'
      channels: string[]
      owner: string | null
      timezone: string
      /** @description RRULE of the days. */
      recurrence: string
      times: {
        slot: string
        time: string
      }[]
      startsOn: string
      endsOn: string | null
    }
    ColumnIssue: {
      /** @example 2026-11-23#morning-brief */
      id: string
      column: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      at: string
      isMoved: boolean
      /** @enum {string} */
      state: 'empty' | 'planned' | 'published' | 'skipped' | 'missed'
      post: string | null
    }
    ChannelPage: {
      items: components['schemas']['Channel'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    /** @description A channel; its settings are never given out. */
    Channel: {
      id: string
      slug: string
      name: string
      kind: string
      communities: string[]
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      createdAt: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      updatedAt: string
    }
    PublishedPage: {
      items: components['schemas']['Published'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Published: {
      id: string
      /** @constant */
      type: 'published'
      title?: string
      /** @enum {string} */
      contentType?: 'product' | 'values' | 'interaction'
      /** @enum {string} */
      packaging?: 'topic' | 'activity'
      labels?: {
        contentType: string
        packaging: string
      }
      column?: string | null
      link?: string | null
      post?: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      dueAt?: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      sentAt?: string
      changedAt?: string | null
      body?: {
        markdown?: string
        html?: string
        text?: string
        lexical?: {
          [key: string]: unknown
        }
      } | null
      media?: components['schemas']['Media'][]
    }
    Removed: {
      id: string
      /** @constant */
      type: 'removed'
      changedAt?: string | null
    }
    Review: {
      id: string
      /** @enum {string} */
      kind:
        'submitted' | 'withdrawn' | 'approved' | 'sent-back' | 'expired' | 'scheduled' | 'commented'
      comment: string | null
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      at: string
      by: {
        id: string
        name: string
      } | null
    }
    LeasedDelivery: {
      id: string
      lease: number
      leasedUntil: string | null
      post: {
        /** @description The delivery: the same in every attempt, to drop repeats by */
        id: string
        title: string
        /** @enum {string} */
        contentType: 'product' | 'values' | 'interaction'
        /** @enum {string} */
        packaging: 'topic' | 'activity'
        /** @description The column's name as readers see it */
        column: string | null
        /** @description Where the post points */
        link: string | null
        /**
         * Format: date-time
         * @description When the post was due, UTC
         */
        dueAt: string
        /** @description The body as plain text */
        text: string
        /** @description The body as CommonMark with ~~strikethrough~~ */
        markdown: string
        /** @description The body as escaped HTML */
        html: string
        media: {
          /** Format: uri */
          url: string
          mimeType: string
          /** @description Bytes */
          size: number
          /** @description Pixels */
          width: number | null
          /** @description Pixels */
          height: number | null
          alt: string
        }[]
      }
    }
    SettledDelivery: {
      id: string
      /** @enum {string} */
      state:
        | 'planned'
        | 'claimed'
        | 'sending'
        | 'waiting'
        | 'blocked'
        | 'sent'
        | 'rejected'
        | 'unconfirmed'
        | 'missed'
        | 'cancelled'
      sentAt: string | null
      url: string | null
    }
    WebhookPage: {
      items: components['schemas']['Webhook'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    Webhook: {
      id: string
      name: string
      url: string
      /** @description Empty: all of them. */
      events: (
        | 'delivery.sent'
        | 'delivery.rejected'
        | 'delivery.missed'
        | 'delivery.unconfirmed'
        | 'post.scheduled'
        | 'post.changed'
        | 'post.unscheduled'
        | 'balance.warning'
        | 'issue.empty'
        | 'channel.failing'
        | 'import.finished'
        | 'webhook.test'
      )[]
      channels: string[]
      /** @description With the channels that reach them. Both empty: everything. */
      communities: string[]
      isDisabled: boolean
      disabledWhy: components['schemas']['WordsOutput'] | null
      failingSince: string | null
    }
    WebhookMessagePage: {
      items: components['schemas']['WebhookMessage'][]
      /** @description The cursor of the next page; null: the end. */
      next: string | null
    }
    WebhookMessage: {
      /** @description The `webhook-id` of every attempt. */
      id: string
      /** @enum {string} */
      type:
        | 'delivery.sent'
        | 'delivery.rejected'
        | 'delivery.missed'
        | 'delivery.unconfirmed'
        | 'post.scheduled'
        | 'post.changed'
        | 'post.unscheduled'
        | 'balance.warning'
        | 'issue.empty'
        | 'channel.failing'
        | 'import.finished'
        | 'webhook.test'
      data: {
        [key: string]: unknown
      }
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      at: string
      /** @enum {string} */
      state: 'waiting' | 'sent' | 'failed'
      attempts: number
      nextAttemptAt: string | null
      status: number | null
      reason: components['schemas']['WordsOutput'] | null
    }
    Metric: {
      /** @enum {string} */
      name: 'views' | 'clicks' | 'likes' | 'replies' | 'shares' | 'saves'
      value: number
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      measuredAt: string
    }
    CalendarPost: {
      id: string
      /** @example 2026-12-14 */
      occurrence: string
      title: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      at: string
      timezone: string | null
      /** @enum {string} */
      contentType: 'product' | 'values' | 'interaction'
      /** @enum {string} */
      packaging: 'topic' | 'activity'
      /** @enum {string} */
      state: 'draft' | 'in-review' | 'approved' | 'scheduled'
      column: string | null
      issue: string | null
      rerunOf: string | null
      owner: string | null
      channels: string[]
      communities: string[]
      deliveries: {
        channel: string
        /** @enum {string} */
        state:
          | 'planned'
          | 'claimed'
          | 'sending'
          | 'waiting'
          | 'blocked'
          | 'sent'
          | 'rejected'
          | 'unconfirmed'
          | 'missed'
          | 'cancelled'
        /** @description It waits for a person to publish it by hand. */
        isInInbox: boolean
      }[]
    }
    ChannelHealth: {
      id: string
      name: string
      kind: string
      communities: string[]
      lastSentAt: string | null
      /** @description Of the last one that was sent. */
      lastLagMs: number | null
      /** @description Refused, unconfirmed or missed in the last seven days. */
      failures: number
      lastFailure: {
        id: string
        reason: components['schemas']['WordsOutput'] | null
        /**
         * Format: date-time
         * @description ISO 8601, UTC.
         */
        at: string
      } | null
      /** @description Failed before, and tried again by themselves. */
      waiting: number
      nextAt: string | null
      pause: {
        /**
         * Format: date-time
         * @description ISO 8601, UTC.
         */
        until: string
        reason: components['schemas']['WordsOutput'] | null
      } | null
      /** @description Posts in the last minute, and how many a minute may have. */
      rate: {
        sent: number
        limit: number | null
      }
      /** @description The WebSub hub of a feed, and whether it can be told; null: none. */
      hub: {
        address: string
        toldAt: string | null
        failingSince: string | null
        reason: components['schemas']['WordsOutput'] | null
        nextAttemptAt: string | null
      } | null
    }
    BalanceShares: {
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      at: string
      total: number
      isSample: boolean
      types: {
        [key: string]: {
          count: number
          share: number
        }
      }
    }
    SampleWeek: {
      posts: number
      kept: number
    }
    ChannelCheck: {
      /** @enum {string} */
      result: 'fine' | 'broken'
      en: string
      zh: string
      /** @description The setting to mend. */
      field: string | null
    }
    ChannelTestMessage: {
      /** @enum {string} */
      outcome: 'sent' | 'rejected' | 'try-later' | 'unconfirmed'
      reason: components['schemas']['WordsOutput'] | null
      url: string | null
    }
    InboxTask: {
      id: string
      /** @description Each answer must carry it. */
      lease: number
      post: string
      title: string
      channel: {
        id: string
        name: string
      }
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      dueAt: string
      /** @description Half an hour or more after its time. */
      isOverdue: boolean
      /** @description Held, moved or taken off the calendar since: it should not be published now. */
      isWithdrawn: boolean
      instructions: string | null
      /** @description To copy. */
      text: string
      media: {
        id: string
        alt: string
        /** @description Below /v1: the picture as the channel takes it. */
        path: string
      }[]
    }
    SettledTask: {
      id: string
      /** @enum {string} */
      state:
        | 'planned'
        | 'claimed'
        | 'sending'
        | 'waiting'
        | 'blocked'
        | 'sent'
        | 'rejected'
        | 'unconfirmed'
        | 'missed'
        | 'cancelled'
      url: string | null
    }
    CommunityBalance: {
      community: {
        id: string
        slug: string
        name: string
      }
      policy: components['schemas']['BalancePolicy']
      now: components['schemas']['BalanceShares']
      /** @description Each time the mix changes. */
      timeline: components['schemas']['BalanceShares'][]
      breaches: components['schemas']['BalanceBreach'][]
      /** @description What would mend it, best first. */
      suggestions: components['schemas']['BalanceSuggestion'][]
    }
    BalancePolicy: {
      /** @description null: a default that is built in. */
      id: string | null
      name: string
      version: number
      window:
        | {
            /** @constant */
            type: 'days'
            days: number
          }
        | {
            /** @constant */
            type: 'posts'
            posts: number
          }
      minimumSample: number
      shares: {
        [key: string]: {
          min: number
          target: number
          max: number
          /** @enum {string} */
          level: 'notice' | 'warn' | 'block'
        }
      }
      productStreak: {
        most: number
        /** @enum {string} */
        level: 'notice' | 'warn' | 'block'
      } | null
      topicsBeforeActivity: {
        least: number
        /** @enum {string} */
        level: 'notice' | 'warn' | 'block'
      } | null
      activityCooldown: {
        days: number
        /** @enum {string} */
        level: 'notice' | 'warn' | 'block'
      } | null
      perDay: {
        most: number
        /** @enum {string} */
        level: 'notice' | 'warn' | 'block'
      } | null
      perWeek: {
        most: number
        /** @enum {string} */
        level: 'notice' | 'warn' | 'block'
      } | null
      silence: {
        days: number
        /** @enum {string} */
        level: 'notice' | 'warn' | 'block'
      } | null
    }
    BalanceBreach: {
      /** @enum {string} */
      rule:
        | 'max-share'
        | 'min-share'
        | 'product-streak'
        | 'topics-before-activity'
        | 'activity-cooldown'
        | 'per-day'
        | 'per-week'
        | 'silence'
      contentType: ('product' | 'values' | 'interaction') | null
      /** @enum {string} */
      level: 'notice' | 'warn' | 'block'
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      from: string
      /**
       * Format: date-time
       * @description The rule is broken from `from` to before this.
       */
      to: string
      /**
       * Format: date-time
       * @description The first moment at which it is furthest off.
       */
      at: string
      /** @description A fraction for shares, else posts or days. */
      found: number
      allowed: number
      /** @description For shares: posts of the type, of all in the window. */
      sample: {
        count: number
        total: number
      } | null
      /** @description Posts to take out or to add; for activities and silence, days. */
      off: number
      /** @description The posts that cause it. */
      causes: string[]
      message: string
    }
    BalanceSuggestion: {
      changes: components['schemas']['BalanceChange'][]
      /** @description Of the posts in it, by id. */
      titles: {
        [key: string]: string
      }
      /** @description Nothing is left broken that could be mended. */
      isWhole: boolean
      /** @description All others were tried: none does it with fewer changes, nor shifts posts less. */
      isSmallest: boolean
      effects: components['schemas']['BalanceEffect'][]
    }
    BalanceChange:
      | {
          /** @enum {string} */
          type: 'move' | 'postpone'
          post: string
          /**
           * Format: date-time
           * @description ISO 8601, UTC.
           */
          from: string
          /**
           * Format: date-time
           * @description ISO 8601, UTC.
           */
          to: string
          /** @description An issue as “column id/issue”, or a time of no column. */
          slot: string
        }
      | {
          /** @constant */
          type: 'swap'
          posts: [
            {
              post: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              from: string
            },
            {
              post: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              from: string
            },
          ]
        }
      | {
          /** @constant */
          type: 'fill'
          /** @description An issue as “column id/issue”, or a time of no column. */
          slot: string
          /**
           * Format: date-time
           * @description ISO 8601, UTC.
           */
          at: string
          post: string
        }
    BalanceEffect: {
      community: {
        id: string
        slug: string
        name: string
      }
      rules: {
        /** @enum {string} */
        rule:
          | 'max-share'
          | 'min-share'
          | 'product-streak'
          | 'topics-before-activity'
          | 'activity-cooldown'
          | 'per-day'
          | 'per-week'
          | 'silence'
        contentType: ('product' | 'values' | 'interaction') | null
        /** @enum {string} */
        level: 'notice' | 'warn' | 'block'
        allowed: number
        before: {
          breaches: number
          hours: number
          /** @description How far off at most. */
          worst: number
          /** @description What was found then; null: it holds. */
          found: number | null
        }
        after: {
          breaches: number
          hours: number
          /** @description How far off at most. */
          worst: number
          /** @description What was found then; null: it holds. */
          found: number | null
        }
      }[]
    }
    /** @description A change; “empty” takes a filled-in evergreen out. */
    BalanceUndo:
      | {
          /** @enum {string} */
          type: 'move' | 'postpone'
          post: string
          /**
           * Format: date-time
           * @description ISO 8601, UTC.
           */
          from: string
          /**
           * Format: date-time
           * @description ISO 8601, UTC.
           */
          to: string
          /** @description An issue as “column id/issue”, or a time of no column. */
          slot: string
        }
      | {
          /** @constant */
          type: 'swap'
          posts: [
            {
              post: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              from: string
            },
            {
              post: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              from: string
            },
          ]
        }
      | {
          /** @constant */
          type: 'fill'
          /** @description An issue as “column id/issue”, or a time of no column. */
          slot: string
          /**
           * Format: date-time
           * @description ISO 8601, UTC.
           */
          at: string
          post: string
        }
      | {
          /** @constant */
          type: 'empty'
          /** @description An issue as “column id/issue”, or a time of no column. */
          slot: string
          /**
           * Format: date-time
           * @description ISO 8601, UTC.
           */
          at: string
          post: string
        }
    BalanceDay: {
      community: {
        id: string
        slug: string
        name: string
      }
      /** @example 2026-11-23 */
      day: string
      /**
       * @description The gravest of its breaches.
       * @enum {string}
       */
      level: 'notice' | 'warn' | 'block'
      breaches: {
        words: {
          en: string
          zh: string
        }
      }[]
    }
    Issue: {
      /** @example 2026-11-23#morning-brief */
      id: string
      column: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      at: string
      isMoved: boolean
      skip:
        | (
            | {
                /** @constant */
                type: 'by-hand'
                reason: string | null
              }
            | {
                /** @constant */
                type: 'holiday'
                name: string
              }
          )
        | null
      /** @enum {string} */
      state: 'empty' | 'planned' | 'published' | 'skipped' | 'missed'
      post: string | null
      number: number | null
      isProvisional: boolean
    }
    OpenHold: {
      id: string
      /** @enum {string} */
      scope: 'everything' | 'channel' | 'community' | 'post'
      target: string | null
      reason: string
      /**
       * Format: date-time
       * @description ISO 8601, UTC.
       */
      since: string
    }
    /** @description The same in each language. */
    WordsOutput: {
      en: string
      zh: string
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: {
    /**
     * @description This request, as the server’s log names it.
     * @example 6f1c…
     */
    'Request-Id': string
    /**
     * @description What is left of the minute (IETF draft).
     * @example "600-in-1min"; r=599; t=60
     */
    RateLimit: string
    /**
     * @description What a minute allows.
     * @example "600-in-1min"; q=600; w=60
     */
    'RateLimit-Policy': string
    /**
     * @description Ask again after so many seconds.
     * @example 5
     */
    'Retry-After': number
    /**
     * @description The version of this answer, for `If-None-Match` and, of what can be changed, `If-Match`.
     * @example "3q2-7w"
     */
    ETag: string
    /**
     * @description The next page (RFC 8288).
     * @example </v1/posts?limit=50&cursor=WyI2N…>; rel="next"
     */
    Link: string
    /**
     * @description Where it is.
     * @example /v1/posts/6740f1c2a4b3d2e1f0a9b8c7
     */
    Location: string
    /**
     * @description `true`: this is the answer of the first time.
     * @example true
     */
    'Idempotency-Replayed': string
    /**
     * @description How to say who you are.
     * @example Bearer realm="lanmu"
     */
    'WWW-Authenticate': string
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  readDocs: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readDocsScript: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A script. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'text/javascript': string
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listProblems: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readMe: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Me']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  issueKey: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            key: string
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listImports: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  importPlan: {
    parameters: {
      query?: {
        /** @description Only say what would happen. */
        dryRun?: 'true' | 'false'
        /** @description What the file is called. */
        name?: string
        /** @description What they are, where a file does not say it. A table says it itself. */
        contentType?: 'product' | 'values' | 'interaction'
        /** @description An IANA time zone. */
        timezone?: string
        /** @description Its short name. */
        column?: string
        /** @description Short names or ids, apart by commas. */
        channels?: string
      }
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'text/csv': string
        'text/calendar': string
        'application/zip': string
        'text/markdown': string
      }
    }
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Import']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readImport: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Import']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  runImport: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "isDryRun": false
         *     }
         */
        'application/json': {
          isDryRun: boolean
        }
      }
    }
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Import']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listImportRows: {
    parameters: {
      query?: {
        /** @description Only rows with this outcome. */
        outcome?: 'imported' | 'updated' | 'unchanged' | 'refused'
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportRowPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readFeed: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
        /** @description rss.xml | atom.xml | feed.json */
        file: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The newest 50 posts. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/rss+xml': string
          'application/atom+xml': string
          'application/feed+json': string
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listPosts: {
    parameters: {
      query?: {
        /** @description Only posts in this state. */
        state?: 'draft' | 'in-review' | 'approved' | 'scheduled'
        /** @description Only posts of this type. */
        type?: 'product' | 'values' | 'interaction'
        /** @description Only what is of this community: its short name or id. */
        community?: string
        /** @description Only what is of this channel: its short name or id. */
        channel?: string
        /** @description Only what is of this column: its short name or id. */
        column?: string
        /** @description Only posts of this user. */
        owner?: string
        /** @description With a time from here on. */
        from?: string
        /** @description With a time before. */
        to?: string
        /** @description Those in the trash. */
        trash?: 'true' | 'false'
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ListedPostPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createPost: {
    parameters: {
      query?: {
        /** @description The form of the text. */
        body?: 'markdown' | 'html' | 'text' | 'lexical' | 'none'
      }
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Three old sayings of the tea table",
         *       "body": {
         *         "markdown": "Water before tea. **People** before water."
         *       },
         *       "contentType": "values",
         *       "state": "scheduled",
         *       "publishAt": "2026-11-23T08:30:00+08:00",
         *       "timezone": "Asia/Shanghai",
         *       "channels": [
         *         "6740f1c2a4b3d2e1f0a9b8c1"
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewPost']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Post']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readPost: {
    parameters: {
      query?: {
        /** @description The form of the text. */
        body?: 'markdown' | 'html' | 'text' | 'lexical' | 'none'
        /** @description As it was saved last, or as it will leave. */
        version?: 'latest' | 'calendar'
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Post']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  trashPost: {
    parameters: {
      query?: never
      header: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
        /** @description The ETag that was read, or “*”. */
        'If-Match': string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      204: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition-failed`: It was changed since you read it. */
      412: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition-required`: Say which version you are changing. */
      428: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  changePost: {
    parameters: {
      query?: {
        /** @description The form of the text. */
        body?: 'markdown' | 'html' | 'text' | 'lexical' | 'none'
        /** @description Save the change beside what is on the calendar. */
        as?: 'draft'
      }
      header: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
        /** @description The ETag that was read, or “*”. */
        'If-Match': string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "publishAt": "2026-11-23T09:15:00+08:00"
         *     }
         */
        'application/json': components['schemas']['PostChange']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Post']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition-failed`: It was changed since you read it. */
      412: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition-required`: Say which version you are changing. */
      428: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  restorePost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Post']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  publishPostNow: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "isDryRun": true
         *     }
         */
        'application/json': {
          /** @description Refused where the post was changed since it was this. */
          version?: string
          /** @description Only says what would happen. */
          isDryRun?: boolean
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description Since when it is due.
             */
            at: string
            channels: components['schemas']['ChannelDeparture'][]
            /** @description Communities whose balance would keep it back when it comes to the gate. */
            blockedBy: {
              id: string
              name: string
            }[]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  duplicatePost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Created */
      201: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Post']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readPostHistory: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['HistoryEntryPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  notePresence: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "isTyping": false
         *     }
         */
        'application/json': {
          /** @description There are changes that are not saved yet. */
          isTyping: boolean
          /**
           * Format: date-time
           * @description The `updatedAt` of what you have in front of you.
           * @example 2026-11-23T00:00:00+08:00
           */
          shown?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            others: {
              name: string
              isTyping: boolean
            }[]
            /** @description A version that was saved after `shown`; a draft’s, too. */
            newer: {
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              updatedAt: string
              /** @description null: Lanmu itself. */
              by: {
                id: string
                name: string
              } | null
            } | null
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewPost: {
    parameters: {
      query: {
        /** @description A short name or an id. */
        channel: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Preview']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewUnsavedPost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "channels": [
         *         "6740f1c2a4b3d2e1f0a9b8c1"
         *       ],
         *       "title": "Tea at noon",
         *       "body": {
         *         "markdown": "Water."
         *       }
         *     }
         */
        'application/json': {
          channels: string[]
          /** @default  */
          title?: string
          /** @default null */
          body?:
            | (
                | {
                    markdown: string
                  }
                | {
                    lexical: components['schemas']['LexicalText']
                  }
              )
            | null
          /**
           * @default values
           * @enum {string}
           */
          contentType?: 'product' | 'values' | 'interaction'
          /**
           * @default topic
           * @enum {string}
           */
          packaging?: 'topic' | 'activity'
          /** @default null */
          link?: string | null
          /** @default [] */
          media?: string[]
          /** @default [] */
          variants?: components['schemas']['NewVariant'][]
          /** @default null */
          column?: string | null
          publishAt?: string | null
          /**
           * @description Say what becomes of each picture, which takes a moment.
           * @default false
           */
          hasRenditions?: boolean
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            previews: components['schemas']['Preview'][]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listMedia: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MediaPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  uploadMedia: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string
          /** @description What it shows, for people who cannot see it. */
          alt: string
        }
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Media']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readMedia: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Media']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  addMediaByUrl: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "url": "https://example.com/cup.jpg",
         *       "alt": "A cup of tea"
         *     }
         */
        'application/json': {
          /** Format: uri */
          url: string
          /** @description What it shows, for people who cannot see it. */
          alt: string
        }
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Media']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listHolds: {
    parameters: {
      query?: {
        /** @description `true`: what is held now, `false`: what was released. */
        open?: 'true' | 'false'
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['HoldPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createHold: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "scope": "channel",
         *       "target": "6740f1c2a4b3d2e1f0a9b8c1",
         *       "reason": "A day of mourning"
         *     }
         */
        'application/json':
          | {
              /** @constant */
              scope: 'everything'
              reason: string
            }
          | {
              /** @enum {string} */
              scope: 'channel' | 'community' | 'post'
              /**
               * @description An id.
               * @example 6740f1c2a4b3d2e1f0a9b8c7
               */
              target: string
              reason: string
            }
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Hold']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  releaseHold: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Hold']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listDeliveries: {
    parameters: {
      query?: {
        /** @description Only what is of this community: its short name or id. */
        community?: string
        /** @description Only what is of this channel: its short name or id. */
        channel?: string
        /** @description Only what is of this column: its short name or id. */
        column?: string
        /** @description Only those of this post. */
        post?: string
        /** @description Only posts of this type. */
        type?: 'product' | 'values' | 'interaction'
        /** @description Due from here. */
        from?: string
        /** @description Due before. */
        to?: string
        /** @description Part of the title. */
        search?: string
        /** @description Only those in this state; `trouble`: what waits for somebody. */
        state?:
          | 'planned'
          | 'claimed'
          | 'sending'
          | 'waiting'
          | 'blocked'
          | 'sent'
          | 'rejected'
          | 'unconfirmed'
          | 'missed'
          | 'cancelled'
          | 'trouble'
        /** @description A cursor goes on in the order in which it was given. */
        order?: 'newest' | 'soonest'
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DeliveryPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readDelivery: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Delivery']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  exportDeliveries: {
    parameters: {
      query?: {
        /** @description Only what is of this community: its short name or id. */
        community?: string
        /** @description Only what is of this channel: its short name or id. */
        channel?: string
        /** @description Only what is of this column: its short name or id. */
        column?: string
        /** @description Only those of this post. */
        post?: string
        /** @description Only posts of this type. */
        type?: 'product' | 'values' | 'interaction'
        /** @description Due from here. */
        from?: string
        /** @description Due before. */
        to?: string
        /** @description Part of the title. */
        search?: string
        /** @description Only those in this state. */
        state?:
          | 'planned'
          | 'claimed'
          | 'sending'
          | 'waiting'
          | 'blocked'
          | 'sent'
          | 'rejected'
          | 'unconfirmed'
          | 'missed'
          | 'cancelled'
        /** @description The language of names and sentences. */
        language?: 'en' | 'zh'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description One line for each delivery. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'text/csv': string
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  confirmDelivery: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "url": "https://example.com/m42"
         *     }
         */
        'application/json': {
          /** Format: uri */
          url?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecidedDelivery']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  resendDelivery: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecidedDelivery']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  dismissDelivery: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecidedDelivery']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  cancelDelivery: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecidedDelivery']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listCommunities: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CommunityPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readCommunity: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        community: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Community']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listColumns: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ColumnPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readColumn: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        column: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Column']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listIssues: {
    parameters: {
      query: {
        /** @description ISO 8601 with an offset. */
        from: string
        /** @description ISO 8601 with an offset. */
        to: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        column: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['ColumnIssue'][]
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readNextIssue: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        column: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            column: components['schemas']['Column']
            /** @description `null`: none is free. */
            issue: {
              /** @example 2026-11-23#morning-brief */
              id: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              at: string
              /** @description By today’s plan. */
              number: number | null
            } | null
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listChannels: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChannelPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readChannel: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Channel']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listPublished: {
    parameters: {
      query?: {
        /** @description The form of the text. */
        body?: 'markdown' | 'html' | 'text' | 'lexical' | 'none'
        /** @description Only these, besides id and type: title, contentType, packaging, labels, column, link, post, dueAt, sentAt, changedAt, body, media. */
        fields?: string
        /** @description The language of `labels`; posts themselves are in one language. */
        locale?: 'en' | 'zh'
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublishedPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readPublished: {
    parameters: {
      query?: {
        /** @description The form of the text. */
        body?: 'markdown' | 'html' | 'text' | 'lexical' | 'none'
        /** @description Only these, besides id and type: title, contentType, packaging, labels, column, link, post, dueAt, sentAt, changedAt, body, media. */
        fields?: string
        /** @description The language of `labels`; posts themselves are in one language. */
        locale?: 'en' | 'zh'
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Published']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listChanges: {
    parameters: {
      query?: {
        /** @description The form of the text. */
        body?: 'markdown' | 'html' | 'text' | 'lexical' | 'none'
        /** @description Only these, besides id and type: title, contentType, packaging, labels, column, link, post, dueAt, sentAt, changedAt, body, media. */
        fields?: string
        /** @description The language of `labels`; posts themselves are in one language. */
        locale?: 'en' | 'zh'
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: (components['schemas']['Published'] | components['schemas']['Removed'])[]
            /** @description Where to ask on from, at the end too. */
            cursor: string
            hasMore: boolean
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listReviews: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            state: 'draft' | 'in-review' | 'approved' | 'scheduled'
            /** @description What `version` of the others takes. */
            version: string
            /** @description Whether authors need one at all. */
            needsApproval: boolean
            offered: ('submit' | 'withdraw' | 'approve' | 'send-back' | 'comment')[]
            reviews: components['schemas']['Review'][]
            /** @description The cursor of the next page; null: the end. */
            next: string | null
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  submitPost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "comment": "Ready, I think."
         *     }
         */
        'application/json': {
          comment?: string
          /** @description Refused where the post was changed since it was this. */
          version?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            state: 'draft' | 'in-review' | 'approved' | 'scheduled'
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  withdrawPost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': {
          comment?: string
          /** @description Refused where the post was changed since it was this. */
          version?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            state: 'draft' | 'in-review' | 'approved' | 'scheduled'
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  approvePost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "comment": "Good."
         *     }
         */
        'application/json': {
          comment?: string
          /** @description Refused where the post was changed since it was this. */
          version?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            state: 'draft' | 'in-review' | 'approved' | 'scheduled'
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  sendBackPost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "comment": "The picture is missing."
         *     }
         */
        'application/json': {
          comment?: string
          /** @description Refused where the post was changed since it was this. */
          version?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            state: 'draft' | 'in-review' | 'approved' | 'scheduled'
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  commentPost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "comment": "Shall we wait until Monday?"
         *     }
         */
        'application/json': {
          comment?: string
          /** @description Refused where the post was changed since it was this. */
          version?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            state: 'draft' | 'in-review' | 'approved' | 'scheduled'
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  leaseDeliveries: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "max": 10,
         *       "seconds": 60,
         *       "wait": 20
         *     }
         */
        'application/json': {
          /** @default 10 */
          max?: number
          /**
           * @description How long they are the reader’s.
           * @default 60
           */
          seconds?: number
          /**
           * @description Where nothing is due, wait so long for something. Seconds.
           * @default 0
           */
          wait?: number
          /**
           * @description Nothing is handed out while an earlier delivery is not settled.
           * @default false
           */
          inOrder?: boolean
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            deliveries: components['schemas']['LeasedDelivery'][]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  acknowledgeDelivery: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "lease": 1,
         *       "externalId": "m42",
         *       "url": "https://example.com/m42"
         *     }
         */
        'application/json': {
          lease: number
          externalId?: string
          /** Format: uri */
          url?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SettledDelivery']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `lease-lost`: This delivery is no longer leased under this token. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  refuseDelivery: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "lease": 1,
         *       "reason": "The site is read-only.",
         *       "retryAfter": 600
         *     }
         */
        'application/json': {
          lease: number
          reason: string
          /** @default false */
          isPermanent?: boolean
          retryAfter?: number
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SettledDelivery']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `lease-lost`: This delivery is no longer leased under this token. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  extendLease: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "lease": 1,
         *       "seconds": 120
         *     }
         */
        'application/json': {
          lease: number
          /**
           * @description How long they are the reader’s.
           * @default 60
           */
          seconds?: number
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
            leasedUntil: string | null
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `lease-lost`: This delivery is no longer leased under this token. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  watchDue: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description A short name or an id. */
        channel: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Server-sent events. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'text/event-stream': string
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listWebhooks: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WebhookPage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  createWebhook: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "The site",
         *       "url": "https://example.com/hook",
         *       "events": [
         *         "delivery.sent"
         *       ]
         *     }
         */
        'application/json': {
          name: string
          /** Format: uri */
          url: string
          /** @description Left out, one is made and told in this answer alone. */
          secret?: string
          /** @default [] */
          events?: (
            | 'delivery.sent'
            | 'delivery.rejected'
            | 'delivery.missed'
            | 'delivery.unconfirmed'
            | 'post.scheduled'
            | 'post.changed'
            | 'post.unscheduled'
            | 'balance.warning'
            | 'issue.empty'
            | 'channel.failing'
            | 'import.finished'
          )[]
          /** @default [] */
          channels?: string[]
          /** @default [] */
          communities?: string[]
        }
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            webhook: components['schemas']['Webhook']
            secret: string
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readWebhook: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Webhook']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  deleteWebhook: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      204: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  changeWebhook: {
    parameters: {
      query?: never
      header: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
        /** @description The ETag that was read, or “*”. */
        'If-Match': string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "isDisabled": false
         *     }
         */
        'application/json': {
          name?: string
          /** Format: uri */
          url?: string
          /** @description Left out, one is made and told in this answer alone. */
          secret?: string
          events?: (
            | 'delivery.sent'
            | 'delivery.rejected'
            | 'delivery.missed'
            | 'delivery.unconfirmed'
            | 'post.scheduled'
            | 'post.changed'
            | 'post.unscheduled'
            | 'balance.warning'
            | 'issue.empty'
            | 'channel.failing'
            | 'import.finished'
          )[]
          channels?: string[]
          communities?: string[]
          isDisabled?: boolean
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Webhook']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition-failed`: It was changed since you read it. */
      412: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `precondition-required`: Say which version you are changing. */
      428: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listWebhookMessages: {
    parameters: {
      query?: {
        /** @description Only those in this state. */
        state?: 'waiting' | 'sent' | 'failed'
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WebhookMessagePage']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  testWebhook: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WebhookMessage']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  replayWebhookMessage: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
        /** @description An id. */
        message: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['WebhookMessage']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readMetrics: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Metric'][]
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  reportMetrics: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "metrics": [
         *         {
         *           "name": "views",
         *           "value": 120
         *         }
         *       ]
         *     }
         */
        'application/json': {
          metrics: {
            /** @enum {string} */
            name: 'views' | 'clicks' | 'likes' | 'replies' | 'shares' | 'saves'
            /** @description The total so far. */
            value: number
          }[]
          /**
           * Format: date-time
           * @description Now, if it is left out.
           * @example 2026-11-23T00:00:00+08:00
           */
          measuredAt?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: components['schemas']['Metric'][]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readHome: {
    parameters: {
      query?: {
        timezone?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            now: string
            today: components['schemas']['CalendarPost'][]
            trouble: {
              count: number
              rows: components['schemas']['Delivery'][]
            }
            overdue: {
              count: number
              rows: components['schemas']['Delivery'][]
            }
            /** @description To be published by hand. */
            tasks: {
              count: number
              rows: components['schemas']['Delivery'][]
            }
            empty: {
              /** @example 2026-11-23#morning-brief */
              id: string
              column: {
                id: string
                name: string
              }
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              at: string
              timezone: string
            }[]
            review: {
              id: string
              title: string
              at: string | null
              timezone: string | null
            }[]
            unscheduled: {
              id: string
              title: string
              at: string | null
              timezone: string | null
            }[]
            worker: {
              sweptAt: string | null
              isSilent: boolean
              lost: string[]
            }
            channels: components['schemas']['ChannelHealth'][]
            balance: {
              community: {
                id: string
                name: string
              }
              /** @description The mix as it will be in seven days. */
              plan: components['schemas']['BalanceShares']
              aims: {
                [key: string]: {
                  min: number
                  target: number
                  max: number
                }
              }
              /** @description Rules broken in the next seven days. */
              breaches: number
            }[]
            counts: {
              communities: number
              channels: number
              columns: number
              scheduled: number
            }
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readSampleWeek: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SampleWeek']
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  loadSampleWeek: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SampleWeek']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  removeSampleWeek: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SampleWeek']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readChannelHealth: {
    parameters: {
      query?: {
        /** @description Only this channel. */
        channel?: string
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            now: string
            channels: components['schemas']['ChannelHealth'][]
            /** @description The cursor of the next page; null: the end. */
            next: string | null
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  checkChannel: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChannelCheck']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  tryChannelSettings: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "slack",
         *       "settings": {
         *         "url": "https://hooks.slack.com/services/…"
         *       }
         *     }
         */
        'application/json': {
          /**
           * @description A short name or an id.
           * @example morning-brief
           */
          channel?: string
          kind: string
          settings: {
            [key: string]: unknown
          }
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChannelCheck']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  sendTestMessage: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description A short name or an id. */
        channel: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': Record<string, never>
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ChannelTestMessage']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listInbox: {
    parameters: {
      query?: {
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            tasks: components['schemas']['InboxTask'][]
            /** @description The cursor of the next page; null: the end. */
            next: string | null
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  getInboxPicture: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        id: string
        /** @description An id. */
        media: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The picture. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'image/jpeg': string
          'image/png': string
          'image/gif': string
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  finishTask: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "lease": 1,
         *       "url": "https://mp.weixin.qq.com/s/abc"
         *     }
         */
        'application/json': {
          lease: number
          /** Format: uri */
          url?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SettledTask']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `lease-lost`: This delivery is no longer leased under this token. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  refuseTask: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "lease": 1,
         *       "reason": "The group was closed."
         *     }
         */
        'application/json': {
          lease: number
          reason: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SettledTask']
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `lease-lost`: This delivery is no longer leased under this token. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readBalance: {
    parameters: {
      query?: {
        /** @description A community’s short name or id; without it, every community. */
        community?: string
        /** @description How far ahead. */
        days?: number
        /** @description Whether repairs are looked for, which takes longest. */
        suggestions?: 'true' | 'false'
        /** @description The language of names and sentences. */
        language?: 'en' | 'zh'
        timezone?: string
        /** @description Most items on a page. */
        limit?: number
        /** @description The `next` of the answer before. */
        cursor?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            at: string
            communities: components['schemas']['CommunityBalance'][]
            /** @description The cursor of the next page; null: the end. */
            next: string | null
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  simulateBalance: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "community": "tea-group",
         *       "posts": [
         *         {
         *           "contentType": "product",
         *           "packaging": "topic",
         *           "publishAt": "2026-11-23T08:30:00+08:00",
         *           "communities": [
         *             "tea-group"
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @description A community’s short name or id; without it, every community. */
          community?: string
          /** @default 28 */
          days?: number
          posts?: {
            /**
             * @description Of a planned post whose place it takes.
             * @example 6740f1c2a4b3d2e1f0a9b8c7
             */
            id?: string
            /**
             * @description What the post is.
             * @enum {string}
             */
            contentType: 'product' | 'values' | 'interaction'
            /**
             * @description How it is wrapped.
             * @default topic
             * @enum {string}
             */
            packaging?: 'topic' | 'activity'
            /**
             * Format: date-time
             * @description ISO 8601 with an offset.
             * @example 2026-11-23T00:00:00+08:00
             */
            publishAt: string
            communities: string[]
          }[]
          /**
           * @description Planned posts to think away.
           * @default []
           */
          without?: string[]
          /**
           * @description Whether repairs are looked for. They change what is planned, never a draft.
           * @default true
           */
          suggestions?: boolean
          /**
           * @description The language of names and sentences.
           * @default en
           * @enum {string}
           */
          language?: 'en' | 'zh'
          /**
           * @description An IANA time zone.
           * @default UTC
           * @example Asia/Shanghai
           */
          timezone?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            at: string
            communities: components['schemas']['CommunityBalance'][]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readBalanceWithPost: {
    parameters: {
      query: {
        /** @description The one it is, where it is saved already. */
        post?: string
        /** @description What the post is. */
        contentType: 'product' | 'values' | 'interaction'
        /** @description How it is wrapped. */
        packaging?: 'topic' | 'activity'
        /** @description ISO 8601 with an offset. */
        publishAt: string
        /** @description Ids, separated by commas. */
        communities?: string
        /** @description Ids, separated by commas. */
        channels?: string
        /** @description Whose empty issues are other times for it. */
        column?: string
        /** @description The language of names and sentences. */
        language?: 'en' | 'zh'
        timezone?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            communities: {
              community: {
                id: string
                slug: string
                name: string
              }
              /**
               * @description Who may let a blocked post pass; editor means admins as well.
               * @enum {string}
               */
              overrideRole: 'editor' | 'admin'
              breaches: components['schemas']['BalanceBreach'][]
            }[]
            /** @description Times near by at which it would do less harm, or none (“isWhole”). */
            times: {
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              at: string
              slot: string
              isWhole: boolean
            }[]
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  previewBalanceSuggestion: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "changes": [
         *         {
         *           "type": "move",
         *           "post": "6740f1c2a4b3d2e1f0a9b8c7",
         *           "slot": "day",
         *           "from": "2026-11-23T08:30:00+08:00",
         *           "to": "2026-11-24T08:30:00+08:00"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          changes: (
            | {
                /** @enum {string} */
                type: 'move' | 'postpone'
                /**
                 * @description An id.
                 * @example 6740f1c2a4b3d2e1f0a9b8c7
                 */
                post: string
                /**
                 * Format: date-time
                 * @description ISO 8601 with an offset.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                from: string
                /**
                 * Format: date-time
                 * @description ISO 8601 with an offset.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                to: string
                /** @description An issue as “column id/issue”, or a time of no column. */
                slot: string
              }
            | {
                /** @constant */
                type: 'swap'
                posts: [
                  {
                    /**
                     * @description An id.
                     * @example 6740f1c2a4b3d2e1f0a9b8c7
                     */
                    post: string
                    /**
                     * Format: date-time
                     * @description ISO 8601 with an offset.
                     * @example 2026-11-23T00:00:00+08:00
                     */
                    from: string
                  },
                  {
                    /**
                     * @description An id.
                     * @example 6740f1c2a4b3d2e1f0a9b8c7
                     */
                    post: string
                    /**
                     * Format: date-time
                     * @description ISO 8601 with an offset.
                     * @example 2026-11-23T00:00:00+08:00
                     */
                    from: string
                  },
                ]
              }
            | {
                /** @constant */
                type: 'fill'
                /** @description An issue as “column id/issue”, or a time of no column. */
                slot: string
                /**
                 * Format: date-time
                 * @description ISO 8601 with an offset.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                at: string
                /**
                 * @description An id.
                 * @example 6740f1c2a4b3d2e1f0a9b8c7
                 */
                post: string
              }
          )[]
          /** @default 28 */
          days?: number
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description Why it cannot be made any more; then there are no steps. */
            refusal: {
              index: number
              /** @enum {string} */
              why:
                | 'changed'
                | 'past'
                | 'taken'
                | 'no-post'
                | 'has-left'
                | 'unsaved-draft'
                | 'no-column'
                | 'no-issue'
                | 'skipped'
                | 'busy'
                | 'refused'
                | 'used'
              detail: components['schemas']['WordsOutput']
            } | null
            steps: {
              /** @description Index of its change; a swap has two steps. */
              change: number
              /** @enum {string} */
              type: 'move' | 'postpone' | 'swap' | 'fill'
              post: {
                id: string
                title: string
                /** @enum {string} */
                contentType: 'product' | 'values' | 'interaction'
                /** @enum {string} */
                packaging: 'topic' | 'activity'
              }
              column: string | null
              /** @description The issue it would take, by its name. */
              issue: string | null
              /** @description null: a copy of an evergreen comes. */
              from: string | null
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              to: string
            }[]
            effects: components['schemas']['BalanceEffect'][]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  applyBalanceSuggestion: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "changes": [
         *         {
         *           "type": "move",
         *           "post": "6740f1c2a4b3d2e1f0a9b8c7",
         *           "slot": "day",
         *           "from": "2026-11-23T08:30:00+08:00",
         *           "to": "2026-11-24T08:30:00+08:00"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          changes: (
            | {
                /** @enum {string} */
                type: 'move' | 'postpone'
                /**
                 * @description An id.
                 * @example 6740f1c2a4b3d2e1f0a9b8c7
                 */
                post: string
                /**
                 * Format: date-time
                 * @description ISO 8601 with an offset.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                from: string
                /**
                 * Format: date-time
                 * @description ISO 8601 with an offset.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                to: string
                /** @description An issue as “column id/issue”, or a time of no column. */
                slot: string
              }
            | {
                /** @constant */
                type: 'swap'
                posts: [
                  {
                    /**
                     * @description An id.
                     * @example 6740f1c2a4b3d2e1f0a9b8c7
                     */
                    post: string
                    /**
                     * Format: date-time
                     * @description ISO 8601 with an offset.
                     * @example 2026-11-23T00:00:00+08:00
                     */
                    from: string
                  },
                  {
                    /**
                     * @description An id.
                     * @example 6740f1c2a4b3d2e1f0a9b8c7
                     */
                    post: string
                    /**
                     * Format: date-time
                     * @description ISO 8601 with an offset.
                     * @example 2026-11-23T00:00:00+08:00
                     */
                    from: string
                  },
                ]
              }
            | {
                /** @constant */
                type: 'fill'
                /** @description An issue as “column id/issue”, or a time of no column. */
                slot: string
                /**
                 * Format: date-time
                 * @description ISO 8601 with an offset.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                at: string
                /**
                 * @description An id.
                 * @example 6740f1c2a4b3d2e1f0a9b8c7
                 */
                post: string
              }
            | {
                /** @constant */
                type: 'empty'
                /** @description An issue as “column id/issue”, or a time of no column. */
                slot: string
                /**
                 * Format: date-time
                 * @description ISO 8601 with an offset.
                 * @example 2026-11-23T00:00:00+08:00
                 */
                at: string
                /**
                 * @description An id.
                 * @example 6740f1c2a4b3d2e1f0a9b8c7
                 */
                post: string
              }
          )[]
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            applied: number
            /** @description Send them here to take it back. */
            undo: components['schemas']['BalanceUndo'][]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  overrideBalance: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "post": "6740f1c2a4b3d2e1f0a9b8c7",
         *       "reason": "The founder’s birthday"
         *     }
         */
        'application/json': {
          /**
           * @description An id.
           * @example 6740f1c2a4b3d2e1f0a9b8c7
           */
          post: string
          reason: string
        }
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            id: string
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  listBalanceDays: {
    parameters: {
      query: {
        /** @description ISO 8601 with an offset. */
        from: string
        /** @description ISO 8601 with an offset. */
        to: string
        /** @description Only what is of this community: its short name or id. */
        community?: string
        timezone?: string
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            days: components['schemas']['BalanceDay'][]
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  queuePost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "post": "6740f1c2a4b3d2e1f0a9b8c7"
         *     }
         */
        'application/json': {
          /**
           * @description An id.
           * @example 6740f1c2a4b3d2e1f0a9b8c7
           */
          post: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            issue: string
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            at: string
            post: string
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  fillIssue: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
        /** @description In an address `#` is `%23`. */
        issue: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "post": "6740f1c2a4b3d2e1f0a9b8c7"
         *     }
         */
        'application/json': {
          /**
           * @description An id.
           * @example 6740f1c2a4b3d2e1f0a9b8c7
           */
          post: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            issue: string
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            at: string
            post: string
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  skipIssue: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
        /** @description In an address `#` is `%23`. */
        issue: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "reason": "A staff day"
         *     }
         */
        'application/json': {
          reason?: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': Record<string, never>
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  moveIssue: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
        /** @description In an address `#` is `%23`. */
        issue: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "to": "2026-11-24T09:15"
         *     }
         */
        'application/json': {
          /** @example 2026-11-24T09:15 */
          to: string & (unknown & unknown)
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            at: string
            post: string | null
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  movePost: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "at": "2026-11-23T08:30:00+08:00"
         *     }
         */
        'application/json': {
          /**
           * Format: date-time
           * @description ISO 8601 with an offset.
           * @example 2026-11-23T00:00:00+08:00
           */
          at: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            at: string
            post: string | null
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `conflict`: Not possible in its present state. `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  changeColumn: {
    parameters: {
      query?: never
      header?: {
        /** @description Repeated with the same key, a request is answered as the first time; for 24 hours. */
        'Idempotency-Key'?: string
      }
      path: {
        /** @description An id. */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "recurrence": "FREQ=WEEKLY;BYDAY=MO,WE",
         *       "isDryRun": true
         *     }
         */
        'application/json': {
          times?: {
            time: string
          }[]
          /**
           * @description An IANA time zone.
           * @example Asia/Shanghai
           */
          timezone?: string
          recurrence?: string
          /** Format: date */
          startsOn?: string
          endsOn?: string | null
          /** @default false */
          isDryRun?: boolean
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            isDryRun: boolean
            moves: {
              post: string
              title: string
              issue: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              from: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              to: string
            }[]
            stays: {
              post: string
              title: string
              issue: string
              /**
               * Format: date-time
               * @description ISO 8601, UTC.
               */
              at: string
              /** @enum {string} */
              why: 'no-issue' | 'past' | 'unsaved-draft'
            }[]
          }
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-busy`: The first request with this Idempotency-Key is not answered yet. */
      409: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-large`: The request body is too large. */
      413: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-json`: The request body is of a type this address does not take. */
      415: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `key-reused`: This Idempotency-Key was used for another request. */
      422: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-stored`: It was not saved: the disk is full, or cannot be written to. */
      507: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readCalendar: {
    parameters: {
      query: {
        /** @description ISO 8601 with an offset. */
        from: string
        /** @description ISO 8601 with an offset. */
        to: string
        /** @description Only what is of this community: its short name or id. */
        community?: string
        /** @description Only what is of this channel: its short name or id. */
        channel?: string
        /** @description Only what is of this column: its short name or id. */
        column?: string
        /** @description Only posts of this type. */
        type?: 'product' | 'values' | 'interaction'
      }
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            from: string
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            to: string
            posts: components['schemas']['CalendarPost'][]
            issues: components['schemas']['Issue'][]
            columns: {
              id: string
              slug: string
              name: string
              /** @enum {string} */
              contentType: 'product' | 'values' | 'interaction'
              /** @enum {string} */
              packaging: 'topic' | 'activity'
              channels: string[]
              owner: string | null
              timezone: string
            }[]
            holidays: {
              list: string
              /** @example 2026-10-01 */
              date: string
              name: string
              isWorkday: boolean
            }[]
            holds: components['schemas']['OpenHold'][]
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readCalendarFeed: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path: {
        /** @description An id. */
        feed: string
        /** @description The secret, and `.ics`. */
        file: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Posts and empty issues. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'text/calendar': string
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  exportPlan: {
    parameters: {
      query: {
        /** @description ISO 8601 with an offset. */
        from: string
        /** @description ISO 8601 with an offset. */
        to: string
        /** @description Only what is of this community: its short name or id. */
        community?: string
        /** @description Only what is of this channel: its short name or id. */
        channel?: string
        /** @description Only what is of this column: its short name or id. */
        column?: string
        /** @description Only posts of this type. */
        type?: 'product' | 'values' | 'interaction'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description One row per post. */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'text/csv': string
        }
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unauthenticated`: Sign in or send an API key. */
      401: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'WWW-Authenticate': components['headers']['WWW-Authenticate']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `forbidden`: Your role or key may not do this. */
      403: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `not-found`: There is nothing here. */
      404: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readDocument: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag of the answer you have: then 304. */
        'If-None-Match'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            [key: string]: unknown
          }
        }
      }
      /** @description The asker has this one already. */
      304: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description `invalid`: The request has values that cannot be used. */
      400: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `too-many`: Too many requests. */
      429: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `internal`: Something went wrong on our side. */
      500: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
      /** @description `unavailable`: The database cannot be reached. */
      503: {
        headers: {
          'Request-Id': components['headers']['Request-Id']
          RateLimit: components['headers']['RateLimit']
          'RateLimit-Policy': components['headers']['RateLimit-Policy']
          'Retry-After': components['headers']['Retry-After']
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  onDeliverySent: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliverySent']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onDeliveryRejected: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliveryRejected']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onDeliveryMissed: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliveryMissed']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onDeliveryUnconfirmed: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliveryUnconfirmed']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onPostScheduled: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PostScheduled']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onPostChanged: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PostChanged']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onPostUnscheduled: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PostUnscheduled']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onBalanceWarning: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['BalanceWarning']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onIssueEmpty: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueEmpty']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onChannelFailing: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ChannelFailing']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onImportFinished: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportFinished']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onWebhookTest: {
    parameters: {
      query?: never
      header: {
        /** @description The same for each attempt: what came is known. */
        'webhook-id': string
        /** @description Seconds since 1970. */
        'webhook-timestamp': string
        /** @description By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookTest']
      }
    }
    responses: {
      /** @description Do not call again: the webhook is disabled. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description It is tried again. */
      default: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
}

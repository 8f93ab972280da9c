import { docsRoutes } from './docs.ts'
import { balanceRoutes } from './balance.ts'
import { balanceDaysRoutes } from './balanceDays.ts'
import { calendarFeedRoutes } from './calendarFeed.ts'
import { balanceActionRoutes } from './balanceActions.ts'
import { calendarRoutes } from './calendar.ts'
import { channelTestsRoutes } from './channelTests.ts'
import { columnChangeRoutes } from './columnChange.ts'
import { deliveriesRoutes } from './deliveries.ts'
import { deliveriesCsvRoutes } from './deliveriesCsv.ts'
import { deliveryDecisionsRoutes } from './deliveryDecisions.ts'
import { feedsRoutes } from './feeds.ts'
import { inboxRoutes } from './inbox.ts'
import { issuesRoutes } from './issues.ts'
import { planExportRoutes } from './planExport.ts'
import { importsRoutes } from './imports.ts'
import { keysRoutes } from './keys.ts'
import { postActsRoutes } from './postActs.ts'
import { postHistoryRoutes } from './postHistory.ts'
import { presenceRoutes } from './presence.ts'
import { postsRoutes } from './posts.ts'
import { previewsRoutes } from './previews.ts'
import { publishedRoutes } from './published.ts'
import { homeRoutes } from './home.ts'
import { channelHealthRoutes } from './channelHealth.ts'
import { sampleRoutes } from './sample.ts'
import { pullRoutes } from './pull.ts'
import { channelsRoutes } from './channels.ts'
import { columnsRoutes } from './columns.ts'
import { communitiesRoutes } from './communities.ts'
import { holdsRoutes } from './holds.ts'
import { mediaRoutes } from './media.ts'
import { reviewsRoutes } from './reviews.ts'
import { webhooksRoutes } from './webhooks.ts'
import { metricsRoutes } from './metrics.ts'
import type { Route } from './route.ts'

/** Everything that /v1 answers to. */
export const routes: readonly Route[] = [
  ...docsRoutes,
  ...keysRoutes,
  ...importsRoutes,
  ...feedsRoutes,
  ...postsRoutes,
  ...postActsRoutes,
  ...postHistoryRoutes,
  ...presenceRoutes,
  ...previewsRoutes,
  ...mediaRoutes,
  ...holdsRoutes,
  ...deliveriesRoutes,
  ...deliveriesCsvRoutes,
  ...deliveryDecisionsRoutes,
  ...communitiesRoutes,
  ...columnsRoutes,
  ...channelsRoutes,
  ...publishedRoutes,
  ...reviewsRoutes,
  ...pullRoutes,
  ...webhooksRoutes,
  ...metricsRoutes,
  ...homeRoutes,
  ...sampleRoutes,
  ...channelHealthRoutes,
  ...channelTestsRoutes,
  ...inboxRoutes,
  ...balanceRoutes,
  ...balanceActionRoutes,
  ...balanceDaysRoutes,
  ...issuesRoutes,
  ...columnChangeRoutes,
  ...calendarRoutes,
  ...calendarFeedRoutes,
  ...planExportRoutes,
]

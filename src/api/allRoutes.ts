import { documentRoute } from './documentRoute.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

/** Every route, that of the document too. */
export function allRoutes(): Route[] {
  const all: Route[] = [...routes, documentRoute(() => all)]
  return all
}

import { Home } from './Home.tsx'

/** In place of Payload's dashboard: the list of collections is in the menu anyway. */
export function HomeView() {
  return <Home />
}

import type { Requirement, SpecFile, SpecTest } from './specFiles.ts'

export type Server = { version: string; topology: 'single' | 'replicaset' }

/** Why a test has nothing to say about a server like ours; undefined if it applies. */
export function whyNotApplicable({
  file,
  test,
  server,
}: {
  file: SpecFile
  test: SpecTest
  server: Server
}): string | undefined {
  if (test.skipReason) return 'skipped by its authors'
  for (const requirements of [file.runOnRequirements, test.runOnRequirements]) {
    if (!requirements) continue
    const reasons = requirements.map((requirement) => unmet(requirement, server))
    if (!reasons.includes(undefined)) return reasons[0]
  }
  const usesFailPoint = test.operations.some(({ name }) => /failPoint/i.test(name))
  if (usesFailPoint) return 'needs a failpoint inside the server'
  const events = test.expectEvents?.some(
    ({ eventType }) => eventType !== undefined && eventType !== 'command',
  )
  return events ? 'is about the driver: connection pool events' : undefined
}

function unmet(
  { minServerVersion, maxServerVersion, topologies, auth }: Requirement,
  server: Server,
): string | undefined {
  if (topologies && !topologies.includes(server.topology)) return `needs ${topologies.join(' or ')}`
  if (auth) return 'needs authentication'
  if (minServerVersion && compareVersions(server.version, minServerVersion) < 0)
    return `needs MongoDB ${minServerVersion} or later`
  if (maxServerVersion && compareVersions(server.version, maxServerVersion) > 0)
    return `is for MongoDB ${maxServerVersion} and before`
  return undefined
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [
    number[],
    number[],
  ]
  for (let i = 0; i < 3; i++) {
    const order = (left[i] ?? 0) - (right[i] ?? 0)
    if (order !== 0) return order
  }
  return 0
}

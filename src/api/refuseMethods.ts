import type { RequestHandler, Router } from 'express'
import { sendProblem } from './problem.ts'
import type { Declaration } from './route.ts'

/** What may be asked of each address: OPTIONS is told, any other method is refused with the same list. */
export function refuseMethods({
  router,
  routes,
}: {
  router: Router
  routes: readonly Pick<Declaration, 'method' | 'path'>[]
}): void {
  const methodsOf = new Map<string, { path: string; methods: string[] }>()
  for (const { method, path } of routes) {
    // Two routes may call the same part of an address by two names.
    const shape = path.replace(/:\w+/g, ':')
    const known = methodsOf.get(shape)?.methods ?? []
    methodsOf.set(shape, { path, methods: [...known, method.toUpperCase()] })
  }
  // An address that is spelt out before one with a hole that it would fit.
  const spelt = [...methodsOf.values()].sort((a, b) => holesIn(a.path) - holesIn(b.path))
  for (const { path, methods } of spelt) router.all(path, allow(methods))
}

function holesIn(path: string): number {
  return path.split(':').length - 1
}

function allow(methods: string[]): RequestHandler {
  const own = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method))
  const Allow = [...own, 'OPTIONS'].join(', ')
  return (req, res) => {
    if (req.method === 'OPTIONS') return void res.status(204).set({ Allow }).end()
    const detail = { en: `This address takes: ${Allow}.`, zh: `这个地址接受：${Allow}。` }
    sendProblem({ res, type: 'method-not-allowed', detail, headers: { Allow } })
  }
}

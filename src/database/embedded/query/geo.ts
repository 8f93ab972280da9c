import { badValue } from '../errors.ts'
import { visitPath } from '../values/path.ts'
import { isDoc, isNumeric, type Doc } from '../values/types.ts'
import type { Predicate } from './compileFilter.ts'
import type { OperatorInput } from './fieldOperators.ts'

type Point = [number, number]
type Shape = (point: Point) => boolean

const earthRadius = 6378100

/** What $near asks for: documents in order of distance. */
export type Near = { path: string; distance: (doc: Doc) => number }

/** Finds the $near of a query, which is an order as well as a condition. */
export function findNear(filter: Doc): Near | undefined {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const item of value) {
        const found = isDoc(item) ? findNear(item) : undefined
        if (found) return found
      }
    } else if (isDoc(value) && ('$near' in value || '$nearSphere' in value)) {
      return parseNear(key, value)
    }
  }
  return undefined
}

export function near({ path, condition }: OperatorInput): Predicate {
  const { distance, least, most } = parseNear(path, condition)
  return (doc) => {
    const found = distance(doc)
    return found >= least && found <= most && found !== Infinity
  }
}

export function geoWithin({ path, operand }: OperatorInput): Predicate {
  const contains = parseShape(operand)
  return (doc) => visitPath(doc, path, (value) => pointsOf(value).some(contains))
}

/** A stored point intersects a shape when it lies within; a stored polygon, when a corner of either does. */
export function geoIntersects({ path, operand }: OperatorInput): Predicate {
  const contains = parseShape(operand)
  const corners = isDoc(operand) && isDoc(operand.$geometry) ? cornersOf(operand.$geometry) : []
  return (doc) =>
    visitPath(doc, path, (value) => {
      if (pointsOf(value).some(contains)) return true
      if (!isDoc(value) || typeof value.type !== 'string') return false
      const own = cornersOf(value)
      if (own.some(contains)) return true
      return value.type === 'Polygon' && corners.some(inRings(value.coordinates as Point[][]))
    })
}

/** Metres between two places on the sphere. */
export function metresBetween(a: Point, b: Point): number {
  return radiansBetween(a, b) * earthRadius
}

function radiansBetween(a: Point, b: Point): number {
  const [fromX, fromY, toX, toY] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ]
  const chord =
    Math.sin((toY - fromY) / 2) ** 2 +
    Math.cos(fromY) * Math.cos(toY) * Math.sin((toX - fromX) / 2) ** 2
  return 2 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function parseNear(path: string, condition: Doc) {
  const operand = condition.$near ?? condition.$nearSphere
  const isSpherical = '$nearSphere' in condition
  const geometry = isDoc(operand) ? operand.$geometry : undefined
  const center = pointOf(geometry ?? operand)
  if (!center) throw badValue('$near requires a point')
  const options = isDoc(operand) && geometry ? operand : condition
  const measure = geometry ? metresBetween : isSpherical ? radiansBetween : planeDistance
  const distance = (doc: Doc) => {
    let shortest = Infinity
    visitPath(doc, path, (value) => {
      for (const point of pointsOf(value)) shortest = Math.min(shortest, measure(center, point))
      return false
    })
    return shortest
  }
  return {
    path,
    distance,
    least: Number(options.$minDistance ?? 0),
    most: Number(options.$maxDistance ?? Infinity),
  }
}

const planeDistance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

function pointOf(value: unknown): Point | undefined {
  if (isDoc(value) && value.type === 'Point') return pointOf(value.coordinates)
  const pair = isDoc(value) ? Object.values(value) : value
  if (!Array.isArray(pair) || pair.length < 2) return undefined
  return isNumeric(pair[0]) && isNumeric(pair[1]) ? [Number(pair[0]), Number(pair[1])] : undefined
}

function pointsOf(value: unknown): Point[] {
  const point = pointOf(value)
  if (point) return [point]
  return Array.isArray(value)
    ? value.flatMap((item) => pointOf(item) ?? []).map((item) => item as never)
    : []
}

function cornersOf(geometry: Doc): Point[] {
  const flat = (Array.isArray(geometry.coordinates) ? geometry.coordinates : []).flat(3)
  const corners: Point[] = []
  for (let i = 0; i + 1 < flat.length; i += 2) corners.push([Number(flat[i]), Number(flat[i + 1])])
  return corners
}

function parseShape(operand: unknown): Shape {
  if (!isDoc(operand)) throw badValue('geo query needs a shape')
  const { $geometry: geometry } = operand
  if (isDoc(geometry)) return parseGeometry(geometry)
  if (Array.isArray(operand.$box)) {
    const [low, high] = operand.$box.map(pointOf) as [Point, Point]
    return ([x, y]) => x >= low[0] && x <= high[0] && y >= low[1] && y <= high[1]
  }
  if (Array.isArray(operand.$polygon)) return inRings([operand.$polygon.map(pointOf) as Point[]])
  for (const [name, measure] of [
    ['$center', planeDistance],
    ['$centerSphere', radiansBetween],
  ] as const) {
    const circle = operand[name]
    if (!Array.isArray(circle)) continue
    const center = pointOf(circle[0])!
    return (point) => measure(center, point) <= Number(circle[1])
  }
  throw badValue(`unknown geo specifier: ${Object.keys(operand)[0]}`)
}

function parseGeometry(geometry: Doc): Shape {
  const { type, coordinates } = geometry
  if (type === 'Polygon') return inRings(coordinates as Point[][])
  if (type === 'MultiPolygon') {
    const shapes = (coordinates as Point[][][]).map(inRings)
    return (point) => shapes.some((shape) => shape(point))
  }
  const corners = cornersOf(geometry)
  return ([x, y]) => corners.some((corner) => corner[0] === x && corner[1] === y)
}

/** Inside the outer ring and outside its holes; the edge counts as inside. */
function inRings(rings: Point[][]): Shape {
  return (point) =>
    inRing(rings[0] ?? [], point) && !rings.slice(1).some((hole) => inRing(hole, point))
}

function inRing(ring: Point[], [x, y]: Point): boolean {
  let isInside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [ring[i]!.map(Number), ring[j]!.map(Number)] as [Point, Point]
    const cross = (x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)
    const isBetween =
      Math.min(x1, x2) <= x &&
      x <= Math.max(x1, x2) &&
      Math.min(y1, y2) <= y &&
      y <= Math.max(y1, y2)
    if (cross === 0 && isBetween) return true
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside
  }
  return isInside
}

import type { Response } from 'express'
import type { Payload } from 'payload'
import type { z } from 'zod'
import type { Scope } from '../domain/scopes.ts'
import type { Written } from './answer.ts'
import type { Asker } from './identify.ts'
import type { Problem, ProblemType } from './problem.ts'

/** An answer that is no JSON; `mimes` are the types it may have, none: an empty answer. */
export type TextAnswer = { mimes: readonly string[]; description: string }

export type AnswerShapes = Record<number, z.ZodType | TextAnswer>

/** What one answer of a handler may look like, by what the route declares. */
type ReplyOf<Shapes extends AnswerShapes> = {
  [Status in keyof Shapes & number]: { status: Status; headers?: Record<string, string> } & BodyOf<
    Shapes[Status]
  >
}[keyof Shapes & number]

type BodyOf<Shape> = Shape extends z.ZodType
  ? { body: z.output<Shape> } | { written: Written }
  : {
      mime?: string
      body?: string | Buffer
      written?: Written
      stream?: (res: Response) => void
    }

export type Reply =
  | {
      status: number
      headers?: Record<string, string>
      body?: unknown
      /** The body again, as it was written for somebody before. */
      written?: Written
      mime?: string
      /** Writes the answer itself, and ends it. */
      stream?: (res: Response) => void
    }
  | Problem

/** What a handler is given: everything has passed the route's schemas, and the asker its scope. */
export type Asked<Params, Query, Body, Who> = {
  payload: Payload
  params: Params
  query: Query
  body: Body
  asker: Who
  now: Date
  /** A header of the request. */
  header: (name: string) => string | undefined
  /** Whoever asks has gone. */
  signal: AbortSignal
}

/** The one declaration of a route: validation, types, rights and the OpenAPI document follow it. */
export type Declaration = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /v1, with Express's names: `/deliveries/:id/confirm`. */
  path: string
  /** Its name in clients, unique: `confirmDelivery`. */
  id: string
  tag: string
  summary: string
  description?: string
  /** What a key must be allowed; `null`: open to everyone, and `asker` may be `null`. */
  scope: Scope | null
  /**
   * The handler itself keeps keys that are limited to channels or communities within these. Without
   * it the route is closed to them.
   */
  heedsReach?: boolean
  /** Any site's pages may read it in a browser (CORS). */
  isShared?: boolean
  params?: z.ZodType
  query?: z.ZodType
  /** JSON, unless `bodyMime` says otherwise; then a Buffer of (one of) that type and no schema. */
  body?: z.ZodType
  bodyMime?: string | readonly string[]
  /** What the parts of a form are, where `bodyMime` is one. */
  form?: z.ZodType
  /** Largest body; 100kb. */
  bodyLimit?: string
  answers: AnswerShapes
  /** What it may answer besides what every route may: see `openapi.ts`. */
  problems?: readonly ProblemType[]
  /** The handler compares `If-Match` with the entity tag of what it changes. */
  needsMatch?: boolean
}

export type Route = Declaration & {
  answer: (asked: Asked<never, never, never, never>) => Promise<Reply>
}

type Nothing = z.ZodType<Record<string, never>>

/**
 * Declares a route: `route({ … }).answer(async (asked) => …)`. The handler returns an answer or a
 * problem as a value; it throws only for bugs.
 */
export function route<
  const Shapes extends AnswerShapes,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Needed extends Scope | null = Scope,
>(
  declared: Declaration & {
    params?: Params
    query?: Query
    body?: Body
    scope: Needed
    answers: Shapes
  },
) {
  type Given = Asked<
    z.output<Params>,
    z.output<Query>,
    z.output<Body>,
    Needed extends null ? Asker | null : Asker
  >
  return {
    answer: (answer: (asked: Given) => Promise<ReplyOf<Shapes> | Problem>): Route =>
      ({ ...declared, answer }) as unknown as Route,
  }
}

/** An answer of one of these types instead of JSON. */
export function text(description: string, ...mimes: string[]): TextAnswer {
  return { mimes, description }
}

/** 204: done, and nothing to say. */
export const nothing: TextAnswer = { mimes: [], description: 'Done.' }

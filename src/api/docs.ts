import path from 'node:path'
import { createRequire } from 'node:module'
import type { RequestHandler } from 'express'
import express from 'express'
import { z } from 'zod'
import { escapeHtml } from '../domain/message/toHtml.ts'
import { problems } from './problem.ts'
import type { Route } from './route.ts'
import { route, text } from './route.ts'

/** Only our own files, whatever a page or its document says. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
const pageHeaders = { 'Content-Security-Policy': policy, 'Cache-Control': 'public, max-age=300' }

/** `GET /v1/docs`, and what its problems mean. */
export const docsRoutes: Route[] = [
  route({
    method: 'get',
    path: '/docs',
    id: 'readDocs',
    tag: 'about',
    summary: 'This document as a page',
    scope: null,
    answers: { 200: text('A page.', 'text/html') },
  }).answer(() =>
    Promise.resolve({ status: 200, mime: 'text/html', headers: pageHeaders, body: docsPage }),
  ),
  route({
    method: 'get',
    path: '/docs/start.js',
    id: 'readDocsScript',
    tag: 'about',
    summary: 'Starts the page above',
    scope: null,
    answers: { 200: text('A script.', 'text/javascript') },
  }).answer(() =>
    Promise.resolve({
      status: 200,
      mime: 'text/javascript',
      headers: { 'Cache-Control': 'public, max-age=300' },
      body: startScript,
    }),
  ),
  route({
    method: 'get',
    path: '/problems',
    id: 'listProblems',
    tag: 'about',
    summary: 'What each type of problem means, and what to do',
    scope: null,
    query: z.strictObject({}),
    answers: { 200: text('A page.', 'text/html') },
  }).answer(() =>
    Promise.resolve({ status: 200, mime: 'text/html', headers: pageHeaders, body: problemsPage }),
  ),
]

/** The page's script and style, from the package itself. */
export function docsFiles(): RequestHandler {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'),
  )
  const files = express.static(folder, { index: false, fallthrough: true, maxAge: '1d' })
  const known = ['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png']
  return (req, res, next) => (known.includes(req.path) ? files(req, res, next) : next())
}

const docsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Lanmu API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/v1/docs/files/swagger-ui.css">
<link rel="icon" href="/v1/docs/files/favicon-32x32.png">
</head>
<body>
<div id="page"></div>
<script src="/v1/docs/files/swagger-ui-bundle.js"></script>
<script src="/v1/docs/start.js"></script>
</body>
</html>
`

// `validatorUrl: null`: the page would else ask a stranger's server about the document.
const startScript = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#page',
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
})
`

const problemsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Problems · Lanmu API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 0.25rem; font-size: 1rem; }
p { margin: 0.25rem 0; }
</style>
</head>
<body>
<h1>Problems</h1>
${Object.entries(problems)
  .map(
    ([type, { status, title, advice }]) =>
      `<h2 id="${type}"><code>urn:lanmu:problem:${type}</code></h2>
<p>${status}: ${escapeHtml(title.en)}.</p>
<p>${escapeHtml(advice.en)}</p>
<p lang="zh">${escapeHtml(title.zh)}。${escapeHtml(advice.zh)}</p>`,
  )
  .join('\n')}
</body>
</html>
`

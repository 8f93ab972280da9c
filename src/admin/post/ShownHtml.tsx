'use client'

import type { ReactNode } from 'react'
import { createElement, useEffect, useState } from 'react'
import { safeLink } from '../../domain/message/safeUrl.ts'

const tags = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li pre code strong b em i s del u br hr a'.split(' '),
)

/** HTML of simple tags as elements; anything else of it is its words alone, so nothing in it can act. */
export function ShownHtml({ html }: { html: string }) {
  const [nodes, setNodes] = useState<ReactNode>(null)
  // A parser is what browsers have and the server has not.
  useEffect(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    setNodes(childrenOf(body))
  }, [html])
  return nodes
}

function childrenOf(node: Node): ReactNode[] {
  const children = [...node.childNodes]
  // Line ends between blocks are how HTML is written; those in a text are what it says.
  const hasBlocks = children.some((child) => child instanceof Element && isBlock(child))
  return children
    .filter((child) => !hasBlocks || child.textContent?.trim() !== '' || child instanceof Element)
    .map((child, index) => toElement({ node: child, key: index }))
}

function isBlock({ localName }: Element): boolean {
  return /^(p|h[1-6]|blockquote|ul|ol|li|pre|hr|div)$/.test(localName)
}

function toElement({ node, key }: { node: Node; key: number }): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element)) return null
  const name = node.localName
  if (['script', 'style', 'title', 'head'].includes(name)) return null
  if (name === 'br' || name === 'hr') return createElement(name, { key })
  const inside = childrenOf(node)
  if (!tags.has(name)) return createElement('span', { key }, ...inside)
  if (name !== 'a') return createElement(name, { key }, ...inside)
  const href = safeLink(node.getAttribute('href'))
  // Looked at, not followed: the form would be left.
  return createElement(
    'span',
    { key, className: 'lanmu-look__a', title: href ?? undefined },
    ...inside,
  )
}

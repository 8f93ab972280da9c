import { editorConfigFactory, getEnabledNodes, lexicalEditor } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { buildConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import type { RichText } from '../../../src/domain/message/richText.ts'

/** The editor as Payload sets it up by default is the judge of what an import may store. */
describe("Payload's default editor", () => {
  let open: (body: RichText) => unknown

  beforeAll(async () => {
    const config = await buildConfig({
      secret: 'not used',
      collections: [],
      editor: lexicalEditor(),
      db: { defaultIDType: 'text', init: () => ({}) as never },
      typescript: { autoGenerate: false },
    })
    const editorConfig = await editorConfigFactory.default({ config })
    const editor = createHeadlessEditor({
      nodes: getEnabledNodes({ editorConfig }),
      onError: (error) => {
        throw error
      },
    })
    open = (body) => editor.parseEditorState(JSON.stringify(body)).toJSON()
  }, 60_000)

  const imports = {
    marks: '***a*** b\n\n# **c**\n\n> *d*\n\n- ~~e~~',
    paragraphs: 'one **two** *three* ~~four~~ `five`\nsix\\\nseven\n\neight',
    headings: '# one\n\n###### six',
    links: '[a](https://a.example/茶 "title") <mailto:a@b.example> ![c](https://a.example/c.jpg)',
    lists: '- a\n  - b\n    1. c\n    2. d\n- e\n\n7) f',
    boxes: '- [x] a\n- [ ] b\n  - [ ] c',
    quotes: '> a\n>\n> - b\n> # c',
    code: '```ts\nconst a = 1\n\n  b\n```',
    rules: 'a\n\n***',
    nothing: '',
  }

  for (const [name, markdown] of Object.entries(imports)) {
    it(`opens imported ${name} and saves them unchanged`, () => {
      const body = fromMarkdown(markdown)
      expect(open(body)).toEqual(body)
    })
  }
})

import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileImages } from '../../src/importing/fileImages.ts'
import { maxImageSize } from '../../src/importing/images.ts'
import { folderFiles } from '../../src/importing/sources/folderFiles.ts'
import { createPlanFolder } from '../given/planFolder.ts'

let folder: string

beforeAll(async () => {
  folder = await createPlanFolder({ images: ['images/tea.jpg'] })
  await writeFile(path.join(folder, 'images', 'huge.jpg'), '')
  await truncate(path.join(folder, 'images', 'huge.jpg'), maxImageSize + 1)
})

async function problemOf(cell: string) {
  const answer = await fileImages({ files: folderFiles({ folder }) })(cell)
  return answer.type === 'problem' ? [answer.problem.code, answer.problem.field] : answer.type
}

describe('images of a folder', () => {
  it('finds an image in the folder of the plan and knows it by its content', async () => {
    const answer = await fileImages({ files: folderFiles({ folder }) })('images/tea.jpg')
    if (answer.type !== 'found' || answer.image.type !== 'file') throw new Error(answer.type)
    expect(answer.image.name).toBe('tea.jpg')
    expect(answer.image.mimeType).toBe('image/jpeg')
    expect(answer.image.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('takes the separator of Windows', async () => {
    expect(await problemOf('images\\tea.jpg')).toBe('found')
  })

  it('has nothing to look for in an empty cell', async () => {
    expect(await problemOf('  ')).toBe('none')
  })

  it.each([
    '../../../etc/passwd',
    'images/../../secret.jpg',
    '..\\secret.jpg',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    'file:///etc/passwd',
    'https://example.com/a.jpg',
    'images/way-out.jpg',
    'elsewhere/hostname',
    'images/tea.jpg\0.png',
  ])('does not look outside: %s', async (cell) => {
    expect(await problemOf(cell)).toEqual(['image-outside', 'image'])
  })

  it('says which file is missing', async () => {
    expect(await problemOf('images/missing.jpg')).toEqual(['image-missing', 'image'])
    expect(await problemOf('images/tea.jpg/x')).toEqual(['image-missing', 'image'])
    expect(await problemOf('images')).toEqual(['image-missing', 'image'])
    expect(await problemOf('.')).toEqual(['image-outside', 'image'])
  })

  it('looks at the content, not at the name', async () => {
    expect(await problemOf('images/words.jpg')).toEqual(['not-an-image', 'image'])
  })

  it('refuses what is too large before reading it', async () => {
    expect(await problemOf('images/huge.jpg')).toEqual(['image-too-large', 'image'])
  })
})

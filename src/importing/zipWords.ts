import { counted } from '../domain/counted.ts'
import type { Language } from '../domain/words.ts'
import type { Words } from './problemText.ts'
import type { ZipProblemCode } from './problem.ts'

/** Why a zip is not opened, and what its owner can do. */
export const zipWords: Record<ZipProblemCode, Record<Language, Words>> = {
  'zip-damaged': {
    en: ({ found }) => [
      found ? `${found} in the zip is damaged` : 'the zip is damaged or incomplete',
      'packing it again',
    ],
    zh: ({ found }) => [
      found ? `压缩包里的 ${found} 已损坏` : '压缩包已损坏或不完整',
      '重新压缩后再上传',
    ],
  },
  'zip-encrypted': {
    en: ({ found }) => [`the zip has a password${found && `: ${found}`}`, 'a zip without password'],
    zh: ({ found }) => [`压缩包有密码${found && `：${found}`}`, '不加密码的压缩包'],
  },
  'zip-too-many': {
    en: ({ found, number }) => [
      `the zip has ${counted({ count: Number(found), of: 'file' })}`,
      `at most ${number}`,
    ],
    zh: ({ found, number }) => [`压缩包里有 ${found} 个文件`, `最多 ${number} 个`],
  },
  'zip-too-large': {
    en: ({ found, number }) => [`the zip holds ${found} MB unpacked`, `at most ${number} MB`],
    zh: ({ found, number }) => [`压缩包解压后有 ${found} MB`, `最大 ${number} MB`],
  },
  'zip-file-too-large': {
    en: ({ found, number }) => [`too large in the zip: ${found}`, `at most ${number} MB each`],
    zh: ({ found, number }) => [`压缩包里的文件太大：${found}`, `每个最大 ${number} MB`],
  },
  'zip-ratio': {
    en: ({ found }) => [
      `packed so tightly that it is not unpacked: ${found}`,
      'ordinary texts and pictures',
    ],
    zh: ({ found }) => [`压缩比异常，不予解压：${found}`, '普通的文本和图片'],
  },
  'zip-outside': {
    en: ({ found }) => [
      `the zip has paths that lead out of it: ${found}`,
      'paths inside the zip, such as images/tea.jpg',
    ],
    zh: ({ found }) => [
      `压缩包里有指向外部的路径：${found}`,
      '压缩包内的路径，例如 images/tea.jpg',
    ],
  },
  'zip-deep': {
    en: ({ found }) => [`too many folders inside folders: ${found}`, 'shorter paths'],
    zh: ({ found }) => [`文件夹层级太深：${found}`, '更短的路径'],
  },
  'zip-link': {
    en: ({ found }) => [`the zip has links instead of files: ${found}`, 'the files themselves'],
    zh: ({ found }) => [`压缩包里是链接而不是文件：${found}`, '文件本身'],
  },
  'zip-method': {
    en: ({ found }) => [
      `packed in a way Lanmu does not read: ${found}`,
      'an ordinary zip (Deflate), as Windows and macOS make it',
    ],
    zh: ({ found }) => [
      `无法读取的压缩方式：${found}`,
      '普通 zip（Deflate），如 Windows 和 macOS 自带的压缩',
    ],
  },
  'zip-nested': {
    en: ({ found }) => [
      `an archive inside the zip is not opened: ${found}`,
      'its files in the zip itself',
    ],
    zh: ({ found }) => [`不会打开压缩包里的压缩包：${found}`, '把里面的文件直接放进来'],
  },
  'zip-repeated': {
    en: ({ found }) => [`twice in the zip: ${found}`, 'each file once'],
    zh: ({ found }) => [`压缩包里重复出现：${found}`, '每个文件只出现一次'],
  },
}

import { describe, expect, it } from 'vitest'
import { pictureName } from '../../media/pictureName.ts'

describe('the name of a picture', () => {
  it.each([
    ['tea.png', 'tea.png'],
    ['茶 会 3.5 年.PNG', '茶 会 3.5 年.PNG'],
    ['photo.jpg', 'photo.png'],
    ['page.html', 'page.png'],
    ['tea.png.html', 'tea.png.png'],
    ['noext', 'noext.png'],
    ['after 3.5 years', 'after 3.5 years.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['..\\..\\evil.png', 'evil.png'],
    ['.htaccess.png', 'htaccess.png'],
    ['.png', 'picture.png'],
    ['', 'picture.png'],
    ['tea\u202egnp.exe.png', 'teagnp.exe.png'],
    ['a\u0000b\r\nX: 1.png', 'abX 1.png'],
    ['<img src=x onerror="alert(1)">.png', 'img src=x onerror=alert(1).png'],
    ['a%2f..%2fb.png', 'a2f..2fb.png'],
  ])('%j becomes %j', (name, expected) => {
    expect(pictureName({ name, format: 'image/png' })).toBe(expected)
  })

  it('keeps the spelling of an ending that is right, and is never longer than disks take', () => {
    expect(pictureName({ name: 'tea.jpeg', format: 'image/jpeg' })).toBe('tea.jpeg')
    const long = pictureName({ name: `${'🍵'.repeat(300)}.gif`, format: 'image/gif' })
    // The longest size is called …-1600x1600 after it.
    expect(Buffer.byteLength(long)).toBeLessThan(255 - 15)
  })
})

import fc from 'fast-check'

/** What strangers send: operators, names of prototypes, broken text, numbers and dates at their edges. */
export const hostileTexts = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '💥'.repeat(50),
    '{"$ne":null}',
    '{"$gt":""}',
    '[$ne]',
    '$where',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'undefined'],
  ...['../../etc/passwd', '%00', '%', "'; DROP TABLE posts; --", '<script>alert(1)</script>'],
  ...['0', '-1', '1e309', 'NaN', '9'.repeat(400), '1.5', '00000000', 'true'],
  ...['2100-13-45T99:99:99Z', '0000-00-00T00:00:00Z', '9999-12-31T23:59:59+14:00', '2100-01-01'],
  ...['a'.repeat(5_000), `${'a'.repeat(3_000)}!`, `FREQ=DAILY;${'BYDAY=MO,'.repeat(40)}`],
  ...['FREQ=SECONDLY;INTERVAL=1', `${'['.repeat(500)}`, `${'*_'.repeat(1_500)}`, '(x+x+)+y'],
]

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1e308, -1e308, 0.1, Number.MAX_SAFE_INTEGER, [], {}, [[]]],
    ...[{ $ne: null }, { $where: 'while(true){}' }, { $regex: '(a+)+$' }, { equals: 1 }],
    ...[JSON.parse('{"__proto__":{"isAdmin":true}}'), { constructor: { prototype: { x: 1 } } }],
    ...[Array.from({ length: 2_000 }, () => 0), deep(90), deep(150)],
  ),
  fc.jsonValue({ maxDepth: 4 }),
)

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

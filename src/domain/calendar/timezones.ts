/** Names people use that the runtime lists only under an older one. Source: IANA `backward` file. */
const modernNames = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Yangon',
  'Europe/Kyiv',
  'America/Nuuk',
  'Atlantic/Faroe',
]

/** Every IANA zone an editor may name, sorted. */
export const timezones: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('timeZone'), ...modernNames]),
].sort()

import { Mark } from './Mark.tsx'

/** The mark beside the name, above the forms of whoever is not signed in. */
export function Logo() {
  const name = 'Lanmu 栏目'
  return (
    <span className="lanmu-logo">
      <Mark />
      <span>{name}</span>
    </span>
  )
}

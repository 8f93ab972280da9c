/** Lanmu's mark: three columns, and in the third an issue that waits to be filled. */
export function Mark() {
  return (
    <svg className="lanmu-mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2" y="3" width="5" height="18" rx="1.5" />
      <rect x="9.5" y="8" width="5" height="13" rx="1.5" />
      <rect x="17" y="13.5" width="5" height="7.5" rx="1.5" />
      <rect className="lanmu-mark__slot" x="17" y="3" width="5" height="8" rx="1.5" />
    </svg>
  )
}

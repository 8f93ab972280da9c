import type { JSONField } from 'payload'

/** A JSON field that people only read: shown as text. */
export const asText: NonNullable<JSONField['admin']> = {
  readOnly: true,
  components: { Field: '/src/admin/JsonText.tsx#JsonText' },
}

import type { CollectionConfig } from 'payload'
import {
  isAdmin,
  isAdminField,
  isAdminOrSelf,
  isOwnRecordField,
  isSignedIn,
  roles,
} from './access.ts'
import { checkCredentials } from './checkCredentials.ts'
import { makeFirstUserAdmin } from './makeFirstUserAdmin.ts'
import { refuseServiceLogin } from './refuseServiceLogin.ts'

const roleLabels = {
  admin: { en: 'Admin', zh: '管理员' },
  editor: { en: 'Editor', zh: '编辑' },
  author: { en: 'Author', zh: '作者' },
  viewer: { en: 'Viewer', zh: '访客' },
}

const ownOnly = { read: isOwnRecordField }

/** People and programs that sign in. `isSecure`: the site is reached by https only. */
export const createUsers = ({ isSecure }: { isSecure: boolean }): CollectionConfig => ({
  slug: 'users',
  // One question of GraphQL can hold hundreds of attempts to sign in.
  graphQL: { disableMutations: true },
  labels: { singular: { en: 'User', zh: '用户' }, plural: { en: 'Users', zh: '用户' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    group: { en: 'Settings', zh: '设置' },
  },
  auth: {
    useAPIKey: true,
    maxLoginAttempts: 5,
    lockTime: 10 * 60_000,
    cookies: { sameSite: 'Lax', secure: isSecure },
  },
  access: {
    admin: ({ req }) => Boolean(req.user),
    create: isAdmin,
    // A name stands beside every post; the fields below say what else is to be seen, and by whom.
    read: isSignedIn,
    update: isAdminOrSelf,
    delete: isAdmin,
    unlock: isAdmin,
  },
  hooks: {
    beforeOperation: [checkCredentials],
    beforeChange: [makeFirstUserAdmin],
    beforeLogin: [refuseServiceLogin],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '姓名' } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'author',
      saveToJWT: true,
      label: { en: 'Role', zh: '角色' },
      access: { create: isAdminField, read: isOwnRecordField, update: isAdminField },
      admin: {
        description: {
          en: 'Authors write, editors plan, review and schedule, admins look after channels and users, too. Viewers read.',
          zh: '作者写稿；编辑策划、审核、排期；管理员另管渠道和用户；访客只读。',
        },
      },
      options: roles.map((role) => ({ value: role, label: roleLabels[role] })),
    },
    // Payload's own fields of a user, with our rule for who reads them.
    { name: 'email', type: 'email', required: true, unique: true, access: ownOnly },
    { name: 'enableAPIKey', type: 'checkbox', access: ownOnly },
    // Who may change a key is also who is told that there is one.
    {
      name: 'apiKey',
      type: 'text',
      label: { en: 'API key', zh: 'API 密钥' },
      access: { ...ownOnly, update: isOwnRecordField },
    },
    { name: 'apiKeyIndex', type: 'text', access: ownOnly },
    {
      name: 'isService',
      type: 'checkbox',
      label: { en: 'A program, not a person', zh: '给程序用，不是真人' },
      access: { create: isAdminField, update: isAdminField },
      admin: {
        description: {
          en: 'Cannot sign in; it acts through its API keys.',
          zh: '不能登录，只能用 API 密钥。',
        },
      },
    },
  ],
})

import type { CollectionConfig } from 'payload'
import { postStates } from '../src/domain/post.ts'
import { hasRole, isAuthor, isEditor, isEditorOrOwner, isSignedIn } from './access.ts'
import { contentTypeField, packagingField } from './contentFields.ts'
import { cancelDeliveriesOfPost } from './cancelDeliveriesOfPost.ts'
import { checkSchedule } from './checkSchedule.ts'
import { dropOnCopy } from './dropOnCopy.ts'
import { fillCommunities } from './fillCommunities.ts'
import { checkRepeat } from './checkRepeat.ts'
import { fillTemplate } from './fillTemplate.ts'
import { guardCalendar, noteDraftSave } from './guardCalendar.ts'
import { keepDraftPlace } from './keepDraftPlace.ts'
import { nameAct } from './nameAct.ts'
import { noteReview } from './noteReview.ts'
import { planDeliveriesOfPost } from './planDeliveriesOfPost.ts'
import { refuseStaleSave } from './refuseStaleSave.ts'
import { repeatField } from './repeatFields.ts'
import { setOwner } from './setOwner.ts'
import { startFromAddress } from './startFromAddress.ts'
import { settlePlace } from './settlePlace.ts'
import { settleState } from './settleState.ts'
import { noteCalendar, tellOfPost } from './tellOfPost.ts'
import { variantsField } from './variantsField.ts'
import { validateLink } from './validateLink.ts'
import { postStateNames } from '../src/domain/postWords.ts'

/**
 * `_status: 'published'` means "on the calendar": the saved version is the approved one, and the
 * ledger has a delivery for each of its channels. A draft saved later changes nothing that leaves.
 */
export const Posts: CollectionConfig = {
  slug: 'posts',
  labels: { singular: { en: 'Post', zh: '内容' }, plural: { en: 'Posts', zh: '内容' } },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'contentType', 'column', 'publishAt', 'state'],
    group: { en: 'Content', zh: '内容' },
    components: {
      edit: {
        PublishButton: '/src/admin/review/ScheduleButton.tsx#ScheduleButton',
        // Payload's own would put an older version into the form; ours stands with the other acts.
        UnpublishButton: '/src/admin/post/TakeOff.tsx#NoUnpublishButton',
      },
    },
    description: {
      en: 'Write, choose channels and a time, then press Schedule. Nothing leaves before its time.',
      zh: '写好内容，选好渠道和时间，再点“排期”。到点之前什么都不会发出。',
    },
  },
  defaultSort: '-publishAt',
  trash: true,
  versions: { drafts: { autosave: { interval: 1500 } }, maxPerDoc: 100 },
  access: {
    create: isAuthor,
    read: isSignedIn,
    update: isEditorOrOwner,
    delete: isEditor,
    readVersions: isSignedIn,
  },
  indexes: [
    { fields: ['_status', 'publishAt', 'createdAt'] },
    { fields: ['column', 'issue'] },
    // What one community or channel has in some weeks costs the same however long it has been there.
    { fields: ['communities', 'publishAt'] },
    { fields: ['channels', 'publishAt'] },
  ],
  hooks: {
    beforeValidate: [startFromAddress, setOwner, fillTemplate],
    beforeOperation: [noteDraftSave],
    beforeChange: [
      refuseStaleSave,
      noteCalendar,
      guardCalendar,
      settleState,
      settlePlace,
      fillCommunities,
      checkSchedule,
      checkRepeat,
    ],
    afterChange: [keepDraftPlace, noteReview, planDeliveriesOfPost, tellOfPost, nameAct],
    afterDelete: [cancelDeliveriesOfPost],
  },
  fields: [
    {
      name: 'editing',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/post/Editing.tsx#Editing' },
        disableListColumn: true,
      },
    },
    {
      name: 'holdHere',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/holds/HoldHere.tsx#HoldHere' },
        disableListColumn: true,
      },
    },
    { name: 'title', type: 'text', required: true, label: { en: 'Title', zh: '标题' } },
    { name: 'body', type: 'richText', label: { en: 'Text', zh: '正文' } },
    {
      name: 'media',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      // Who shows a picture is asked when its text changes.
      index: true,
      label: { en: 'Images', zh: '图片' },
    },
    {
      name: 'link',
      type: 'text',
      label: { en: 'Link', zh: '链接' },
      admin: { placeholder: 'https://' },
      validate: validateLink,
    },
    variantsField,
    {
      name: 'balance',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/BalanceNotice.tsx#BalanceNotice' },
        disableListColumn: true,
      },
    },
    {
      name: 'deliveries',
      type: 'join',
      collection: 'deliveries',
      on: 'post',
      defaultLimit: 20,
      defaultSort: 'dueAt',
      label: { en: 'Deliveries', zh: '发布记录' },
      admin: {
        allowCreate: false,
        // Drawn once there are some: read then, they are those of this schedule.
        condition: (data) => data?._status === 'published' || hasDocs(data?.deliveries),
        defaultColumns: ['channel', 'state', 'dueAt', 'sentAt', 'reason'],
      },
    },
    {
      name: 'review',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/admin/review/ReviewPanel.tsx#ReviewPanel' },
        disableListColumn: true,
      },
    },
    { ...contentTypeField, admin: { position: 'sidebar' } },
    { ...packagingField, admin: { position: 'sidebar' } },
    {
      name: 'publishAt',
      type: 'date',
      index: true,
      // A copy is planned anew.
      hooks: { beforeDuplicate: [dropOnCopy] },
      timezone: { defaultTimezone: 'Asia/Shanghai' },
      label: { en: 'Time', zh: '发布时间' },
      admin: {
        position: 'sidebar',
        date: {
          pickerAppearance: 'dayAndTime',
          displayFormat: 'yyyy-MM-dd HH:mm',
          timeFormat: 'HH:mm',
          timeIntervals: 5,
        },
      },
    },
    {
      name: 'ownTime',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/admin/post/OwnTime.tsx#OwnTime' },
        disableListColumn: true,
      },
    },
    repeatField,
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      label: { en: 'Channels', zh: '渠道' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'column',
      type: 'relationship',
      relationTo: 'columns',
      index: true,
      label: { en: 'Column', zh: '栏目' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'nextIssue',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/admin/post/NextIssue.tsx#NextIssue' },
        disableListColumn: true,
      },
    },
    {
      name: 'issue',
      type: 'text',
      hooks: { beforeDuplicate: [dropOnCopy] },
      label: { en: 'Issue', zh: '期次' },
      admin: {
        position: 'sidebar',
        placeholder: '2026-11-23#morning-brief',
        condition: (data) => Boolean(data?.column),
        description: {
          en: 'The issue of the column it fills; it takes the issue’s time.',
          zh: '它占用栏目的哪一期；时间随期次。',
        },
      },
    },
    /** `issue` with its column, for the unique index: see `settlePlace`. */
    {
      name: 'place',
      type: 'text',
      unique: true,
      hooks: { beforeDuplicate: [dropOnCopy] },
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'communities',
      type: 'relationship',
      relationTo: 'communities',
      hasMany: true,
      label: { en: 'Communities', zh: '社群' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Left empty, those of the channels are taken, and follow when these change.',
          zh: '留空时取渠道所属的社群，并随渠道变化。',
        },
      },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      hooks: { beforeDuplicate: [dropOnCopy] },
      label: { en: 'State', zh: '状态' },
      /** In the form the panel above says it, and changes it. */
      admin: { position: 'sidebar', components: { Field: false } },
      /** Saying "approved" is the editors' word; `scheduled` is set by scheduling itself. */
      filterOptions: ({ req, options, data }) =>
        options.filter((option) => {
          const value = typeof option === 'string' ? option : option.value
          if (value === 'scheduled') return data?.state === 'scheduled'
          return value !== 'approved' || hasRole({ req }, 'admin', 'editor')
        }),
      options: postStates.map((value) => ({ value, label: postStateNames[value] })),
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      // It belongs to whoever copies.
      hooks: { beforeDuplicate: [dropOnCopy] },
      label: { en: 'Owner', zh: '负责人' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'rerunOf',
      type: 'relationship',
      relationTo: 'posts',
      index: true,
      hooks: { beforeDuplicate: [dropOnCopy] },
      access: { create: () => false, update: () => false },
      label: { en: 'Rerun of', zh: '重发自' },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data?.rerunOf),
      },
    },
    /** Which of its reruns: two workers never use one post at once. */
    {
      name: 'rerunKey',
      type: 'text',
      unique: true,
      hooks: { beforeDuplicate: [dropOnCopy] },
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'externalId',
      type: 'text',
      unique: true,
      hooks: { beforeDuplicate: [dropOnCopy] },
      label: { en: 'Id in the imported plan', zh: '导入编号' },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data?.externalId),
      },
    },
    /** Whose save came last: of two at the same moment one meets the other here. */
    {
      name: 'savedBy',
      type: 'text',
      hooks: { beforeDuplicate: [dropOnCopy] },
      access: { create: () => false, read: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'importHash',
      type: 'text',
      hooks: { beforeDuplicate: [dropOnCopy] },
      admin: { hidden: true },
    },
  ],
}

function hasDocs(join: { docs?: unknown[] } | undefined): boolean {
  return (join?.docs?.length ?? 0) > 0
}

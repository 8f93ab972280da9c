import { Editing as Editing_94bcfd1453cbf34ed64931f55b64690e } from '../../../../src/admin/post/Editing.tsx'
import { HoldHere as HoldHere_d01553b0467c163d42776184fc9e5c71 } from '../../../../src/admin/holds/HoldHere.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Channels as Channels_ca5ae3687b70a1c03e9fa9bb4fe51447 } from '../../../../src/admin/post/Channels.tsx'
import { BalanceNotice as BalanceNotice_67c3fa537310da24bf143cfbe5d645c3 } from '../../../../src/admin/BalanceNotice.tsx'
import { ReviewPanel as ReviewPanel_a20240c529023447f342393133974c69 } from '../../../../src/admin/review/ReviewPanel.tsx'
import { OwnTime as OwnTime_c7d91ad92804049ece526dc9738eb9cf } from '../../../../src/admin/post/OwnTime.tsx'
import { RepeatChooser as RepeatChooser_0df53704363ebc70bb027350f4e29f25 } from '../../../../src/admin/post/RepeatChooser.tsx'
import { DayField as DayField_29ceb809c07e399258aff8351f44a11d } from '../../../../src/admin/post/DayField.tsx'
import { NextIssue as NextIssue_45f3505ccfb3c834aa6a69df0b985619 } from '../../../../src/admin/post/NextIssue.tsx'
import { ScheduleButton as ScheduleButton_64674b5a246af2e7540f0273721f3ae6 } from '../../../../src/admin/review/ScheduleButton.tsx'
import { NoUnpublishButton as NoUnpublishButton_b42faae87024b4087a498e571099fd2f } from '../../../../src/admin/post/TakeOff.tsx'
import { OptionalLabel as OptionalLabel_7b88e6dd437059a00a5ec8990ef449a1 } from '../../../../src/admin/OptionalLabel.tsx'
import { RhythmCell as RhythmCell_d892d6cbf33519c5120574e809319ea7 } from '../../../../src/admin/columns/RhythmCell.tsx'
import { PlanTemplate as PlanTemplate_95b69f83b2f2537841539a503718ee27 } from '../../../../src/admin/imports/PlanTemplate.tsx'
import { PlanDefaults as PlanDefaults_75fa0c066296c8d11bb04735deaf3521 } from '../../../../src/admin/imports/PlanDefaults.tsx'
import { ImportReport as ImportReport_01ffadc8648f171bcca60f4dc5af7328 } from '../../../../src/admin/ImportReport.tsx'
import { ChannelHealth as ChannelHealth_bbcff87bda11435c0ab08394babdcea5 } from '../../../../src/admin/ledger/ChannelHealth.tsx'
import { SettingHelp as SettingHelp_7fb2056c1ba77d6b403c3c13b2a69836 } from '../../../../src/admin/SettingHelp.tsx'
import { SecretField as SecretField_07d254fc86ac2ed1a475a6b3ee82d87b } from '../../../../src/admin/channels/SecretField.tsx'
import { ChannelTrial as ChannelTrial_57a91876add8eb454b2b6d0e38d2a381 } from '../../../../src/admin/channels/ChannelTrial.tsx'
import { IssueKey as IssueKey_40d074d6764c14372ddbe420abe93f90 } from '../../../../src/admin/IssueKey.tsx'
import { WebhookTrial as WebhookTrial_a4da5579e88e8f36b8347dc65816d0bc } from '../../../../src/admin/webhooks/WebhookTrial.tsx'
import { DeliveryDecisions as DeliveryDecisions_ec0f77adb09da72ef3d1898935760de6 } from '../../../../src/admin/DeliveryDecisions.tsx'
import { StateCell as StateCell_fff3a2582b3d7ccafd08d8779675c689 } from '../../../../src/admin/ledger/StateCell.tsx'
import { Replay as Replay_d6676c99479b02fbb07c443737df5f9b } from '../../../../src/admin/webhooks/Replay.tsx'
import { JsonText as JsonText_0bba2894c798ecb999ae710f57989e68 } from '../../../../src/admin/JsonText.tsx'
import { EverythingHeld as EverythingHeld_9f22c0f2394f084c3e96e8c7a5867ac7 } from '../../../../src/admin/holds/EverythingHeld.tsx'
import { Mark as Mark_20e97a11362da5b95b9ca13b027bd389 } from '../../../../src/admin/brand/Mark.tsx'
import { Logo as Logo_2e763df44b42c422bacb8a7fd68ccf87 } from '../../../../src/admin/brand/Logo.tsx'
import { QuickLinks as QuickLinks_f7a57b7b9dea4c9bbe378875d825f157 } from '../../../../src/admin/QuickLinks.tsx'
import { NavLinks as NavLinks_7ea365012ecd5bfad5291dd77e968aca } from '../../../../src/admin/NavLinks.tsx'
import { HomeView as HomeView_183349f9dc93f7a1fd20073d2a0324f0 } from '../../../../src/admin/home/HomeView.tsx'
import { BalanceView as BalanceView_3d4b4dc15cfdc337f7aae6a6ca915478 } from '../../../../src/admin/balance/BalanceView.tsx'
import { CalendarView as CalendarView_d10e7a8a7fc968768d91009fe9136af2 } from '../../../../src/admin/calendar/CalendarView.tsx'
import { InboxView as InboxView_98f2c3a7bbe56fb8137fd174cb7fa9d8 } from '../../../../src/admin/inbox/InboxView.tsx'
import { LedgerView as LedgerView_70189027ae5928fce4f5406f6297550e } from '../../../../src/admin/ledger/LedgerView.tsx'
import { StartView as StartView_75b526ff5ebba3b996dd1fe3cafd5e25 } from '../../../../src/admin/start/StartView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/post/Editing.tsx#Editing": Editing_94bcfd1453cbf34ed64931f55b64690e,
  "/src/admin/holds/HoldHere.tsx#HoldHere": HoldHere_d01553b0467c163d42776184fc9e5c71,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/post/Channels.tsx#Channels": Channels_ca5ae3687b70a1c03e9fa9bb4fe51447,
  "/src/admin/BalanceNotice.tsx#BalanceNotice": BalanceNotice_67c3fa537310da24bf143cfbe5d645c3,
  "/src/admin/review/ReviewPanel.tsx#ReviewPanel": ReviewPanel_a20240c529023447f342393133974c69,
  "/src/admin/post/OwnTime.tsx#OwnTime": OwnTime_c7d91ad92804049ece526dc9738eb9cf,
  "/src/admin/post/RepeatChooser.tsx#RepeatChooser": RepeatChooser_0df53704363ebc70bb027350f4e29f25,
  "/src/admin/post/DayField.tsx#DayField": DayField_29ceb809c07e399258aff8351f44a11d,
  "/src/admin/post/NextIssue.tsx#NextIssue": NextIssue_45f3505ccfb3c834aa6a69df0b985619,
  "/src/admin/review/ScheduleButton.tsx#ScheduleButton": ScheduleButton_64674b5a246af2e7540f0273721f3ae6,
  "/src/admin/post/TakeOff.tsx#NoUnpublishButton": NoUnpublishButton_b42faae87024b4087a498e571099fd2f,
  "/src/admin/OptionalLabel.tsx#OptionalLabel": OptionalLabel_7b88e6dd437059a00a5ec8990ef449a1,
  "/src/admin/columns/RhythmCell.tsx#RhythmCell": RhythmCell_d892d6cbf33519c5120574e809319ea7,
  "/src/admin/imports/PlanTemplate.tsx#PlanTemplate": PlanTemplate_95b69f83b2f2537841539a503718ee27,
  "/src/admin/imports/PlanDefaults.tsx#PlanDefaults": PlanDefaults_75fa0c066296c8d11bb04735deaf3521,
  "/src/admin/ImportReport.tsx#ImportReport": ImportReport_01ffadc8648f171bcca60f4dc5af7328,
  "/src/admin/ledger/ChannelHealth.tsx#ChannelHealth": ChannelHealth_bbcff87bda11435c0ab08394babdcea5,
  "/src/admin/SettingHelp.tsx#SettingHelp": SettingHelp_7fb2056c1ba77d6b403c3c13b2a69836,
  "/src/admin/channels/SecretField.tsx#SecretField": SecretField_07d254fc86ac2ed1a475a6b3ee82d87b,
  "/src/admin/channels/ChannelTrial.tsx#ChannelTrial": ChannelTrial_57a91876add8eb454b2b6d0e38d2a381,
  "/src/admin/IssueKey.tsx#IssueKey": IssueKey_40d074d6764c14372ddbe420abe93f90,
  "/src/admin/webhooks/WebhookTrial.tsx#WebhookTrial": WebhookTrial_a4da5579e88e8f36b8347dc65816d0bc,
  "/src/admin/DeliveryDecisions.tsx#DeliveryDecisions": DeliveryDecisions_ec0f77adb09da72ef3d1898935760de6,
  "/src/admin/ledger/StateCell.tsx#StateCell": StateCell_fff3a2582b3d7ccafd08d8779675c689,
  "/src/admin/webhooks/Replay.tsx#Replay": Replay_d6676c99479b02fbb07c443737df5f9b,
  "/src/admin/JsonText.tsx#JsonText": JsonText_0bba2894c798ecb999ae710f57989e68,
  "/src/admin/holds/EverythingHeld.tsx#EverythingHeld": EverythingHeld_9f22c0f2394f084c3e96e8c7a5867ac7,
  "/src/admin/brand/Mark.tsx#Mark": Mark_20e97a11362da5b95b9ca13b027bd389,
  "/src/admin/brand/Logo.tsx#Logo": Logo_2e763df44b42c422bacb8a7fd68ccf87,
  "/src/admin/QuickLinks.tsx#QuickLinks": QuickLinks_f7a57b7b9dea4c9bbe378875d825f157,
  "/src/admin/NavLinks.tsx#NavLinks": NavLinks_7ea365012ecd5bfad5291dd77e968aca,
  "/src/admin/home/HomeView.tsx#HomeView": HomeView_183349f9dc93f7a1fd20073d2a0324f0,
  "/src/admin/balance/BalanceView.tsx#BalanceView": BalanceView_3d4b4dc15cfdc337f7aae6a6ca915478,
  "/src/admin/calendar/CalendarView.tsx#CalendarView": CalendarView_d10e7a8a7fc968768d91009fe9136af2,
  "/src/admin/inbox/InboxView.tsx#InboxView": InboxView_98f2c3a7bbe56fb8137fd174cb7fa9d8,
  "/src/admin/ledger/LedgerView.tsx#LedgerView": LedgerView_70189027ae5928fce4f5406f6297550e,
  "/src/admin/start/StartView.tsx#StartView": StartView_75b526ff5ebba3b996dd1fe3cafd5e25,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

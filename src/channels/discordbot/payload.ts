export { renderDiscord as renderDiscordBot } from '../discord/payload.ts'

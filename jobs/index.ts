import { wakeChannel } from './wakeChannel.ts'

/** Every kind of job Agenda runs for Lanmu. */
export const jobs = [wakeChannel]

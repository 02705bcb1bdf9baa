/*
 * The script of the door. Each tap is an entry in the device's own store first, is shown at once, and goes to the
 * server whenever there is a network.
 */
import { mindDoor } from './check-in-door.ts'
import { takeTicket } from './check-in-ticket.ts'
import { openBox } from './check-in-box.ts'

const box = await openBox()
await box.sweep(new Date())

const door = document.querySelector<HTMLElement>('#check-in')
const ticket = document.querySelector<HTMLElement>('#check-in-ticket')
if (door) await mindDoor(door, box)
if (ticket) await takeTicket(ticket, box)
// The server opens this door no longer: it was called off, or its time is over.
if (document.querySelector('#check-in-closed'))
  await box.forgetToken(new URLSearchParams(location.search).get('token'))

// The scope is the page of this language and what is below it, and nothing else of the site.
const scope = location.pathname.replace(/\/ticket$/, '')
await navigator.serviceWorker?.register('/check-in-worker.js', { scope })

import type { ActionType } from '#shared/actions/action.ts'

/** Strokes in a square of 24, one drawing for each type of action. */
const drawings: Record<ActionType, string> = {
  // A parasol over a table.
  info_stand: 'M12 3v18M3 11a9 8 0 0 1 18 0zM5 17h14',
  // A door with its handle.
  door_to_door: 'M6 21V3h12v18M4 21h16M15 12v1',
  // Two sheets.
  flyers: 'M8 3h11v14H8zM5 7v14h11M11 7h5M11 11h5',
  // A sheet on a lamp post.
  posters: 'M12 2v20M6 5h12v10H6z',
  // A megaphone.
  rally: 'M4 10v4l12 5V5zM16 9a4 4 0 0 1 0 6M7 15v5h3v-4',
  // A stage with a curtain.
  public_event: 'M3 4h18M5 4v12M19 4v12M3 20h18M9 16h6v4H9z',
  // Two speech bubbles.
  advice_hour: 'M3 4h12v8H8l-3 3v-3H3zM18 9h3v8h-2v3l-3-3h-6',
  // A telephone receiver.
  phone_evening: 'M5 4h4l2 5-3 2a11 11 0 0 0 5 5l2-3 5 2v4c-8 3-18-7-15-15z',
  // Chairs around a table.
  open_meeting: 'M7 12a5 5 0 1 0 10 0 5 5 0 1 0-10 0M12 2v2M12 20v2M2 12h2M20 12h2',
  // A board on an easel.
  training: 'M4 4h16v11H4zM12 15v3M8 21l4-3 4 3M8 8h8',
  // A note.
  culture: 'M9 18V5l10-2v13M9 18a3 2.5 0 1 1-6 0 3 2.5 0 1 1 6 0M19 16a3 2.5 0 1 1-6 0 3 2.5 0 1 1 6 0',
  // A knot.
  other: 'M6 12a6 6 0 1 0 12 0 6 6 0 1 0-12 0M2 12h4M18 12h4',
}

/** What kind of action it is, seen before it is read; the word stands beside it. */
export function TypeIcon({ type, className = '' }: { type: ActionType; className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      className={`mr-[0.4em] inline-block size-[1.15em] fill-none stroke-current align-[-0.2em] ${className}`}
      strokeWidth="1.8"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d={drawings[type]} />
    </svg>
  )
}

import drawing from './district-paths.json' with { type: 'json' }

/** What an SVG of the map needs as its `viewBox`; all paths and points below are in its units. */
export const mapViewBox: string = drawing.viewBox

/** SVG path of each district, by its five-digit key. Neighbours share their border, so no gaps open between them. */
export const districtPaths: Readonly<Record<string, string>> = drawing.districts

/** A point well inside of each district, [x, y], by its key: for a knot, a mark or a line between districts. */
export const districtPoints: Readonly<Record<string, readonly number[]>> = drawing.points

/** SVG path of each state's outline, by its two letters; to be drawn as a line over the districts. */
export const statePaths: Readonly<Record<string, string>> = drawing.states

/** Has to stand beside the map wherever it is shown. */
export const mapAttribution = '© GeoBasis-DE / BKG (Daten verändert)'

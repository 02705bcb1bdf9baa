import localFont from 'next/font/local'

/**
 * One file for all weights, for whoever has it already: on a first visit over a slow network words come before
 * letters. The fallback has its metrics, so that nothing jumps.
 */
export const archivo = localFont({
  src: '../../node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Arial',
  variable: '--archivo',
})

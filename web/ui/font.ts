import localFont from 'next/font/local'

/** One file for all weights. Next preloads it and sets the fallback's metrics, so that nothing jumps. */
export const archivo = localFont({
  src: '../../node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
  variable: '--archivo',
})

/** Which browser the run uses, and how it is started; the package brings it along, nothing is downloaded. */
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  // Everything heavy is shared memory and graphics, neither of which a machine for tests needs to have.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM, args }
  // Read while the package loads: with it the package also unpacks the libraries that the browser needs.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  packaged.setGraphicsMode = false
  return { executablePath: await packaged.executablePath(), args }
}

// Builds the site and the template once, so that no test that needs them has to.
import { buildAssembly } from '../infra/local/assembly.ts'
import { showProgress } from '../infra/local/progress.ts'

await buildAssembly(showProgress(process.stderr))

import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { claimPorts, freePort } from './ports.ts'
import { RefusedStart } from './refused-start.ts'

it('a taken port is named on one line, with the variable that changes it', async () => {
  const port = await freePort()
  const holder = createServer()
  await once(holder.listen(port, '127.0.0.1'), 'listening')
  const refused = claimPorts({ MAIL_PORT: port, PORT: await freePort() })
  await expect(refused).rejects.toThrow(RefusedStart)
  await expect(refused).rejects.toThrow(new RegExp(`^[^\\n]*Port ${port} [^\\n]*MAIL_PORT=[^\\n]*$`))
  holder.close()
})

it('waits for a port that is just being let go', async () => {
  const port = await freePort()
  const holder = createServer()
  await once(holder.listen(port, '127.0.0.1'), 'listening')
  setTimeout(() => holder.close(), 60)
  await expect(claimPorts({ PORT: port })).resolves.toBeUndefined()
})

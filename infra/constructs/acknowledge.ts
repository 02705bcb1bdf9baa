import { Validations } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** Accepts findings of the rule check on this construct and what it contains: rule, and why it is right here. */
export function acknowledge(construct: Construct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason })
}

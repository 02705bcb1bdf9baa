/** Whom a plan needs first; others and own ones follow on the page of the plan. */
export const firstKinds = ['lead', 'actions', 'material', 'press', 'newcomers', 'money'] as const

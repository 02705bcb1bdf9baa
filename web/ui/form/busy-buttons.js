// The only script of a plain page. A form that is on its way says so, and a second press sends nothing.
addEventListener('submit', (event) => {
  if (event.defaultPrevented) return
  const form = event.target
  if (form.dataset.isSent) {
    event.preventDefault()
    return
  }
  form.dataset.isSent = 'yes'
  event.submitter?.setAttribute('aria-disabled', 'true')
})

// The browser may bring a page back as it was left.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-is-sent]')) delete form.dataset.isSent
  for (const button of document.querySelectorAll('button[aria-disabled]'))
    button.removeAttribute('aria-disabled')
})

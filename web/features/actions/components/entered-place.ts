import { Access } from '#shared/actions/action.ts'

/** What somebody wrote into `PlaceFields`. @param text the value of a field by its name */
export const enteredPlace = (text: (name: string) => string) => ({
  name: text('place.name'),
  street: text('place.street'),
  postcode: text('place.postcode'),
  city: text('place.city'),
  access: Access.options.filter((feature) => text(`access.${feature}`) === 'yes'),
})

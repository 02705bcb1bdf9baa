/** How many shifts the form offers at once. */
export const shiftRows = 4

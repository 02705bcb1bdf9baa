/** How many shifts the form offers at first, how many more each time, and at most. */
export const [firstRows, moreRows, mostRows] = [4, 4, 20]

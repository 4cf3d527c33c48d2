/** The page that is shown: its title without the product's name, and its address. */
export const pageHere = (): { readonly page: string; readonly address: string } => ({
  page: document.title.replace(/ – Quarterdeck$/, ''),
  address: location.hash,
})

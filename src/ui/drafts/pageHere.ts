/** The page that is shown: its title without the council and the product, and its address. */
export const pageHere = (): { readonly page: string; readonly address: string } => ({
  page: document.title.replace(/( – [^–]+)? – Quarterdeck$/, ''),
  address: location.hash,
})

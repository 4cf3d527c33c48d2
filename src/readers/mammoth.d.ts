/** The build for browsers, which tests use as well: it asks for nothing that only Node has. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth from 'mammoth'
  export = mammoth
}

/** A text in little room. */
export const gzipped = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  through(text, new CompressionStream('gzip'))

/** The text that was put in little room. Throws where it is damaged: the packing holds a checksum. */
export const gunzipped = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')))

async function through(
  content: string | Uint8Array<ArrayBuffer>,
  packing: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = new Response(content)
  if (!body) throw new Error('An answer that was given a body has none')
  return new Uint8Array(await new Response(body.pipeThrough(packing)).arrayBuffer())
}

/**
 * B7 — Six words for a key, to be compared by phone. `hash` is the SHA-256, in hexadecimal digits, of the key's
 * base64 text; each of its first six bytes picks one word. 48 bits: enough to tell honest browsers apart and to make
 * an impostor's key that says the same dear. Throws where `hash` is shorter or holds anything but digits.
 */
export function keyWords(hash: string): readonly string[] {
  const bytes = /^(?:[0-9a-f]{2}){6}/.exec(hash)?.[0].match(/../g)
  if (!bytes) throw new Error('six words need six bytes in hexadecimal digits: pass the SHA-256 of the key')
  return bytes.map((byte) => wordOf(Number.parseInt(byte, 16)))
}

/** 256 words of British English that differ from each other in three letters at least. Their order never changes. */
export const words: readonly string[] = `
  acorn amber anchor apple apron arctic artist autumn badger bagpipe bakery balcony bamboo banjo beacon
  beetle biscuit blossom bonfire bramble bridge bronze bucket button cabbage cactus camera candle canvas
  caravan carpet cathedral cedar celery chapel cherry chimney cinema clarinet clover cobweb coconut
  compass cottage crystal cucumber cushion cyclist daffodil daisy dentist diamond dolphin donkey dragon
  drummer duchess dustpan eagle easel echo elbow elephant emerald engine envelope estuary evening fabric
  farmyard feather fiddle firefly flannel flute football forest foxglove freckle furnace gallery garden
  garlic gazebo geranium giraffe glacier goblet gondola gorilla granite grapefruit gravel guitar gymnast
  hammock harbour harvest hedgehog helmet hexagon holiday horizon hospital hurdle iceberg igloo indigo
  inkwell island ivory jasmine jigsaw journal jubilee jungle juniper kangaroo kayak keyhole kingfisher
  kitchen knapsack lantern lavender lemon leopard library lighthouse lilac lobster lunchbox magnet marble
  meadow melody mermaid midnight minstrel mistletoe monsoon mosaic mountain museum mushroom mustard napkin
  nightingale notebook nutmeg oatmeal obelisk octopus olive onion opera orchard ostrich otter oxygen
  palace panther paprika parsnip pavement peacock pebble pelican pepper piano picnic pigeon pillow pirate
  planet plumber porridge postbox potato pudding puffin pumpkin puzzle pyramid quarry quilt quiver rabbit
  radish railway rainbow raspberry reindeer rhubarb ribbon robin rosemary rucksack saffron sailor salmon
  sandal satchel saxophone scarf seagull seashell shepherd shovel silver skylark snowdrop sparrow spinach
  squirrel stadium stamp sunflower sycamore tadpole tambourine tapestry teapot telescope thunder tiger
  toffee tornado tractor treacle trumpet tulip tunnel turbine umbrella unicorn vanilla viaduct village
  violet volcano vulture waffle walrus wardrobe waterfall whistle windmill winter wizard woodpecker yacht
  yoghurt zebra zeppelin zigzag
`
  .trim()
  .split(/\s+/)

function wordOf(byte: number): string {
  const word = words[byte]
  if (word === undefined) throw new Error('the list of words must have 256')
  return word
}

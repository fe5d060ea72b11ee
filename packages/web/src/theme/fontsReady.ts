/** Milliseconds for which browsers hide a text whose font is on its way (CSS Fonts 4, the block period of `font-display: block`). */
const BLOCK_PERIOD = 3000;

/**
 * Waits for the fonts that are shipped: text that is first written in another font moves everything under it when its own arrives. `boot.js` asks for
 * them with the first files, so that they are there before the scripts have run. On a slow line the page does not wait longer than a browser would.
 *
 * @param fonts the document's; those of `fonts.css`
 * @param patience milliseconds after which it goes on without them
 * @example await fontsReady(document.fonts)
 */
export async function fontsReady(fonts: Iterable<Pick<FontFace, 'load'>>, patience = BLOCK_PERIOD): Promise<void> {
  // A font that cannot be had is no reason to show nothing.
  const loaded = Promise.allSettled([...fonts].map((font) => font.load()));
  await Promise.race([loaded, new Promise((done) => setTimeout(done, patience))]);
}

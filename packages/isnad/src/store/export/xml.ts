const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold these at all.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for XML: its marks written as entities, and left out what XML 1.0 cannot hold. */
export function escapeXml(text: string | number | null): string {
  return String(text ?? '')
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (letter) => XML[letter] ?? '');
}

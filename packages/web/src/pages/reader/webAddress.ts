/** Whether an address leads to a web page: `javascript:` and the like are never made a link. */
export function isWebAddress(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Acts of speech, told by whoever reports them and not by the one who performs them. */
export const SPEECH: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'AGREE', 'THREATEN', 'SUPPORT']);

/** Version of the coder, written into every dossier. */
export const CODER_VERSION = '0.1.0';

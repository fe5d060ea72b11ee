export * from './standin-verbs.js';
export * from './standin-nouns.js';

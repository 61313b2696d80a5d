/** The pages of the guide, in reading order. Other pages of `docs` come last. */
export const groups: readonly { title: string; pages: readonly string[] }[] = [
  { title: 'Begin', pages: ['start', 'frameworks', 'php', 'pages', 'charge'] },
  { title: 'Pay', pages: ['result', '3ds', 'saved-cards', 'secure-fields', 'promotions'] },
  { title: 'Go live', pages: ['troubleshooting', 'keys', 'device', 'testing', 'sandbox', 'go-live'] },
  { title: 'Security', pages: ['pci', 'threat-model', 'leaks'] },
  { title: 'Reference', pages: ['reference'] },
];

/** Folders of `docs` with pages in another language. */
export const languages = { es: 'Español', pt: 'Português' } as const;

export type Language = keyof typeof languages;

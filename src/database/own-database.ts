// Alone, so that questions know it without what decodes their answers.

/** The database of an engine that has attached nothing. */
export const ownDatabase = 'memory'

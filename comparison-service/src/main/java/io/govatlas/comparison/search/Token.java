package io.govatlas.comparison.search;

/**
 * A term of a text and where it stands in it, in UTF-16 units.
 *
 * @param step how many positions after the token before it; 0 for another form of the same place
 */
record Token(String term, int start, int end, int step) {}

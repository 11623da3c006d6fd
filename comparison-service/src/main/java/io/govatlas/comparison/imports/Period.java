package io.govatlas.comparison.imports;

/** A period of a load, by its place in the order of appearance, and as it is sent to the database. */
record Period(int number, String text, byte[] utf8) {}

package io.govatlas.platform.text;

/** Validation group of what must hold before an item is published, but need not hold for a draft. */
public interface ForPublication {}

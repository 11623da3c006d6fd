/**
 * The atlas: everything published, as one immutable value in memory. It is a fold over feed entries, built off to the
 * side and swapped in with one write, so a request never waits and never sees two versions.
 */
package io.govatlas.comparison.atlas;

/** The documents that statements rest on; each service keeps those of its own statements. */
package io.govatlas.platform.sources;

/** A page for every {@code type} a problem document can have. */
package io.govatlas.gateway.problems;

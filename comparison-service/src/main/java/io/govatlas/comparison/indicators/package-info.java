/** What is measured: unit, direction, method editions, breaks, and whether it may be ranked. */
package io.govatlas.comparison.indicators;

/** The two owners as this service sees them: their feeds, followed one entry after the other into a copy of its own. */
package io.govatlas.comparison.upstream;

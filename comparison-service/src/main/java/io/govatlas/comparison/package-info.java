/**
 * The comparison-service: dimensions with their rubrics, comparisons of countries, cases, provinces and models, and the
 * insights that rules draw from them. It follows the feeds of the two owners into its own copy and answers from memory.
 */
package io.govatlas.comparison;

/**
 * Insights: what rules conclude about a subject in view of its peers. Every insight carries its chain, rule version →
 * facts → statements → sources, and what speaks against it.
 */
package io.govatlas.comparison.insights;

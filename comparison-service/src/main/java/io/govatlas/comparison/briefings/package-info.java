/**
 * Briefings: a comparison, a subject or a run as a document that can be passed on. What is said is put together once, as
 * a {@link io.govatlas.comparison.briefings.Briefing}; pages, text documents, workbooks and Markdown are forms of it.
 */
package io.govatlas.comparison.briefings;

/**
 * Pictures of an index as SVG: drawn with JFreeChart on the canvas of Apache Batik, in advance widths of its own, so that
 * the same figures give the same bytes on every machine, whatever fonts it has. AWT is first touched by the first picture.
 */
package io.govatlas.comparison.charts;

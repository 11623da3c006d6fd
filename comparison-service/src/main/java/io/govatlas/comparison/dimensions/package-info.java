/** What governments are compared by: eleven dimensions, each with a rubric of five levels. */
package io.govatlas.comparison.dimensions;

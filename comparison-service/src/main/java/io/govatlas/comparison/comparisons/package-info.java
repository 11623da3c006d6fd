/**
 * Comparisons: two to twenty subjects against dimensions. The matrix is a pure function of the atlas; what was answered
 * once is kept and answered again, to the letter.
 */
package io.govatlas.comparison.comparisons;

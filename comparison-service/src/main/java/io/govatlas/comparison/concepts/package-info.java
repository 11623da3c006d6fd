/** The vocabulary by which statements say what they are about, in Chinese and English. */
package io.govatlas.comparison.concepts;

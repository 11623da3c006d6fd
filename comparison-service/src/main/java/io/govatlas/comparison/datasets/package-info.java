/** Where figures come from: published tables with their citation, their licence and their terms. */
package io.govatlas.comparison.datasets;

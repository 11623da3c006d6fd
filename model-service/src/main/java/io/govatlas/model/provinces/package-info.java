/** Provinces and their GB/T 2260 codes: the list everything domestic refers to. */
package io.govatlas.model.provinces;

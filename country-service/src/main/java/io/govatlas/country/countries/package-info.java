/** Countries: the list everything international refers to. */
package io.govatlas.country.countries;

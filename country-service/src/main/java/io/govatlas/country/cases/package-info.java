/** Concrete practices of a country, with their statements and relations. */
package io.govatlas.country.cases;

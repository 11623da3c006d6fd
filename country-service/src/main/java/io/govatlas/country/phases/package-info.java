/** Phases of a country's timeline. */
package io.govatlas.country.phases;

/** Experience that recurs across countries. */
package io.govatlas.country.practices;

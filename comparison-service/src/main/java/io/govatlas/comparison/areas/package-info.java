/** What has figures: countries, the European Union, provinces and other economies, and the groups they are in. */
package io.govatlas.comparison.areas;

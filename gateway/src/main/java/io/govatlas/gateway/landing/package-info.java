/** The first page: what this is and where to go. */
package io.govatlas.gateway.landing;

/** How every list is filtered, ordered, paged by keyset, and cut down to the fields asked for. */
package io.govatlas.platform.paging;

package io.govatlas.platform.paging;

import java.util.List;

/** An answer that is one page of more: its addresses go into the {@code Link} header, its items can be cut down. */
public interface Paged {

    List<?> items();

    /** Cursor of the next page, or null on the last one. */
    String next();
}

package io.govatlas.platform.paging;

import java.util.List;

/** One page of a list, whatever else it says beside its items. */
public interface Paged {

    List<?> items();

    /** Cursor of the next page; null on the last one. */
    String next();
}

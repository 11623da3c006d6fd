package io.govatlas.platform.paging;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;

/** The order of a list; the slug always comes last, so that the order is total. */
public record Sort(List<Key> keys) {

    public record Key(String member, boolean descending) {}

    /** @throws ProblemException 400 for a member the list cannot be sorted by */
    public static Sort of(String sort, List<String> possible) {
        List<Key> keys = new ArrayList<>();
        if (sort != null && !sort.isBlank()) {
            for (String part : sort.split(",")) {
                boolean descending = part.startsWith("-");
                String member = descending ? part.substring(1) : part;
                if (!possible.contains(member)) {
                    throw ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                            .parameter("sort", "sort-unknown", member, String.join(", ", possible));
                }
                if (keys.stream().noneMatch(key -> key.member.equals(member))) {
                    keys.add(new Key(member, descending));
                }
            }
        }
        if (keys.stream().noneMatch(key -> key.member.equals("slug"))) {
            keys.add(new Key("slug", false));
        }
        return new Sort(keys);
    }
}

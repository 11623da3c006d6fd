package io.govatlas.platform.audit;

import io.govatlas.platform.json.CanonicalJson;
import io.govatlas.platform.ledger.Link;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Something tried and refused; each row carries the hash of the one before it. The actor is null where none was proved. */
record Attempt(
        long seq,
        Instant at,
        String actor,
        String origin,
        String trace,
        String method,
        String path,
        int status,
        String problem,
        String previous,
        String hash)
        implements Link {

    @Override
    public String digest() {
        Map<String, Object> members = new HashMap<>();
        members.put("seq", seq);
        members.put("at", at.toString());
        members.put("actor", actor);
        members.put("origin", origin);
        members.put("trace", trace);
        members.put("method", method);
        members.put("path", path);
        members.put("status", status);
        members.put("problem", problem);
        members.put("previous", previous);
        return CanonicalJson.digest(members);
    }

    Attempt sealed() {
        return new Attempt(seq, at, actor, origin, trace, method, path, status, problem, previous, digest());
    }
}

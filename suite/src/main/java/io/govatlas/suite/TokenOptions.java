package io.govatlas.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code token} was asked for. */
record TokenOptions(List<String> roles, String user, Duration lifetime, Path dataDir) {
    private static final List<String> ROLES = List.of("editor", "reviewer", "administrator", "auditor");
    private static final Pattern LIFETIME = Pattern.compile("([1-9]\\d{0,5})([smh])");
    private static final Duration LONGEST = Duration.ofHours(24);

    static TokenOptions parse(List<String> words, Path root) {
        Arguments arguments = Arguments.parse(words, Set.of("--role", "--user", "--ttl", "--data-dir"), Set.of());
        List<String> roles = arguments.all("--role").stream().distinct().toList();
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            String list = String.join(", ", ROLES);
            throw Failure.wrongCall(
                    "请用 --role 给出角色，可多次给出；可用的角色：" + list + "。",
                    "Give one or more roles with --role; the roles are " + list + ".");
        }
        return new TokenOptions(
                roles,
                // one person per role, so that a reviewer's token is not the author's
                arguments.last("--user").orElse("local-" + roles.get(0)),
                lifetime(arguments.last("--ttl").orElse("1h")),
                UpOptions.dataDir(arguments, root));
    }

    private static Duration lifetime(String text) {
        Matcher matcher = LIFETIME.matcher(text);
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            Duration lifetime = switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
            if (lifetime.compareTo(LONGEST) <= 0) {
                return lifetime;
            }
        }
        throw Failure.wrongCall(
                "--ttl 的值如 30s、15m、1h，最长 24h，而不是 " + text + "。",
                "--ttl is a time such as 30s, 15m or 1h, at most 24h, not " + text + ".");
    }
}

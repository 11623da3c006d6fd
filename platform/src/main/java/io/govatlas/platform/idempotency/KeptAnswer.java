package io.govatlas.platform.idempotency;

import java.util.Map;

/** What was answered to a request: its digest, and the answer as it went out. */
record KeptAnswer(String request, int status, Map<String, String> headers, byte[] body) {}

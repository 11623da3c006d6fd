/** Every error the suite answers with, as RFC 9457 problem documents in the reader's language. */
package io.govatlas.platform.problem;

/** Never twice: the answer to a POST is kept under its Idempotency-Key, together with what it wrote. */
package io.govatlas.platform.idempotency;

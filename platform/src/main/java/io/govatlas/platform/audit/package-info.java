/** Who did or tried what, when, from where and with what result: for auditors to search and to take away. */
package io.govatlas.platform.audit;

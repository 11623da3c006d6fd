/** What the tests of every service share: a real PostgreSQL, tokens, and the assertions of the common contract. */
package io.govatlas.platform.testing;

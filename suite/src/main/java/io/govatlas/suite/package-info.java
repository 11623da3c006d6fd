/** The launcher: PostgreSQL and the four services as child processes of one small Java process. */
package io.govatlas.suite;

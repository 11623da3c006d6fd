/** What every OpenAPI document of the suite has in common: error answers, headers, examples from files, two languages. */
package io.govatlas.platform.openapi;

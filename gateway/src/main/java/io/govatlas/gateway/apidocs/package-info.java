/** One description of the whole API, merged from the services' own, in two languages; and Swagger UI to explore it. */
package io.govatlas.gateway.apidocs;

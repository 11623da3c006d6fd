/** The server socket and what holds for every request, whoever answers it. */
package io.govatlas.gateway.edge;

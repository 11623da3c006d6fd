/**
 * The country-service: how other countries built digital government.
 * Countries with their timelines, concrete cases, and the practices that recur among them.
 */
package io.govatlas.country;

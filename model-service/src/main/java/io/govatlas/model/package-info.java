/**
 * The model-service: how Chinese provinces built digital government.
 * Provinces, their models, and findings about the country, its regions and provinces.
 */
package io.govatlas.model;

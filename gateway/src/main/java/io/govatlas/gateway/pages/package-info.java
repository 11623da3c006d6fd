/** The look that the gateway's few HTML pages share; their texts are in {@code pages/texts.properties}. */
package io.govatlas.gateway.pages;

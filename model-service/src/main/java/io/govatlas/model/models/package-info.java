/** How provinces build and run digital government: mechanism, organisations, platforms. */
package io.govatlas.model.models;

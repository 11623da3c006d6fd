/**
 * Search over everything published: an index in memory that follows the atlas, the vocabulary that joins Chinese and
 * English, and the reading of what people type.
 */
package io.govatlas.comparison.search;

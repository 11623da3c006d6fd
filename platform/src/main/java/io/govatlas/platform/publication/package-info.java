/**
 * How every resource type is drafted, reviewed, published, withdrawn and restored. A type is a record that is
 * {@link io.govatlas.platform.publication.Content}, described by an {@link io.govatlas.platform.publication.ItemType};
 * the working copy stands beside the published version, and every step goes into the ledger with the change itself.
 */
package io.govatlas.platform.publication;

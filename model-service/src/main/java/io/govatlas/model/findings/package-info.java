/** Progress, outcomes and problems, national, regional or provincial. */
package io.govatlas.model.findings;

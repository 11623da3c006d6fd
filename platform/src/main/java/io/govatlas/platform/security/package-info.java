/** Who may do what: bearer tokens verified by every service itself, and four roles. */
package io.govatlas.platform.security;

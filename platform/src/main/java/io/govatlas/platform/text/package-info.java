/** Texts in Chinese and English, and the language a reader asked for. */
package io.govatlas.platform.text;

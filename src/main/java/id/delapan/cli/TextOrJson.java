package id.delapan.cli;

/** How a result without a page of its own is written. */
enum TextOrJson { text, json }

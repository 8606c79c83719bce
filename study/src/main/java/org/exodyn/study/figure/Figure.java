package org.exodyn.study.figure;

/// A finished drawing.
///
/// @param id unique on its page, letters, digits and hyphens
/// @param title what is drawn, a few words
/// @param description what a reader who cannot see it should know
/// @param width natural width in CSS pixels; `height` likewise
/// @param svg a complete SVG document without XML declaration
public record Figure(String id, String title, String description, double width, double height, String svg) {}

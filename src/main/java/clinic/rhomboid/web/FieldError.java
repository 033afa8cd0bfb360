package clinic.rhomboid.web;

/**
 * What is wrong with one field of a form.
 *
 * @param field the id of the element to go to
 * @param message what to do about it, in plain words
 */
public record FieldError(String field, String message) {}
